"""The pages of the tools: cases and gatherings."""

from typing import Any

from tests.browser.page import DELEGATE, MANAGER, NEWCOMER, NOBODY, TEAM_LEAD, WORKER, Page, of
from toimi.tools.cases.kinds import KINDS

OF_KINDS = tuple(
    page
    for kind in KINDS
    for page in (
        Page(f"cases:list_{kind.code}"),
        Page(f"cases:list_{kind.code}", NEWCOMER),
        Page(f"cases:board_{kind.code}"),
        Page(f"cases:new_{kind.code}"),
    )
)
CASES = (
    Page("cases:support_page"),
    Page("cases:support_page", WORKER),
    of("cases:support_logged", "support_call", WORKER),
    of("cases:support_write", "unit"),
    Page("accounts:phone"),
    Page("cases:imports"),
    of("cases:case_import", "case_import"),
    of("cases:case_import", "case_imported"),
    Page("cases:everything"),
    Page("cases:everything", WORKER),
    Page("cases:everything", NEWCOMER),
    Page("cases:everything", asked="show=late"),
    Page("cases:by_code", NOBODY),
    Page("cases:rotation_fits"),
    Page("cases:rotation_fits", NEWCOMER),
    *OF_KINDS,
    Page("cases:list_proposal", WORKER, asked="q=eimitään"),
    Page("cases:list_rotation", WORKER),
    Page("cases:board_improvement", NEWCOMER),
    Page("cases:new_safety_notice", WORKER),
    Page("cases:new_recruitment", WORKER, status=403),
    *(of("cases:case", f"case_{kind.code}") for kind in KINDS),
    of("cases:case", "case_safety_notice", DELEGATE),
    of("cases:case", "case", WORKER),
    of("cases:case", "case"),
    of("cases:case", "case", asked="to=accepted"),
    of("cases:case", "case_nameless"),
    of("cases:case", "case_closed"),
    of("cases:case", "case_closed", WORKER),
    of("cases:case", "case_recommendation", WORKER, status=404),
    of("cases:task", "case_task", WORKER),
    of("cases:task", "case_task"),
    of("cases:task", "case_task_done"),
)


def _planned(name: str, kind: str, who: str = MANAGER, **more: Any) -> Page:
    return Page(name, who, (("kind", kind),), **more)


GATHERINGS = (
    Page("gatherings:index"),
    Page("gatherings:index", WORKER),
    Page("gatherings:index", NEWCOMER),
    Page("gatherings:index", asked="kind=training"),
    Page("gatherings:list"),
    Page("gatherings:list", WORKER, asked="kind=training&state=held"),
    Page("gatherings:list", NEWCOMER),
    Page("gatherings:due"),
    Page("gatherings:due", WORKER),
    Page("gatherings:here", WORKER),
    Page("gatherings:to_approve"),
    Page("gatherings:to_approve", NEWCOMER),
    Page("gatherings:choose"),
    Page("gatherings:choose", WORKER),
    _planned("gatherings:plan", "kind_training"),
    _planned("gatherings:plan", "kind_follow_up_meeting"),
    _planned("gatherings:plan", "kind_development_talk"),
    _planned("gatherings:plan", "kind_placement_group", TEAM_LEAD),
    _planned("gatherings:plan", "kind_development_talk", WORKER, status=403),
    _planned("gatherings:plan", "wrong_token", status=404),
    _planned("gatherings:ask", "kind_training", WORKER),
    _planned("gatherings:ask", "kind_debriefing", WORKER),
    of("gatherings:series", "series"),
    of("gatherings:series", "series_seen", WORKER),
    of("gatherings:series", "series_for_all"),
    of("gatherings:series", "need"),
    of("gatherings:series", "need", WORKER),
    of("gatherings:answer", "need"),
    of("gatherings:add", "series"),
    of("gatherings:session", "session"),
    of("gatherings:session", "session", WORKER),
    of("gatherings:session", "session_now"),
    of("gatherings:session", "session_now", WORKER),
    of("gatherings:session", "session_full"),
    of("gatherings:session", "session_moved", WORKER),
    of("gatherings:session", "session_cancelled"),
    of("gatherings:session", "session_counted"),
    of("gatherings:session", "session_of_two"),
    of("gatherings:session", "session_of_two", DELEGATE, status=404),
    of("gatherings:move", "session"),
    of("gatherings:move", "session_of_series"),
    of("gatherings:cancel", "session_of_series"),
    of("gatherings:hold", "session_now"),
    of("gatherings:hold", "session_counted"),
    of("gatherings:hold", "session_of_team"),
    of("gatherings:attendance", "session_now"),
    of("gatherings:places", "session_full"),
    of("gatherings:invite", "session"),
    of("gatherings:decline", "enrolment"),
    of("gatherings:minutes", "session_written"),
    of("gatherings:minutes", "session_closed"),
    of("gatherings:minutes", "session_closed", DELEGATE),
    of("gatherings:minutes", "session"),
    of("gatherings:minutes", "session", WORKER),
    of("gatherings:feedback", "feedback", WORKER),
    of("gatherings:feedback", "feedback_later", WORKER),
    of("gatherings:feedback", "feedback", status=404),
)
PAGES = (*CASES, *GATHERINGS)
