"""Files handed to a reader: shown in place, or offered to keep."""

from urllib.parse import quote

from django.http import HttpResponse

from onestop.kernel.text import one_line


def download(content: bytes, *, name: str, mime: str, in_place: bool = False) -> HttpResponse:
    """`content` under `name`, in any letters (RFC 6266); nobody keeps it on the way, and no browser guesses its kind."""
    how = "inline" if in_place else "attachment"
    headers = {
        "Content-Disposition": f"{how}; filename*=UTF-8''{quote(one_line(name), safe='')}",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(content, content_type=mime, headers=headers)
