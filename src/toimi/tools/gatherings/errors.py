from toimi.errors import ToimiError, sentence


class PdfNotMade(ToimiError):
    sentence_id = sentence("PDF-tiedostoa ei voitu tehdä. Pöytäkirja on tallessa. ({reason})")
