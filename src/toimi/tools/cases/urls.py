from django.urls import path

from toimi.tools.cases import views

app_name = "cases"
urlpatterns = [path("cases/<int:pk>/", views.case, name="case")]
