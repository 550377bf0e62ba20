"""Addresses of the leaders' pages."""

from django.urls import path

from onestop.cockpit import views

app_name = "cockpit"
urlpatterns = [
    path("", views.programme, name="programme"),
    path("chi-so/", views.measures, name="measures"),
    path("chi-so/<slug:code>/", views.measure, name="measure"),
    path("chi-so/<slug:code>/chi-tiet/", views.drill_down, name="drill_down"),
    path("co-quan/", views.agencies, name="agencies"),
]
