"""Writes docs/generated/state.md out of the rules, so that it cannot go stale."""

from toimi.programme import kinds, rules

PATH = "docs/generated/state.md"


def state_table() -> str:
    """Return the decision table of a measure's state as Markdown."""
    lines = [
        "# The state of a measure",
        "",
        "<!-- Written from the code by `make fix`; change it there. -->",
        "",
        "Worked out by `toimi.programme.rules.state`: read from the top, the first line that holds "
        "decides. The words are those that people see; the code is what is stored.",
        "",
        "| | when | state | code |",
        "|---|---|---|---|",
    ]
    for number, rule in enumerate(rules.RULES, start=1):
        lines.append(f"| {number} | {rule.when} | {kinds.STATES[rule.state]} | `{rule.state}` |")
    lines += [
        "",
        "*Continuous* is a trait beside the state: the end of its schedule never makes such a "
        "measure late, and its steps done never make it done; the last day of one of its steps "
        "still can make it late. Its *rhythm* is what a person has set, else what the recurrence "
        "of its schedule says (monthly: 1 month, twice a year: 6); without either it has none, "
        "and each round asks for it.",
        "",
        f"*{kinds.FOLLOW_UP_STATES[kinds.CANNOT_BE_JUDGED]}* is only said in a follow-up, and "
        "leaves the state as the rules give it.",
        "",
        "What had passed when a person stated the state counts as dealt with: only what passes "
        "after that day makes the measure late again. So does the day on which a stopped measure "
        "was taken up again.",
    ]
    return "\n".join(lines) + "\n"
