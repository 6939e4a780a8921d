"""One case's page."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from toimi.organisation.middleware import Request
from toimi.organisation.needs import needs
from toimi.tools.cases import queries


@needs("cases.use")
@require_safe
def case(request: Request, pk: int) -> HttpResponse:
    """Show a case."""
    found = get_object_or_404(queries.visible(request.person), pk=pk)
    return render(request, "cases/case.html", {"case": found})
