"""The kinds, as data."""

from toimi.programme.tooling.kinds import Kind

KINDS: tuple[Kind, ...] = ()
