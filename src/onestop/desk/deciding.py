"""Who decides on what is taken in at a counter: asked where several could, for it is received regardless of boundary."""

from dataclasses import dataclass
from typing import Final

from onestop.cases import api as cases
from onestop.catalogue.api import ProcedureVersion
from onestop.forms.api import FieldError
from onestop.frame.places import PlaceGroup, grouped
from onestop.frame.request import PageRequest
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.rules.api import pack_on

DECIDES: Final = "decided-by"
_NOT_CHOSEN = Text("Hãy chọn cơ quan giải quyết.", "Choose the agency that decides.")
_NOT_THERE = Text(
    "Cơ quan đã chọn không giải quyết thủ tục này. Hãy chọn trong danh sách.",
    "The agency chosen does not decide on this procedure. Choose one of those listed.",
)
_RULE = "taken_in_elsewhere"


@dataclass(frozen=True, slots=True)
class Deciding:
    """The question of the form, or its answer where only one agency decides."""

    own: organisation.AgencyView | None
    """Who decides on what lies in the area of this counter."""
    alone: organisation.AgencyView | None
    """The only one that decides, wherever it is handed in."""
    others: tuple[PlaceGroup, ...]
    every: frozenset[str]
    """The codes of all that decide on it; empty where no agency here does."""
    chosen: str
    beyond: bool
    """Whether what is chosen is taken in regardless of boundary."""
    rule: Text | None
    """From when the time counts of what is taken in for another agency, by the law in force."""


def read_deciding(request: PageRequest, version: ProcedureVersion) -> Deciding:
    """As it was chosen, and until then as it follows from this counter; where it does not, nobody."""
    on, here = local_date(request.now), request.actor.agency
    every = cases.deciders(version, on=on)
    by_code = {one.code: one for one in every}
    own = by_code.get(cases.decider_here(version, intake=here, on=on))
    alone = every[0] if len(every) == 1 else None
    default = alone or own
    chosen = request.POST.get(DECIDES) or (default.code if default else "")
    others = tuple(one for one in every if own is None or one.code != own.code)
    return Deciding(
        own=own,
        alone=alone,
        others=grouped(others, on),
        every=frozenset(by_code),
        chosen=chosen,
        beyond=chosen != "" and cases.is_beyond(here, chosen, on=on),
        rule=_time_of(request),
    )


def problems_of(deciding: Deciding) -> list[FieldError]:
    """That nobody was chosen, or somebody who does not decide on this."""
    if not deciding.chosen:
        return [FieldError(DECIDES, _NOT_CHOSEN)]
    return [] if deciding.chosen in deciding.every or not deciding.every else [FieldError(DECIDES, _NOT_THERE)]


def _time_of(request: PageRequest) -> Text | None:
    pack = pack_on(local_date(request.now))
    if _RULE not in pack.rules:
        return None
    cite, until = pack.rules[_RULE].cite, f"{pack.transfer_until:%H:%M}"
    return Text(
        f"Nhận cho cơ quan khác thì thời hạn tính từ khi cơ quan đó nhận được hồ sơ: ngay lúc tiếp nhận; hồ sơ nộp trực tiếp sau "
        f"{until} hoặc vào ngày nghỉ thì từ sáng ngày làm việc tiếp theo ({cite.vi}).",
        f"Of what is taken in for another agency the time counts from when that agency has it: at once; handed in directly after "
        f"{until} or on a day of rest, from the next working morning ({cite.en}).",
    )
