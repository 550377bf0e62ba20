"""Another case (trường hợp) chosen at the counter while a form is being filled in: nothing typed or scanned is lost by it."""

from collections.abc import Iterator
from typing import Final

from onestop.catalogue import api as catalogue
from onestop.catalogue.api import ProcedureVersion
from onestop.desk.handing_in import COUNTED, Handover
from onestop.forms import api as forms
from onestop.frame.request import PageRequest

OTHER_CASE: Final = "other-case"
"""What the button sends that leads to the form of another case, with everything typed."""


def waiting(request: PageRequest, version: ProcedureVersion, over: Handover) -> list[tuple[str, str]]:
    """Hidden fields for what was typed and scanned of other cases: it comes back with its case, and is never received."""
    if not version.variant or request.method != "POST":
        return []
    published = catalogue.version(version.id)
    return [*_answers(request, published, version), *_papers(request, published, version, over)]


def _answers(request: PageRequest, published: ProcedureVersion, version: ProcedureVersion) -> Iterator[tuple[str, str]]:
    asked = {name for page in forms.pages(version.form) for field in page.fields for name in field.inputs}
    for page in forms.pages(published.form):
        for name in (name for field in page.fields for name in field.inputs if name not in asked):
            yield from ((name, value) for value in request.POST.getlist(name) if value)


def _papers(
    request: PageRequest, published: ProcedureVersion, version: ProcedureVersion, over: Handover
) -> Iterator[tuple[str, str]]:
    asked = {one.code for one in version.countable}
    for code in (one.code for one in published.countable if one.code not in asked):
        scans = f"kept-file-{code}"
        typed = {f"{kind}-{code}": request.POST.get(f"{kind}-{code}", "") for kind in COUNTED}
        yield from (
            (name, value)
            for name, value in {**typed, scans: over.kept(code) or request.POST.get(scans, "")}.items()
            if value
        )
