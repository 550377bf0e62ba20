"""A published version of a procedure, as the law of one case: frozen, whole, complete.

A case keeps the version of its receipt date for life, so everything the case will
ever need (terms, fees, papers, form, process, clock) travels in this one value.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from onestop.catalogue.domain.agency_lexicon import body_names
from onestop.catalogue.domain.channel import NO_TEXT, Channel
from onestop.catalogue.domain.component import Component
from onestop.catalogue.domain.duties import Duty
from onestop.catalogue.domain.findings import Finding
from onestop.catalogue.domain.publication import Note, Publication
from onestop.catalogue.domain.result_document import ResultDocument
from onestop.catalogue.domain.subjects import audiences_of, subject_name
from onestop.catalogue.domain.version_refusals import NoSuchChannel, NoSuchVariant, NoTerm, NotServed, TakenElsewhere
from onestop.forms.api import plan_in_variant
from onestop.kernel.bilingual import Text
from onestop.rules.api import ClockPolicy

_COMMITTEE = re.compile(body_names("committee"), re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A case of the procedure (trường hợp), chosen before applying: its own terms, fees and way of counting.

    Without channels of its own it has those of the procedure. Which papers it asks for the papers say.
    """

    code: str
    name: Text
    channels: tuple[Channel, ...] = ()
    clock: dict[str, Any] | None = None
    """None: counted as the procedure is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What the applicant receives; `code` is the national result type, empty where none is known."""

    code: str
    name: Text
    document: ResultDocument | None = None
    """The document the decision issues; None where nothing is issued here."""
    not_issued: Text = NO_TEXT
    """Of our own without one, why: the result is made by another system, or written on a paper of the applicant's."""


@dataclass(frozen=True, slots=True)
class ServiceLevel:
    """The online service level that applies from a day on."""

    since: date
    code: str


ONLINE_LEVELS = frozenset({"L3", "L4", "FULL", "PARTIAL"})
"""Levels the reform programme counts as online services."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureVersion:
    """One version, in force on [valid_from, valid_until)."""

    id: int
    code: str
    number: int
    name: Text
    field: Text
    field_code: str
    levels: tuple[str, ...]
    subjects: tuple[str, ...]
    channels: tuple[Channel, ...]
    clock: dict[str, Any]
    components: tuple[Component, ...]
    form: dict[str, Any]
    process: dict[str, Any]
    result: Result
    legal_bases: tuple[str, ...]
    steps: Text
    conditions: Text | None
    competent: dict[str, str]
    service_levels: tuple[ServiceLevel, ...]
    on_national_portal_since: date | None
    source: Literal["own", "imported"]
    digest: str
    valid_from: date
    valid_until: date | None
    open_for_applying: bool
    findings: tuple[Finding, ...] = ()
    question: Text = NO_TEXT
    """What is asked to find out which of the variants it is."""
    variants: tuple[Variant, ...] = ()
    variant: str = ""
    """The case that was chosen; empty while none is, and where there are none."""
    publication: Publication | None = None
    """None: our own."""
    notes: tuple[Note, ...] = ()
    """What is said of our own beside the law; of an imported one its publication tells."""
    unverified_bases: tuple[str, ...] = ()
    """Those of its legal bases whose days in force were not read in their own text."""
    once: tuple[str, ...] = ()
    """Questions of the form whose answers tell for whom or what it is done, where it is done once for one; else none."""
    duties: tuple[Duty, ...] = ()
    """What binds whoever applies beside the papers, in the order he meets it; of an imported one its source tells."""
    head_decides: bool = False
    """Whether one of our own says that the chairman of the committee decides in his own right."""

    def for_variant(self, code: str) -> "ProcedureVersion":
        """As it is in one of its cases: that case's channels, clock, papers and questions. Without cases, as it is.

        Raises:
            NoSuchVariant: it has no such case, or has cases and none is named.
        """
        if code == self.variant and (code or not self.variants):
            return self
        chosen = next((one for one in self.variants if one.code == code), None)
        if chosen is None or self.variant:
            names = tuple(one.name for one in self.variants)
            raise NoSuchVariant(procedure=self.code, variant=code, names=names)
        return replace(
            self,
            variant=code,
            channels=chosen.channels or self.channels,
            clock=self.clock if chosen.clock is None else chosen.clock,
            components=tuple(one for one in self.components if not one.variants or code in one.variants),
            form=plan_in_variant(self.form, code),
        )

    @property
    def before_choosing(self) -> "ProcedureVersion":
        """As it is while nobody has said which case it is: its form asks what is asked in every one."""
        return replace(self, form=plan_in_variant(self.form, "")) if self.needs_variant else self

    @property
    def decided_by_head(self) -> bool:
        """Whether a committee's chairman decides in his own right, so that nobody signs for the committee."""
        named = (self.publication.decided_by or self.publication.carried_out_by) if self.publication else ""
        return self.head_decides or named.casefold().startswith("chủ tịch")

    @property
    def decided_through_agency(self) -> bool:
        """Whether the committee above the competent agency, or its chairman, decides on what that agency prepares."""
        named = self.publication.decided_by if self.publication else ""
        return "agency" in self.competent and (self.decided_by_head or bool(_COMMITTEE.match(named)))

    @property
    def needs_variant(self) -> bool:
        """Whether it must still be said which case it is."""
        return bool(self.variants) and not self.variant

    @property
    def chosen(self) -> Variant | None:
        return next((one for one in self.variants if one.code == self.variant), None)

    @property
    def receivable_online(self) -> bool:
        """Whether this portal takes applications: another fact than the service level the programme counts."""
        return self.open_for_applying and any(one.elsewhere == NO_TEXT for one in self._doors("online"))

    def taken_elsewhere(self, channel: str) -> Channel | None:
        """The channel, where another system takes all that is lodged by it, in every case that may still be chosen."""
        return _elsewhere(self._doors(channel))

    def check_received_by(self, channel: str) -> None:
        """Refuse what is not received here by `channel`, in no case that may still be chosen.

        Raises:
            TakenElsewhere: another system takes it.
            NoSuchChannel: nobody takes it that way.
        """
        doors = self._doors(channel)
        if door := _elsewhere(doors):
            system, address = door.elsewhere, door.elsewhere_at
            raise TakenElsewhere(procedure=self.code, channel=channel, system=system, address=address)
        if not doors:
            raise NoSuchChannel(procedure=self.code, channel=channel)

    def serves(self, kind: str) -> bool:
        """Whether a `citizen`, who may act for anybody, or a `business` (any organisation) may apply."""
        return kind != "business" or audiences_of(self.subjects) != ["citizen"]

    def check_serves(self, kind: str) -> None:
        """Refuse whom it does not serve.

        Raises:
            NotServed.
        """
        if not self.serves(kind):
            raise NotServed(procedure=self.code, subjects=tuple(map(subject_name, self.subjects)))

    def _doors(self, channel: str) -> tuple[Channel, ...]:
        """By that channel: its own way, and while no case is chosen those of the cases."""
        return tuple([one for one in self.every_door if one.channel == channel])

    @property
    def every_door(self) -> tuple[Channel, ...]:
        """Its own ways of applying, and while no case is chosen those of the cases."""
        cases = () if self.variant else self.variants
        return (*self.channels, *(one for variant in cases for one in variant.channels))

    @property
    def has_cut_rows(self) -> bool:
        """Whether a sentence of its list of papers was cut into rows: the numbers beside them are of no one paper."""
        return any(one.kind == "split_component" for one in self.findings)

    @property
    def of_one_province(self) -> bool:
        """Whether one province announced it, for itself alone."""
        return any(one.kind == "announced_by_a_province" for one in self.findings)

    @property
    def named_for_provinces(self) -> bool:
        """Whether its name keeps it to the agencies of provinces that it lists."""
        return any(one.kind == "of_named_provinces" and one.field == "name" for one in self.findings)

    @property
    def tells_terms_in_notes(self) -> bool:
        """Whether its source has a term in words alone, and none in the column of terms."""
        return any(one.kind in ("time_in_note_only", "returns_nothing") for one in self.findings)

    @property
    def asked_papers(self) -> tuple[Component, ...]:
        """What the applicant hands over; the form is filled in, and what agencies hold is not asked for."""
        return tuple([one for one in self.components if one.source == "upload"])

    @property
    def countable(self) -> tuple[Component, ...]:
        """What can be counted on paper at the counter: what is asked for, and the form where it is brought signed."""
        return tuple(one for one in self.components if one.source != "held")

    def asked_with(self, answers: Mapping[str, Any], channel: str) -> tuple[Component, ...]:
        """What the applicant hands over, having answered so and applying that way."""
        return tuple([one for one in self.asked_papers if one.is_asked(answers, channel)])

    @property
    def always_asked(self) -> tuple[Component, ...]:
        """What everybody must hand over, whatever is answered."""
        return tuple(one for one in self.asked_papers if not one.is_conditional)

    def service_level_on(self, day: date) -> str:
        """The level that applied on `day`; before the first one, only information was offered."""
        levels = [level.code for level in self.service_levels if level.since <= day]
        return levels[-1] if levels else "INFO_ONLY"

    def is_online_on(self, day: date) -> bool:
        """Whether the programme counts this procedure as an online service on `day`."""
        return self.service_level_on(day) in ONLINE_LEVELS

    def channel(self, name: str) -> Channel:
        """The channel called `name`.

        Raises:
            NoSuchChannel: this version is not received that way.
        """
        for channel in self.channels:
            if channel.channel == name:
                return channel
        raise NoSuchChannel(procedure=self.code, channel=name)

    def clock_policy(self, channel: str) -> ClockPolicy:
        """How the statutory time of a case received by `channel` is counted.

        Raises:
            NoSuchChannel: this version is not received that way.
            NoTerm: the source never stated the term; nothing may be promised.
        """
        door = self.channel(channel)
        if door.term is None or door.unit is None:
            raise NoTerm(procedure=self.code, channel=channel)
        return ClockPolicy.from_dict({**self.clock, "unit": door.unit, "term": door.term})


def _elsewhere(doors: Sequence[Channel]) -> Channel | None:
    """The first of these, where another system takes what is lodged by any of them."""
    return doors[0] if doors and all(one.elsewhere != NO_TEXT for one in doors) else None
