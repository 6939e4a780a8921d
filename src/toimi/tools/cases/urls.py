from django.urls import path

from toimi.tools.cases import views
from toimi.tools.cases.views import support

app_name = "cases"
urlpatterns = [
    path("cases/<int:pk>/", views.case, name="case"),
    path("support/", support.page, name="support"),
    path("support/log/", support.log, name="support_log"),
    path("support/calls/<int:pk>/", support.logged, name="support_logged"),
    path("support/calls/<int:pk>/debriefing/", support.ask_debriefing, name="support_debriefing"),
    path("support/units/<int:pk>/", support.write, name="support_write"),
    path("support/units/<int:pk>/on-call/", support.on_call_add, name="on_call_add"),
    path("support/on-call/<int:pk>/remove/", support.on_call_remove, name="on_call_remove"),
]
