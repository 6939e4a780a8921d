"""Finding the programme in a document: its tables, its cards, or an outline without any table."""

from toimi.reading.finding.document import grid_of

__all__ = ["grid_of"]
