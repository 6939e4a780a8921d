from django.urls import path

from toimi.tools.gatherings.feedback import views

urlpatterns = [path("gatherings/feedback/<int:pk>/", views.feedback, name="feedback")]
