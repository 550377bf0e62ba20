"""Correcting (đính chính): a document held a slip of writing, and a new one replaces it at the agency's cost.

Decree 30/2020/NĐ-CP, Article 18.3: slips of form, technique and procedure are corrected; wrong content is replaced by an equal
document, which two hands make (`draft_replacement`). So one hand writes nothing here but what the case says already: by the
dossier, or by a replacement that was signed. Decree 61/2018, Article 20: who made the error corrects it and bears all of the
cost. The case stays decided as it was.

Article 18.3 has the issuer correct by an official letter (công văn); that a new document does it, which names the one it stands
for, is a rule of ours: whoever holds it then has one paper that is right.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Final, Literal

from onestop.cases.domain.act import Act
from onestop.cases.domain.act_fields import Choice, DocumentRows, Option
from onestop.cases.domain.amending import MOTIONS, THE_DOCUMENT, WHILE_IN_FORCE, require_in_force, require_rows
from onestop.cases.domain.case_file import NOTHING, CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.hands import kept_as_decider, require_as_decider
from onestop.cases.domain.issued import Issued
from onestop.cases.domain.needs import Need
from onestop.cases.domain.reasons import because
from onestop.cases.domain.refusals_of_replacing import SlipNotShown
from onestop.cases.domain.replacements import changed_rows, require_changed_here, signed_rows
from onestop.cases.domain.results import lines_of
from onestop.cases.domain.shown import DOCUMENT
from onestop.cases.domain.why_fields import why
from onestop.cases.events import ResultCorrected
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso

_WORDS: Final = Text("Đính chính văn bản kết quả", "Correct the document")


def correct_result(
    file: CaseFile,
    *,
    motion: Literal["holder", "agency"],
    reasons: Sequence[str],
    rows: Mapping[str, str],
    document: int | None = None,
    note: str = "",
    dossier: Mapping[str, str] = NOTHING,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[ResultCorrected, ...]]:
    """Put rows of the document in force right; `rows` has what each is to say, and those that say so already count for nothing.

    `dossier` is what each row says by the answers the case was decided on and by its applicant: a slip is against that, whatever
    is written beside it or was answered since.

    Raises:
        NoDocument: there is none in force. DocumentReplaced: it is not the one of that number.
        FourEyes: he is kept from the decision, for he prepared it.
        NothingPutRight: nothing would read otherwise, or a row is not on it.
        ReasonRequired, UnknownReason, ReasonNotExplained: it is not said what kind of error it was.
        SlipNotShown: the dossier does not say what a row is to say. ChangedByProcedure: nor does it of a document whose
            content a registration of its own changes.
        TextTooLong, NotWritable: a row cannot stand on a paper.
    """
    in_force = require_in_force(file, document)
    require_as_decider(file, by, doing=_WORDS)
    grounds = because(occasion="corrected", reasons=reasons, note=note, by=by)
    changed = changed_rows(file, in_force, require_rows(rows))
    _require_shown(file, in_force, changed, {**dossier, **signed_rows(file)})
    event = ResultCorrected(
        case_code=file.code,
        at=iso(at),
        document=in_force.nth,
        motion=motion,
        reasons=list(grounds.reasons),
        rows=len(changed),
        note=grounds.note,
        changed=changed,
        **capacity(by),
    )
    return settled(file, event)


def _require_shown(
    file: CaseFile, document: Issued, changed: Mapping[str, Sequence[str]], said: Mapping[str, str]
) -> None:
    """A slip is what the case says otherwise; anything else is content, also what stood open: no words beside it make it one."""
    labels = {line.code: line.label for line in lines_of(document.content)}
    content = {code: both for code, both in changed.items() if not both[1] or said.get(code) != both[1]}
    if content:
        require_changed_here(file, content)
        raise SlipNotShown(case_code=file.code, row=labels[next(iter(content))])


_REASONS, _NOTE = why("corrected", Text("Sai sót thuộc loại nào?", "What kind of error is it?"))

CORRECT_RESULT: Final = Act(
    code="correct_result",
    slug="dinh-chinh-ket-qua",
    words=_WORDS,
    before=Text(
        "Chỉ để sửa lỗi viết so với hồ sơ; nội dung sai, hoặc điền chỗ còn để trống, thì soạn văn bản thay thế. Cấp văn bản mới "
        "thay văn bản có sai sót; người nộp không phải trả tiền. Văn bản cũ ghi là đã có văn bản thay.",
        "For slips of writing against the dossier alone; what is wrong in content, or was left open, is replaced. Issues a new "
        "document in place of the one with the error, free for the applicant. The old one shows as replaced.",
    ),
    done=Text("Đã đính chính; văn bản mới thay văn bản cũ.", "Corrected: a new document replaces the old one."),
    needs=(Need("cases.decide", "competent"),),
    when=WHILE_IN_FORCE,
    asks=(
        THE_DOCUMENT,
        Choice(
            name="motion",
            label=Text("Vì sao có việc đính chính này?", "How does this correction come about?"),
            options=tuple(Option(value=code, words=words) for code, words in MOTIONS.items()),
            missing=Text(
                "Hãy chọn: người được cấp đề nghị hay cơ quan tự phát hiện.",
                "Choose whether the holder asked or the agency found it.",
            ),
        ),
        _REASONS,
        DocumentRows(
            label=Text("Sửa những dòng có sai sót", "Put right the lines that are wrong"),
            hint=Text("Dòng nào đúng thì để nguyên.", "Leave the lines that are right as they are."),
        ),
        _NOTE,
    ),
    shows=(DOCUMENT,),
    law=correct_result,
    events=(ResultCorrected,),
    faces=("desk",),
    told_dossier=True,
    barred=partial(kept_as_decider, doing=_WORDS),
)
