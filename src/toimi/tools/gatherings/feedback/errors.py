from toimi.errors import ToimiError, sentence


class FeedbackOver(ToimiError):
    sentence_id = sentence("Tähän voi vastata {day} asti. Kiitos, että aioit vastata.")


class FeedbackGiven(ToimiError):
    sentence_id = sentence(
        "Olet jo vastannut tähän. Vastausta ei voi muuttaa, koska se on nimetön."
    )
