"""What binds whoever applies, beside the papers: how these must be, where to go, what to show, what to hand in at the end.

Whoever does not know it comes in vain: with a paper that is not certified, without the other party, or without the
original that is wanted before the result is handed over.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from onestop.kernel.bilingual import Text

Moment: TypeAlias = Literal["papers", "place", "lodging", "confirming", "signing", "collecting"]
MOMENTS: Final[Mapping[Moment, Text]] = {
    "papers": Text("Giấy tờ phải thế nào", "How the papers must be"),
    "place": Text("Nộp ở đâu", "Where to apply"),
    "lodging": Text("Khi nộp", "When you apply"),
    "confirming": Text("Trước khi ghi sổ", "Before it is entered in the book"),
    "signing": Text("Khi ký", "When it is signed"),
    "collecting": Text("Khi nhận kết quả", "When you receive the result"),
}
"""When a duty binds, in the order in which somebody meets it."""


ShownOrTaken: TypeAlias = Literal["shown", "taken", "signed"]
SentAs: TypeAlias = Literal["files", "copies", "certified"]
"""As what a paper of a dossier came, other than the original."""
AT_RETURN: Final[tuple[Moment, ...]] = ("signing", "collecting")
"""When somebody meets a duty as he receives the result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyPaper:
    """What whoever hands the result over ticks of a duty: a paper that is shown to him, that he takes in,
    or that is signed before him."""

    code: str
    how: ShownOrTaken
    name: Text
    sent_as: tuple[SentAs, ...] = ()
    """Of what stands for papers of the dossier that came otherwise: as what they came, so that it is asked for of those of which
    nothing else came; empty of a paper that is wanted of everybody."""
    component: str = ""
    """The paper of the dossier that it is, by code: whoever handed in the original with that has handed it in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One thing that is up to whoever applies; `source` says who demands it, and whether that was read."""

    at: Moment
    says: Text
    source: str
    channels: tuple[str, ...] = ()
    """Ways of applying by which it binds; none: by every one."""
    papers: tuple[DutyPaper, ...] = ()
    """Of a duty that binds when the result is received, the papers it is about."""
    result: str = ""
    """Of several results the one it is about, by the step that yields it; empty where it is about the document, or all."""

    def binds(self, channel: str) -> bool:
        """Whether it binds whoever applies by that channel.

        >>> Duty(at="signing", says=Text("Cả hai ký", "Both sign"), source="", channels=("online",)).binds("postal")
        False
        """
        return not self.channels or channel in self.channels


def read_duty(written: Mapping[str, Any]) -> Duty:
    """One as a definition has it."""
    says = Text(written["says"]["vi"], written["says"]["en"])
    return Duty(
        at=written["at"],
        says=says,
        source=written["source"],
        channels=tuple(written.get("channels", ())),
        papers=tuple(map(_read_paper, written.get("papers", ()))),
        result=written.get("result", ""),
    )


def _read_paper(written: Mapping[str, Any]) -> DutyPaper:
    name, sent_as = Text(written["name"]["vi"], written["name"]["en"]), tuple(written.get("sent_as", ()))
    component = written.get("component", "")
    return DutyPaper(code=written["code"], how=written["how"], name=name, sent_as=sent_as, component=component)


def written_duties(written: Mapping[str, Any], shared: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Those of a written procedure in the order somebody meets them, each with what it shares with others filled in."""
    filled = [{**shared[one["use"]], **one} if "use" in one else one for one in written.get("duties", ())]
    order = list(MOMENTS)
    for one in sorted(filled, key=lambda one: order.index(one["at"])):
        yield {name: one[name] for name in ("at", "says", "source", "channels", "papers") if name in one}
