"""What was sent before: the latest of a procedure, what says the same in any spelling and is still open, what a dossier was
turned away for, and what is about the same person or thing where that is done once.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple
from uuid import UUID

import orjson

from onestop.cases import store
from onestop.cases.access import may_see
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.duplicates import codes_named, is_about_the_same, is_earlier, tells_of_one
from onestop.cases.domain.status import OPEN, Stage, Status
from onestop.cases.mapping import SELECT, readable
from onestop.kernel.actor import Actor
from onestop.kernel.spelling import spelt_alike
from onestop.runtime.api import raw

_LATEST: Final = """
SELECT code FROM cases_case WHERE applicant_id = %s::bigint AND procedure_code = %s::text ORDER BY id DESC LIMIT 1"""
_ENDED: Final = [int(stage) for stage in Stage if Status(stage) not in OPEN]
_OPEN: Final = f"""{SELECT}
WHERE c.applicant_id = %(applicant)s::bigint AND c.procedure_code = %(procedure)s::text
  AND c.stage <> ALL(%(ended)s::smallint[]) AND c.content_erased_at IS NULL
  AND c.code <> %(but)s::text AND c.submission_key IS DISTINCT FROM %(key)s::uuid
ORDER BY c.id DESC LIMIT %(most)s"""
_OF_ONE: Final = f"""{SELECT}
WHERE c.procedure_code = %(procedure)s::text AND (c.outcome IS NULL OR c.outcome = 'granted') AND c.content_erased_at IS NULL
  AND c.code <> %(but)s::text AND c.submission_key IS DISTINCT FROM %(key)s::uuid AND c.answers @> %(plain)s::jsonb
  AND {{whose}}
ORDER BY c.id DESC LIMIT %(most)s"""
_HIS_OWN: Final = "c.applicant_id = %(applicant)s::bigint"
MOST_COMPARED: Final = 50
"""Open cases of one applicant and procedure that are compared, the latest first."""


def case_before(file: CaseFile, *, by: Actor) -> CaseFile | None:
    """The case beside which this one came again, as far as `by` may see it; for the page of this one.

    Until it is answered at the counter, an open case just like it; once it is turned away as lodged before, the one that the
    refusal names.
    """
    if file.content_erased_at is not None:
        return None
    if file.because is not None:
        named = store.existing(codes_named(file.because.reasons, file.because.note, but=file.code))
        return next((one for one in named if is_earlier(file, one) and may_see(one, by)), None)
    if not file.status.awaits_receipt or file.part:
        return None
    procedure, applicant = file.terms.procedure_code, file.applicant_id
    return same_sent_before(
        procedure_code=procedure, applicant_id=applicant, answers=file.answers, by=by, but=file.code
    )


def latest_sent(*, procedure_code: str, by: Actor) -> str | None:
    """The code of this person's latest case of the procedure; nothing where there is none."""
    rows = raw(_LATEST, [by.person_id, procedure_code]) if by.person_id is not None else []
    return rows[0][0] if rows else None


def same_sent_before(
    *,
    procedure_code: str,
    applicant_id: int,
    answers: Mapping[str, Any],
    by: Actor,
    but: str = "",
    key: UUID | None = None,
) -> CaseFile | None:
    """The latest open case of the applicant for the procedure that `by` may see and whose answers differ at most in spelling.

    It may be decided already, with the result to be fetched: whoever words it says how it stands.
    `but` is the case that asks, `key` the submission that does. It may well be meant, such as a second certified copy: it is
    pointed out, never refused.
    """
    params = {
        "applicant": applicant_id,
        "procedure": procedure_code,
        "ended": _ENDED,
        "most": MOST_COMPARED,
        "but": but,
        "key": key,
    }
    found = (one.file for one in readable(raw(_OPEN, params)))
    return next((one for one in found if spelt_alike(one.answers, answers) and may_see(one, by)), None)


class AboutTheSame(NamedTuple):
    """Another case of the procedure about the same person or thing."""

    file: CaseFile
    visible: bool
    """Whether its page opens to whoever asks: an official is told its code and where it lies all the same."""


def about_the_same(
    *,
    procedure_code: str,
    once: Sequence[str],
    answers: Mapping[str, Any],
    by: Actor,
    but: str = "",
    key: UUID | None = None,
) -> AboutTheSame | None:
    """The latest case, open or granted, that is about the same person or thing by the answers named in `once`, whoever applied.

    An official learns of it wherever it lies; anybody else of his own cases alone. `but` and `key` as of `same_sent_before`.
    """
    if not tells_of_one(once, answers):
        return None
    params = {
        "procedure": procedure_code,
        "plain": orjson.dumps({name: answers[name] for name in once if _is_plain(answers[name])}).decode(),
        "most": MOST_COMPARED,
        "but": but,
        "key": key,
        "applicant": by.person_id or 0,
    }
    rows = raw(_OF_ONE.format(whose="true" if by.kind == "official" else _HIS_OWN), params)
    # What takes up one result alone is about the same as the case it takes up, which is found itself.
    files = (one.file for one in readable(rows) if not one.file.part)
    found = next((one for one in files if is_about_the_same(once, answers, one.answers)), None)
    return AboutTheSame(found, may_see(found, by)) if found else None


def case_about_the_same(file: CaseFile, *, by: Actor) -> AboutTheSame | None:
    """The same for the page of a case, while it is open."""
    if not file.status.is_open or file.content_erased_at is not None:
        return None
    terms = file.terms
    return about_the_same(
        procedure_code=terms.procedure_code, once=terms.once, answers=file.answers, by=by, but=file.code
    )


def _is_plain(answer: Any) -> bool:
    """Whether it is written in one way alone, so that the database can compare it: a date, a number."""
    return not isinstance(answer, str) or not any(letter.isalpha() for letter in answer)
