import pytest

from toimi.site import checks

GOOD_KEY = "0123456789" * 5


def refused(**changes: object) -> list[str]:
    """Return the first word of each refusal of a start that is good but for `changes`."""
    start = {"key": GOOD_KEY, "debug": False, "is_demo": False, "hosts": ["example.org"]}
    found = checks.refusals(**{**start, **changes})  # type: ignore[arg-type]
    return [sentence.split()[0] for sentence in found]


@pytest.mark.parametrize(
    ("changes", "refusals"),
    [
        ({}, []),
        ({"key": GOOD_KEY[:-1]}, ["TOIMI_SECRET_KEY"]),
        ({"key": "abcd" * 20}, ["TOIMI_SECRET_KEY"]),
        ({"key": "abcde" * 10}, []),
        ({"debug": True}, ["TOIMI_DEBUG"]),
        ({"is_demo": True}, ["The"]),
        ({"is_demo": True, "hosts": ["127.0.0.1", "localhost", "[::1]"]}, []),
        ({"is_demo": True, "hosts": ["127.0.0.1", "0.0.0.0"]}, ["The"]),
        ({"is_demo": True, "hosts": [".localhost.example.org"]}, ["The"]),
        ({"key": "", "debug": True}, ["TOIMI_SECRET_KEY", "TOIMI_DEBUG"]),
    ],
)
def test_production_is_not_started_with_what_is_unsafe(
    changes: dict[str, object], refusals: list[str]
) -> None:
    assert refused(**changes) == refusals
