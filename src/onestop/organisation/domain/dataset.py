"""A province written down as data: units, departments and their one-stop sections."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from onestop.kernel.bilingual import Text

Node = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodRecord:
    name: Text
    unit_type: str
    valid_from: date
    valid_until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyRecord:
    """`parent` is None for the province only."""

    code: str
    kind: str
    parent: str | None
    statistical_code: str
    periods: tuple[PeriodRecord, ...]

    @property
    def depth(self) -> int:
        return self.code.count(".")


def records(province: Node) -> Iterator[AgencyRecord]:
    """Every agency of the dataset, each followed by its section, parents before children."""
    since: date = province["valid_from"]
    for parent, kind, node in _nodes(province):
        code = f"{parent}.{node['code']}" if parent else node["code"]
        periods = tuple(_periods(node, since))
        yield AgencyRecord(
            code=code,
            kind=kind,
            parent=parent,
            statistical_code=node.get("statistical", ""),
            periods=periods,
        )
        sections = tuple(_section_of(period, kind) for period in periods)
        yield AgencyRecord(code=f"{code}.MC", kind="one_stop", parent=code, statistical_code="", periods=sections)


def _nodes(province: Node) -> Iterator[tuple[str | None, str, Node]]:
    top = province["province"]["code"]
    yield None, "province", province["province"]
    yield top, "office", province["office"]
    for department in province["departments"]:
        yield top, "department", department
    for district in province["districts"]:
        yield top, "district", district["unit"]
        for commune in district["communes"]:
            yield f"{top}.{district['unit']['code']}", "commune", commune


def _periods(node: Node, since: date) -> Iterator[PeriodRecord]:
    before = node.get("before")
    if before:
        yield _period(before, since, before["until"])
        since = before["until"]
    yield _period(node, since, None)


def _period(node: Node, since: date, until: date | None) -> PeriodRecord:
    return PeriodRecord(
        name=Text(node["vi"], node["en"]),
        unit_type=node.get("unit_type", ""),
        valid_from=since,
        valid_until=until,
    )


def _section_of(period: PeriodRecord, kind: str) -> PeriodRecord:
    name = Text(f"Bộ phận Một cửa {period.name.vi}", f"One-stop section, {period.name.en}")
    if kind == "province":
        province = period.name.vi[:1].lower() + period.name.vi[1:]
        name = Text(f"Trung tâm Hành chính công {province}", f"{period.name.en} Public Administration Centre")
    elif kind in ("district", "commune"):
        unit = period.name.vi[:1].lower() + period.name.vi[1:]
        name = Text(f"Bộ phận Một cửa {unit}", name.en)
    return PeriodRecord(name=name, unit_type="", valid_from=period.valid_from, valid_until=period.valid_until)
