"""What the record must hold for a reason to be given: nobody is told what never happened."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.ended_in_outage import all_rested_on
from onestop.cases.domain.fees import still_due
from onestop.cases.domain.opinions import was_objected, was_slow
from onestop.cases.domain.reasons import (
    LAST_DAY_IN_OUTAGE,
    NOT_ANSWERED,
    NOT_PAID,
    OPINION_LATE,
    ORDER_MISAPPLIED,
    REASONS,
    Occasion,
)
from onestop.cases.domain.refusals_of_reasons import ReasonNotOnRecord
from onestop.cases.domain.results import was_revoked_by_order
from onestop.kernel.bilingual import Text


class OnRecord(NamedTuple):
    """Whether the record holds it, and what is said where it does not."""

    holds: Callable[[CaseFile], bool]
    otherwise: Text


def _papers_came(file: CaseFile) -> bool:
    return not file.counted or any(file.received.values())


def _files_came(file: CaseFile) -> bool:
    return not file.counted or any(counts.files for counts in file.received.values())


def _was_asked(file: CaseFile) -> bool:
    return bool(file.rounds)


def _has_a_day_to_answer(file: CaseFile) -> bool:
    return file.asked is not None and file.asked.reply_by is not None


def _is_to_be_paid(file: CaseFile) -> bool:
    return file.payment is not None and still_due(file) > 0


def _ended_on_a_last_day(file: CaseFile) -> bool:
    return any(wait.reply_by is not None for wait in all_rested_on(file))


def _given_by_law(reason: str) -> OnRecord:
    """Of a ground to revoke: whether the law of the field leaves it out (`rules/data/after_issue.yaml`)."""
    return OnRecord(
        lambda file: not file.terms.after.grounds or reason in file.terms.after.grounds,
        Text(
            "pháp luật của lĩnh vực không có căn cứ này để thu hồi văn bản ấy",
            "the law of the field has no such ground to revoke this document",
        ),
    )


def _has_planning(file: CaseFile) -> bool:
    return file.terms.field not in WITHOUT_PLANNING


WITHOUT_PLANNING: Final = frozenset({
    "civil_status", "certification", "residence", "judicial_record", "poverty_reduction", "social_protection", "education",
    "secured_transactions", "labour",
})  # fmt: skip
"""Fields in which nothing is granted by a planning: they are about persons, papers and contracts. The list is ours."""
ON_RECORD: Final[Mapping[str, OnRecord]] = {
    "against_planning": OnRecord(
        _has_planning, Text("lĩnh vực này không xét theo quy hoạch", "nothing in this field is granted by a planning")
    ),
    **{reason: _given_by_law(reason) for reason in REASONS["revoked"]},
    ORDER_MISAPPLIED: OnRecord(
        was_revoked_by_order,
        Text(
            "văn bản không bị thu hồi theo bản án, quyết định nào", "no judgment or decision had the document revoked"
        ),
    ),
    "forged_papers": OnRecord(
        _papers_came, Text("hồ sơ chưa ghi nhận giấy tờ nào đã nộp", "no paper is recorded as handed in")
    ),
    "blank_files": OnRecord(
        _files_came, Text("hồ sơ không ghi nhận tệp đính kèm nào", "no file is recorded as handed in")
    ),
    "not_supplemented": OnRecord(
        _was_asked, Text("chưa có lần yêu cầu bổ sung nào được ghi nhận", "no request for more is recorded")
    ),
    NOT_ANSWERED: OnRecord(
        _has_a_day_to_answer,
        Text("hồ sơ không chờ bổ sung đến ngày nào", "the case waits for no answer by a last day"),
    ),
    NOT_PAID: OnRecord(_is_to_be_paid, Text("hồ sơ không chờ nộp khoản nào", "the case waits for no sum to be paid")),
    LAST_DAY_IN_OUTAGE: OnRecord(
        _ended_on_a_last_day,
        Text("hồ sơ không kết thúc vì hết hạn của người nộp", "the case did not end because a last day had passed"),
    ),
    "third_party_objects": OnRecord(
        was_objected,
        Text(
            "hồ sơ không ghi nhận cơ quan được hỏi nào không đồng ý",
            "no agency that was asked is recorded as disagreeing",
        ),
    ),
    OPINION_LATE: OnRecord(
        was_slow,
        Text(
            "hồ sơ không ghi nhận cơ quan nào đang được hỏi hoặc trả lời chậm",
            "no agency is recorded as asked and not answering, or as answering late",
        ),
    ),
}
"""By reason; any other may be given whatever the record holds."""


def open_reasons(occasion: Occasion, file: CaseFile) -> Iterator[str]:
    """Those of an occasion that this record lets be given, in the order of the list."""
    return (one for one in REASONS[occasion] if one not in ON_RECORD or ON_RECORD[one].holds(file))


def require_on_record(reasons: Sequence[str], file: CaseFile) -> None:
    """Raises ReasonNotOnRecord: one of them tells of what the record does not hold."""
    for reason in reasons:
        known = ON_RECORD.get(reason)
        if known is not None and not known.holds(file):
            raise ReasonNotOnRecord(reason=reason, otherwise=known.otherwise)
