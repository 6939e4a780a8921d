from toimi.tools.cases.views.case import case

__all__ = ["case"]
