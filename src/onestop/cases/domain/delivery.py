"""How the applicant receives his result: what he chose in the form; where nothing was asked, as he lodged.

What both sign before the official is received at a counter, however the dossier came (marriage, "kể cả khi đã nộp trực tuyến").
"""

from collections.abc import Mapping
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from onestop.cases.domain.case_file import NOTHING, PART_RETURNS, CaseFile

Way: TypeAlias = Literal["counter", "online", "post"]
_AS_LODGED: Final[dict[str, Way]] = {"in_person": "counter", "postal": "post", "online": "online"}


class Delivery(NamedTuple):
    """`address` is where the post brings it, as the applicant wrote it."""

    way: Way
    address: str = ""


def delivery_of(file: CaseFile) -> Delivery:
    """The answers are those of the shared question `delivery` of the forms. Of a case about one of several results alone what was
    chosen for that holds, and no file of it is on the portal."""
    if is_signed_for(file):
        return Delivery("counter")
    chosen = file.facts.get(PART_RETURNS, NOTHING).get(file.part, NOTHING)
    way: Way = chosen.get("way") or way_of(file.answers, file.channel)
    if file.part and way == "online":
        return Delivery("counter")
    address = chosen.get("address") or file.answers.get("delivery_address", "")
    return Delivery(way, str(address).strip() if way == "post" else "")


def is_signed_for(file: CaseFile) -> bool:
    """Whether it is signed in person as it is received; a refusal nobody signs."""
    return file.terms.signed_in_person and file.outcome != "refused"


def way_of(answers: Mapping[str, Any], channel: str) -> Way:
    """What was chosen, or follows from the way it is lodged."""
    chosen = answers.get("delivery")
    return next((one for one in _AS_LODGED.values() if one == chosen), _AS_LODGED[channel])
