"""Every address of the product, by face."""

from django.urls import URLPattern, URLResolver, include, path

from onestop.assembly.faces import FACES
from onestop.assembly.health import healthz, livez
from onestop.frame import errors

urlpatterns: list[URLPattern | URLResolver] = [
    path("livez", livez, name="livez"),
    path("healthz", healthz, name="healthz"),
    *(path(face.prefix, include(face.urls)) for face in FACES),
]
handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.broken
