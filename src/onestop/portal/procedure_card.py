"""A procedure as a list shows it."""

from dataclasses import dataclass
from datetime import date

from onestop.catalogue.api import Channel, ProcedureVersion
from onestop.kernel.bilingual import Text
from onestop.organisation import api as organisation
from onestop.portal.cost import cost_of, unknown_cost
from onestop.portal.ways_in_words import terms_by_way
from onestop.portal.wording import as_published, chairman_of, competent_committee, first_channel, papers_to_bring


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureCard:
    """What somebody must know before opening it: who, how long, how much, how many papers."""

    code: str
    name: Text
    field: Text
    who: Text
    door: Channel | None
    papers: int | None
    """How many must be found whatever happens; None where that depends on the case."""
    by_case: bool
    """Whether term and fee depend on the case of the procedure it is."""
    by_way: bool = False
    """Whether the source has other terms for other ways of applying, or one way in several rows."""
    open: bool
    fee_unknown: bool = False
    """Whether nobody can say from the source what it costs."""


def card_of(version: ProcedureVersion, on: date) -> ProcedureCard:
    return ProcedureCard(
        code=version.code,
        name=version.name,
        field=version.field,
        who=who_decides(version, on),
        door=first_channel(version),
        papers=_papers(version),
        by_case=_by_case(version),
        by_way=version.publication is not None and terms_by_way(version),
        fee_unknown=unknown_cost(version, first_channel(version)) is not None,
        open=version.receivable_online,
    )


def _by_case(version: ProcedureVersion) -> bool:
    doors = [first_channel(version.for_variant(one.code)) for one in version.variants]
    return len({(one.term, one.unit, cost_of(one)) for one in doors if one}) > 1


def _papers(version: ProcedureVersion) -> int | None:
    """None where others may be wanted in a case, or though none is of everybody, and where they are rows of a source."""
    if version.publication or any(one.variants for one in version.components):
        return None
    required = len(papers_to_bring(version))
    return None if version.asked_papers and not required else required


def who_decides(version: ProcedureVersion, on: date) -> Text:
    """The agency that is competent, or the level whose agencies are; else whom the source names, or that it names none.

    Where a chairman decides in his own right, or the committee of the province does, it is he or it, with the
    department that works on it.
    """
    code, level = version.competent.get("agency"), version.competent.get("level")
    if level:
        committee = competent_committee(level)
        return chairman_of(committee) if version.decided_by_head else committee
    if not code:
        return as_published(version)
    try:
        agency = organisation.agency(code, on)
    except organisation.UnknownAgency:
        return Text(code, code)
    return _above(agency, version, on) if version.decided_through_agency else agency.authority


def _above(agency: organisation.AgencyView, version: ProcedureVersion, on: date) -> Text:
    """The committee of the province or its chairman, and the department through which they decide."""
    province = organisation.ancestors(agency.code, on)[-1:]
    above = province[0].authority if province else agency.authority
    who, via = chairman_of(above) if version.decided_by_head else above, agency.authority
    if not province:
        return who
    return Text(f"{who.vi}, qua {via.vi}", f"{who.en}, through the {via.en}")
