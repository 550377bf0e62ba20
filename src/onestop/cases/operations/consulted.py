"""Whether an agency can be asked for its opinion today."""

from collections.abc import Iterable
from datetime import date

from onestop.cases.domain.refusals_of_opinions import NobodyToAsk
from onestop.organisation import api as organisation


def agencies_to_ask(*, but: str, on: date) -> tuple[organisation.AgencyView, ...]:
    """Those that handle cases that day or do steps of them, departments before communes, other than the one that decides."""
    views = [one for one in _asked_of(on) if one.code != but]
    return tuple(sorted(views, key=lambda one: (one.kind == "commune", one.name.vi)))


def _asked_of(on: date) -> tuple[organisation.AgencyView, ...]:
    return tuple(one for one in organisation.all_on(on) if one.handles_cases or one.is_partner)


def check_called(case_code: str, agencies: Iterable[str], *, on: date) -> None:
    """Raises NobodyToAsk: one of several agencies can be asked nothing that day."""
    if not {*agencies} <= {one.code for one in _asked_of(on)}:
        raise NobodyToAsk(case_code=case_code)


def check_consulted(case_code: str, agency: str | None, *, on: date) -> None:
    """Raises NobodyToAsk: the agency an act names can be asked nothing that day."""
    if agency is not None and agency not in {one.code for one in _asked_of(on)}:
        raise NobodyToAsk(case_code=case_code)
