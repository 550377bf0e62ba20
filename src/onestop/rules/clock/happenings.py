"""What happened to a case, and on which stretches of time its clock therefore stood still."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from operator import attrgetter
from typing import Final, NamedTuple, TypeAlias

from onestop.kernel.times import LOCAL, local
from onestop.rules.clock.policy import ClockPolicy
from onestop.rules.refusals import (
    AnswerWithoutRequest,
    HappenedAfterFinish,
    HappenedBeforeReceipt,
    UnknownHappening,
)

BEGINS: Final = {
    "supplement_requested": "supplement",
    "payment_requested": "payment",
    "consultation_requested": "consultation",
}
ENDS: Final = {
    "supplement_answered": "supplement",
    "supplement_incomplete": "supplement",
    "supplement_affirmed": "supplement",
    "payment_made": "payment",
    "payment_waived": "payment",
    "consultation_answered": "consultation",
}
SUPPLEMENT_ANSWERED: Final = "supplement_answered"
SUPPLEMENT_INCOMPLETE: Final = "supplement_incomplete"
"""The wait ended and something asked for did not come: the term starts again only when all is received
(Decree 61/2018 Art. 19), so here it goes on with what is left of it."""
SUPPLEMENT_AFFIRMED: Final = "supplement_affirmed"
"""The wait ended, and of something asked for the applicant says that it is right as it is: nothing was handed in anew."""
STARTS_NOTHING: Final = frozenset({SUPPLEMENT_INCOMPLETE, SUPPLEMENT_AFFIRMED})
VERIFICATION_NEEDED: Final = "verification_needed"
"""Something must be verified: where the law of the procedure gives a longer term for that, it has it from its beginning."""
FINISHED: Final = "finished"
ENDED: Final = "ended"
"""It ended without a result: withdrawn, stopped. Whether that was in time is judged as of a result."""
ENDINGS: Final = (FINISHED, ENDED)
WITHDRAWAL_REQUESTED: Final = "withdrawal_requested"
WITHDRAWAL_CLOSED: Final = "withdrawal_closed"
"""The applicant asked for the dossier back, and it goes on all the same: taken back, or refused. Neither moves the clock; its
explanation says so, with what the law pack knows of it."""
TOLD_ALONE: Final = (WITHDRAWAL_REQUESTED, WITHDRAWAL_CLOSED)
KINDS: Final = (*BEGINS, *ENDS, VERIFICATION_NEEDED, *TOLD_ALONE, *ENDINGS)


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened to the case at a moment."""

    kind: str
    at: datetime
    there: datetime | None = None
    """Of what was handed in elsewhere, when the competent agency had it, where that is later."""

    @property
    def counts(self) -> datetime:
        """The moment it counts from."""
        return self.at if self.there is None else local(self.there)

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise UnknownHappening(field="kind", seen=self.kind, allowed=KINDS)


class Suspension(NamedTuple):
    """Time that is not the authority's to use: [began, ended)."""

    began: datetime
    ended: datetime | None = None


class Course(NamedTuple):
    """The way of a case as far as its clock is concerned."""

    origin: datetime
    """Receipt, or the last complete supplement when that starts the term again."""
    restarts: int
    suspensions: tuple[Suspension, ...]
    """In order, none overlapping: a day two requests share is given back once."""
    finished: datetime | None
    happenings: tuple[Happening, ...]
    """In order of time, up to the moment asked about."""
    missed: bool = False
    """A supplement was first asked for when the term was over: it stops nothing and starts nothing again."""

    verified: bool = False
    """Whether something was to be verified, and the term was not over when that was found."""

    @property
    def has_result(self) -> bool:
        """Whether what it ended with is a result."""
        return any(happening.kind == FINISHED for happening in self.happenings)

    @property
    def awaits_supplement(self) -> bool:
        """Whether a supplement was asked for and has not come."""
        kinds = [happening.kind for happening in self.happenings]
        ended = sum(ENDS.get(kind) == "supplement" for kind in kinds)
        return kinds.count("supplement_requested") > ended


IsOver: TypeAlias = Callable[[Course, datetime], bool]
"""Whether the term of a case that went this way has ended before the moment."""


def follow(
    *,
    policy: ClockPolicy,
    received: datetime,
    happenings: Sequence[Happening],
    at: datetime | None = None,
    is_over: IsOver,
) -> Course:
    """Put what happened up to `at` in order and say when the clock stood still.

    Raises:
        ClockRefusal: an event before receipt or after the end, an answer nobody asked for.
    """
    received = local(received)
    if not happenings:
        return Course(received, 0, (), None, ())
    ordered = _known_by(at, sorted(_localised(happenings), key=attrgetter("at")))
    walk = _Walk(policy, received, is_over)
    for happening in ordered:
        walk.take(happening)
    return walk.course(tuple(ordered))


def stops_clock(policy: ClockPolicy, topic: str) -> bool:
    """Whether waiting for `topic` is time the authority does not have to answer for."""
    return bool(getattr(policy, f"on_{topic}") != "continue")


def _localised(happenings: Iterable[Happening]) -> list[Happening]:
    return [
        happening if happening.at.tzinfo is LOCAL else replace(happening, at=local(happening.at))
        for happening in happenings
    ]


def _known_by(at: datetime | None, happenings: list[Happening]) -> list[Happening]:
    """What comes after the moment asked about has not happened yet."""
    return happenings if at is None else [happening for happening in happenings if happening.at <= local(at)]


class _Walk:
    """Takes happenings in order and keeps which requests still wait for an answer."""

    def __init__(self, policy: ClockPolicy, received: datetime, is_over: IsOver) -> None:
        self.policy = policy
        self.received = received
        self.is_over = is_over
        self.missed = False
        self.verified = False
        self.origin = received
        self.restarts = 0
        self.finished: datetime | None = None
        # Requests are counted, not flagged: two officers may both have asked, and each waits for an answer.
        self._waiting = dict.fromkeys(BEGINS.values(), 0)
        self._past: list[Suspension] = []
        self._since: datetime | None = None

    def take(self, happening: Happening) -> None:
        self._check(happening)
        if happening.kind in ENDINGS:
            self.finished = happening.at
        elif happening.kind == VERIFICATION_NEEDED:
            # A term that is over is not made longer: the case was late and stays late.
            self.verified = self.verified or not self.is_over(self.course(), happening.at)
        elif happening.kind in TOLD_ALONE:
            return
        elif happening.kind in BEGINS:
            self._begin(BEGINS[happening.kind], happening.at)
        else:
            self._end(ENDS[happening.kind], happening)

    def course(self, happenings: tuple[Happening, ...] = ()) -> Course:
        return Course(
            self.origin, self.restarts, self.suspensions(), self.finished, happenings, self.missed, self.verified
        )

    def suspensions(self) -> tuple[Suspension, ...]:
        still = () if self._since is None else (Suspension(self._since),)
        return (*self._past, *still)

    def _check(self, happening: Happening) -> None:
        if happening.at < self.received:
            raise HappenedBeforeReceipt(happening=happening.kind, at=happening.at, received=self.received)
        if self.finished is not None:
            raise HappenedAfterFinish(happening=happening.kind, at=happening.at, finished=self.finished)

    def _begin(self, topic: str, at: datetime) -> None:
        self._waiting[topic] += 1
        self._note_missed(topic, at)
        if self._since is None and stops_clock(self.policy, topic) and not self.missed:
            self._since = at

    def _note_missed(self, topic: str, at: datetime) -> None:
        """A request once the term is over must not start it again: the case was late and stays late.

        Also while another wait is open: one that began when the term was over stopped nothing.
        """
        if topic == "supplement" and self.policy.on_supplement == "restart":
            self.missed = self.missed or self.is_over(self.course(), at)

    def _end(self, topic: str, happening: Happening) -> None:
        if not self._waiting[topic]:
            raise AnswerWithoutRequest(happening=happening.kind, at=happening.at)
        self._waiting[topic] -= 1
        if happening.kind not in STARTS_NOTHING and self._restarts(topic):
            self._restart(happening.counts)
        elif self._since is not None and not self._stopped():
            self._past.append(Suspension(self._since, happening.counts))
            self._since = None

    def _restarts(self, topic: str) -> bool:
        """Whether the last answer to a supplement request begins the term anew."""
        restarting = topic == "supplement" and self.policy.on_supplement == "restart"
        return restarting and not self._waiting[topic] and not self.missed

    def _restart(self, at: datetime) -> None:
        self.origin = at
        self.restarts += 1
        self._past.clear()
        self._since = at if self._stopped() else None

    def _stopped(self) -> bool:
        return any(waiting and stops_clock(self.policy, topic) for topic, waiting in self._waiting.items())
