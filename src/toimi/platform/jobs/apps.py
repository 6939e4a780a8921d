from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "toimi.platform.jobs"
    label = "jobs"
