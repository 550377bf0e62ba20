"""Rendering: one call for a page, one for a refusal that no form can show."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

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
    """`template` with `values`; a refusal shows in the error summary and answers 422 unless told otherwise."""
    shown = {"refusal": refusal, **(values or {})}
    return render(request, template, shown, status=status or (422 if refusal else 200))


def refused(request: HttpRequest, refusal: Refusal, *, status: int = 409) -> HttpResponse:
    """A page that says the reason and the next step."""
    return render(request, "frame/refused.jinja", {"refusal": None, "reason": say(refusal)}, status=status)
