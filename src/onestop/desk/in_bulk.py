"""What an act done to many cases at once will touch, and what it leaves as it is, each with why; and the bar under a list."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from onestop.bulk import api as bulk
from onestop.cases import api as cases
from onestop.frame.act_form import to_count
from onestop.frame.request import PageRequest
from onestop.frame.words import say
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal

_APART: Final = ":"
"""Between the code of a case and the step by which it is listed; no code holds it."""
_OF_ITS_OWN: Final = Text(
    "hồ sơ này có điều phải hỏi, xem hoặc đếm riêng; hãy làm ở trang của hồ sơ.",
    "something is to be asked, seen or counted in this case; do it on its page.",
)
_FORFEITS: Final = Text(
    "làm việc này rồi, bạn không làm được một bước sau của hồ sơ; hãy xem ở trang của hồ sơ.",
    "once you have done this you cannot do a later step of the case; see its page.",
)
_NOT_NOW: Final = Text("hồ sơ không chờ việc này.", "the case does not wait for this.")


class Choice(NamedTuple):
    """A row that was ticked: a case, by one of its steps or as a whole."""

    code: str
    step: str = ""

    def __str__(self) -> str:
        return f"{self.code}{_APART}{self.step}" if self.step else self.code

    @classmethod
    def read(cls, said: str) -> "Choice":
        code, _, step = said.partition(_APART)
        return cls(code.strip(), step.strip())


class Touched(NamedTuple):
    """A case to which the act will be done."""

    line: cases.CaseLine
    offer: cases.Offer

    @property
    def choice(self) -> Choice:
        return Choice(self.line.code, self.offer.step)

    @property
    def seen(self) -> str:
        """What the page shows of it, as its form says it."""
        return seen_of(self.choice, self.offer.act.seen(self.line.file, self.step))

    @property
    def step(self) -> str:
        """At which it is done; an act about the whole case is at none, by whichever step its row was listed."""
        return self.offer.step if self.offer.act.per_step else ""

    @property
    def had(self) -> str:
        """Who has the step now, by key."""
        return holder_of(self.line, self.offer.step)


def holder_of(line: cases.CaseLine, step: str) -> str:
    """Who has that step of the case now, by key; empty where nobody has, or it does not wait."""
    tasks = (one for one in line.file.open_tasks if one.kind == "step" and one.step == step)
    return next((one.assignee for one in tasks), "")


class Untouched(NamedTuple):
    """A case that was chosen and stays as it is."""

    line: cases.CaseLine
    why: Text
    choice: Choice
    kept: bool = False
    """Whether it is kept out here, where its law would not refuse it."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """What was chosen, by what will become of it."""

    touched: tuple[Touched, ...]
    untouched: tuple[Untouched, ...]
    unknown: int
    """Codes of which nobody sees a case."""


def choices_of(said: Iterable[str]) -> tuple[Choice, ...]:
    """Each row once, in the order ticked."""
    return tuple(dict.fromkeys(Choice.read(one) for one in said if one))


def sort_out(act: cases.Act, choices: Sequence[Choice], request: PageRequest) -> Sorted:
    """Two questions to the database however many are chosen, and where papers may be to count one more a case."""
    lines = {
        one.code: one for one in cases.lines_called([one.code for one in choices], by=request.actor, now=request.now)
    }
    touched: dict[Choice, Touched] = {}
    untouched: dict[str, Untouched] = {}
    for choice in choices:
        if (line := lines.get(choice.code)) is None:
            continue
        found, why = _of_case(act, line, choice, request)
        touched.update({one.choice: one for one in found})
        if not found:
            untouched.setdefault(line.code, Untouched(line, why, choice, kept=why in (_OF_ITS_OWN, _FORFEITS)))
    return Sorted(
        tuple(touched.values()),
        tuple(untouched.values()),
        len({one.code for one in choices} - lines.keys()),
    )


def _of_case(
    act: cases.Act, line: cases.CaseLine, choice: Choice, request: PageRequest
) -> tuple[tuple[Touched, ...], Text]:
    """At the step by which the row was listed, where the act is about that one, else at each at which it is offered."""
    found = [(offer, why) for offer, why in cases.bulk_offers(line.file, request.actor) if offer.act is act]
    here = [(offer, why) for offer, why in found if _is_at(offer, line.file, choice.step)]
    kept = [(offer, _stands_in_the_way(offer, why, line, request)) for offer, why in here]
    done = tuple(Touched(line, offer) for offer, why in kept if why is None)
    return done, next((why for _, why in kept if why is not None), _NOT_NOW)


def _is_at(offer: cases.Offer, file: cases.CaseFile, step: str) -> bool:
    """Whether it is about that step, or about none; a row may be listed by what is no step of the process."""
    return not offer.step or offer.step == step or step not in {one.code for one in file.terms.process.steps}


def _stands_in_the_way(
    offer: cases.Offer, barred: Refusal | None, line: cases.CaseLine, request: PageRequest
) -> Text | None:
    if barred is not None:
        return say(barred)
    if offer.forfeits:
        return _FORFEITS
    return _OF_ITS_OWN if _is_alone(offer, line.file) or _must_count(offer.act, line, request) else None


def _is_alone(offer: cases.Offer, file: cases.CaseFile) -> bool:
    how = offer.act.in_bulk
    return how is not None and how.alone(file, offer.step)


def _must_count(act: cases.Act, line: cases.CaseLine, request: PageRequest) -> bool:
    """What an applicant said he would bring stands beside the file."""
    if not act.counts_papers:
        return False
    return bool(to_count(cases.case_for(code=line.code, by=request.actor, now=request.now)))


def chosen(
    act: cases.Act,
    found: Sorted,
    ticked: Collection[Choice],
    answers: Mapping[str, Any],
    seen: Mapping[Choice, Mapping[str, str]],
) -> tuple[bulk.Chosen, ...]:
    """What was ticked, as a run keeps it. Of what somebody was faster with meanwhile its law says so, and the report names it."""
    same = act.in_bulk.same if act.in_bulk else {}
    had = {one.choice: one.had for one in found.touched}
    those = [*had, *(one.choice for one in found.untouched if not one.kept)]
    return tuple(
        bulk.Chosen(
            case_code=one.code,
            act=act.code,
            step=one.step if act.per_step else "",
            answers={**same, **answers},
            seen=seen.get(one, {}),
            had=had.get(one, ""),
        )
        for one in those
        if one in ticked
    )


def seen_of(choice: Choice, shown: Mapping[str, str]) -> str:
    """What was shown of a case, in one field of a form."""
    return "|".join((str(choice), *(f"{code}={digest}" for code, digest in shown.items())))


def read_seen(said: Iterable[str]) -> dict[Choice, dict[str, str]]:
    """What the form says that was seen of each."""
    return {
        Choice.read(parts[0]): dict(pair for one in parts[1:] if len(pair := one.split("=", 1)) == 2)
        for parts in (one.split("|") for one in said)
    }


def called(act: cases.Act) -> Text:
    """What the act is called where it is done to many."""
    return (act.in_bulk.words if act.in_bulk else None) or act.words


@dataclass(frozen=True, slots=True)
class BulkBar:
    """Under a list: the acts that can be done to some of its rows."""

    acts: tuple[tuple[cases.Act, Text, int], ...]
    """(act, words, rows of the list that it can be done to)."""
    rows: Mapping[tuple[str, str], tuple[str, ...]]
    limit: int = bulk.LIMIT

    def acts_of(self, line: cases.CaseLine) -> str:
        """The codes of those that can be done to a row."""
        return " ".join(self.rows.get((line.code, line.step), ()))


def bulk_bar(lines: Sequence[cases.CaseLine], by: Actor) -> BulkBar | None:
    """None where nothing on the list can be done to many at once. What only the page of a case shows is found out later."""
    rows = {(line.code, line.step): _acts_on(line, by) for line in lines}
    counts = Counter(code for codes in rows.values() for code in codes)
    acts = tuple((act, called(act), counts[act.code]) for act in cases.IN_BULK if counts[act.code])
    return BulkBar(acts, rows) if acts else None


def _acts_on(line: cases.CaseLine, by: Actor) -> tuple[str, ...]:
    offers = [
        offer
        for offer, why in cases.bulk_offers(line.file, by)
        if why is None and not offer.forfeits and not _is_alone(offer, line.file)
    ]
    return tuple(dict.fromkeys(offer.code for offer in offers if _is_at(offer, line.file, line.step)))
