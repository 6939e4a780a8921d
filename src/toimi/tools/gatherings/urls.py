from django.urls import path

from toimi.tools.gatherings.views import arranging, lists, planning, sessions

app_name = "gatherings"
urlpatterns = [
    path("gatherings/", lists.index, name="index"),
    path("gatherings/list/", lists.sessions, name="list"),
    path("gatherings/export/<str:format>/", lists.export, name="export"),
    path("gatherings/due/", lists.due, name="due"),
    path("gatherings/here/", sessions.here, name="here"),
    path("gatherings/approve/", sessions.to_approve, name="to_approve"),
    path("gatherings/plan/", planning.choose, name="choose"),
    path("gatherings/plan/<str:kind>/", planning.plan, name="plan"),
    path("gatherings/ask/<str:kind>/", planning.ask, name="ask"),
    path("gatherings/series/<int:pk>/", lists.series, name="series"),
    path("gatherings/series/<int:pk>/answer/", planning.answer, name="answer"),
    path("gatherings/series/<int:pk>/drop/", planning.drop, name="drop"),
    path("gatherings/series/<int:pk>/add/", planning.add, name="add"),
    path(
        "gatherings/series/<int:pk>/calendar.ics", sessions.series_calendar, name="series_calendar"
    ),
    path("gatherings/sessions/<int:pk>/", sessions.session, name="session"),
    path("gatherings/sessions/<int:pk>/enrol/", sessions.enrol, name="enrol"),
    path("gatherings/sessions/<int:pk>/leave/", sessions.leave, name="leave"),
    path("gatherings/sessions/<int:pk>/calendar.ics", sessions.calendar, name="calendar"),
    path("gatherings/sessions/<int:pk>/move/", arranging.move, name="move"),
    path("gatherings/sessions/<int:pk>/cancel/", arranging.cancel, name="cancel"),
    path("gatherings/sessions/<int:pk>/hold/", arranging.hold, name="hold"),
    path("gatherings/sessions/<int:pk>/reopen/", arranging.reopen, name="reopen"),
    path("gatherings/sessions/<int:pk>/attendance/", arranging.attendance, name="attendance"),
    path("gatherings/sessions/<int:pk>/places/", arranging.places, name="places"),
    path("gatherings/sessions/<int:pk>/invite/", arranging.invite, name="invite"),
    path("gatherings/sessions/<int:pk>/code/", arranging.code, name="code"),
    path("gatherings/sessions/<int:pk>/agree/", arranging.agree, name="agree"),
    path("gatherings/agreed/<int:pk>/tick/", arranging.agreed_tick, name="agreed_tick"),
    path("gatherings/agreed/<int:pk>/remove/", arranging.agreed_remove, name="agreed_remove"),
    path("gatherings/enrolments/<int:pk>/approve/", sessions.approve, name="approve"),
    path("gatherings/enrolments/<int:pk>/decline/", sessions.decline, name="decline"),
    path("gatherings/enrolments/<int:pk>/take-off/", arranging.take_off, name="take_off"),
]
