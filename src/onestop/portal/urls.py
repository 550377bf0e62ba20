"""Addresses of the portal, in the words people use."""

from django.urls import path

from onestop.portal.views import telling, verifying

app_name = "portal"
urlpatterns = [
    path("", telling.help_page, name="home"),
    path("tra-cuu", telling.help_page, name="track"),
    path("ho-so", telling.help_page, name="my_cases"),
    path("kiem-tra-bien-nhan", verifying.verify, name="verify"),
    path("log.vkey", verifying.log_key, name="log_key"),
    path("tro-giup", telling.help_page, name="help"),
    path("kha-nang-tiep-can", telling.accessibility, name="accessibility"),
]
