"""Every page that can be opened by its address, who opens it, and what it is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

NOBODY = None
MANAGER, ADMINISTRATOR, COMMITTEE, SECURED = "line-manager", "admin", "committee", "secured"
ON_THE_WAY = {
    "first_run:where": "test_first_run.py",
    "first_run:begin": "test_first_run.py",
    "mfa_authenticate": "test_signing_in.py",
    "mfa_trust": "test_signing_in.py",
}
"""Pages that open only in the middle of something, and the test that looks at them there."""

Things = Mapping[str, Any]


@dataclass(frozen=True)
class Page:
    """`of` names the things (things.py) in the address; `asked` comes after its question mark."""

    name: str
    who: str | None = MANAGER
    of: tuple[tuple[str, str], ...] = ()
    asked: str = ""
    status: int = 200

    def address(self, things: Things) -> str:
        values = {name: things[thing] for name, thing in self.of}
        return reverse(self.name, kwargs=values) + (f"?{self.asked}" if self.asked else "")

    def __str__(self) -> str:
        about = "+".join(thing for _, thing in self.of)
        return " ".join(filter(None, (self.name, about, self.asked, self.who or "nobody")))


def _of(name: str, thing: str, who: str | None = MANAGER, **more: Any) -> Page:
    return Page(name, who, of=(("pk", thing),), **more)


_IN_ROUND = (("pk", "round"), ("number", "number"))
_CONFIRMED_IN_ROUND = (("pk", "round"), ("number", "confirmed_number"))

PAGES = (
    Page("account_login", NOBODY),
    Page("site:accessibility", NOBODY),
    Page("site:away", NOBODY),
    Page("site:away"),
    Page("account_inactive", NOBODY),
    Page("account_reset_password", NOBODY),
    Page("account_reset_password_done", NOBODY),
    Page("account_reset_password_from_key_done", NOBODY),
    Page("account_reset_password_from_key", NOBODY, (("uidb36", "uid"), ("key", "reset_key"))),
    Page("accounts:join", NOBODY, (("token", "invitation"),)),
    Page("accounts:join", NOBODY, (("token", "wrong_token"),), status=404),
    Page("account_logout"),
    Page("site:day"),
    Page("site:day", "worker"),
    Page("site:day", COMMITTEE),
    Page("site:day", ADMINISTRATOR),
    Page("site:feedback", ADMINISTRATOR),
    Page("site:reminders"),
    Page("site:reminders", "worker"),
    Page("site:mail", ADMINISTRATOR),
    Page("site:go", of=(("token", "link_of_another"),), status=403),
    Page("site:go", of=(("token", "wrong_token"),), status=404),
    Page("site:search"),
    Page("site:search", asked="q=koultuus&kind=measures"),
    Page("site:search", "worker", asked="q=kavelyt+olematon"),
    Page("site:jobs", ADMINISTRATOR),
    Page("first_run:choose"),
    Page("accounts:me"),
    Page("accounts:me", SECURED),
    Page("account_set_password"),
    Page("account_change_password", SECURED),
    Page("account_reauthenticate", SECURED),
    Page("mfa_reauthenticate", SECURED),
    Page("mfa_activate_totp"),
    Page("mfa_deactivate_totp", SECURED),
    Page("mfa_view_recovery_codes", SECURED),
    Page("mfa_generate_recovery_codes", SECURED),
    Page("mfa_list_webauthn"),
    Page("mfa_list_webauthn", SECURED),
    Page("mfa_add_webauthn", SECURED),
    _of("mfa_remove_webauthn", "passkey", SECURED),
    Page("mfa_reauthenticate_webauthn", SECURED),
    Page("usersessions_list"),
    Page("usersessions_list", SECURED),
    Page("organisation:community", ADMINISTRATOR),
    _of("organisation:unit", "unit"),
    _of("organisation:unit", "unit", asked="on=2021-03-01"),
    _of("organisation:unit_history", "unit"),
    _of("organisation:unit_history", "unit_beside", ADMINISTRATOR),
    _of("organisation:group_add", "unit"),
    _of("organisation:group", "group"),
    _of("organisation:group_member_add", "group"),
    _of("organisation:group_member", "group_membership"),
    _of("organisation:person_away", "person"),
    Page("accounts:away"),
    Page("organisation:units", ADMINISTRATOR),
    Page("organisation:units", ADMINISTRATOR, asked="on=2021-03-01"),
    _of("organisation:unit_move", "unit", ADMINISTRATOR),
    _of("organisation:unit_merge", "unit", ADMINISTRATOR),
    _of("organisation:unit_split", "unit", ADMINISTRATOR),
    _of("organisation:unit_move_teams", "unit", ADMINISTRATOR),
    _of("organisation:unit_close", "unit", ADMINISTRATOR),
    _of("organisation:member_add", "team", ADMINISTRATOR),
    _of("organisation:member", "membership", ADMINISTRATOR),
    _of("organisation:team_end", "team", ADMINISTRATOR),
    _of("organisation:role_add", "person", ADMINISTRATOR),
    _of("organisation:role", "assignment", ADMINISTRATOR),
    _of("organisation:person_days", "person", ADMINISTRATOR),
    Page("organisation:unit_add", ADMINISTRATOR),
    _of("organisation:unit_rename", "unit", ADMINISTRATOR),
    _of("organisation:team_add", "unit", ADMINISTRATOR),
    _of("organisation:team", "team", ADMINISTRATOR),
    Page("organisation:people", ADMINISTRATOR),
    Page("organisation:people", ADMINISTRATOR, asked="q=eiketään"),
    Page("organisation:person_add", ADMINISTRATOR),
    _of("organisation:person", "person", ADMINISTRATOR),
    Page("organisation:imports", ADMINISTRATOR),
    _of("organisation:person_import", "people_import", ADMINISTRATOR),
    _of("organisation:person_import", "people_imported", ADMINISTRATOR),
    Page("site:privacy"),
    _of("site:privacy_of", "person", ADMINISTRATOR),
    Page("programme:boards"),
    Page("programme:index", asked="all"),
    _of("programme:board", "programme"),
    _of("programme:board", "programme", "worker", asked="mine=1&group=state"),
    _of("programme:board", "programme", asked="q=eimitään"),
    _of("programme:board", "programme", asked="late=1&urgency=1&sort=due"),
    _of("programme:board", "empty_programme"),
    Page("programme:bring"),
    _of("programme:intake", "intake"),
    _of("programme:intake", "adopted_intake"),
    _of("programme:intake", "unread_intake"),
    _of("programme:intake", "waiting_intake"),
    Page("programme:read_row", of=(("pk", "intake"), ("number", "row"))),
    _of("programme:reading_columns", "intake"),
    _of("programme:reading_print", "intake"),
    _of("programme:edition", "intake"),
    _of("programme:edition", "compared_intake"),
    Page("programme:edition_row", of=(("pk", "compared_intake"), ("number", "row"))),
    _of("programme:editions", "programme"),
    Page("programme:new"),
    _of("programme:edit", "programme"),
    _of("programme:edit", "empty_programme"),
    _of("programme:head", "programme"),
    _of("programme:undo", "programme"),
    _of("programme:undo", "empty_programme"),
    _of("programme:target", "target"),
    _of("programme:measure_add", "target"),
    _of("programme:measure", "measure"),
    _of("programme:step", "step"),
    _of("programme:settle", "programme"),
    _of("evaluation:measure", "measure"),
    _of("evaluation:measure", "measure", "worker"),
    _of("evaluation:measure", "measure", asked="edit=1"),
    _of("evaluation:measure", "confirmed_measure"),
    _of("evaluation:measure", "stopped_measure"),
    _of("programme:measure_history", "stopped_measure"),
    _of("programme:measure_history", "measure", "worker"),
    _of("programme:history", "programme"),
    _of("programme:measure_then", "stopped_measure", asked="on=2021-10-15"),
    _of("programme:measure_then", "stopped_measure", asked="on=2001-10-15"),
    _of("programme:measure_then", "stopped_measure", status=422),
    _of("programme:removed", "programme"),
    _of("programme:events", "programme"),
    _of("programme:events", "empty_programme", "worker"),
    _of("programme:event", "event"),
    _of("programme:describe", "measure"),
    _of("programme:removed", "empty_programme"),
    _of("evaluation:stop", "measure"),
    _of("evaluation:postpone", "measure"),
    _of("evaluation:resume", "stopped_measure"),
    _of("programme:measure", "stopped_measure", asked="approved=1"),
    _of("evaluation:correct", "follow_up"),
    _of("evaluation:rule", "programme"),
    _of("programme:next", "programme"),
    _of("programme:between", "programme"),
    _of("programme:previous", "programme"),
    _of("programme:carry", "measure"),
    _of("evaluation:rounds", "programme"),
    _of("evaluation:rounds", "empty_programme"),
    _of("evaluation:round", "round"),
    Page("evaluation:round_measure", of=_IN_ROUND),
    Page("evaluation:round_measure", of=_IN_ROUND, asked="edit=1"),
    Page("evaluation:round_measure", of=_CONFIRMED_IN_ROUND),
    Page("reports:index"),
    _of("reports:programme", "programme"),
    _of("reports:programme", "empty_programme"),
    _of("reports:round_links", "round"),
    _of("reports:programme_links", "empty_programme"),
    Page("reports:public", NOBODY, (("token", "public_token"),)),
    Page("reports:public", NOBODY, (("token", "wrong_token"),), status=410),
    _of("evaluation:answer_note", "note"),
    _of("evaluation:answer_remark", "remark"),
    _of("evaluation:remark", "follow_up", "osh-delegate"),
    _of("reports:round", "round"),
    _of("reports:round", "round", COMMITTEE),
    _of("reports:round", "round", asked="edition=internal&long=on"),
    _of("reports:report", "report"),
    _of("reports:report", "waiting_report"),
    Page("cases:support_page"),
    Page("cases:support_page", "worker"),
    _of("cases:support_logged", "support_call", "worker"),
    _of("cases:support_write", "unit"),
    Page("accounts:phone"),
    Page("cases:imports"),
    _of("cases:case_import", "case_import"),
    _of("cases:case_import", "case_imported"),
    Page("pages:gallery", ADMINISTRATOR),
    _of("programme:board", "programme", COMMITTEE, status=403),
    _of("programme:board", "missing", status=404),
)
