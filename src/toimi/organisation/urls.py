"""The addresses of people and units, and those by which a person comes in (names `accounts:…`)."""

from django.urls import include, path

from toimi.organisation.views import joining, me, people, teams, units

organisation = [
    path("community/", units.community, name="community"),
    path("community/units/<int:pk>/", units.unit, name="unit"),
    path("manage/units/", units.units, name="units"),
    path("manage/units/add/", units.add, name="unit_add"),
    path("manage/units/<int:pk>/", units.rename, name="unit_rename"),
    path("manage/units/<int:pk>/teams/", teams.add, name="team_add"),
    path("manage/teams/<int:pk>/", teams.team, name="team"),
    path("manage/teams/<int:pk>/members/", teams.member_add, name="member_add"),
    path("manage/memberships/<int:pk>/remove/", teams.member_remove, name="member_remove"),
    path("manage/people/", people.people, name="people"),
    path("manage/people/add/", people.add, name="person_add"),
    path("manage/people/<int:pk>/", people.person, name="person"),
    path("manage/people/<int:pk>/roles/", people.role_add, name="role_add"),
    path("manage/people/<int:pk>/invite/", people.invite_again, name="person_invite"),
    path("manage/people/<int:pk>/deactivate/", people.deactivate, name="person_deactivate"),
    path("manage/people/<int:pk>/activate/", people.activate, name="person_activate"),
    path("manage/assignments/<int:pk>/remove/", people.role_remove, name="role_remove"),
]

accounts = [
    path("me/", me.me, name="me"),
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
