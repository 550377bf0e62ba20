"""Pages that only tell: help, and how accessible the portal is."""

from django.http import HttpResponse

from onestop.frame.doors import PUBLIC, door
from onestop.frame.pages import page
from onestop.frame.request import PageRequest


@door(permission=PUBLIC)
def help_page(request: PageRequest) -> HttpResponse:
    return page(request, "portal/help.jinja")


@door(permission=PUBLIC)
def accessibility(request: PageRequest) -> HttpResponse:
    return page(request, "portal/accessibility.jinja")
