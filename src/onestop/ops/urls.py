"""Addresses of the operators' pages."""

from django.urls import path

from onestop.ops import views

app_name = "ops"
urlpatterns = [path("", views.home, name="home")]
