"""Erase what an ended case was about, where the law asks for it; that there was such a case, and how it went, stays."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from onestop.cases import store
from onestop.cases.domain.guards import require_content
from onestop.cases.domain.originals import owed
from onestop.cases.domain.refusals import ChangedMeanwhile, NotEnded, StillOwed
from onestop.cases.left_of_erased import emptying
from onestop.cases.mapping import LoadedCase
from onestop.cases.queries.issued_papers import issued_digests
from onestop.cases.queries.one_case import canonical_code
from onestop.cases.queries.papers_in_use import uploads_in_use
from onestop.documents import api as documents
from onestop.feedback import api as feedback
from onestop.kernel.actor import Actor, NotPermitted
from onestop.ledger import api as ledger
from onestop.people import api as people
from onestop.runtime.api import in_transaction_required, raw, transaction

_CASE: Final = f"""
UPDATE cases_case SET guard = guard + 1, content_erased_at = %s, {emptying("cases_case")}
WHERE id = %s AND guard = %s RETURNING submission_key, applicant_id
"""  # noqa: S608 - names of our own columns
_TASKS: Final = f"UPDATE cases_task SET {emptying('cases_task')} WHERE case_id = %s"  # noqa: S608
_WAITS: Final = f"UPDATE cases_wait SET {emptying('cases_wait')} WHERE case_id = %s"  # noqa: S608
_DRAFT: Final = "DELETE FROM cases_draft WHERE submission_key = %s"
_LEFT: Final = """
SELECT 1 FROM cases_case WHERE applicant_id = %s AND content_erased_at IS NULL
UNION ALL SELECT 1 FROM cases_draft WHERE person_id = %s LIMIT 1"""
_ISSUED: Final = f"""
UPDATE cases_issued now SET {emptying("cases_issued")} FROM cases_issued before
WHERE now.id = before.id AND now.case_id = %s AND before.digest <> '' RETURNING before.digest"""  # noqa: S608
_PAPERS: Final = "DELETE FROM cases_component WHERE case_id = %s RETURNING upload_id"


def erase_content(
    *,
    code: str,
    reason: str,
    legal_basis: str,
    by: Actor,
    now: datetime,
    kept_in: Sequence[ledger.Projection],
    beside: Sequence[Callable[[str], None]] = (),
) -> int:
    """Erase names, answers, notes, papers in and out, and comment of a case, and the content of its entries; of how many.

    What rooms above keep of the case is erased by what they give `beside`, in the same transaction. What tables go on
    keeping of it, `kept_in`, is bound by the entry of the erasure: the erased entries prove it no more.

    Answers that were put right go with what they were before; so does which case of the procedure it was, what was handed in
    and what was asked for: it may tell on which ground somebody applied. Of money stays how much was due, paid and waived, and
    when; who paid, on which ground and by which proof goes.

    `reason` and `legal_basis` are kept for good in an entry of its own, and must name nobody. Status, moments, tasks,
    waits and scores stay: they name nobody and are counted. A file that another case or a draft names stays too. An
    applicant who has nothing else here, no account either, is erased from the register of people. Where
    the entries were erased before and the case was not, the rest is erased under what was said then.

    Raises:
        NotPermitted: no official decided it.
        NotFound; NotEnded; StillOwed; ContentErased: it was done before.
        NotErasable: an entry waits for its place. NoLegalBasis, NotReadYet, BeingRebuilt: as `ledger.erase` says.
        ChangedMeanwhile: somebody acted on the case at the same moment.
    """
    if by.kind != "official":
        raise NotPermitted(permission="cases.erase_content", agency=None)
    with transaction():
        before = store.load(canonical_code(code))
        require_content(before.file)
        if before.file.status.is_open:
            raise NotEnded(case_code=before.file.code)
        if before.file.open_tasks or owed(before.file):
            raise StillOwed(case_code=before.file.code)
        leaves = ledger.contents_of_case(before.file.code)
        applicant, digests = _empty(before, now)
        for erase in beside:
            erase(before.file.code)
        if leaves or not ledger.erased_cases([before.file.code]):
            kept = ledger.bound_now(kept_in, before.file.code)
            ledger.erase(leaves, erased_for=reason, legal_basis=legal_basis, by=by, now=now, kept=kept)
        _erase_person(applicant, by, now)
    documents.remove_contents(digests, named=issued_digests)
    return len(leaves)


@in_transaction_required
def _empty(before: LoadedCase, now: datetime) -> tuple[int, set[str]]:
    """Empty what is kept of the case beside the ledger; its applicant, the digests of files and papers that were its alone."""
    emptied = raw(_CASE, [now, before.id, before.guard])
    if not emptied:
        raise ChangedMeanwhile(case_code=before.file.code)
    for statement in (_TASKS, _WAITS):
        raw(statement, [before.id])
    raw(_DRAFT, [emptied[0][0]])
    feedback.erase_comment(before.file.code)
    issued = {str(digest) for (digest,) in raw(_ISSUED, [before.id])}
    return emptied[0][1], issued | documents.remove_uploads(_detach(before.id), in_use=uploads_in_use)


@in_transaction_required
def _erase_person(applicant: int, by: Actor, now: datetime) -> None:
    """Of whom no other case, draft, file or account is left, the person goes with it."""
    people.lock_person(applicant)
    if not raw(_LEFT, [applicant, applicant]) and not documents.has_uploads(applicant):
        people.erase_person(applicant, by=by, now=now)


def _detach(case_id: int) -> list[UUID]:
    return list({upload for (upload,) in raw(_PAPERS, [case_id]) if upload is not None})
