"""Addresses every face shares."""

from django.urls import path

from onestop.frame import choices

app_name = "frame"
urlpatterns = [
    path("ngon-ngu/<str:code>", choices.choose_language, name="language"),
    path("tuy-chon", choices.choose_preferences, name="preferences"),
]
