"""Finding a case from a desk: by its code or the end of it, by who applied, or by its procedure.

What an official may see is a condition of the question, never a sieve over its first answers: whoever has a common
name is found among a million. Pages continue below the last case shown, so each costs what the first did.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from onestop.cases.access import may_see
from onestop.cases.mapping import SELECT, LoadedCase, from_row, readable
from onestop.cases.queries.views import CaseLine, ListedCase, lines_of
from onestop.catalogue import api as catalogue
from onestop.kernel.actor import Actor
from onestop.kernel.codes import (
    CaseCode,
    CaseCodeNotValid,
    ProcedureCode,
    ProcedureCodeNotValid,
    is_end_of_case_code,
    tidy_code,
)
from onestop.kernel.datatypes.documents import is_document_number
from onestop.kernel.paging import Page
from onestop.kernel.parsing import whole_number
from onestop.kernel.text import DASHES
from onestop.kernel.times import local_date
from onestop.people import api as people
from onestop.runtime.api import raw

_LONGEST: Final = 100
_PROCEDURES: Final = 3
"""Of those a phrase finds, whose cases are shown."""
_PART_OF_CODE: Final = re.compile(r"[0-9]{1,6}(-[0-9]{0,8})?")
_NO_CASE: Final = 2**62
_AT_WORK: Final = """(c.intake_agency = ANY(%(places)s::text[]) OR c.competent_agency = ANY(%(places)s::text[])
  OR c.support_agency = ANY(%(places)s::text[]) OR (c.return_agency = ANY(%(places)s::text[]) AND c.finished_at IS NOT NULL))"""
_PAGED: Final = "c.id < %(before)s::bigint ORDER BY c.id DESC LIMIT %(limit)s::int"
_VISIBLE: Final = f"{_AT_WORK} AND {_PAGED}"
# An agency asked for its opinion, that does a step, hands a part over, or that a case was offered by or to, finds it
# by its code; what others handle it is not led to.
_ASKED: Final = """EXISTS (SELECT FROM cases_task t
  WHERE t.case_id = c.id AND ((t.kind IN ('opinion', 'hand_over', 'step', 'take_over', 'return_part')
      AND t.agency = ANY(%(places)s::text[]))
    OR (t.kind = 'take_over' AND t.step = ANY(%(places)s::text[]))))"""
_BY_CODE: Final = f"{SELECT} WHERE c.code = %(code)s::text AND ({_AT_WORK} OR {_ASKED}) AND {_PAGED}"
_CALLED: Final = f"{SELECT} WHERE c.code = ANY(%s::text[])"
# A range of the index over codes: those of one counter, then those with the digits asked for.
_BY_PART: Final = f"""{SELECT}
WHERE c.code >= %(agency)s::text || '-' AND c.code < %(agency)s::text || '.' AND c.code LIKE %(part)s::text AND {_VISIBLE}"""
# Who applied is part of what is erased: such a case is found by its code alone.
_BY_APPLICANT: Final = f"""{SELECT} JOIN people_person p ON p.id = c.applicant_id
WHERE {{who}} AND c.content_erased_at IS NULL AND {_VISIBLE}"""
# Whoever came for the applicant, as the indexes of migrations 0010 and 0014 have him: every keyboard has a sign of its own
# for H'Hen and Y-Bhăm, and PostgreSQL takes those outside of ASCII for letters of the word.
SUBMITTER_NAME: Final = (
    "to_tsvector('simple', regexp_replace(translate(regexp_replace(normalize(lower(c.submitter->>'name'), NFD),"
    f" '[\u0300-\u036f]', '', 'g'), 'đ', 'd'), '[''’ʼ‘`´{DASHES}-]', ' ', 'g'))"
)
_BY_SUBMITTER: Final = f"""{SELECT} WHERE c.submitter IS NOT NULL AND c.content_erased_at IS NULL
AND {{who}} AND {_VISIBLE}"""
SUBMITTER_NUMBER: Final = """(c.submitter->>'number' = ANY(%(numbers)s::text[])
  OR c.submitter->>'phone' = ANY(%(phones)s::text[]))"""
# Of each procedure at each agency the latest few, by an index of their own: among a million cases as among a hundred.
_LATEST: Final = """(SELECT c.id FROM cases_case c
  WHERE c.procedure_code = p.code AND c.{part} = place.code {partly} AND c.id < %(before)s::bigint
  ORDER BY c.id DESC LIMIT %(limit)s::int)"""
_OF_PROCEDURE: Final = " UNION ALL ".join(
    (
        _LATEST.format(part="competent_agency", partly=""),
        _LATEST.format(part="intake_agency", partly=""),
        _LATEST.format(part="support_agency", partly="AND c.support_agency <> ''"),
        _LATEST.format(part="return_agency", partly="AND c.return_agency <> '' AND c.finished_at IS NOT NULL"),
    )
)
BY_PROCEDURE: Final = f"""{SELECT} WHERE c.id IN (
  SELECT DISTINCT latest.id FROM unnest(%(procedures)s::text[]) AS p (code)
  CROSS JOIN unnest(%(places)s::text[]) AS place (code) CROSS JOIN LATERAL ({_OF_PROCEDURE}) AS latest
  ORDER BY latest.id DESC LIMIT %(limit)s::int)
ORDER BY c.id DESC"""  # noqa: S608 (made of constants)


def find_cases(*, query: str, by: Actor, now: datetime, after: str | None = None, limit: int = 50) -> Page[CaseLine]:
    """What this official may see of the cases that answer to `query`, the latest first.

    `after` is `next` of the page before.
    """
    typed = " ".join(query.replace("\x00", " ").split())[:_LONGEST]
    if not typed:
        return Page(())
    params = {"places": sorted(_places(by)), "before": whole_number(after or "") or _NO_CASE, "limit": limit + 1}
    found = [one for one in _found(typed, params, by=by, now=now) if may_see(one.file, by)]
    more = str(found[limit - 1].id) if len(found) > limit else None
    return Page(lines_of(map(ListedCase, found[:limit]), by=by, now=now), more)


def lines_called(codes: Sequence[str], *, by: Actor, now: datetime) -> tuple[CaseLine, ...]:
    """Of these cases those he sees, in that order, in two questions however many there are."""
    wanted = list(dict.fromkeys(codes))
    if not wanted:
        return ()
    found = {one.file.code: one for one in readable(raw(_CALLED, [wanted])) if may_see(one.file, by)}
    return lines_of((ListedCase(found[code]) for code in wanted if code in found), by=by, now=now)


def _places(by: Actor) -> frozenset[str]:
    """The agencies whose cases this official sees, as `access.may_see` asks."""
    seeing = [grant for grant in by.grants if grant.permission in ("cases.see", "cases.see_all")]
    return frozenset().union(*({grant.agency} | grant.reach for grant in seeing))


def _found(typed: str, params: Mapping[str, Any], *, by: Actor, now: datetime) -> list[LoadedCase]:
    plain = tidy_code(typed)
    try:
        rows = raw(_BY_CODE, {**params, "code": CaseCode.parse(typed).canonical})
        return [from_row(row) for row in rows]
    except CaseCodeNotValid:
        pass
    if _PART_OF_CODE.fullmatch(plain):
        found = _loaded(_BY_PART, {**params, "agency": by.agency, "part": f"%-%{plain}%"})
        # A telephone number with one dash in it looks like part of a code too.
        if found or is_end_of_case_code(plain):
            return found
    try:
        return _loaded(BY_PROCEDURE, {**params, "procedures": [ProcedureCode.parse(plain).national]})
    except ProcedureCodeNotValid:
        return _by_words(typed, params, now)


def _by_words(typed: str, params: Mapping[str, Any], now: datetime) -> list[LoadedCase]:
    """By who applied or came for them; where nobody of that name, number or telephone did, by what was applied for."""
    who = people.matching(typed)
    found = _by_people(who, typed, params) if who else []
    if found:
        return found
    procedures = [hit.code for hit in catalogue.search(typed, on=local_date(now), limit=_PROCEDURES).items]
    return _loaded(BY_PROCEDURE, {**params, "procedures": procedures}) if procedures else []


def _by_people(who: people.PersonMatch, typed: str, params: Mapping[str, Any]) -> list[LoadedCase]:
    """Of whoever applied, and of whoever came for somebody: each case once, the latest first."""
    if "numbers" in who.params or is_document_number(typed):
        came, asked = (
            SUBMITTER_NUMBER,
            {
                "numbers": [*who.params.get("numbers", ()), tidy_code(typed)],
                "phones": who.params.get("phones", []),
            },
        )
    else:
        came = f"{SUBMITTER_NAME} @@ to_tsquery('simple', %(words)s)"
        asked = {"words": people.parted_name_query(typed)}
    found = [
        *_loaded(_BY_APPLICANT.format(who=who.condition), {**params, **who.params}),
        *_loaded(_BY_SUBMITTER.format(who=came), {**params, **asked}),
    ]
    latest = sorted({one.id: one for one in found}.values(), key=lambda one: one.id, reverse=True)
    return latest[: params["limit"]]


def _loaded(statement: str, params: Mapping[str, Any]) -> list[LoadedCase]:
    return list(readable(raw(statement, dict(params))))
