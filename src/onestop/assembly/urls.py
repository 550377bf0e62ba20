"""Every address of the product, by face."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("onestop.frame.urls")),
    path("", include("onestop.portal.urls")),
    path("dieu-hanh/", include("onestop.cockpit.urls")),
]
handler403 = "onestop.frame.errors.forbidden"
handler404 = "onestop.frame.errors.not_found"
handler500 = "onestop.frame.errors.broken"
