"""The draft behind the pages of an application: opened with each, changed by each, never over what another window saved."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.core import signing

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.forms import api as forms
from onestop.forms.api import FieldError
from onestop.frame import language
from onestop.frame.request import PageRequest
from onestop.frame.submission import submission_key
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.portal.application import Application

WAS: Final = "was"
"""In a form: a digest of what its page showed as kept, so that nothing saved since is overwritten unseen."""
DECLARED: Final = "declared"
"""In the form that sends: digests of everything the applicant has before his eyes, signed for him."""
_A_DAY: Final = 24 * 60 * 60
_OTHER_QUESTIONS: Final = Text(
    "Một cửa sổ khác vừa chọn trường hợp khác, hoặc đổi câu trả lời mà trang này tùy thuộc. Hãy mở lại trang từ danh sách việc.",
    "Another window chose another case just now, or changed an answer this page depends on. Open the page again from the list.",
)


@dataclass(frozen=True, slots=True)
class Opened:
    """An application as one page finds it; without a `draft` nothing was begun yet."""

    application: Application
    draft: cases.DraftView | None

    @property
    def key(self) -> str:
        """For the forms of the page, so that they change this draft and no later one."""
        return str(self.draft.submission_key) if self.draft else ""


class KeptElsewhere(Exception):
    """Another window saved something else since this page was opened, and nothing was written over it."""

    def __init__(self, problems: Sequence[FieldError]) -> None:
        super().__init__(len(problems))
        self.problems = list(problems)


def open_draft(request: PageRequest, code: str) -> Opened:
    """What this person began for the procedure, or is about to begin, where it is received here online today.

    Raises:
        NoSuchProcedure, NotOpenForApplying, TakenElsewhere, NoSuchChannel, NotServed.
    """
    opened = begun_draft(request, code)
    cases.check_open(opened.application.version, "online")
    opened.application.version.check_serves(request.actor.kind)
    return opened


def begun_draft(request: PageRequest, code: str) -> Opened:
    """The same whether or not it can be gone on with: what was begun may always be thrown away.

    Raises:
        NoSuchProcedure.
    """
    today = local_date(request.now)
    version = catalogue.version_in_force(code, today)
    draft = cases.draft_of(procedure_code=code, by=request.actor)
    return Opened(Application.read(version, draft.content if draft else {}, today), draft)


def change_draft(
    request: PageRequest, version: catalogue.ProcedureVersion, change: Callable[[Application], Application]
) -> Application:
    """Change what is kept, as it is at this moment, and begin it where nothing is; `version` as published.

    Raises:
        DraftSent, DraftDiscarded: the draft that the posted page is of is not there any more.
        KeptElsewhere: of `change`.
    """
    today = local_date(request.now)
    kept = cases.change_draft(
        procedure_code=version.code,
        change=lambda content: change(Application.read(version, content, today)).content(),
        by=request.actor,
        now=request.now,
        key=submission_key(request),
    )
    return Application.read(version, kept.content, today)


def answer(
    current: Application, page: forms.Page, posted: Mapping[str, Sequence[str]], was: str
) -> tuple[Application, list[FieldError]]:
    """The application with a page answered as posted, and what is wrong with it; `was` is what the page showed as kept.

    Raises:
        KeptElsewhere: something else is kept by now.
    """
    if page not in current.pages:
        raise KeptElsewhere([FieldError(page.fields[0].name, _OTHER_QUESTIONS)])
    read = forms.read_answers(
        current.version.form,
        page.code,
        posted,
        known=current.answers_asked,
        today=current.on,
        language=language.current(),
    )
    changed = current.answered(page, read, posted)
    kept = current.state_of(page)
    if was and kept not in (was, changed.state_of(page)):
        raise KeptElsewhere(list(_differences(current, changed, page)))
    return changed, read.errors


def choose_place(current: Application, agency: str, was: str | None) -> Application:
    """The application decided at `agency`. Raises KeptElsewhere: another window chose another since it `was` shown."""
    if was is not None and current.agency not in (was, agency):
        words = Text("Một cửa sổ khác vừa chọn nơi khác.", "Another window chose another place just now.")
        raise KeptElsewhere([FieldError("agency", _again(words))])
    return current.at(agency)


def declare(request: PageRequest, application: Application) -> str:
    """For the form that sends: everything shown to be declared."""
    return signing.dumps(application.parts(), salt=_salt(request, application), compress=True)


def changed_since_declared(request: PageRequest, application: Application) -> list[str] | None:
    """What is asked (a field, a paper, the agency) whose answer is not the one declared; None where nothing was declared."""
    try:
        declared = signing.loads(request.POST.get(DECLARED, ""), salt=_salt(request, application), max_age=_A_DAY)
    except signing.BadSignature:
        return None
    now = application.parts()
    return [name for name in now if declared.get(name) != now[name]] + [name for name in declared if name not in now]


def _salt(request: PageRequest, application: Application) -> str:
    return f"portal.declared {request.actor.key} {application.version.code}"


def _differences(kept: Application, changed: Application, page: forms.Page) -> list[FieldError]:
    before, after = kept.parts(), changed.parts()
    said = {
        language: {row.field: row.value for row in forms.summary(kept.version.form, kept.answers_asked, language)}
        for language in ("vi", "en")
    }
    return [
        FieldError(
            field.name,
            _again(
                Text(
                    f"{field.label.vi}: một cửa sổ khác vừa lưu “{said['vi'][field.name]}”.",
                    f"{field.label.en}: another window saved “{said['en'][field.name]}” just now.",
                )
            ),
        )
        for field in page.fields
        if before[field.name] != after[field.name]
    ]


def _again(words: Text) -> Text:
    return Text(
        f"{words.vi} Sửa lại, hoặc bấm lưu lần nữa để giữ điều đang có ở đây.",
        f"{words.en} Change it, or press save again to keep what stands here.",
    )
