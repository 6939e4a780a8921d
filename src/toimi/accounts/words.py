"""Toimi's own words for what allauth says: its translations are not whole in every language."""

from django.utils.translation import gettext_lazy

WRONG_CODE = gettext_lazy(
    "Koodi ei täsmää. Katso sovelluksesta uusi koodi ja kirjoita se, ennen kuin se vaihtuu."
)
WRONG_PASSWORD = gettext_lazy("Tunnus tai salasana ei täsmää. Tarkista molemmat.")
TOO_MANY = gettext_lazy("Yrityksiä oli liian monta. Odota viisi minuuttia ja yritä uudelleen.")

ERRORS = {
    "account_inactive": gettext_lazy("Tunnus ei ole käytössä."),
    "email_password_mismatch": WRONG_PASSWORD,
    "username_password_mismatch": WRONG_PASSWORD,
    "invalid_login": WRONG_PASSWORD,
    "incorrect_password": gettext_lazy("Salasana ei täsmää."),
    "enter_current_password": gettext_lazy("Nykyinen salasana ei täsmää."),
    "incorrect_code": WRONG_CODE,
    "too_many_login_attempts": TOO_MANY,
    "rate_limited": TOO_MANY,
    "invalid_password_reset": gettext_lazy("Linkki on vanhentunut tai jo käytetty."),
    "cannot_generate_recovery_codes": gettext_lazy(
        "Varakoodit tehdään, kun kaksivaiheinen kirjautuminen on käytössä."
    ),
}
"""allauth's code of an error to its sentence."""

NEW_PASSWORD = gettext_lazy("Uusi salasana")
PASSWORD_AGAIN = gettext_lazy("Sama salasana uudelleen")
PASSWORD_RULES = gettext_lazy(
    "Ainakin 8 merkkiä. Ei pelkkiä numeroita, ei yleinen salasana, ei nimesi tai tunnuksesi."
)
NOT_THE_SAME = gettext_lazy("Salasanat eivät ole samat. Kirjoita sama salasana kahdesti.")
