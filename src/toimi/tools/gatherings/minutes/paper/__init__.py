"""Minutes on paper: one `MinutesSheet`, written as a Word document or as a PDF."""

from toimi.tools.gatherings.minutes.paper.docx import write_docx
from toimi.tools.gatherings.minutes.paper.pdf import write_pdf
from toimi.tools.gatherings.minutes.paper.sheet import Decided, Item, MinutesSheet

__all__ = ["Decided", "Item", "MinutesSheet", "write_docx", "write_pdf"]
