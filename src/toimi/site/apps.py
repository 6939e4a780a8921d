from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "toimi.site"
    label = "site"
