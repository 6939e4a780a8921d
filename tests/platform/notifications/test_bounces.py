import pytest

from toimi.platform.notifications import bounces
from toimi.platform.notifications.bounces import Bounce

STATUS = """Reporting-MTA: dns; mail.example.org

Final-Recipient: rfc822; aino@example.org
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 5.1.1 <aino@example.org>: no such
 user
"""
RETURNED = """From: toimi@localhost
To: aino@example.org
Subject: Toimi
Message-ID: <digest-2026-w47-12@toimi.example.org>
"""


def report(
    action: str = "failed",
    status: str = "5.1.1",
    returned: str = RETURNED,
    kind: str = "message/rfc822",
) -> bytes:
    parts = [
        ("text/plain", "Sorry."),
        ("message/delivery-status", STATUS.format(action=action, status=status)),
        (kind, returned),
    ]
    said = "".join(f"--edge\nContent-Type: {type}\n\n{body}\n" for type, body in parts)
    head = "From: MAILER-DAEMON@example.org\nMIME-Version: 1.0\n"
    head += 'Content-Type: multipart/report; report-type=delivery-status; boundary="edge"\n\n'
    return f"{head}{said}--edge--\n".encode()


@pytest.mark.parametrize("kind", ["message/rfc822", "text/rfc822-headers"])
def test_a_report_says_who_was_not_reached_and_by_which_mail(kind: str) -> None:
    found = bounces.read(report(kind=kind))

    assert found == [
        Bounce(
            "aino@example.org",
            "digest-2026-w47-12",
            550,
            "550 5.1.1 <aino@example.org>: no such user",
        )
    ]


@pytest.mark.parametrize(
    "raw",
    [
        report(action="delayed", status="4.4.1"),
        report(status="4.2.2"),
        report(action="delivered", status="2.0.0"),
        b"Subject: Olen lomalla\n\nPalaan maanantaina.\n",
        b"",
        b"\xff\xfe\x00",
    ],
)
def test_what_is_no_refusal_for_good_is_none(raw: bytes) -> None:
    assert bounces.read(raw) == []


def test_a_report_without_the_returned_mail_has_no_key() -> None:
    [bounce] = bounces.read(report(returned="", kind="text/plain"))

    assert (bounce.address, bounce.key) == ("aino@example.org", "")
