from django.urls import URLPattern, path

from toimi.tools.cases import views
from toimi.tools.cases.kinds import KINDS
from toimi.tools.cases.views import calls, imports

app_name = "cases"


def _of_kinds() -> list[URLPattern]:
    """Each kind has its own list, board and form: each address then carries its own right."""
    found = []
    for kind in KINDS:
        code, place = kind.code, f"cases/{kind.code.replace('_', '-')}/"
        found += [
            path(place, views.of_kind(kind), name=f"list_{code}"),
            path(f"{place}new/", views.new(kind), name=f"new_{code}"),
            path(f"{place}board/", views.board(kind), name=f"board_{code}"),
        ]
    return found


urlpatterns = [
    path("cases/", views.everything, name="everything"),
    path("cases/export/", views.export, name="export"),
    path("cases/many/", views.many, name="many"),
    path("cases/by-code/", views.by_code, name="by_code"),
    path("cases/rotation/fits/", views.rotation_fits, name="rotation_fits"),
    path("cases/<int:pk>/agree/", views.rotation_agree, name="rotation_agree"),
    path("cases/safety-notice/imports/", imports.imports, name="imports"),
    path("cases/brought/<int:pk>/", imports.case_import, name="case_import"),
    path("cases/brought/<int:pk>/carry-out/", imports.carry_out, name="import_carry_out"),
    path("cases/brought/<int:pk>/refused/", imports.refused, name="import_refused"),
    *_of_kinds(),
    path("cases/<int:pk>/", views.case, name="case"),
    path("cases/<int:pk>/move/", views.move, name="move"),
    path("cases/<int:pk>/take/", views.take, name="take"),
    path("cases/<int:pk>/assign/", views.assign, name="assign"),
    path("cases/<int:pk>/answer/", views.answer, name="answer"),
    path("cases/<int:pk>/comment/", views.comment, name="comment"),
    path("cases/<int:pk>/reopen/", views.reopen, name="reopen"),
    path("cases/<int:pk>/support/", views.support, name="support"),
    path("cases/<int:pk>/tasks/", views.add_task, name="add_task"),
    path("cases/<int:pk>/money/", views.add_money, name="add_money"),
    path("cases/<int:pk>/files/", views.attach, name="attach"),
    path("cases/tasks/<int:pk>/", views.task, name="task"),
    path("cases/money-lines/<int:pk>/remove/", views.remove_money, name="remove_money"),
    path("case-files/<int:pk>/", views.file, name="file"),
    path("support/", calls.page, name="support_page"),
    path("support/log/", calls.log, name="support_log"),
    path("support/calls/<int:pk>/", calls.logged, name="support_logged"),
    path("support/calls/<int:pk>/debriefing/", calls.ask_debriefing, name="support_debriefing"),
    path("support/units/<int:pk>/", calls.write, name="support_write"),
    path("support/units/<int:pk>/on-call/", calls.on_call_add, name="on_call_add"),
    path("support/on-call/<int:pk>/remove/", calls.on_call_remove, name="on_call_remove"),
]
