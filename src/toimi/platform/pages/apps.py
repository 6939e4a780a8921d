from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "toimi.platform.pages"
    label = "pages"
