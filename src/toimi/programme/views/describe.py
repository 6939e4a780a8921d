"""What stands beside a measure's words: where it comes from, its rhythm, its references."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.programme import actions, queries
from toimi.programme.life_forms import DescribeForm
from toimi.programme.views.acting import demand, form_page
from toimi.programme.views.write import WRITE, form_methods


@needs(WRITE)
@form_methods
def describe(request: Request, pk: int) -> HttpResponse:
    """Change what stands beside the words; no reason is asked."""
    found = get_object_or_404(queries.measures(request.person), pk=pk)
    demand(request.person, WRITE, found.unit)
    form = DescribeForm(request.POST) if request.method == "POST" else DescribeForm.of(found)
    if form.is_valid():
        if form.carry_out(actions.describe, measure=found, by=request.person):
            return redirect(f"{found.get_absolute_url()}#life")
        if form.is_changed_meanwhile:
            form.show_theirs(queries.measures(request.person).get(pk=pk))
    title = gettext("Toimenpiteen {number} lisätiedot").format(number=found.number)
    lead = gettext("Nämä eivät muuta ohjelman sanoja.")
    back = found.get_absolute_url()
    return form_page(request, form, title=title, back=back, about=found.text, lead=lead)
