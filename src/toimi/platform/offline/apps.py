from django.apps import AppConfig


class OfflineConfig(AppConfig):
    name = "toimi.platform.offline"
    label = "offline"
