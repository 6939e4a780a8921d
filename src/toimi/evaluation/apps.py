from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    name = "toimi.evaluation"
    label = "evaluation"
