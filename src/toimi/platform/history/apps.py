from django.apps import AppConfig


class HistoryConfig(AppConfig):
    name = "toimi.platform.history"
    label = "history"
