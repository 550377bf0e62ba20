"""Two hands on a withdrawal: who wrote down that an applicant asks for his dossier does not answer it, and late is late.

A withdrawal ends a case without a result; recorded and granted by one official it would say of somebody what nobody asked. No
general provision was found; it is kept as four eyes are for a decision (Decree 61/2018 Art. 19).
"""

from datetime import datetime
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.parts_at_work import parts_at_work
from onestop.cases.domain.reasons import note_of
from onestop.cases.domain.refusals_of_requests import AnotherAnswersWithdrawal, RequestNotNamed
from onestop.cases.domain.waits import Wait
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text

_THE_REST: Final = Text(
    "Riêng hồ sơ này đã có kết quả đầu: kết quả ấy vẫn giữ, chỉ rút những kết quả chưa có.",
    "Of this case the first result is there and stays; only what is not there yet is withdrawn.",
)


def named_request(file: CaseFile, request: str) -> str:
    """The signed request by which an official writes down what the applicant wants. Raises RequestNotNamed."""
    if not request.strip():
        raise RequestNotNamed(case_code=file.code)
    return note_of(request)


def wrote_it_down(file: CaseFile, by: Actor, _step: str = "") -> AnotherAnswersWithdrawal | None:
    """Why this official does not answer the open request; None where the applicant or somebody else wrote it down."""
    asked = file.withdrawal
    if asked is None or by.kind != "official" or not any(map(by.is_behind, asked.because.doers)):
        return None
    return AnotherAnswersWithdrawal(case_code=file.code)


def require_another_hand(file: CaseFile, by: Actor) -> None:
    """Raises AnotherAnswersWithdrawal."""
    refusal = wrote_it_down(file, by)
    if refusal is not None:
        raise refusal


def answered_late(file: CaseFile, asked: Wait, now: datetime) -> datetime | None:
    """Until when a request to withdraw should have been answered, where it was or is later; whoever took it back owes nobody."""
    tasks = (one for one in file.tasks if one.kind == "answer_withdrawal" and one.entered_at == asked.began_at)
    due = next((one.due_at for one in tasks if one.due_at), None)
    return due if due is not None and (asked.ended_at or now) > due else None


def what_stays(file: CaseFile) -> Text:
    """Of an interlinked case that was granted the rest alone is asked back."""
    return _THE_REST if parts_at_work(file) else Text("", "")
