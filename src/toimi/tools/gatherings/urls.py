from django.http import HttpRequest, HttpResponse
from django.urls import path

from toimi.organisation.needs import needs
from toimi.tools.gatherings.feedback.urls import urlpatterns as feedback
from toimi.tools.gatherings.minutes.urls import urlpatterns as minutes


@needs("gatherings.use")
def placeholder(request: HttpRequest, pk: int = 0) -> HttpResponse:
    return HttpResponse(str(pk))


app_name = "gatherings"
urlpatterns = [
    path("gatherings/", placeholder, name="index"),
    path("gatherings/series/<int:pk>/", placeholder, name="series"),
    path("gatherings/sessions/<int:pk>/", placeholder, name="session"),
    *minutes,
    *feedback,
]
