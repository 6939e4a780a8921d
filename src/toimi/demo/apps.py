from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "toimi.demo"
    label = "demo"
