"""Rendering: one call for a page, one for a refusal that no form can show."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from onestop.forms.api import FieldError
from onestop.frame.homes import face_of
from onestop.frame.redisplay import said_over
from onestop.frame.request import PageRequest
from onestop.frame.statuses import STATUS, mark, status_of
from onestop.frame.words import say
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal


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
    return mark(_refused(request, refusal.kind, say(refusal)), refusal)


def refused_again(request: PageRequest) -> HttpResponse | None:
    """The refusal that a form was answered with, displayed as the reader wishes; nothing where it was no refusal."""
    kind = next((kind for kind in STATUS if kind == request.POST.get("refused")), None)
    said = said_over(request)
    return _refused(request, kind, said[0].message) if kind and said else None


def _refused(request: PageRequest, kind: Kind, reason: Text) -> HttpResponse:
    values = {"face": face_of(request, request.actor), "problems": [FieldError("", reason)], "kind": kind}
    return render(request, "frame/refused.jinja", values, status=STATUS[kind])
