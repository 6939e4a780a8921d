from django.apps import AppConfig

from toimi.platform.history import day


class PreferencesConfig(AppConfig):
    name = "toimi.platform.preferences"
    label = "preferences"

    def ready(self) -> None:
        from toimi.platform.preferences import queries  # slow import

        day.come_from(queries.today)
