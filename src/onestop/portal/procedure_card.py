"""A procedure as a list shows it."""

from dataclasses import dataclass
from datetime import date

from onestop.catalogue.api import Channel, ProcedureVersion
from onestop.kernel.bilingual import Text
from onestop.organisation import api as organisation
from onestop.portal.wording import competent_committee, first_channel, papers_to_bring


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureCard:
    """What somebody must know before opening it: who, how long, how much, how many papers."""

    code: str
    name: Text
    field: Text
    who: Text
    door: Channel | None
    papers: int
    open: bool


def card_of(version: ProcedureVersion, on: date) -> ProcedureCard:
    return ProcedureCard(
        code=version.code,
        name=version.name,
        field=version.field,
        who=who_decides(version, on),
        door=first_channel(version),
        papers=len(papers_to_bring(version)),
        open=version.open_for_applying and version.is_online_on(on),
    )


def who_decides(version: ProcedureVersion, on: date) -> Text:
    """The agency that is competent, or the level whose agencies are."""
    code = version.competent.get("agency")
    if not code:
        return competent_committee(version.competent.get("level", ""))
    try:
        return organisation.agency(code, on).authority
    except organisation.UnknownAgency:
        return Text(code, code)
