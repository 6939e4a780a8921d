"""The addresses of people and units, and those by which a person comes in (names `accounts:…`)."""

from django.urls import include, path

from toimi.organisation.views import (
    away,
    changes,
    groups,
    imports,
    joining,
    me,
    people,
    teams,
    units,
)

organisation = [
    path("community/", units.community, name="community"),
    path("community/units/<int:pk>/", units.unit, name="unit"),
    path("community/units/<int:pk>/history/", units.history, name="unit_history"),
    path("community/people/<int:pk>/away/", away.of_person, name="person_away"),
    path("community/absences/<int:pk>/end/", away.absence_end, name="absence_end"),
    path("community/deputies/<int:pk>/end/", away.deputy_end, name="deputy_end"),
    path("community/units/<int:pk>/groups/", groups.add, name="group_add"),
    path("community/groups/<int:pk>/", groups.group, name="group"),
    path("community/groups/<int:pk>/members/", groups.member_add, name="group_member_add"),
    path("community/group-memberships/<int:pk>/", groups.member, name="group_member"),
    path(
        "community/group-memberships/<int:pk>/remove/",
        groups.member_remove,
        name="group_member_remove",
    ),
    path("manage/units/", units.units, name="units"),
    path("manage/units/add/", units.add, name="unit_add"),
    path("manage/units/<int:pk>/", units.rename, name="unit_rename"),
    path("manage/units/<int:pk>/move/", changes.move, name="unit_move"),
    path("manage/units/<int:pk>/merge/", changes.merge, name="unit_merge"),
    path("manage/units/<int:pk>/split/", changes.split, name="unit_split"),
    path("manage/units/<int:pk>/move-teams/", changes.move_teams, name="unit_move_teams"),
    path("manage/units/<int:pk>/close/", changes.close, name="unit_close"),
    path("manage/changes/<int:pk>/cancel/", changes.cancel, name="change_cancel"),
    path("manage/units/<int:pk>/teams/", teams.add, name="team_add"),
    path("manage/teams/<int:pk>/", teams.team, name="team"),
    path("manage/teams/<int:pk>/members/", teams.member_add, name="member_add"),
    path("manage/teams/<int:pk>/end/", teams.end, name="team_end"),
    path("manage/memberships/<int:pk>/", teams.member, name="member"),
    path("manage/memberships/<int:pk>/remove/", teams.member_remove, name="member_remove"),
    path("manage/people/", people.people, name="people"),
    path("manage/imports/", imports.imports, name="imports"),
    path("manage/imports/<int:pk>/", imports.person_import, name="person_import"),
    path("manage/imports/<int:pk>/carry-out/", imports.carry_out, name="import_carry_out"),
    path("manage/imports/<int:pk>/refused/", imports.refused, name="import_refused"),
    path("manage/people/add/", people.add, name="person_add"),
    path("manage/people/<int:pk>/", people.person, name="person"),
    path("manage/people/<int:pk>/days/", people.days, name="person_days"),
    path("manage/people/<int:pk>/roles/", people.role_add, name="role_add"),
    path("manage/people/<int:pk>/invite/", people.invite_again, name="person_invite"),
    path(
        "manage/people/<int:pk>/second-steps/remove/",
        people.second_steps_remove,
        name="second_steps_remove",
    ),
    path("manage/people/<int:pk>/deactivate/", people.deactivate, name="person_deactivate"),
    path("manage/people/<int:pk>/activate/", people.activate, name="person_activate"),
    path("manage/assignments/<int:pk>/", people.role, name="role"),
    path("manage/assignments/<int:pk>/remove/", people.role_remove, name="role_remove"),
]

accounts = [
    path("me/", me.me, name="me"),
    path("me/away/", away.mine, name="away"),
    path("me/phone/", me.phone, name="phone"),
    path("me/devices/", me.forget_devices, name="forget_devices"),
    path("join/<str:token>/", joining.join, name="join"),
    path("demo/<slug:username>/", joining.demo, name="demo"),
]

urlpatterns = [
    path("", include((organisation, "organisation"))),
    path("accounts/", include((accounts, "accounts"))),
    path("accounts/sign-in/", joining.sign_in, name="account_login"),
    path("language/", me.set_language, name="set_language"),
]
