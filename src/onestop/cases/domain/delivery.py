"""How the applicant wants his result: what he chose in the form; where nothing was asked, as he lodged."""

from typing import Final, Literal, NamedTuple, TypeAlias

from onestop.cases.domain.case_file import CaseFile

Way: TypeAlias = Literal["counter", "online", "post"]
_AS_LODGED: Final[dict[str, Way]] = {"in_person": "counter", "postal": "post", "online": "online"}


class Delivery(NamedTuple):
    """`address` is where the post brings it, as the applicant wrote it."""

    way: Way
    address: str = ""


def delivery_of(file: CaseFile) -> Delivery:
    """The answers are those of the shared question `delivery` of the forms."""
    chosen, address = file.answers.get("delivery"), file.answers.get("delivery_address", "")
    way = next((one for one in _AS_LODGED.values() if one == chosen), _AS_LODGED[file.channel])
    return Delivery(way, str(address).strip() if way == "post" else "")
