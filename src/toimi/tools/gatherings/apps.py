from django.apps import AppConfig


class GatheringsConfig(AppConfig):
    name = "toimi.tools.gatherings"
    label = "gatherings"
