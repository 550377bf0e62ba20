"""Steps that other agencies do, as pages of a case show them."""

from dataclasses import dataclass
from datetime import datetime

from onestop.cases import api as cases
from onestop.frame.agencies import agency_name
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.rules.api import national_calendar


@dataclass(frozen=True, slots=True)
class HopShown:
    """One hand-over: which step, to whom, how far it is, and whether it is late."""

    step: Text
    agency: Text
    hop: cases.Hop
    late: bool
    found_to_verify: bool = False
    """Whether it ended with finding that something must be verified: another step goes on with it."""

    @property
    def words(self) -> Text:
        """How far it is."""
        return _TO_VERIFY if self.found_to_verify else self.hop.state.words

    @property
    def tone(self) -> str:
        return "info" if self.found_to_verify else self.hop.state.tone

    @property
    def reasons(self) -> tuple[Text, ...]:
        """Why it was refused."""
        return tuple(map(cases.words_of, self.hop.reasons))


def holders(file: cases.CaseFile, now: datetime) -> list[tuple[Text, tuple[Text, ...]]]:
    """Which agency has it, and what lies there; several where it lies at several."""
    today = local_date(now)
    return [(agency_name(agency, today), names) for agency, names in cases.lying_at(file).items()]


def hops(file: cases.CaseFile, now: datetime) -> list[HopShown]:
    """All there were, in the order they were sent and of the process; each agency called as it was then."""
    names = {step.code: step.name for step in file.terms.process.steps}
    found, order = cases.hops_of(file, now=now, calendar=national_calendar()), list(names)
    by_process = sorted(found, key=lambda one: (one.sent_at, order.index(one.step)))
    began = _verifying_began(file)
    return [_shown(one, names, now, began) for one in by_process]


_TO_VERIFY = Text("phải xác minh", "to be verified first")


def _verifying_began(file: cases.CaseFile) -> frozenset[datetime]:
    """When steps that verify something came up."""
    codes = {step.code for step in file.terms.process.steps if step.verifies}
    return frozenset(task.entered_at for task in file.tasks if task.step in codes)


def _shown(hop: cases.Hop, names: dict[str, Text], now: datetime, began: frozenset[datetime]) -> HopShown:
    called = agency_name(hop.agency, local_date(hop.sent_at))
    found = hop.ended_at in began and hop.confirmed_at is not None
    return HopShown(names.get(hop.step, Text(hop.step, hop.step)), called, hop, hop.is_late(now), found)
