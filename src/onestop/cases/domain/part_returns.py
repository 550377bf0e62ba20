"""How and where each of several results is received, where its applicant chose so for it (liên thông).

Each result goes back by itself (Decree 63/2024 Art. 4.3, as amended; read as republished), so whoever fetches the birth
certificate at his commune may have the health card sent by post. No provision found says that the way may differ from result to
result, nor that it may not: the choice is ours to offer, as that of the counter. Where nothing was chosen for a result, what was
chosen for the whole holds. On the portal lies what was decided, and nothing of the results that come of other steps (the
residence notice, the health card): these are fetched or sent. By post each goes to an address that somebody wrote down.
"""

from collections.abc import Mapping
from typing import Final

from onestop.cases.domain.at_return import to_show_first
from onestop.cases.domain.case_file import PART_RETURNS, CaseFile
from onestop.cases.domain.delivery import Delivery, Way, chosen_for, delivery_of, is_signed_for
from onestop.cases.domain.parts import (
    Part,
    beside_the_void,
    decided_alone,
    open_parts,
    parts_of,
    restored_is_left,
    void_is_left,
)
from onestop.cases.domain.returning import place_of_return
from onestop.cases.domain.status import Status
from onestop.kernel.bilingual import Text
from onestop.workflow.api import Definition

WAYS: Final[Mapping[Way, Text]] = {
    "counter": Text("Tại quầy Bộ phận Một cửa", "At the counter of a one-stop section"),
    "post": Text("Qua bưu chính công ích", "By public post"),
    "online": Text("Bản điện tử trên Cổng", "As a file on the portal"),
}
"""How one of several results can be received."""


def delivery_of_part(file: CaseFile, step: str) -> Delivery:
    """By which way it is received: as chosen for it, else as the whole; at a counter where that way has nothing of it."""
    whole, chosen = delivery_of(file), chosen_for(file, step)
    way: Way = chosen.get("way") or whole.way
    if way not in ways_of(file, step):
        return Delivery("counter")
    return Delivery(way, chosen.get("address") or whole.address if way == "post" else "")


def ways_of(file: CaseFile, step: str) -> tuple[Way, ...]:
    """How the result that this step yields can be received. What is signed in person, at a counter alone."""
    if is_signed_for(file):
        return ("counter",)
    return ways_in(file.terms.process, step, here=file.terms.gives_document)


def ways_in(process: Definition, step: str, *, here: bool) -> tuple[Way, ...]:
    """The same of any case under that process: only what its decision yields is a file, where the portal has it `here`."""
    decides = here and any(one.code == step and one.decision for one in process.steps)
    return tuple(way for way in WAYS if decides or way != "online")


def place_of_part(file: CaseFile, step: str) -> str:
    """The agency whose one-stop section hands it over."""
    return chosen_for(file, step).get("agency") or place_of_return(file)


def place_of_the_rest(file: CaseFile) -> str:
    """Where the result is handed over that ends the case: where all that is left is received, chosen or not."""
    places = {place for place, _ in _left(file)}
    return places.pop() if len(places) == 1 else place_of_return(file)


def delivery_of_the_rest(file: CaseFile) -> Delivery:
    """The same of the way."""
    ways = {way for _, way in _left(file)}
    return ways.pop() if len(ways) == 1 else delivery_of(file)


def go_apart(file: CaseFile) -> bool:
    """Whether several results are left that are not received at one place by one way: each is handed over by itself first."""
    return len(_left(file)) > 1


def received_online(file: CaseFile, step: str = "") -> bool:
    """Whether its applicant receives it on the portal himself: the result of that step, or all that is left."""
    if step:
        return delivery_of_part(file, step).way == "online"
    return all(delivery.way == "online" for _, delivery in _left(file))


def receives_himself(file: CaseFile, step: str = "") -> bool:
    """The same, and nothing is to be shown or handed in at a counter any more."""
    return received_online(file, step) and not to_show_first(file)


def must_come_first(file: CaseFile) -> bool:
    """Whether a result waits for its owner on the portal, and a counter is shown or given a paper before he receives it there."""
    return is_awaited_online(file) and bool(to_show_first(file))


def is_awaited_online(file: CaseFile) -> bool:
    """Whether a result that is there and holds waits for its owner on the portal: the whole, or one of several."""
    if any(delivery_of_part(file, one.step).way == "online" for one in beside_the_void(file)):
        return True
    is_there = file.status is Status.FINISHED or restored_is_left(file)
    return is_there and received_online(file) and not void_is_left(file)


def choosable(file: CaseFile) -> tuple[Part, ...]:
    """The results for which it can be chosen: still to be made, or there and not handed over; none where there is one alone."""
    parts = parts_of(file)
    return tuple(one for one in parts if one.state in ("made", "ready")) if len(parts) > 1 else ()


def _left(file: CaseFile) -> frozenset[tuple[str, Delivery]]:
    """The places and ways of all that is still to come or to be handed over; a decision that is none of several results goes as
    the whole does. Where nothing was chosen and no file is wanted, so does everything."""
    whole = (place_of_return(file), delivery_of(file))
    if not file.facts.get(PART_RETURNS) and whole[1].way != "online":
        return frozenset({whole})
    steps = {one.step for one in choosable(file)} | {one.step for one in open_parts(file)}
    apart = {(place_of_part(file, step), delivery_of_part(file, step)) for step in steps}
    return frozenset(apart | {whole} if decided_alone(file, file.outcome) or not apart else apart)
