"""At which counter what is applied for here online can be handed in instead, of a procedure of our own."""

from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from onestop.catalogue.api import Component, ProcedureVersion
from onestop.kernel.bilingual import Text
from onestop.organisation import api as organisation
from onestop.portal.form_on_paper import forms_by_post, said_of_the_counter, said_of_the_post
from onestop.portal.offices import office_near

_NOTHING: Final = Text("", "")
_OF_A_COMMUNE: Final = Text(
    "Bộ phận Một cửa của xã, phường giải quyết việc của bạn",
    "the one-stop section of the commune or ward that decides yours",
)


@dataclass(frozen=True, slots=True)
class OwnCounter:
    """What to do, and the page to read on: of the office `code`, or of all of them where that is empty."""

    says: Text
    page: Text
    code: str = ""
    at_the_counter: Text = _NOTHING
    """Who fills in the form there."""
    by_post: Text = _NOTHING
    """What opens the list of `forms` that go along by post."""
    forms: tuple[Component, ...] = ()


def own_counter(version: ProcedureVersion, on: date) -> OwnCounter | None:
    """None where nobody hands it in on paper, another system takes that, or a source tells the place."""
    ways = {one.channel for one in version.every_door if not one.elsewhere.vi} & {"in_person", "postal"}
    if version.publication is not None or not version.open_for_applying or not ways:
        return None
    office = office_near(version.competent.get("agency", ""), on)
    section = _section(office, on) if office else None
    if office is None or section is None:
        found = OwnCounter(_by(ways, _OF_A_COMMUNE), Text("Tìm nơi tiếp nhận", "Find the office"))
    else:
        found = OwnCounter(_by(ways, section), Text("Giờ làm việc, liên hệ", "Hours and contact"), office.code)
    return replace(
        found,
        at_the_counter=said_of_the_counter(version),
        by_post=said_of_the_post(version),
        forms=forms_by_post(version),
    )


def _section(office: organisation.AgencyView, on: date) -> Text | None:
    try:
        return organisation.one_stop_of(office.code, on).name
    except organisation.UnknownAgency:
        return None


def _by(ways: Set[str], counter: Text) -> Text:
    """How it comes to the counter: by hand, by post, or either."""
    vi, en = counter.vi, counter.en
    if ways == {"in_person"}:
        return Text(f"Nộp trực tiếp tại {vi}.", f"Hand it in at {en}.")
    if ways == {"postal"}:
        return Text(f"Gửi qua bưu chính công ích đến {vi}.", f"Send it by public post to {en}.")
    return Text(
        f"Nộp trực tiếp tại {vi}, hoặc gửi đến đó qua bưu chính công ích.",
        f"Hand it in at {en}, or send it there by public post.",
    )
