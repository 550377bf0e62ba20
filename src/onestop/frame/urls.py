"""Addresses every face shares."""

from django.urls import path

from onestop.frame import choices, signing_in

app_name = "frame"
urlpatterns = [
    path("dang-nhap", signing_in.sign_in, name="sign_in"),
    path("dang-nhap/trinh-dien", signing_in.be_demo_person, name="be_demo_person"),
    path("dang-xuat", signing_in.sign_out, name="sign_out"),
    path("ngon-ngu/<str:code>", choices.choose_language, name="language"),
    path("tuy-chon", choices.choose_preferences, name="preferences"),
]
