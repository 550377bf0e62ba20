"""The document a decision issues: its content, made once from the template and sealed, and the value that is typeset."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.conditions import CONDITIONS, conditions_of
from onestop.cases.domain.documented import as_documented, documented_at
from onestop.cases.domain.issued import Issued, issued_as, latest
from onestop.cases.domain.reasons import words_of
from onestop.cases.domain.results import DOCUMENT_CODE, issued_on, last_day, with_changes_of
from onestop.cases.domain.slips import Slip, number_of
from onestop.cases.queries.slips.competent_person import decider
from onestop.cases.queries.slips.every_paper import on_every_paper
from onestop.cases.queries.slips.law import bases_of, phrases_of
from onestop.cases.queries.slips.matter import Matter, name_of
from onestop.cases.queries.slips.offices import agency_at
from onestop.cases.terms import plan_of, version_of
from onestop.catalogue import api as catalogue
from onestop.documents.api import DocumentLine, DocumentSection, IssuedDocument, Party, day_in_words
from onestop.forms import api as forms
from onestop.kernel.times import local_date
from onestop.people import api as people
from onestop.rules.api import national_calendar


def content_of(file: CaseFile, matter: Matter) -> dict[str, Any]:
    """What stands on the next document of the case: the first by its template, another by the one before and what was put right.

    A value that JSON can hold: it is sealed with the paper, so that what the case says later changes no document.
    """
    before = latest(file.issued, DOCUMENT_CODE)
    if before is not None and before.content:
        return with_changes_of(before.content, file.amendments[-1].changed)
    version = version_of(file)
    template = version.result.document
    assert template is not None  # noqa: S101 - due only where there is one
    file = as_documented(file)
    return {
        "kind": template.kind,
        "title": template.title.as_dict(),
        "result_code": version.result.code,
        "valid_until": _valid_until(template.validity, file, matter),
        "groups": [*_groups(file, version, template, matter.applicant), *_conditions(file)],
        "conditional": len(conditions_of(file)),
    }


def rows_by_dossier(file: CaseFile, applicant: Party) -> dict[str, str]:
    """By row, what the document says by the case as it was decided on; nothing where the procedure has none, or what the case
    says was erased.

    Of the applicant by what the case keeps of him: his name. Where he lives is of the register today, which he and every
    counter may change: an address that is to read otherwise is content.
    """
    version = version_of(file)
    template = version.result.document
    if template is None or file.content_erased_at is not None or not version.form:
        return {}
    kept = replace(applicant, name=file.applicant_name or applicant.name, address="")
    rows = _groups(as_documented(file), version, template, kept)
    return {code: value for _, lines in rows for code, _, value in lines}


def _groups(
    file: CaseFile, version: catalogue.ProcedureVersion, template: catalogue.ResultDocument, applicant: Party
) -> Iterator[list[Any]]:
    """Headings with their rows; what was not asked or not answered is no row, and a heading without rows is none."""
    told = {row.code for group in template.groups for row in group.rows if row.source == "answer"}
    said = {row.field: row for row in forms.summary(plan_of(version), file.answers, "vi", only=told)}
    facts = {
        "applicant_name": applicant.name,
        "applicant_number": applicant.number,
        "applicant_address": applicant.address,
        "variant": version.chosen.name.vi if version.chosen else "",
    }
    for group in template.groups:
        rows = []
        for row in group.rows:
            if row.source == "answer":
                given = file.answers.get(row.code) not in (None, "", []) and row.code in said
                value, called = (said[row.code].value, said[row.code].label) if given else ("", "")
            else:
                value, called = facts.get(row.code, ""), catalogue.fact_name(row.code).vi
            if value or row.source == "open":
                rows.append([row.code, row.label.vi if row.label else called, value])
        if rows:
            yield [group.title.vi, rows]


def _conditions(file: CaseFile) -> Iterator[list[Any]]:
    """What its holder must observe, numbered, each with its last day where it has one; a decision has articles of its own."""
    said = enumerate(conditions_said(file), start=1)
    rows = [[f"condition_{nth}", f"Điều kiện {nth}", one] for nth, one in said]
    if rows:
        yield [CONDITIONS.vi, rows]


def conditions_said(file: CaseFile) -> tuple[str, ...]:
    """Each condition in words, with its last day where it has one."""
    decided_at, calendar = documented_at(file), national_calendar()
    lasts = ((one, one.until(local_date(decided_at), calendar) if decided_at else None) for one in conditions_of(file))
    return tuple(one.words + (f" (chậm nhất {day_in_words(last)})" if last else "") for one, last in lasts)


def _valid_until(validity: catalogue.Validity | None, file: CaseFile, matter: Matter) -> str:
    """The last day, ISO; empty where none is set."""
    decided_at = documented_at(file)
    if validity is None or decided_at is None:
        return ""
    if validity.until:
        return str(file.answers.get(validity.until) or "")
    return _months_later(local_date(decided_at), validity.months).isoformat()


def _months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last one (Civil Code 91/2015/QH13, Article 148: the day that corresponds).

    >>> _months_later(date(2026, 8, 31), 6)
    datetime.date(2027, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def document(slip: Slip, file: CaseFile, matter: Matter) -> IssuedDocument:
    """The document, as its content has it, with whoever signs for it and which one it replaces."""
    decided_at = documented_at(file)
    assert decided_at is not None  # noqa: S101 - issued once it is decided
    version, phrases, content = version_of(file), phrases_of(file), content_of(file, matter)
    before = latest(file.issued, slip.code)
    happened = matter.at if before else decided_at
    signer = file.amendments[-1].because.given_by if before else (file.because.given_by if file.because else "")
    agency = agency_at(file.competent_agency, happened)
    capacity = people.capacity_of(signer, agency.code, local_date(happened))
    said, names = phrases.document, {"office": agency.authority.vi, "decider": _capital(decider(file, phrases))}
    return IssuedDocument(
        **on_every_paper(slip, file, version, matter, happened),
        kind=content["kind"],
        title=content["title"]["vi"],
        result_code=content["result_code"],
        opening=said.opening[content["kind"]].format(**names),
        groups=tuple(
            DocumentSection(title=title, rows=tuple(DocumentLine(label=label, value=value) for _, label, value in rows))
            for title, rows in content["groups"]
        ),
        closing=tuple(words.format(**names) for words in said.closing.get(content["kind"], ())),
        legal_bases=bases_of(file, happened) if content["kind"] in ("permit", "decision") else (),
        valid_until=last_day(content),
        replaces_said=_replaces(slip, file, before, phrases.document) if before else "",
        unsigned=said.unsigned,
        issued_at=happened,
        signed_as=phrases.signing[agency.kind].block(
            capacity, agency=agency.authority.vi, for_collective=not version.decided_by_head
        ),
        signatory=name_of(signer, matter.by),
    )


def _replaces(slip: Slip, file: CaseFile, before: Issued, said: Any) -> str:
    done = file.amendments[-1]
    replaced = issued_as(file.issued, slip.code, done.nth) or before
    day = day_in_words(local_date(issued_on(file, replaced)))
    reasons = tuple(words_of(one).vi for one in done.because.reasons)
    words: str = said.replacing(
        done.kind, number=number_of(file.code, slip.ref(replaced.nth)), day=day, reasons=reasons
    )
    return words


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
