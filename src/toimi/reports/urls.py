from django.urls import path

from toimi.reports.views import links, made

app_name = "reports"
urlpatterns = [
    path("reports/", made.index, name="index"),
    path("reports/programmes/<int:pk>/", made.programme, name="programme"),
    path("reports/rounds/<int:pk>/", made.round, name="round"),
    path("reports/<int:pk>/", made.report, name="report"),
    path("reports/<int:pk>/file/", made.file, name="file"),
    path("reports/programmes/<int:pk>/links/", links.programme_links, name="programme_links"),
    path("reports/rounds/<int:pk>/links/", links.round_links, name="round_links"),
    path("reports/links/<int:pk>/end/", links.end, name="end_link"),
    path("public/<slug:token>/", links.public, name="public"),
    path("public/<slug:token>/file/", links.public_file, name="public_file"),
]
