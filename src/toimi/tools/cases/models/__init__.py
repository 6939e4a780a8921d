"""What is stored of cases."""

from toimi.tools.cases.models.brought import CaseImport
from toimi.tools.cases.models.case import Case, CaseEvent
from toimi.tools.cases.models.parts import CaseFile, CaseTask, MoneyLine, Support

__all__ = ["Case", "CaseEvent", "CaseFile", "CaseImport", "CaseTask", "MoneyLine", "Support"]
