"""Addresses of signing in and of one's own account."""

from django.urls import path

from onestop.identity.views import access_log, password, sessions, signing_in, who_looked

app_name = "identity"
urlpatterns = [
    path("dang-nhap", signing_in.sign_in, name="sign_in"),
    path("dang-nhap/trinh-dien", signing_in.be_demo_person, name="be_demo_person"),
    path("dang-xuat", signing_in.sign_out, name="sign_out"),
    path("tai-khoan/phien", sessions.sessions, name="sessions"),
    path("tai-khoan/phien/ket-thuc-noi-khac", sessions.end_others, name="end_other_sessions"),
    path("tai-khoan/phien/<int:session>/ket-thuc", sessions.end_one, name="end_session"),
    path("tai-khoan/mat-khau", password.password, name="password"),
    path("tai-khoan/ai-da-xem", who_looked.who_looked, name="who_looked"),
    path("nhat-ky-truy-cap", access_log.access_log, name="access_log"),
]
