"""The finder under its former name."""

from toimi.reading.finding import grid_of

__all__ = ["grid_of"]
