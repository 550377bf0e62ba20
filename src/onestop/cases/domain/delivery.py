"""How the applicant receives his result: what he chose in the form; where nothing was asked, as he lodged.

What both sign before the official is received at a counter, however the dossier came (marriage, "kể cả khi đã nộp trực tuyến").
So is a result that is made elsewhere and of which the system holds no file (a land certificate on the State's blank, a card): the
portal has nothing to receive, so that whoever chose it, when his form still offered it, fetches it where he filed. A refusal is a
letter, and is there.
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
    chosen = chosen_for(file, file.part)
    here = file.terms.gives_document or file.outcome == "refused"
    way: Way = chosen.get("way") or way_of(file.answers, file.channel, here=here)
    if file.part and way == "online":
        return Delivery("counter")
    address = chosen.get("address") or file.answers.get("delivery_address", "")
    return Delivery(way, str(address).strip() if way == "post" else "")


def chosen_for(file: CaseFile, step: str) -> Mapping[str, Any]:
    """What was chosen for the result that this step yields; nothing where nothing was."""
    found: Mapping[str, Any] = file.facts.get(PART_RETURNS, NOTHING).get(step, NOTHING)
    return found


def is_signed_for(file: CaseFile) -> bool:
    """Whether it is signed in person as it is received; a refusal nobody signs."""
    return file.terms.signed_in_person and file.outcome != "refused"


def way_of(answers: Mapping[str, Any], channel: str, *, here: bool) -> Way:
    """What was chosen, or follows from the way it is lodged; at a counter what the portal was to hand over and is not `here`."""
    chosen = answers.get("delivery")
    way = next((one for one in _AS_LODGED.values() if one == chosen), _AS_LODGED[channel])
    return way if here or way != "online" else "counter"
