from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "toimi.tools.cases"
    label = "cases"
