"""Looking at a file of a dossier, or of an answer: page by page as pictures, and the original by choice.

Nothing a stranger made is ever shown in place but pixels of our own drawing. Who may see the file was asked before.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpResponse
from django.urls import reverse

from onestop.documents import api as documents
from onestop.frame.downloads import download
from onestop.frame.pages import page as render_page
from onestop.frame.request import PageRequest
from onestop.kernel.bilingual import Text
from onestop.kernel.parsing import whole_number
from onestop.kernel.refusal import Refusal

_SHUT: Final = "sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
_NOTHING: Final = {"number": 1, "pages": 0, "picture": None, "previous": None, "next": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Names of the three routes of a face: the page about a file, one picture, the original."""

    viewer: str
    picture: str
    original: str


def viewer(
    request: PageRequest, upload: documents.UploadView, *, of: str, template: str, addresses: Addresses
) -> HttpResponse:
    """The page about one file `of` what bears that code, with the picture of the page asked for; a wish that is none means the
    first."""
    wanted = _page_number(request.GET.get("trang", ""))
    values: dict[str, Any] = {"of": of, "upload": upload, "removed": _removed(upload), **_NOTHING}
    values["original"] = reverse(addresses.original, args=[of, upload.id]) if upload.original_open else None
    refusal: Refusal | None = None
    if upload.previewed:
        try:
            values |= _shown(upload, wanted, of, addresses)
        except Refusal as said:
            refusal = said
    return render_page(request, template, values, refusal=refusal, status=200)


def picture(upload: documents.UploadView, number: int) -> HttpResponse:
    """One page as WebP."""
    drawn = documents.preview_page(upload, number)
    return HttpResponse(drawn.content, content_type="image/webp", headers=_headers())


def original(upload: documents.UploadView) -> HttpResponse:
    """The file itself, to be kept and never shown in place; whatever opens it, it has no rights on our pages."""
    response = download(documents.content_of(upload), name=upload.name, mime=upload.mime)
    for name, value in _headers().items():
        response.headers[name] = value
    return response


def _headers() -> Mapping[str, str]:
    return {
        "Content-Security-Policy": _SHUT,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


def _shown(upload: documents.UploadView, wanted: int, of: str, addresses: Addresses) -> dict[str, Any]:
    """The picture asked for, the pages beside it; past the end, the last there is."""
    first = documents.preview_page(upload, 1) if wanted > 1 else None
    number = min(wanted, first.pages) if first else wanted
    drawn = documents.preview_page(upload, number)
    here = reverse(addresses.viewer, args=[of, upload.id])
    return {
        "number": number,
        "pages": drawn.pages,
        "picture": reverse(addresses.picture, args=[of, upload.id, number]),
        "previous": f"{here}?trang={number - 1}" if number > 1 else None,
        "next": f"{here}?trang={number + 1}" if number < drawn.pages else None,
    }


def _page_number(typed: str) -> int:
    return min(max(whole_number(typed) or 1, 1), documents.MOST_PAGES)


def _removed(upload: documents.UploadView) -> list[Text]:
    return [documents.REMOVED[one] for one in upload.removed if one in documents.REMOVED]
