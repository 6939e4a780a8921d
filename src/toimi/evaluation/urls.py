from django.urls import path

from toimi.evaluation.views import (
    amend,
    follow_up,
    measure,
    note_files,
    remarks,
    rounds,
    rule,
    ways,
)

app_name = "evaluation"
urlpatterns = [
    path("measures/<int:pk>/", measure.measure, name="measure"),
    path("measures/<int:pk>/draft/", follow_up.save_draft, name="save_draft"),
    path("measures/<int:pk>/confirm/", follow_up.confirm, name="confirm"),
    path("measures/<int:pk>/notes/", measure.note, name="note"),
    path("measures/<int:pk>/stop/", amend.stop, name="stop"),
    path("measures/<int:pk>/postpone/", amend.postpone, name="postpone"),
    path("measures/<int:pk>/resume/", amend.resume, name="resume"),
    path("measures/<int:pk>/follow/", amend.follow, name="follow"),
    path("measures/<int:pk>/unfollow/", amend.unfollow, name="unfollow"),
    path("measures/<int:pk>/kinds/", ways.kind_add, name="kind_add"),
    path("measure-kinds/<int:pk>/take/", ways.kind_take, name="kind_take"),
    path("measure-kinds/<int:pk>/leave/", ways.kind_leave, name="kind_leave"),
    path("note-files/<int:pk>/", note_files.note_file, name="note_file"),
    path("notes/<int:pk>/remove/", measure.remove_note, name="remove_note"),
    path("steps/<int:pk>/tick/", measure.tick, name="tick"),
    path("steps/<int:pk>/untick/", measure.untick, name="untick"),
    path("follow-ups/<int:pk>/correct/", follow_up.correct, name="correct"),
    path("follow-ups/<int:pk>/remark/", remarks.remark, name="remark"),
    path("remarks/<int:pk>/withdraw/", remarks.withdraw, name="withdraw_remark"),
    path("remarks/<int:pk>/answer/", remarks.answer_remark, name="answer_remark"),
    path("notes/<int:pk>/answer/", remarks.answer_note, name="answer_note"),
    path("programmes/<int:pk>/rounds/", rounds.rounds, name="rounds"),
    path("programmes/<int:pk>/rounds/rule/", rule.rule, name="rule"),
    path("programmes/<int:pk>/rounds/rule/drop/", rule.drop_rule, name="drop_rule"),
    path("rounds/<int:pk>/", rounds.round, name="round"),
    path("rounds/<int:pk>/close/", rounds.close, name="close_round"),
    path("rounds/<int:pk>/<int:number>/", rounds.round_measure, name="round_measure"),
    path("rounds/<int:pk>/<int:number>/next/", rounds.round_next, name="round_next"),
]
