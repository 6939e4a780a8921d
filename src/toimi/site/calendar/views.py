"""The calendar's secret address, and its owner's buttons for it."""

from hashlib import sha256

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from toimi.organisation.middleware import Request
from toimi.organisation.needs import OPEN, SIGNED_IN, needs
from toimi.platform import clock
from toimi.site.calendar import actions, file, queries
from toimi.site.digest.mail import language_of


@needs(OPEN)
@require_safe
def calendar(request: HttpRequest, secret: str) -> HttpResponse:
    """Give a calendar program what waits for the person whose address this is.

    It needs no sign-in: the address is the key. Nothing in it is a secret but the work's own
    words, and other people's names are not in it.
    """
    today = clock.today()
    feed = queries.feed_of(secret, today)
    if feed is None:
        raise Http404
    with translation.override(language_of(feed.person)):
        found = queries.entries(feed.person, today)
        feed = actions.note_content(feed, file.write(found, feed.made_at), timezone.now())
        body = file.write(found, feed.changed_at)
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = 'inline; filename="toimi.ics"'
    response.headers["Cache-Control"] = "private, no-cache"
    response.headers["X-Robots-Tag"] = "noindex"
    etag = quote_etag(sha256(body).hexdigest()[:32])
    modified = int(feed.changed_at.timestamp())
    response.headers["ETag"] = etag
    response.headers["Last-Modified"] = http_date(modified)
    answered = get_conditional_response(request, etag, modified, response)
    return answered or response


@needs(SIGNED_IN)
@require_POST
def renew(request: Request) -> HttpResponse:
    """Make an address, or a new one in place of the old."""
    actions.renew(person=request.person, now=timezone.now())
    messages.success(request, gettext("Kalenterin osoite on uusi. Vanha ei enää toimi."))
    return redirect("site:reminders")


@needs(SIGNED_IN)
@require_POST
def end(request: Request) -> HttpResponse:
    """End the calendar's address."""
    actions.end(person=request.person)
    messages.success(request, gettext("Kalenterin osoite on poistettu eikä enää toimi."))
    return redirect("site:reminders")
