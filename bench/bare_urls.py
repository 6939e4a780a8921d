"""The yardstick: 50 rows by one indexed query, a plain table of six columns, signed in."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.template import Context, Engine
from django.urls import path

from toimi.programme.models import Measure

PAGE = Engine().from_string(
    "<!doctype html><html lang=fi><title>Taulukko</title><table>{% for row in rows %}<tr>"
    "<td>{{ row.target.name }}</td><td>{{ row.text }}</td><td>{{ row.schedule_text }}</td>"
    "<td>{{ row.urgency }}</td><td>{{ row.responsible_text }}</td><td>{{ row.state }}</td>"
    "</tr>{% endfor %}</table>"
)


@login_required
def table(request: HttpRequest, pk: int) -> HttpResponse:  # noqa: ARG001
    rows = Measure.objects.filter(programme=pk).select_related("target").order_by("number")[:50]
    return HttpResponse(PAGE.render(Context({"rows": rows})))


urlpatterns = [path("bare/<int:pk>/", table)]
