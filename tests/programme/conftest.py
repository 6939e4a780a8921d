"""The day on which these tests may stand."""

from datetime import date

import pytest

TODAY = date(2021, 10, 15)


@pytest.fixture
def today(db: None) -> date:
    """The domain's day stands at 15.10.2021."""
    from toimi.platform.history.actions import System  # slow import
    from toimi.platform.preferences import actions, queries  # slow import

    actions.choose(by=System("testi"), fixed_today=TODAY)
    queries.forget()
    queries.current()
    return TODAY
