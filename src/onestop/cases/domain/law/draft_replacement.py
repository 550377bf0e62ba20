"""Preparing the replacement of a document whose content is wrong; another official signs it (`replace_result`).

Written anew before that, it takes the place of the draft that waits.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final, Literal

from onestop.cases.domain.act import Act
from onestop.cases.domain.act_fields import Choice, DocumentRows, Option
from onestop.cases.domain.amending import MOTIONS, THE_DOCUMENT, WHILE_IN_FORCE, require_in_force, require_rows
from onestop.cases.domain.case_file import CaseFile, capacity, said_by
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.needs import Need
from onestop.cases.domain.reasons import because
from onestop.cases.domain.replacements import DRAFTED, OF_ITS_OWN, can_be_replaced, changed_rows, require_changed_here
from onestop.cases.domain.results import in_force
from onestop.cases.domain.revoking import doubt_said
from onestop.cases.domain.shown import DOCUMENT, REPLACEMENT
from onestop.cases.domain.why_fields import why
from onestop.cases.events import ReplacementDrafted
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def draft_replacement(
    file: CaseFile,
    *,
    motion: Literal["holder", "agency"],
    reasons: Sequence[str],
    rows: Mapping[str, str],
    document: int | None = None,
    note: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[ReplacementDrafted, ...]]:
    """What the rows of the document in force are to say, and on which ground.

    Raises:
        NoDocument: there is none in force. DocumentReplaced: it is not the one of that number.
        ChangedByProcedure: what it says is changed by a registration of its own.
        NothingPutRight: nothing would read otherwise, or a row is not on it.
        ReasonRequired, UnknownReason, ReasonNotExplained: it is not said what is wrong.
        TextTooLong, NotWritable: a row cannot stand on a paper.
    """
    standing = require_in_force(file, document)
    grounds = because(occasion="replaced", reasons=reasons, note=note, by=by)
    changed = changed_rows(file, standing, require_rows(rows))
    require_changed_here(file, changed)
    said = {"document": standing.nth, "motion": motion, "reasons": list(grounds.reasons), "note": grounds.note}
    event = ReplacementDrafted(
        case_code=file.code,
        at=iso(at),
        document=standing.nth,
        motion=motion,
        reasons=list(grounds.reasons),
        rows=len(changed),
        said={**said, "changed": changed, **said_by(by)},
        **capacity(by),
    )
    return settled(file, event)


DRAFT_REPLACEMENT: Final = Act(
    code="draft_replacement",
    slug="soan-van-ban-thay-the",
    words=DRAFTED,
    before=Text(
        "Khi nội dung văn bản sai, không phải lỗi viết, hoặc còn chỗ để trống phải điền: người có thẩm quyền thấy dự thảo trong "
        "việc của mình; ký thì văn bản mới thay văn bản cũ. Người soạn không ký.",
        "Where what the document says is wrong, and not the writing of it, or something left open is to be filled in: the "
        "competent person finds the draft in his list, and with his signature a new document replaces the old one. Whoever "
        "drafts it does not sign.",
    ),
    done=Text("Đã trình văn bản thay thế để ký.", "The replacement was submitted for signature."),
    follows=doubt_said,
    needs=(Need("cases.step", "competent"),),
    when=replace(
        WHILE_IN_FORCE, holds=can_be_replaced, otherwise=OF_ITS_OWN, told_of=lambda file: in_force(file) is not None
    ),
    asks=(
        THE_DOCUMENT,
        Choice(
            name="motion",
            label=Text("Vì sao có việc thay thế này?", "How does this replacement come about?"),
            options=tuple(Option(value=code, words=words) for code, words in MOTIONS.items()),
            missing=Text(
                "Hãy chọn: người được cấp đề nghị hay cơ quan tự phát hiện.",
                "Choose whether the holder asked or the agency found it.",
            ),
        ),
        *why("replaced", Text("Nội dung sai thế nào?", "What is wrong about it?")),
        DocumentRows(
            label=Text("Nội dung đúng", "What it should say"),
            hint=Text("Dòng nào đúng thì để nguyên.", "Leave the lines that are right as they are."),
        ),
    ),
    shows=(DOCUMENT, REPLACEMENT),
    law=draft_replacement,
    events=(ReplacementDrafted,),
    faces=("desk",),
)
