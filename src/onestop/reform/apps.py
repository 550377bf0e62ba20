from django.apps import AppConfig


class ReformConfig(AppConfig):
    name = "onestop.reform"
    label = "reform"
    default_auto_field = "django.db.models.BigAutoField"
