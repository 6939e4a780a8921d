from django.urls import path

from toimi.programme.views import (
    being_read,
    board,
    edition,
    history,
    intake,
    measure,
    next_programme,
    reading_acts,
    reading_document,
    reading_page,
    settle,
    write,
)

app_name = "programme"
urlpatterns = [
    path("programmes/", board.index, name="index"),
    path("programmes/<int:pk>/", board.board, name="board"),
    path("programmes/all/", board.boards, name="boards"),
    path("programmes/bring/", intake.bring, name="bring"),
    path("programmes/intakes/<int:pk>/", intake.intake, name="intake"),
    path("programmes/intakes/<int:pk>/file/", intake.file, name="file"),
    path("programmes/intakes/<int:pk>/head/", reading_acts.head, name="intake_head"),
    path("programmes/intakes/<int:pk>/print/", reading_page.reading_print, name="reading_print"),
    path("programmes/intakes/<int:pk>/undo/", reading_acts.reading_undo, name="reading_undo"),
    path(
        "programmes/intakes/<int:pk>/columns/",
        reading_document.reading_columns,
        name="reading_columns",
    ),
    path(
        "programmes/intakes/<int:pk>/pages/<int:page>/",
        reading_document.page_picture,
        name="page_picture",
    ),
    path("programmes/intakes/<int:pk>/drop/", reading_document.drop, name="drop"),
    path("programmes/intakes/<int:pk>/put-back/", reading_document.put_back, name="put_back"),
    path("programmes/intakes/<int:pk>/adopt/", intake.adopt, name="adopt"),
    path("programmes/intakes/<int:pk>/again/", intake.again, name="again"),
    path("programmes/intakes/<int:pk>/progress/", being_read.progress, name="intake_progress"),
    path("programmes/intakes/<int:pk>/stop/", being_read.stop, name="intake_stop"),
    path("programmes/intakes/<int:pk>/doubts/", reading_acts.accept_all, name="accept_all"),
    path("programmes/intakes/<int:pk>/doubts/<int:index>/", reading_acts.accept, name="accept"),
    path(
        "programmes/intakes/<int:pk>/doubts/<int:index>/same/",
        reading_acts.accept_kind,
        name="accept_kind",
    ),
    path("programmes/intakes/<int:pk>/rows/<int:number>/", reading_page.row, name="read_row"),
    *(
        path(f"programmes/intakes/<int:pk>/rows/<int:number>/{word}/", view, name=f"row_{word}")
        for word, view in (
            ("remove", reading_acts.row_remove),
            ("split", reading_acts.row_split),
            ("join", reading_acts.row_join),
            ("add", reading_acts.row_add),
        )
    ),
    path(
        "programmes/intakes/<int:pk>/rows/<int:number>/<slug:field>/",
        reading_acts.cell,
        name="cell",
    ),
    path(
        "programmes/intakes/<int:pk>/rows/<int:number>/<slug:field>/move/",
        reading_acts.cell_move,
        name="cell_move",
    ),
    path("programmes/intakes/<int:pk>/edition/", edition.edition, name="edition"),
    path("programmes/intakes/<int:pk>/edition/choose/", edition.choose, name="edition_choose"),
    path("programmes/intakes/<int:pk>/edition/forget/", edition.forget, name="edition_forget"),
    path("programmes/intakes/<int:pk>/edition/adopt/", edition.adopt, name="edition_adopt"),
    path("programmes/intakes/<int:pk>/edition/rows/<int:number>/", edition.row, name="edition_row"),
    path("programmes/<int:pk>/editions/", edition.editions, name="editions"),
    path("programmes/new/", write.new, name="new"),
    path("programmes/<int:pk>/edit/", write.edit, name="edit"),
    path("programmes/<int:pk>/head/", write.head, name="head"),
    path("programmes/<int:pk>/next/", next_programme.begin, name="next"),
    path("programmes/<int:pk>/between/", next_programme.between, name="between"),
    path("programmes/<int:pk>/previous/", next_programme.previous, name="previous"),
    path("programmes/measures/<int:pk>/carried/", next_programme.carry, name="carry"),
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
    path("programmes/<int:pk>/history/", history.programme_history, name="history"),
    path("programmes/<int:pk>/removed/", history.removed, name="removed"),
    path("removed/<int:pk>/restore/", history.restore, name="restore"),
    path("measures/<int:pk>/history/", history.measure_history, name="measure_history"),
    path("measures/<int:pk>/then/", history.measure_then, name="measure_then"),
    path("programmes/<int:pk>/settle/", settle.settle, name="settle"),
    path("programmes/<int:pk>/names/", settle.private_names, name="private_names"),
    path("programmes/responsibles/<int:pk>/", settle.settle_one, name="settle_one"),
]
