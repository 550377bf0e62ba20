from django.apps import AppConfig


class RuntimeConfig(AppConfig):
    name = "onestop.runtime"
    label = "runtime"
    default_auto_field = "django.db.models.BigAutoField"
