from django.apps import AppConfig


class PreferencesConfig(AppConfig):
    name = "toimi.platform.preferences"
    label = "preferences"
