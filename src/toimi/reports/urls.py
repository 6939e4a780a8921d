from django.urls import path

from toimi.reports import views

app_name = "reports"
urlpatterns = [
    path("reports/", views.index, name="index"),
    path("reports/programmes/<int:pk>/", views.programme, name="programme"),
    path("reports/rounds/<int:pk>/", views.round, name="round"),
    path("reports/<int:pk>/", views.report, name="report"),
    path("reports/<int:pk>/file/", views.file, name="file"),
]
