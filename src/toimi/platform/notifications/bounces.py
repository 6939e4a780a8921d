"""Reads a mail that says that another one did not arrive (RFC 3464)."""

import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import Message

FOR_GOOD = "5"
STATUS = re.compile(r"\b([245])\.\d{1,3}\.\d{1,3}\b")
CODE = re.compile(r"\b([245]\d\d)\b")


@dataclass(frozen=True)
class Bounce:
    """`key` is the delivery's, out of the returned mail's own Message-ID; empty if it lacks."""

    address: str
    key: str
    code: int | None
    reason: str


def read(raw: bytes) -> list[Bounce]:
    """Return who was not reached for good; empty for a delay, and for a mail of another kind."""
    whole = message_from_bytes(raw, policy=policy.compat32)
    key = _key(whole)
    found = []
    for part in whole.walk():
        if part.get_content_type() == "message/delivery-status":
            blocks = part.get_payload()
            for block in blocks if isinstance(blocks, list) else []:
                bounce = _bounce(block, key) if isinstance(block, Message) else None
                if bounce:
                    found.append(bounce)
    return found


def _bounce(block: Message, key: str) -> Bounce | None:
    recipient = str(block.get("Original-Recipient") or block.get("Final-Recipient") or "")
    address = recipient.rpartition(";")[2].strip().strip("<>")
    status = STATUS.search(str(block.get("Status", "")))
    is_failure = str(block.get("Action", "")).strip().lower() == "failed"
    if not address or not is_failure or status is None or status[1] != FOR_GOOD:
        return None
    said = str(block.get("Diagnostic-Code", "")).partition(";")[2].strip() or status[0]
    code = CODE.search(said)
    return Bounce(address, key, int(code[1]) if code else None, " ".join(said.split()))


def _key(whole: Message) -> str:
    """Return the key of the mail that came back, whole or only its headers."""
    for part in whole.walk():
        kind = part.get_content_type()
        payload = part.get_payload()
        returned: Message | None = None
        if kind == "message/rfc822" and isinstance(payload, list) and payload:
            returned = payload[0] if isinstance(payload[0], Message) else None
        elif kind == "text/rfc822-headers":
            body = part.get_payload(decode=True)
            returned = message_from_bytes(body) if isinstance(body, bytes) else None
        if returned is not None:
            return str(returned.get("Message-ID", "")).strip().strip("<>").rpartition("@")[0]
    return ""
