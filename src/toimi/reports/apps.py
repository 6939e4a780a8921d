from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "toimi.reports"
    label = "reports"
