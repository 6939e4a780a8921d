"""Decisions about cases without a database: values in, values out, the day is a parameter."""

from toimi.tools.cases.rules.deadlines import (
    ageing,
    answer_due_on,
    due_on,
    insurer_due_on,
    is_late,
    next_stages,
    owes_answer,
)
from toimi.tools.cases.rules.figures import LeadTimes, lead_times, percentile
from toimi.tools.cases.rules.likeness import Likes, likeness, likes, repeats
from toimi.tools.cases.rules.money import euros, in_cents
from toimi.tools.cases.rules.risk import LIKELIHOODS, RISK_CLASSES, SEVERITIES, risk_class
from toimi.tools.cases.rules.rotation import Fit, Side, fits
from toimi.tools.cases.rules.written import as_written

__all__ = [
    "LIKELIHOODS",
    "RISK_CLASSES",
    "SEVERITIES",
    "Fit",
    "LeadTimes",
    "Likes",
    "Side",
    "ageing",
    "answer_due_on",
    "as_written",
    "due_on",
    "euros",
    "fits",
    "in_cents",
    "insurer_due_on",
    "is_late",
    "lead_times",
    "likeness",
    "likes",
    "next_stages",
    "owes_answer",
    "percentile",
    "repeats",
    "risk_class",
]
