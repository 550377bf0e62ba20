"""Whom a body of another sector stands under in the line of its ministry, which is not the territory it serves.

Decree 30/2020/NĐ-CP, Annex I, Part II, item 2: above the name of whoever issues a paper stands the body directly in charge of it.
The rows are data (`data/lines.yaml`), each with its source.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from string import Formatter
from typing import Any

from onestop.kernel.bilingual import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Superior:
    """`name` may hold the kind of a unit it is called after: “Công an {province}”."""

    name: Text
    until: date | None = None

    def called(self, units: Mapping[str, Text]) -> Text | None:
        """As it is called where these are the units; None where it is called after one that is not there.

        >>> Superior(name=Text("Công an {province}", "{province} Police")).called({"province": Text("Tỉnh A", "A Province")})
        Text(vi='Công an tỉnh A', en='A Province Police')
        """
        if not units.keys() >= {field for _, field, _, _ in Formatter().parse(self.name.vi) if field}:
            return None
        inside = {kind: name.vi[:1].lower() + name.vi[1:] for kind, name in units.items()}
        return Text(self.name.vi.format(**inside), self.name.en.format(**{k: name.en for k, name in units.items()}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The superiors of a kind of body, oldest first, and how surely they are known (as `rules.law_packs.Checked`)."""

    superiors: tuple[Superior, ...]
    source: str
    checked: str

    def superior(self, on: date, units: Mapping[str, Text]) -> Text | None:
        """Whom it names above itself on that day."""
        standing = (one for one in self.superiors if one.until is None or on < one.until)
        return next((name for one in standing if (name := one.called(units)) is not None), None)


def read_lines(written: Mapping[str, Any]) -> dict[str, Line]:
    """By kind of body, from the data file."""
    return {
        kind: Line(superiors=tuple(_superiors(said["superiors"])), source=said["source"], checked=said["checked"])
        for kind, said in written["lines"].items()
    }


def _superiors(written: Iterable[Mapping[str, Any]]) -> Iterable[Superior]:
    return (Superior(name=Text(one["vi"], one["en"]), until=one.get("until")) for one in written)
