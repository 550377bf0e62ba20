"""A receipt as one download: the files of the proof, and a page that says what it is for and how it is checked."""

import io
import zipfile
from typing import Final

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from onestop.frame.formats import moment
from onestop.frame.words import sentence
from onestop.kernel.bilingual import Text
from onestop.kernel.event import UnknownEvent, restore
from onestop.ledger.api import Receipt
from onestop.ledger.proof import Verdict, verify_files
from onestop.runtime.api import public_url

NAME: Final = "bien-nhan.zip"
PAGE: Final = "doc-truoc.html"
_WRITTEN: Final = (1980, 1, 1, 0, 0, 0)
"""No moment of its own: the same receipt is the same download."""


def receipt_pack(receipt: Receipt, *, case_code: str) -> bytes:
    """The zip file of a receipt."""
    files = receipt.files()
    key = files["log.vkey"].encode()
    verdict = verify_files([files["receipt.json"].encode(), files["receipt.tlog-proof"].encode()], key=key)
    values = {
        "case_code": case_code,
        "event": event_of(verdict),
        "at": verdict.at,
        "recorded": receipt.text,
        "origin": receipt.key.name,
        "moment": moment,
        "demo": settings.DEMO,
        "address": public_url(reverse("portal:verify")),
    }
    return _packed({PAGE: render_to_string("portal/receipt_page.jinja", values), **files})


def event_of(verdict: Verdict) -> Text | None:
    """What happened, in words; a log under another key may hold what we do not publish, or something else by its name."""
    if not verdict.event:
        return None
    try:
        return sentence(restore(verdict.event, verdict.payload))
    except (UnknownEvent, TypeError, AttributeError, ValueError):
        return None


def _packed(files: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as pack:
        for name, content in files.items():
            one = zipfile.ZipInfo(name, date_time=_WRITTEN)
            one.compress_type, one.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            pack.writestr(one, content.encode())
    return made.getvalue()
