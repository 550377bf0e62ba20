from django.apps import AppConfig


class WorklistsConfig(AppConfig):
    name = "onestop.worklists"
    label = "worklists"
    default_auto_field = "django.db.models.BigAutoField"
