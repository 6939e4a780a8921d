from django.apps import AppConfig


class CommandsConfig(AppConfig):
    name = "toimi.commands"
    label = "commands"
