"""Django's rules of passwords, in Toimi's own sentences."""

from django.contrib.auth import password_validation as django
from django.utils.translation import gettext


class LongEnough(django.MinimumLengthValidator):
    def get_error_message(self) -> str:
        return gettext("Salasana on liian lyhyt: siinä on oltava ainakin %(min_length)d merkkiä.")

    def get_help_text(self) -> str:
        return gettext("Ainakin %(min_length)d merkkiä.") % {"min_length": self.min_length}


class NotOnlyNumbers(django.NumericPasswordValidator):
    def get_error_message(self) -> str:
        return gettext("Salasanassa on pelkkiä numeroita. Lisää siihen kirjaimia.")

    def get_help_text(self) -> str:
        return gettext("Ei pelkkiä numeroita.")


class NotCommon(django.CommonPasswordValidator):
    def get_error_message(self) -> str:
        return gettext("Moni käyttää tätä salasanaa, joten se on helppo arvata. Keksi toinen.")

    def get_help_text(self) -> str:
        return gettext("Ei salasana, jota moni käyttää.")


class NotOneself(django.UserAttributeSimilarityValidator):
    def get_error_message(self) -> str:
        return gettext("Salasana muistuttaa liikaa tunnustasi tai osoitettasi. Keksi toinen.")

    def get_help_text(self) -> str:
        return gettext("Ei tunnuksesi eikä sähköpostiosoitteesi.")
