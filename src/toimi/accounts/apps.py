from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "toimi.accounts"
    label = "accounts"
