from django.urls import path

from toimi.platform.pages import views

app_name = "pages"
urlpatterns = [path("gallery/", views.gallery, name="gallery")]
