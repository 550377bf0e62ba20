from django.apps import AppConfig


class OutagesConfig(AppConfig):
    name = "onestop.outages"
    label = "outages"
    default_auto_field = "django.db.models.BigAutoField"
