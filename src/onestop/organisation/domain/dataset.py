"""A province written down as data: units, departments, their one-stop sections, and the bodies of other sectors."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from onestop.kernel.bilingual import Text
from onestop.organisation.domain.record import PARTNER_KINDS, AgencyRecord, Contact, NamePeriod, ParentPeriod

Node = dict[str, Any]


def records(province: Node) -> Iterator[AgencyRecord]:
    """Every agency of the dataset, each followed by its section."""
    since: date = province["valid_from"]
    for parent, kind, node in _nodes(province):
        code = f"{parent}.{node['code']}" if parent else node["code"]
        record = AgencyRecord(
            code=code,
            kind=kind,
            statistical_code=node.get("statistical", ""),
            names=tuple(_names(node, since)),
            parents=(ParentPeriod(parent=parent, valid_from=since),) if parent else (),
            contact=Contact.read(node),
        )
        yield from (record,) if kind in PARTNER_KINDS else with_section(record)


def with_section(agency: AgencyRecord) -> Iterator[AgencyRecord]:
    """The agency, and what it opens with: its one-stop section, and of a commune its police."""
    yield agency
    names = tuple(section_name(name, agency.kind) for name in agency.names)
    yield _beneath(agency, section_code(agency.code), "one_stop", names, agency.contact)
    if agency.kind == "commune":
        names = tuple(map(police_name, agency.names))
        yield _beneath(agency, police_code(agency.code), "commune_police", names, Contact())


def _beneath(
    agency: AgencyRecord, code: str, kind: str, names: tuple[NamePeriod, ...], contact: Contact
) -> AgencyRecord:
    since, until = agency.names[0].valid_from, agency.names[-1].valid_until
    parents = (ParentPeriod(parent=agency.code, valid_from=since, valid_until=until),)
    return AgencyRecord(code=code, kind=kind, statistical_code="", names=names, parents=parents, contact=contact)


def section_code(agency: str) -> str:
    """The code given to the section of a new agency."""
    return f"{agency}.MC"


def police_code(commune: str) -> str:
    """The code given to the police of a new commune."""
    return f"{commune}.CA"


def police_name(period: NamePeriod) -> NamePeriod:
    """What its police is called while the commune bears that name."""
    unit = period.name.vi[:1].lower() + period.name.vi[1:]
    name = Text(f"Công an {unit}", f"{period.name.en} Police")
    return NamePeriod(name=name, unit_type="", valid_from=period.valid_from, valid_until=period.valid_until)


def section_name(period: NamePeriod, kind: str) -> NamePeriod:
    """What the section is called while its agency bears that name."""
    name = Text(f"Bộ phận Một cửa {period.name.vi}", f"One-stop section, {period.name.en}")
    unit = period.name.vi[:1].lower() + period.name.vi[1:]
    if kind == "province":
        name = Text(f"Trung tâm Hành chính công {unit}", f"{period.name.en} Public Administration Centre")
    elif kind in ("district", "commune"):
        name = Text(f"Bộ phận Một cửa {unit}", name.en)
    return NamePeriod(name=name, unit_type="", valid_from=period.valid_from, valid_until=period.valid_until)


def _nodes(province: Node) -> Iterator[tuple[str | None, str, Node]]:
    top = province["province"]["code"]
    yield None, "province", province["province"]
    yield top, "office", province["office"]
    for department in province["departments"]:
        yield top, "department", department
    for body in province.get("bodies", ()):
        yield top, body["kind"], body
    for district in province["districts"]:
        yield top, "district", district["unit"]
        for commune in district["communes"]:
            yield f"{top}.{district['unit']['code']}", "commune", commune


def _names(node: Node, since: date) -> Iterator[NamePeriod]:
    before = node.get("before")
    if before:
        yield _name(before, since, before["until"])
        since = before["until"]
    yield _name(node, since, None)


def _name(node: Node, since: date, until: date | None) -> NamePeriod:
    return NamePeriod(
        name=Text(node["vi"], node["en"]),
        unit_type=node.get("unit_type", ""),
        valid_from=since,
        valid_until=until,
    )
