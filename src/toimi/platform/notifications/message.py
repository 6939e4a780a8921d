"""A message as it leaves, and what the server's answer means."""

import logging
from contextlib import suppress
from dataclasses import dataclass
from smtplib import (
    SMTPException,
    SMTPNotSupportedError,
    SMTPRecipientsRefused,
    SMTPResponseException,
)
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection

from toimi.platform.notifications import kinds
from toimi.platform.notifications.models import Delivery

logger = logging.getLogger("toimi.mail")

FOR_GOOD = 500
NO_SUCH_ADDRESS = "5.1."
"""Begins the enhanced status codes (RFC 3463) that speak of the address."""


@dataclass(frozen=True)
class Answer:
    """`state` is what the message is in after it; `is_address_refused`: for good."""

    state: str
    code: int | None = None
    reason: str = ""
    is_address_refused: bool = False


def one_line(text: str) -> str:
    """Return `text` without line breaks and other control characters, for a header."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def email(delivery: Delivery) -> EmailMultiAlternatives:
    """Return the message with its headers; automatic answers to it are asked not to come."""
    headers = {"Message-ID": delivery.message_id, "Auto-Submitted": "auto-generated"}
    if delivery.settings_url:
        headers["List-Unsubscribe"] = f"<{delivery.settings_url}>"
    made = EmailMultiAlternatives(
        subject=one_line(delivery.subject),
        body=delivery.body_text,
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[delivery.address],
        headers=headers,
    )
    if delivery.body_html:
        made.attach_alternative(delivery.body_html, "text/html")
    if delivery.calendar:
        made.attach_alternative(
            delivery.calendar, f"text/calendar; method={delivery.calendar_method}"
        )
    return made


def transmit(delivery: Delivery) -> Answer:
    """Hand the message to the server, on a connection of its own, and say what came of it.

    Only what the server itself refused, or never heard of, is known not to have left.
    """
    connection = get_connection()
    try:
        connection.open()
    except (OSError, SMTPException) as error:
        logger.warning("mail %s waits: the server cannot be reached", delivery.key)
        return _later(None, _words(error))
    try:
        sent = connection.send_messages([email(delivery)])
    except SMTPRecipientsRefused as error:
        return _refused(*_refusal(error), is_of_address=True)
    except SMTPResponseException as error:
        return _refused(error.smtp_code, _text(error.smtp_error), is_of_address=False)
    except (SMTPNotSupportedError, ValueError) as error:
        return Answer(kinds.FAILED, None, _words(error), is_address_refused=True)
    except (SMTPException, OSError) as error:
        logger.exception("nobody knows whether mail %s left", delivery.key)
        return Answer(kinds.UNKNOWN, None, _words(error))
    finally:
        with suppress(SMTPException, OSError):
            connection.close()
    return Answer(kinds.SENT) if sent else Answer(kinds.FAILED)


def _refused(code: int, reason: str, *, is_of_address: bool) -> Answer:
    if code < FOR_GOOD:
        return _later(code, reason)
    is_of_address = is_of_address or NO_SUCH_ADDRESS in reason
    return Answer(kinds.FAILED, code, reason, is_address_refused=is_of_address)


def _later(code: int | None, reason: str) -> Answer:
    return Answer(kinds.PLANNED, code, reason)


def _refusal(error: SMTPRecipientsRefused) -> tuple[int, str]:
    code, reason = next(iter(error.recipients.values()))
    return code, _text(reason)


def _words(error: BaseException) -> str:
    return one_line(f"{type(error).__name__}: {error}")[:500]


def _text(answer: Any) -> str:
    raw = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else str(answer)
    return one_line(raw)[:500]
