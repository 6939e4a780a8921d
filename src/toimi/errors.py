"""The lowest layer: the one base of Toimi's errors, and the marker of their sentences."""

from typing import Any


def sentence(text: str) -> str:
    """Mark a Finnish sentence for translation without translating it yet (gettext's "noop").

    It is put into the reader's language only where it is shown.
    """
    return text


class ToimiError(Exception):
    """What happened, what is kept and what to do, in one marked sentence with named values.

    A subclass sets `sentence_id` (the Finnish source text, marked with `sentence`, with
    `{named}` places) and passes the values to `__init__`.
    """

    sentence_id: str = sentence("Tätä ei voitu tehdä. Mitään ei muutettu.")

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(self.sentence_id.format(**values))

    def stored(self) -> dict[str, Any]:
        """Return the sentence and its values as JSON, to be said later in the reader's words."""
        return {"sentence": self.sentence_id, "values": {k: str(v) for k, v in self.values.items()}}
