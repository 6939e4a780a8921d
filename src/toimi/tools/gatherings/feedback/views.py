"""Answering without one's name."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.organisation.views.acting import REFUSED
from toimi.platform.preferences import queries as preferences
from toimi.tools.gatherings.feedback import actions, queries
from toimi.tools.gatherings.feedback.forms import FeedbackForm


@needs("gatherings.use")
@require_http_methods(["GET", "HEAD", "POST"])
def feedback(request: Request, pk: int) -> HttpResponse:
    """Ask, or take the answer; each is asked of its own person alone."""
    asked = get_object_or_404(queries.asked_of(request.person), pk=pk)
    form = FeedbackForm(asked.when, request.POST if request.method == "POST" else None)
    if form.is_valid() and form.carry_out(actions.answer, asked=asked, by=request.person):
        messages.success(request, gettext("Kiitos. Vastauksesi on tallessa ilman nimeäsi."))
        return redirect("site:day")
    context = {
        "asked": asked,
        "form": form,
        "smallest": preferences.current().smallest_group,
    }
    status = REFUSED if form.is_bound else 200
    return render(request, "gatherings/feedback.html", context, status=status)
