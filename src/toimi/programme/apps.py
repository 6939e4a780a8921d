from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    name = "toimi.programme"
    label = "programme"
