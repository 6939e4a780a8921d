from toimi.errors import ToimiError, sentence


class AlreadyArrived(ToimiError):
    sentence_id = sentence("Tämä on jo perillä, joten sitä ei tehty toiseen kertaan.")
