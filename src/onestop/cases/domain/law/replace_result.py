"""Signing the replacement of a document whose content was wrong, or turning the draft down; never by whoever drafted it."""

from datetime import datetime
from typing import Final, Literal

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Choice, Note, Option
from onestop.cases.domain.amending import require_in_force
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.hands import kept_as_decider
from onestop.cases.domain.needs import Need
from onestop.cases.domain.reasons import note_of, words_of
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.refusals_of_replacing import ReplacementNotExplained
from onestop.cases.domain.replacements import DRAFTED, Draft, drafted, require_changed_here, require_draft
from onestop.cases.domain.results import in_force, lines_of
from onestop.cases.domain.revoking import doubt_said
from onestop.cases.domain.shown import DOCUMENT, REPLACEMENT
from onestop.cases.domain.status import Status
from onestop.cases.events import ReplacementTurnedDown, ResultReplaced
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso

_WORDS: Final = Text("Ký văn bản thay thế", "Sign the replacement")
_ANSWERS: Final = {
    "signed": Text("Ký, cấp văn bản thay thế", "Sign it: the new document is issued"),
    "turned_down": Text("Không ký, trả lại người soạn", "Turn it down, back to whoever drafted it"),
}


def replace_result(
    file: CaseFile,
    *,
    answer: Literal["signed", "turned_down"],
    reply: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[ResultReplaced | ReplacementTurnedDown, ...]]:
    """The new document says what was drafted; turned down, the old one stands and the draft is gone.

    Raises:
        NoReplacementDrafted: none waits. FourEyes: he drafted it, or is kept from the decision, for he prepared it.
        NoDocument, DocumentReplaced: what it was to replace is not in force any more.
        ReplacementNotExplained: it is turned down, and not said why. TextTooLong, NotWritable: the words cannot be kept.
    """
    draft = require_draft(file)
    if refusal := kept_from_draft(file, by):
        raise refusal
    words = note_of(reply)
    if answer == "turned_down":
        if not words:
            raise ReplacementNotExplained(case_code=file.code)
        return settled(file, _turned_down(file, draft, words, by, at))
    require_in_force(file, draft.document)
    require_changed_here(file, draft.changed)
    event = ResultReplaced(
        case_code=file.code,
        at=iso(at),
        document=draft.document,
        motion=draft.motion,
        reasons=list(draft.reasons),
        rows=len(draft.changed),
        note=draft.note,
        changed=dict(draft.changed),
        **capacity(by),
    )
    return settled(file, event)


def _turned_down(file: CaseFile, draft: Draft, words: str, by: Actor, at: datetime) -> ReplacementTurnedDown:
    said = {"answer": "turned_down", "reply": words}
    return ReplacementTurnedDown(case_code=file.code, at=iso(at), document=draft.document, said=said, **capacity(by))


def kept_from_draft(file: CaseFile, by: Actor, step: str = "") -> FourEyes | None:
    draft = drafted(file)
    if draft is not None and any(map(by.is_behind, draft.by)):
        return FourEyes(case_code=file.code, step=_WORDS, done=(DRAFTED,))
    return kept_as_decider(file, by, step, doing=_WORDS)


def _told(file: CaseFile) -> Text:
    """What the draft changes and why, for whoever signs it, and that the law of the field was not compared."""
    draft, doubt = drafted(file), doubt_said(file)
    if draft is None:
        return doubt
    return Text(f"{_said(file, draft, 'vi')} {doubt.vi}".strip(), f"{_said(file, draft, 'en')} {doubt.en}".strip())


def _said(file: CaseFile, draft: Draft, language: Literal["vi", "en"]) -> str:
    document = in_force(file)
    labels = {line.code: line.label for line in lines_of(document.content)} if document else {}
    words = {
        "vi": ("Dự thảo", "thay cho", "Lý do", "để trống"),
        "en": ("The draft", "instead of", "Because", "left open"),
    }
    draft_word, instead, why, empty = words[language]
    rows = "; ".join(
        f"{labels.get(code, code)}: “{now or empty}” {instead} “{stood or empty}”"
        for code, (stood, now) in draft.changed.items()
    )
    reasons = "; ".join(getattr(words_of(one), language) for one in draft.reasons)
    note = f" ({draft.note})" if draft.note else ""
    return f"{draft_word}: {rows}. {why}: {reasons}{note}."


REPLACE_RESULT: Final = Act(
    code="replace_result",
    slug="ky-van-ban-thay-the",
    words=_WORDS,
    before=Text(
        "Ký thì văn bản mới thay văn bản cũ, người nộp không phải trả tiền; văn bản cũ ghi là đã có văn bản thay.",
        "Signed, a new document replaces the old one, free for the applicant; the old one shows as replaced.",
    ),
    done=Text("Đã trả lời dự thảo thay thế.", "The draft was answered."),
    follows=_told,
    needs=(Need("cases.decide", "competent"),),
    when=When(
        statuses=(Status.FINISHED, Status.RETURNED),
        words=Text("có dự thảo văn bản thay thế chờ ký", "a drafted replacement waits to be signed"),
        holds=lambda file: drafted(file) is not None,
    ),
    asks=(
        Choice(
            name="answer",
            label=Text("Trả lời dự thảo", "Answer the draft"),
            options=tuple(Option(value=code, words=words) for code, words in _ANSWERS.items()),
            missing=Text("Hãy chọn ký hoặc không ký.", "Choose whether to sign it."),
        ),
        Note(
            name="reply",
            label=Text("Vì sao không ký", "Why it is turned down"),
            hint=Text("Bắt buộc khi không ký.", "Required where it is turned down."),
        ),
    ),
    shows=(REPLACEMENT, DOCUMENT),
    law=replace_result,
    events=(ResultReplaced, ReplacementTurnedDown),
    faces=("desk",),
    usual=True,
    barred=kept_from_draft,
)
