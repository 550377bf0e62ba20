"""Anyone may check a receipt, with the files alone; the database is not asked."""

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse

from onestop.forms.api import FieldError
from onestop.frame.bodies import TYPED
from onestop.frame.doors import PUBLIC, door
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.frame.words import sentence
from onestop.kernel.bilingual import Text
from onestop.kernel.event import UnknownEvent, restore
from onestop.ledger.api import log_keys, public_key
from onestop.ledger.proof import Verdict, verify_receipt

LARGEST = 200_000
"""Octets; a receipt with its proof has about four thousand."""

_MISSING = {
    "receipt": Text("Hãy chọn hoặc dán tệp receipt.json.", "Choose or paste the file receipt.json."),
    "proof": Text("Hãy chọn hoặc dán tệp receipt.tlog-proof.", "Choose or paste the file receipt.tlog-proof."),
}


@door(permission=PUBLIC, body=TYPED)
def verify(request: PageRequest) -> HttpResponse:
    """Upload or paste both files; the answer lists every check in the order made."""
    own_key = public_key().text()
    if request.method != "POST":
        return page(request, "portal/verify.jinja", _values(request, own_key))
    given = {name: _given(request, name) for name in _MISSING}
    problems = [FieldError(name, _MISSING[name]) for name, text in given.items() if not text.strip()]
    verdict = None
    if not problems:
        # All keys the log ever had: a receipt may be older than the one that signs now.
        key = request.POST.get("key", "").strip() or log_keys().text()
        verdict = verify_receipt(receipt=given["receipt"], proof=_unix(given["proof"]), key=key)
    values = _values(request, own_key, problems, verdict)
    return page(request, "portal/verify.jinja", values, status=422 if problems else 200)


@door(permission=PUBLIC)
def log_key(request: PageRequest) -> HttpResponse:
    """The public key as a file, for those who check offline."""
    return HttpResponse(
        public_key().text() + "\n",
        content_type="text/plain; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="log.vkey"'},
    )


def _given(request: PageRequest, name: str) -> str:
    """The uploaded file if there is one, else what was pasted."""
    file = request.FILES.get(f"{name}_file")
    if isinstance(file, UploadedFile):
        return bytes(file.read(LARGEST)).decode("utf-8", "replace")
    return request.POST.get(name, "")[:LARGEST]


def _unix(text: str) -> str:
    """Browsers send pasted lines with CR LF; a proof is signed over LF and ends with one."""
    return text.replace("\r\n", "\n").rstrip("\n") + "\n"


def _values(
    request: PageRequest, own_key: str, problems: list[FieldError] | None = None, verdict: Verdict | None = None
) -> dict[str, object]:
    typed = {name: [request.POST.get(name, "")] for name in ("receipt", "proof", "key")}
    event = _said_of(verdict) if verdict and verdict.event else None
    return {"own_key": own_key, "problems": problems or [], "verdict": verdict, "event": event, "typed": typed}


def _said_of(verdict: Verdict) -> Text | None:
    """What happened, in words; a log under another key may hold what we do not publish, or something else by its name."""
    try:
        return sentence(restore(verdict.event, verdict.payload))
    except (UnknownEvent, TypeError, AttributeError, ValueError):
        return None
