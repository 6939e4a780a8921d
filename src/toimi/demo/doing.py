"""How the demo's measures are done: the kinds that its line manager chose, and made-up rows."""

from random import Random

from toimi.organisation.models import Person
from toimi.programme import actions as programme
from toimi.programme.models import Measure, Programme
from toimi.programme.tooling import registry

SEED = 2021
CASES, GATHERINGS = "cases", "gatherings"
KINDS = {
    4: ((GATHERINGS, "placement_group"),),
    6: ((GATHERINGS, "workshop"),),
    8: ((CASES, "premises"),),
    14: ((GATHERINGS, "training"),),
    15: ((CASES, "recruitment"),),
    16: (
        (GATHERINGS, "systemic_meeting"),
        (GATHERINGS, "training"),
        (GATHERINGS, "development_day"),
    ),
    17: ((GATHERINGS, "coaching"),),
    18: ((CASES, "improvement"),),
    19: ((GATHERINGS, "follow_up_meeting"),),
    20: ((GATHERINGS, "training"),),
    22: ((CASES, "safety_notice"),),
    23: ((CASES, "rotation"),),
    24: ((CASES, "recruitment"),),
    28: ((CASES, "proposal"), (GATHERINGS, "dialogue")),
    29: ((CASES, "support_call"), (GATHERINGS, "debriefing")),
    31: ((GATHERINGS, "development_talk"), (GATHERINGS, "values_talk")),
    32: (
        (GATHERINGS, "supervision"),
        (GATHERINGS, "development_day"),
        (GATHERINGS, "wellbeing_activity"),
    ),
    33: ((CASES, "grant"), (GATHERINGS, "wellbeing_activity")),
    34: ((GATHERINGS, "training"),),
    35: ((CASES, "recommendation"), (GATHERINGS, "workshop")),
    36: ((CASES, "premises"),),
}
"""Measure to the kinds by which the made-up unit carries it out."""


def carry_out(made: Programme, leader: Person) -> None:
    """Tie the measures to their kinds as the line manager did, and let each tool tell its year."""
    programme.suggest_kinds(programme=made)
    measures = Measure.objects.filter(programme=made).select_related("programme__unit")
    for measure in measures.order_by("number"):
        for tool, kind in KINDS.get(measure.number, ()):
            if registry.kind(tool, kind) is None:  # its tool is not installed
                continue
            programme.tie_kind(measure=measure, tool=tool, kind=kind, by=leader)
    programme.tie_suggested(programme=made, chosen=(), by=leader)
    for installed in registry.tools():
        installed.demo(made.unit, Random(SEED))  # noqa: S311 - the same story each time
