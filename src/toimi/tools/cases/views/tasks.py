"""One thing to be done because of a case: its owner needs to see no more than it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.organisation.views.acting import version_of
from toimi.programme.views.acting import perform
from toimi.programme.views.write import form_methods
from toimi.tools.cases import actions, queries, words


@needs("cases.use")
@form_methods
def task(request: Request, pk: int) -> HttpResponse:
    """Show a task; mark it done."""
    person = request.person
    found = get_object_or_404(queries.tasks(person), pk=pk)
    sees_case = queries.may_see(person, found.case)
    if request.method == "POST":
        known = {"task": found, "version": version_of(request), "by": person}
        if perform(request, actions.do_task, **known):
            messages.success(request, gettext("Merkitty tehdyksi. Kiitos."))
        return redirect(found.case if sees_case else "site:day")
    context = {
        "task": found,
        "sees_case": sees_case,
        "about": words.title_of(found.case) if sees_case else "",
        "may_do": found.owner_id == person.pk or queries.may_handle(person, found.case),
    }
    return render(request, "cases/task.html", context)
