"""The law a paper speaks by: the forms of its day, and the acts in force it rests on."""

from datetime import datetime

from onestop.cases.domain.case_file import CaseFile
from onestop.catalogue import api as catalogue
from onestop.documents.api import Phrases, cite, cite_for, phrases_on
from onestop.kernel.times import local_date


def phrases_of(file: CaseFile) -> Phrases:
    """The forms of the day it was received; until it is, of the day it was lodged."""
    return phrases_on(local_date(file.received_at or file.lodged_at))


def bases(cited: tuple[str, ...], at: datetime) -> tuple[str, ...]:
    """What a paper of the day rests on: in place of an act that has ended the one that came after it, unless it stands there."""
    ended = {act.number: act for act in catalogue.ended_acts(cited, local_date(at))}
    said = (
        cite_for(act.replaced_by, ended=act.number, since=act.since) if (act := ended.get(number)) else cite(number)
        for number in cited
        if number not in ended or ended[number].replaced_by not in cited
    )
    return tuple(said)


def basis(version: catalogue.ProcedureVersion, at: datetime) -> str:
    """The same acts in one line."""
    return "; ".join(bases(version.legal_bases, at))
