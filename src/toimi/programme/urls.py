from django.urls import path

from toimi.programme.views import being_read, board, intake, measure, settle, write

app_name = "programme"
urlpatterns = [
    path("programmes/", board.index, name="index"),
    path("programmes/<int:pk>/", board.board, name="board"),
    path("programmes/bring/", intake.bring, name="bring"),
    path("programmes/intakes/<int:pk>/", intake.intake, name="intake"),
    path("programmes/intakes/<int:pk>/file/", intake.file, name="file"),
    path("programmes/intakes/<int:pk>/head/", intake.head, name="intake_head"),
    path("programmes/intakes/<int:pk>/adopt/", intake.adopt, name="adopt"),
    path("programmes/intakes/<int:pk>/again/", intake.again, name="again"),
    path("programmes/intakes/<int:pk>/progress/", being_read.progress, name="intake_progress"),
    path("programmes/intakes/<int:pk>/stop/", being_read.stop, name="intake_stop"),
    path("programmes/intakes/<int:pk>/doubts/<int:index>/", intake.accept, name="accept"),
    path("programmes/intakes/<int:pk>/rows/<int:number>/", intake.row, name="read_row"),
    path(
        "programmes/intakes/<int:pk>/rows/<int:number>/remove/",
        intake.row_remove,
        name="row_remove",
    ),
    path("programmes/intakes/<int:pk>/rows/<int:number>/<slug:field>/", intake.cell, name="cell"),
    path("programmes/new/", write.new, name="new"),
    path("programmes/<int:pk>/edit/", write.edit, name="edit"),
    path("programmes/<int:pk>/head/", write.head, name="head"),
    path("programmes/<int:pk>/undo/", write.undo, name="undo"),
    path("programmes/<int:pk>/targets/", write.target_add, name="target_add"),
    path("programmes/targets/<int:pk>/", write.target, name="target"),
    path("programmes/targets/<int:pk>/measures/", write.measure_add, name="measure_add"),
    path("programmes/measures/<int:pk>/", measure.measure, name="measure"),
    path("programmes/measures/<int:pk>/steps/", measure.step_add, name="step_add"),
    path("programmes/steps/<int:pk>/", measure.step, name="step"),
    *(
        path(f"programmes/{kind}s/<int:pk>/{name}/", view, {"kind": kind}, name=f"{kind}_{name}")
        for kind in measure.KINDS
        for name, view in (("move", measure.move), ("remove", measure.remove))
    ),
    path("programmes/<int:pk>/settle/", settle.settle, name="settle"),
    path("programmes/<int:pk>/names/", settle.private_names, name="private_names"),
    path("programmes/responsibles/<int:pk>/", settle.settle_one, name="settle_one"),
]
