"""The one guarded write, and the audit log that it leaves.

`change` compares the record's version inside the UPDATE; `.update(` and `.save(` stand
nowhere else. Every write leaves one audit row with ids and the words as they were.
"""
