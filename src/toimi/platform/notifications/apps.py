from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "toimi.platform.notifications"
    label = "notifications"
