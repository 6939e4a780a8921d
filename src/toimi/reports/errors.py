"""What can go wrong when a report is made."""

from toimi.errors import ToimiError, sentence


class ColumnsMissing(ToimiError):
    """A sheet has six headings, one for each column."""

    sentence_id = sentence(
        "Raporttia ei tehty: taulukossa on kuusi saraketta, mutta otsikoita annettiin {count}."
    )


class PdfNotMade(ToimiError):
    """The typesetter refused the document; `reason` is its own words."""

    sentence_id = sentence(
        "PDF-tiedostoa ei tehty. Seurannat ovat tallessa. "
        "Tee raportti Word-muodossa tai ilmoita ylläpidolle: {reason}"
    )


class EndsTooLate(ToimiError):
    """A public link ends within a year, and not before today."""

    field = "ends_on"
    sentence_id = sentence("Viimeisen päivän täytyy olla aikaisintaan tänään ja enintään {last}.")
