"""Toimi's own words for what allauth says: its translations are not whole in every language."""

from django.contrib.auth.password_validation import password_validators_help_texts
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy

WRONG_CODE = gettext_lazy(
    "Koodi ei täsmää. Katso sovelluksesta uusi koodi ja kirjoita se, ennen kuin se vaihtuu."
)
WRONG_PASSWORD = gettext_lazy("Tunnus tai salasana ei täsmää. Tarkista molemmat.")
TOO_MANY = gettext_lazy("Yrityksiä oli liian monta. Odota viisi minuuttia ja yritä uudelleen.")
TOO_MANY_UNTIL = gettext_lazy("Yrityksiä oli liian monta. Voit yrittää uudelleen kello {time}.")
CROWDED = gettext_lazy("Juuri nyt kirjautuu moni. Yritä hetken kuluttua uudelleen.")
NO_PASSKEY = gettext_lazy(
    "Pääsyavainta ei tunnistettu. Kirjaudu salasanalla, tai kokeile toista pääsyavainta."
)
PASSKEY_NOT_MADE = gettext_lazy(
    "Pääsyavainta ei saatu laitteelta. Mitään ei muutettu. Yritä uudelleen."
)

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
PASSWORD_RULES = lazy(lambda: " ".join(password_validators_help_texts()), str)()
"""What the validators of the settings ask for, one sentence each."""
NOT_THE_SAME = gettext_lazy("Salasanat eivät ole samat. Kirjoita sama salasana kahdesti.")
