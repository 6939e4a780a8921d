from django.apps import AppConfig

from toimi.platform.jobs import registry


class JobsConfig(AppConfig):
    name = "toimi.platform.jobs"
    label = "jobs"

    def ready(self) -> None:
        registry.load()
