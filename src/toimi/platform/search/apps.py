from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "toimi.platform.search"
    label = "search"
