"""Rendering: one call for a page, one for a refusal that no form can show."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from onestop.frame.homes import face_of
from onestop.frame.request import PageRequest
from onestop.frame.statuses import mark, status_of
from onestop.frame.words import say
from onestop.kernel.refusal import Refusal


def page(
    request: HttpRequest,
    template: str,
    values: Mapping[str, Any] | None = None,
    *,
    refusal: Refusal | None = None,
    status: int | None = None,
) -> HttpResponse:
    """`template` with `values`; a refusal shows in the error summary, and its kind is the status unless told otherwise."""
    shown = {"refusal": refusal, **(values or {})}
    return mark(render(request, template, shown, status=status or (status_of(refusal) if refusal else 200)), refusal)


def refused(request: PageRequest, refusal: Refusal) -> HttpResponse:
    """A page that says the reason and the next step, in the face whose work it interrupts."""
    values = {"refusal": None, "face": face_of(request, request.actor), "reason": say(refusal), "kind": refusal.kind}
    return mark(render(request, "frame/refused.jinja", values, status=status_of(refusal)), refusal)
