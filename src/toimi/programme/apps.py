from django.apps import AppConfig
from django.core import checks


class ProgrammeConfig(AppConfig):
    name = "toimi.programme"
    label = "programme"

    def ready(self) -> None:
        from toimi.programme.tooling.registry import check_tools  # slow import

        checks.register(check_tools)
