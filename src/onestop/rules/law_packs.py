"""Law packs: the general law of the one-stop mechanism, by the day a dossier was lodged.

One YAML file a pack in `data/law_packs`, each number and form with its source and how surely it is known. Which pack a case
lives under is a function of the day it was lodged and of nothing else: no column keeps it, and no decree to come can change
it for a case that is open. What the law of a procedure says itself stands in its `ClockPolicy` and goes before.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal, TypeAlias

from onestop.kernel.bilingual import Text

DATA: Final = Path(__file__).parent / "data" / "law_packs"

Checked: TypeAlias = Literal["read", "quoted", "secondary", "by_analogy", "unverified", "assumed"]
"""How surely something is known; the schema says what each means."""
Paper: TypeAlias = Literal["receipt", "supplement", "refusal", "apology", "stop", "control", "book"]
NOT_SAID: Final[Mapping[str, str]] = MappingProxyType({"vi": "", "en": ""})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One number of the law; `cite` is how explanations name its provision, empty where they do not."""

    value: int | str
    source: str
    checked: Checked
    cite: Text
    since: date | None = None
    """From when it is law, where that is later than its pack."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One national form: its number and name in the circular, and what it says beside the usual."""

    number: str
    name: Text
    size: str
    says: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Circular:
    """The forms that a dossier lodged from that day on gets."""

    number: str
    valid_from: date
    source: str
    checked: Checked
    papers: Mapping[str, Form]

    def form(self, paper: str) -> Form | None:
        """None where the circular has no such form: a notice of stopping was first given one in 2025."""
        return self.papers.get(paper)

    def on_paper(self, paper: str) -> str:
        """As the head of a paper names it; empty where there is no such form."""
        form = self.form(paper)
        return f"Mẫu số {form.number}, Thông tư {self.number}" if form else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A decree or circular of the pack; `valid_from` is None where its day was not read."""

    number: str
    valid_from: date | None
    subject: Text
    checked: Checked


@dataclass(frozen=True, slots=True, kw_only=True)
class LawPack:
    """The general law of a period."""

    code: str
    name: Text
    valid_from: date
    valid_to: date | None
    instruments: tuple[Instrument, ...]
    rules: Mapping[str, Rule]
    reasons: Mapping[str, tuple[str, Checked]]
    """By occasion, the provision that asks for a reason, and how surely it is known."""
    circulars: tuple[Circular, ...]

    def number(self, rule: str) -> int:
        return int(self.rules[rule].value)

    @property
    def transfer_until(self) -> time:
        """The hour after which what was handed in goes on with the next working day."""
        return time.fromisoformat(str(self.rules["transfer_until"].value))

    @property
    def take_over_within(self) -> int:
        """Office days within which an agency answers what is offered to it; no text says, and the one is ours."""
        rule = self.rules.get("take_over_within")
        return int(rule.value) if rule else 1

    @property
    def message_within(self) -> int:
        """Working days within which a message of the applicant is answered; no text says, and the two are ours."""
        rule = self.rules.get("message_within")
        return int(rule.value) if rule else 2

    def circular_on(self, day: date) -> Circular:
        """The forms of that day; before the first, the first."""
        return next((one for one in reversed(self.circulars) if one.valid_from <= day), self.circulars[0])


@lru_cache(maxsize=4096)
def pack_on(lodged: date) -> LawPack:
    """The pack of a dossier lodged that day; one older than the oldest pack has that."""
    return next((pack for pack in reversed(law_packs()) if pack.valid_from <= lodged), law_packs()[0])


@cache
def law_packs() -> tuple[LawPack, ...]:
    """All of them, oldest first."""
    import yaml  # a simple question to the clock asks for no pack and should not wait for a parser

    written = [yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader) for path in DATA.glob("*.yaml")]
    return tuple(sorted((_pack(one) for one in written), key=lambda pack: pack.valid_from))


def _pack(written: Mapping[str, Any]) -> LawPack:
    return LawPack(
        code=written["code"],
        name=Text(**written["name"]),
        valid_from=written["in_force"]["from"],
        valid_to=written["in_force"].get("to"),
        instruments=tuple(_instrument(one) for one in written["instruments"]),
        rules={name: _rule(one) for name, one in written["rules"].items()},
        reasons={occasion: (one["source"], one["checked"]) for occasion, one in written["reasons"].items()},
        circulars=tuple(_circular(one) for one in written["circulars"]),
    )


def _instrument(written: Mapping[str, Any]) -> Instrument:
    return Instrument(
        number=written["number"],
        valid_from=written.get("from"),
        subject=Text(**written["subject"]),
        checked=written["checked"],
    )


def _rule(written: Mapping[str, Any]) -> Rule:
    return Rule(
        value=written["value"],
        source=written["source"],
        checked=written["checked"],
        cite=Text(**written.get("cite", NOT_SAID)),
        since=written.get("from"),
    )


def _circular(written: Mapping[str, Any]) -> Circular:
    return Circular(
        number=written["number"],
        valid_from=written["from"],
        source=written["source"],
        checked=written["checked"],
        papers={paper: _form(one) for paper, one in written["papers"].items()},
    )


def _form(written: Mapping[str, Any]) -> Form:
    name, says = Text(**written["name"]), tuple(written.get("says", ()))
    return Form(number=written["number"], name=name, size=written["size"], says=says)
