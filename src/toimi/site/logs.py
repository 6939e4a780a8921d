"""Keeps out of the log what would let its reader in, and what people have searched for."""

import logging
import re

OPENS = re.compile(r"(/(?:join|first-run|reset|calendar|go)/)[^/\s'\"]+")
"""Addresses whose next part is a key: an invitation, the first run, a new password, a
calendar, a mail's link."""


class WithoutKeys(logging.Filter):
    """Says of a request its method and path, the keys in it hidden, and nothing of its query."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = OPENS.sub(r"\1…", record.getMessage()), ()
        request = getattr(record, "request", None)
        if request is not None:
            path = OPENS.sub(r"\1…", str(getattr(request, "path", "")))
            record.request = f"{getattr(request, 'method', '')} {path}".strip()
        return True
