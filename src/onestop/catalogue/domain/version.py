"""A published version of a procedure, as the law of one case: frozen, whole, complete.

A case keeps the version of its receipt date for life, so everything the case will
ever need (terms, fees, papers, form, process, clock) travels in this one value.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, ClassVar, Literal, TypeAlias

from onestop.catalogue.domain.agency_lexicon import body_names
from onestop.catalogue.domain.paper_wanted import Wanted
from onestop.catalogue.domain.subjects import audiences_of, subject_name
from onestop.forms.api import plan_in_variant
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal
from onestop.rules.api import ClockPolicy

ChannelName: TypeAlias = Literal["online", "in_person", "postal"]
NO_TEXT = Text("", "")
_FREE = Text("Miễn phí", "Free")
_COMMITTEE = re.compile(body_names("committee"), re.IGNORECASE)


class NoSuchChannel(Refusal):
    """This version is not received by this channel."""

    code = "catalogue.no_such_channel"
    kind: ClassVar[Kind] = "not_found"

    def __init__(self, *, procedure: str, channel: str) -> None:
        self.procedure = procedure
        self.channel = channel


class TakenElsewhere(Refusal):
    """What is lodged by this channel another system takes; `system` is its name, `address` empty where none is known."""

    code = "catalogue.taken_elsewhere"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, procedure: str, channel: str, system: Text, address: str) -> None:
        self.procedure = procedure
        self.channel = channel
        self.system = system
        self.address = address
        self.place = Text(f"{system.vi} ({address})", f"{system.en} ({address})") if address else system


class NotServed(Refusal):
    """A business or an organisation asks for what only people are served with; `subjects` are whom it is for."""

    code = "catalogue.not_served"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, procedure: str, subjects: tuple[Text, ...]) -> None:
        self.procedure = procedure
        self.subjects = subjects


class NoSuchVariant(Refusal):
    """This version has no such case (trường hợp), or has cases and none was chosen; `names` are those there are."""

    code = "catalogue.no_such_variant"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, procedure: str, variant: str, names: tuple[Text, ...]) -> None:
        self.procedure = procedure
        self.variant = variant
        self.names = names


class NoTerm(Refusal):
    """The version does not say how long the authority has by this channel."""

    code = "catalogue.no_term"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, procedure: str, channel: str) -> None:
        self.procedure = procedure
        self.channel = channel


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One door, with its own term and fee. A term or a fee nobody has stated stays None."""

    channel: ChannelName
    term: int | None
    unit: str | None
    fee_amount: int | None = None
    fee_note: Text = NO_TEXT
    fee_per: Text = NO_TEXT
    """What `fee_amount` is charged for each of: a page, a copy. Empty: it is the whole sum, or nobody says of what."""
    is_rate: bool = False
    """Whether `fee_amount` is no sum yet: it is multiplied when it is paid."""
    fee_doubt: Literal["", "zeros", "free_here", "glued", "no_level"] = ""
    """What is doubtful about the words of `fee_note`, or about their absence, in an imported version."""
    glued: int | None = None
    """The one number in which the source has both the term and the fee."""
    shows_originals: bool = False
    """Whether the original is shown all the same, whatever was sent as a file."""
    note: Text = NO_TEXT
    """What the source says of this way of applying beside term and fee."""
    elsewhere: Text = NO_TEXT
    """The system that takes what is lodged this way; empty: this one."""
    elsewhere_at: str = ""
    """The address of that system, where one is known."""
    bare_term: int | None = None
    """The number of a term whose unit the source left out; `term` is None then."""
    unit_in_steps: str | None = None
    """The unit in which its steps name that number."""
    doubted_term: int | None = None
    """What the column of the source has, where its own words speak against it; `term` is None then."""
    doubted_unit: str | None = None

    @property
    def fee_beside(self) -> Text:
        """What `fee_note` says besides the amount: not once more that it is free.

        >>> note = Text("Miễn phí; bản sao 8.000 đồng/bản", "Free; copies VND 8,000 each")
        >>> Channel(channel="online", term=1, unit="day", fee_amount=0, fee_note=note).fee_beside.en
        'Copies VND 8,000 each'
        """
        if self.fee_amount != 0:
            return self.fee_note
        return Text(_without(self.fee_note.vi, _FREE.vi), _without(self.fee_note.en, _FREE.en))


def _without(said: str, free: str) -> str:
    head, _, beside = said.partition(";")
    rest = beside.strip() if head.strip() == free else said
    return rest[:1].upper() + rest[1:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """One paper of the dossier; `source` says where it comes from: a file, our form, or data already held."""

    code: str
    name: Text
    originals: int
    copies: int
    required: bool
    source: Literal["upload", "form", "held"]
    variants: tuple[str, ...] = ()
    """The cases in which it is asked for; none: in every one."""
    group: Text = NO_TEXT
    """The heading it stands under: papers to show, papers for whoever sends somebody else."""
    template: str = ""
    """File names of its form as the national portal has it."""
    stands_for: Text = NO_TEXT
    """Of our form: the official template it is filled in after, with the act; empty where nobody has read which."""
    wanted: Wanted | Literal[""] = ""
    """Of an imported paper: when it is wanted, in a case that its name or its heading tells, or that nobody tells."""
    named_quantity: bool = False
    """Whether its name says how many, and the numbers published beside it say otherwise."""
    garbled_quantity: bool = False
    """Whether the numbers published beside it are no numbers of copies: another one has grown together with them."""
    several: bool = False
    """Whether one row of the source names more than one paper."""
    only_if: Text = NO_TEXT
    """When it is wanted, in plain words; empty where it always is, or nobody says."""
    asked_when: Mapping[str, tuple[Any, ...]] = field(default_factory=dict, hash=False)
    """Answers of the form with which it is wanted; with all of them, where there are none."""
    channels: tuple[str, ...] = ()
    """Ways of applying by which it is wanted; none: by every one."""
    answered: tuple[str, ...] = ()
    """Questions of the form that must be answered, whatever the answer, for it to be wanted: a father's name for his data."""
    described_by: tuple[str, ...] = ()
    """Questions of the form whose answers, in words, say which paper it is."""

    @property
    def is_conditional(self) -> bool:
        """Whether some need not hand it in."""
        return not self.required or bool(self.channels) or not self.is_asked({}, "")

    def is_asked(self, answers: Mapping[str, Any], channel: str) -> bool:
        """Whether it is wanted of whoever answered so and applies that way."""
        if self.channels and channel not in self.channels:
            return False
        # Most are asked of everybody, and every dossier asks of every paper.
        if self.answered and not all(answers.get(name) for name in self.answered):
            return False
        return not self.asked_when or all(answers.get(name) in values for name, values in self.asked_when.items())


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
class Publication:
    """Where an imported version comes from: what the national portal published, and when it was taken over here."""

    read_on: date
    decision: str = ""
    """Number of the decision that announced the procedure; its day is not published with it."""
    decided_by: str = ""
    """The competent agency in the portal's own words."""
    carried_out_by: str = ""
    works_with: str = ""
    sets: int | None = None
    """Sets of the dossier to hand in; None: not stated."""
    notes: tuple[str, ...] = ()
    """What stands among the papers and is none."""
    unread_bases: tuple[str, ...] = ()
    """What stands among the legal bases and is no number of a document."""
    ways: str = ""
    """The table of ways of applying as it stands, a line a way, where it names more of them than could be read."""
    done_at: tuple[str, ...] = ()
    """Every level in the portal's own words, where not all are of the province; empty: those of the version are all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Where one of our own differs from what is published, or rests on what nobody has checked: what and why."""

    about: str
    """The part of the procedure it is about, as its file calls it."""
    says: Text
    source: str
    """Where it was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What the applicant receives; `code` is the national result type, empty where none is known."""

    code: str
    name: Text


@dataclass(frozen=True, slots=True)
class ServiceLevel:
    """The online service level that applies from a day on."""

    since: date
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A fault of the source, told and never repaired by guessing."""

    kind: str
    field: str
    seen: str
    blocking: bool


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
        cases = () if self.variant else self.variants
        every = (*self.channels, *(one for variant in cases for one in variant.channels))
        return tuple([one for one in every if one.channel == channel])

    @property
    def has_cut_rows(self) -> bool:
        """Whether a sentence of its list of papers was cut into rows: the numbers beside them are of no one paper."""
        return any(one.kind == "split_component" for one in self.findings)

    @property
    def of_one_province(self) -> bool:
        """Whether one province announced it, for itself alone."""
        return any(one.kind == "announced_by_a_province" for one in self.findings)

    @property
    def tells_terms_in_notes(self) -> bool:
        """Whether its source has a term in words alone, and none in the column of terms."""
        return any(one.kind == "time_in_note_only" for one in self.findings)

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
