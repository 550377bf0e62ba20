"""Addresses of the operators' pages."""

from django.urls import path

from onestop.ops import outage_pages, views

app_name = "ops"
urlpatterns = [
    path("", views.home, name="home"),
    path("gian-doan", outage_pages.outage_list, name="outages"),
    path("gian-doan/bao-truoc", outage_pages.plan, name="plan_outage"),
    path("gian-doan/ghi-nhan", outage_pages.record, name="record_outage"),
    path("gian-doan/im-lang/<int:silence>/xac-nhan", outage_pages.confirm, name="confirm_silence"),
    path("gian-doan/im-lang/<int:silence>/bo-qua", outage_pages.dismiss, name="dismiss_silence"),
    path("gian-doan/<str:outage>", outage_pages.outage, name="outage"),
    path("gian-doan/<str:outage>/sua", outage_pages.change, name="change_outage"),
    path("gian-doan/<str:outage>/ket-thuc", outage_pages.end, name="end_outage"),
    path("gian-doan/<str:outage>/huy", outage_pages.call_off, name="call_off_outage"),
]
