"""The programme as a living table: targets, measures, steps, notes, rounds, follow-ups.

Stores what the programme is and what was said of it, and has the board. What a follow-up's
draft says is composed above, in `evaluation`.
"""
