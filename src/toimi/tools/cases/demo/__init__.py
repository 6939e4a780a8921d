"""Made-up rows of 2020 and 2021 in a made-up unit, made with the same actions as people's."""

from toimi.tools.cases.demo.telling import tell

__all__ = ["tell"]
