"""Sending to people: mail at most once, what came of it, quiet hours and Finnish holidays.

`actions.prepare` writes a message in the caller's transaction; `actions.deliver` sends it. What
a worker left in the middle becomes "unknown" and is never sent twice without a person's word.
"""
