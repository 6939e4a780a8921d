"""Signed links of mails: each leads one person to one place, and still asks for sign-in."""

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from toimi.organisation.models import Person
from toimi.site import kinds
from toimi.site.errors import LinkBroken, LinkOfAnother, LinkTooOld

SALT = "toimi.site.link"


def link(person: Person, path: str) -> str:
    """Return the address that leads `person` to `path`, a path of our own, for 30 days."""
    token = signing.dumps([person.pk, path], salt=SALT, compress=True)
    return settings.BASE_URL + reverse("site:go", args=[token])


def destination(token: str, person: Person) -> str:
    """Return the path that the link leads to. Raises LinkTooOld, LinkBroken, LinkOfAnother."""
    try:
        pk, path = signing.loads(token, salt=SALT, max_age=kinds.LINK_VALID)
    except signing.SignatureExpired as error:
        raise LinkTooOld from error
    except (signing.BadSignature, ValueError) as error:
        raise LinkBroken from error
    if pk != person.pk:
        raise LinkOfAnother
    if not path.startswith("/") or not url_has_allowed_host_and_scheme(path, allowed_hosts=None):
        raise LinkBroken
    return str(path)
