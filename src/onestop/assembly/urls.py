"""Every address of the product, by face."""

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

from onestop.assembly.health import healthz, livez

FACES = (
    ("", "onestop.frame.urls"),
    ("", "onestop.identity.urls"),
    ("", "onestop.portal.urls"),
    ("ban-lam-viec/", "onestop.desk.urls"),
    ("dieu-hanh/", "onestop.cockpit.urls"),
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("livez", livez, name="livez"),
    path("healthz", healthz, name="healthz"),
    *(path(prefix, include(urls)) for prefix, urls in FACES if find_spec(urls)),
]
handler403 = "onestop.frame.errors.forbidden"
handler404 = "onestop.frame.errors.not_found"
handler500 = "onestop.frame.errors.broken"
