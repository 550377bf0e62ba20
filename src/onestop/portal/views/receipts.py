"""Anyone may check a receipt, with the files alone; the database is not asked."""

from django.http import HttpResponse

from onestop.forms.api import FieldError
from onestop.frame.bodies import TYPED
from onestop.frame.doors import PUBLIC, door
from onestop.frame.pages import page
from onestop.frame.redisplay import is_sent, said_over
from onestop.frame.request import PageRequest
from onestop.kernel.bilingual import Text
from onestop.ledger.api import log_keys, public_key
from onestop.ledger.proof import ADVICE, LARGEST, OUTCOMES, verify_files
from onestop.portal.receipt_pack import event_of

_MISSING = Text("Hãy chọn tệp biên nhận đã tải về.", "Choose the receipt you downloaded.")
_PASTED = ("receipt", "proof")


@door(permission=PUBLIC, body=TYPED, redisplays=True, in_place="files are asked about, and nothing of them is kept")
def verify(request: PageRequest) -> HttpResponse:
    """Upload the receipt or paste its parts; the answer says whether it is valid and lists every check in the order made."""
    typed = {name: request.POST.get(name, "") for name in (*_PASTED, "key")}
    values: dict[str, object] = {"own_key": public_key().text(), "typed": typed, "problems": [], "verdict": None}
    if not is_sent(request):
        return page(request, "portal/verify.jinja", values | {"problems": said_over(request)})
    given = _given(request)
    if not given:
        values["problems"] = [FieldError("files", _MISSING)]
        return page(request, "portal/verify.jinja", values, status=422)
    # All keys the log ever had: a receipt may be older than the one that signs now.
    verdict = verify_files(given, key=(typed["key"].strip() or log_keys().text()).encode())
    said = {"outcome": OUTCOMES[verdict.outcome], "advice": ADVICE[verdict.outcome], "event": event_of(verdict)}
    return page(request, "portal/verify.jinja", values | said | {"verdict": verdict})


@door(permission=PUBLIC)
def log_key(request: PageRequest) -> HttpResponse:
    """The public key as a file, for those who check offline."""
    return HttpResponse(
        public_key().text() + "\n",
        content_type="text/plain; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="log.vkey"'},
    )


def _given(request: PageRequest) -> list[bytes]:
    """The files chosen, and what was pasted."""
    chosen = [bytes(file.read(LARGEST + 1)) for file in request.FILES.getlist("files")]
    pasted = [request.POST.get(name, "").encode() for name in _PASTED]
    return [one for one in (*chosen, *pasted) if one.strip()]
