"""The law a paper speaks by: the forms of its pack, and the acts in force it rests on."""

from datetime import datetime
from typing import get_args

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law_pack import circular_of, pack_of
from onestop.cases.terms import legal_bases_of, names_bases_of_group
from onestop.catalogue import api as catalogue
from onestop.documents.api import Phrases, cite, cite_for, phrases_on
from onestop.kernel.times import local_date
from onestop.rules.api import Paper


def phrases_of(file: CaseFile) -> Phrases:
    """The phrases of the day it was lodged, as its law pack is."""
    return phrases_on(local_date(file.lodged_at))


def form_of(paper: str, file: CaseFile) -> str:
    """Which form of which circular a paper is, and by which decree; empty of one that neither of them has, as a letter."""
    if paper not in get_args(Paper):
        return ""
    return "; ".join(filter(None, (circular_of(file).on_paper(paper), pack_of(file).name.vi)))


def title_of(paper: str, file: CaseFile) -> str:
    """What its circular calls the form; empty where it has none."""
    form = circular_of(file).form(paper)
    return form.name.vi if form else ""


def also_says(paper: str, file: CaseFile) -> tuple[str, ...]:
    """What that form of the pack says beside what every one of its kind does."""
    form = circular_of(file).form(paper)
    return form.says if form else ()


def bases(cited: tuple[str, ...], at: datetime) -> tuple[str, ...]:
    """What a paper of the day rests on: in place of an act that has ended the one that came after it, unless it stands there."""
    ended = {act.number: act for act in catalogue.ended_acts(cited, local_date(at))}
    said = (
        cite_for(act.replaced_by, ended=act.number, since=act.since) if (act := ended.get(number)) else cite(number)
        for number in cited
        if number not in ended or ended[number].replaced_by not in cited
    )
    return tuple(said)


def bases_of(file: CaseFile, at: datetime, part: str = "") -> tuple[str, ...]:
    """What a paper of the case rests on, or of that one of its several results.

    Where only the acts of the whole group are known for one result, they are said to be those, in one line: which of them bear
    on it nobody has looked up, and a refusal by the police does not rest on the law on insurance.
    """
    said = bases(legal_bases_of(file, part), at)
    return (phrases_of(file).of_group(said),) if names_bases_of_group(file, part) else said


def basis(file: CaseFile, at: datetime, part: str = "") -> str:
    """The same in one line."""
    return "; ".join(bases_of(file, at, part))
