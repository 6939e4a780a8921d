"""The head of a mail that brought the programme: its subject and day are kept, the rest is not."""

import re
from collections.abc import Sequence
from dataclasses import replace

from toimi.reading.blocks import Paragraph

FIRST_LINES, FEWEST = 20, 2
_FIELD = re.compile(
    r"\s*(?:(?P<subject>aihe|otsikko|subject|ämne)|(?P<sent>lähetetty|sent|date|skickat|datum)"
    r"|lähettäjä|vastaanottaja|kopio|liitteet|from|to|cc|bcc|attachments?|från|till|kopia|bilagor)"
    r"\s*:\s*(?P<value>.*)",
    re.I,
)
_FORWARDED = re.compile(r"(?:\s*(?:vl|vs|re|fw|fwd|sv|vb)\s*:\s*)+", re.I)
_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.(?:19|20)\d\d|\d{1,2}\.? [^\W\d_]+ (?:19|20)\d\d")


def without_mail_head(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs without the fields of a mail; subject and day stand by themselves."""
    heads = [
        (at, found)
        for at, paragraph in enumerate(paragraphs[:FIRST_LINES])
        if (found := _FIELD.fullmatch(paragraph.text))
    ]
    is_mail = len(heads) > FEWEST and any(found["subject"] for _at, found in heads)
    if not is_mail or heads[-1][0] - heads[0][0] > 2 * len(heads):
        return list(paragraphs)
    said = dict(heads)
    kept: list[Paragraph] = []
    for at, paragraph in enumerate(paragraphs):
        found = said.get(at)
        if found is None:
            kept.append(paragraph)
        elif found["subject"]:
            subject = _FORWARDED.sub("", found["value"], count=1).strip()
            kept.append(replace(paragraph, text=subject))
        elif found["sent"] and (day := _DAY.search(found["value"])):
            kept.append(replace(paragraph, text=day[0]))
    return kept
