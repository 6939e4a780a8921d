from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    name = "toimi.organisation"
    label = "organisation"
