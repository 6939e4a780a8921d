"""When one may try again: allauth counts the tries and says only that they were too many."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import formats, timezone

from toimi.accounts import words
from toimi.accounts.models import User

Result = TypeVar("Result")

LIMITED = frozenset({"too_many_login_attempts", "rate_limited"})
"""allauth's codes of this error."""
ACTION = {"app": "allauth.account", "action": "login_failed"}
PATIENCE = 5
"""How often a count that many ask for at once is waited for, each time a second."""


def key_of(user: User) -> str:
    """Return under what tries with the password of `user` are counted."""
    return f"account-{user.pk}"


def clear(request: HttpRequest, key: str) -> None:
    """Count the tries of `key` anew; those of the asker's address stay."""
    for rate in ratelimit.get_rates(**ACTION):
        if rate.per == "key":
            cache.delete(ratelimit.get_cache_key(request, **ACTION, rate=rate, key=key))


def patiently(count: Callable[[], Result], request: HttpRequest, key: str) -> Result:
    """Return what `count` returns, which counts a try of `key` (as allauth names it).

    allauth refuses also when the count was in others' hands for a second: then it is asked again.
    Raises ValidationError that says when the next try is heard.
    """
    for _ in range(PATIENCE):
        try:
            return count()
        except ValidationError as error:
            if error.code not in LIMITED:
                raise
            until = _until(request, key)
            if until is not None:
                raise _too_many(until) from error
    raise ValidationError(words.CROWDED, code="wait")


def _too_many(until: datetime) -> ValidationError:
    # Seconds are not shown: the minute after is early enough, and right.
    minute = timezone.localtime(until + timedelta(minutes=1))
    time = formats.time_format(minute, "TIME_FORMAT")
    return ValidationError(str(words.TOO_MANY_UNTIL).format(time=time), code="wait")


def _until(request: HttpRequest, key: str) -> datetime | None:
    ends = []
    for rate in ratelimit.get_rates(**ACTION):
        tries = cache.get(ratelimit.get_cache_key(request, **ACTION, rate=rate, key=key), [])
        if len(tries) >= rate.amount:
            ends.append(tries[-1] + rate.duration)
    return datetime.fromtimestamp(max(ends), tz=UTC) if ends else None
