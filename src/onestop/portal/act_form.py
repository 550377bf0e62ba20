"""Fields of an act as an applicant types them at the portal alone: files for what was asked for, and scores."""

from collections.abc import Container, Iterator, Mapping
from typing import Final, NamedTuple

from onestop.cases import api as cases
from onestop.documents import api as documents
from onestop.feedback import api as feedback
from onestop.forms.api import FieldError
from onestop.frame.act_form import SHARED, Filling, FormField, Reader
from onestop.frame.corrections import corrections_reader
from onestop.frame.uploads import FieldUploads, take_in
from onestop.frame.wanted_papers import Missing, may_come, still_missing, wanted_papers
from onestop.kernel.bilingual import Text
from onestop.kernel.parsing import whole_number

_IF_RIGHT: Final = Text(
    "hoặc đánh dấu “Khai như vậy là đúng” và giải thích ở dưới.",
    "or tick “It is right as it is” and explain below.",
)
_NOT_MINE: Final = Text(
    "nếu giấy này được yêu cầu nhầm thì báo Bộ phận Một cửa nơi tiếp nhận.",
    "if it is asked of you by mistake, tell the one-stop section where you applied.",
)
_ENCLOSED: Final = Text("Tệp gửi kèm (không bắt buộc)", "Files to enclose (optional)")


class Wanted(NamedTuple):
    """A paper to send, and in words why just that one."""

    code: str
    name: Text
    why: str = ""


def _papers(asked: cases.Papers, filling: Filling) -> FormField:
    """A file for every paper named in the request or called for by the answers; where it names nothing, whatever comes."""
    taken = _taken(filling) if filling.posted else {}
    problems = [problem for one in taken.values() for problem in one.problems]
    uploads = {component: one.uploads for component, one in taken.items() if one.uploads}
    if filling.posted:
        problems += _left_out(filling, taken, cases.with_files({}, uploads))
    told = frozenset(code for code, one in taken.items() if one.uploads or one.problems)
    shown = {
        "wanted": _wanted(filling, told),
        "taken": taken,
        "accept": documents.ACCEPT,
        "named": _names_some(filling),
        "photo_will_do": filling.case.version.publication is None,
    }
    return FormField(field=asked, answers={"uploads": uploads}, problems=tuple(problems), shown=shown)


def _wanted(filling: Filling, sent: Container[str]) -> tuple[Wanted, ...]:
    request = filling.case.file.asked
    if request is None or not request.items:
        return (Wanted(cases.OTHER_PAPERS, _ENCLOSED),)
    notes = request.because.item_notes
    return tuple(Wanted(one.code, one.name, notes.get(one.code, "")) for one in wanted_papers(filling, sent).shown)


def _taken(filling: Filling) -> dict[str, FieldUploads]:
    """Files by component, those of an earlier try included."""
    file = filling.case.file
    purpose = f"supplement:{file.code}:{len(file.rounds)}"
    codes = [one.code for one in may_come(filling)] if _names_some(filling) else [cases.OTHER_PAPERS]
    return {code: take_in(filling.request, f"file-{code}", purpose=f"{purpose}:{code}") for code in codes}


def _names_some(filling: Filling) -> bool:
    """Whether the request names anything."""
    return bool(filling.case.file.asked and filling.case.file.asked.items)


def _left_out(filling: Filling, taken: Mapping[str, FieldUploads], came: cases.Counts) -> Iterator[FieldError]:
    """Each paper that would be outstanding, where nothing else is wrong with it."""
    for one in still_missing(filling, came):
        if one.code not in taken or not taken[one.code].problems:
            yield FieldError(f"file-{one.code}", _choose(one))


def _choose(paper: Missing) -> Text:
    if paper.called_for:
        return Text(
            f"Với câu trả lời này cần thêm “{paper.name.vi}”. Hãy chọn tệp.",
            f"With this answer “{paper.name.en}” is needed as well. Choose a file for it.",
        )
    return Text(
        f"Hãy chọn tệp cho “{paper.name.vi}”; {_NOT_MINE.vi}",
        f"Choose a file for “{paper.name.en}”; {_NOT_MINE.en}",
    )


def _scores(asked: cases.Scores, filling: Filling) -> FormField:
    """The whole must be said; a factor left out is not asked again."""
    names = (asked.name, *(factor.code for factor in feedback.FACTORS))
    given = {name: whole_number(filling.typed(name), digits=9) for name in names}
    overall = given.pop(asked.name)
    shown = {
        "levels": feedback.LEVELS,
        "factors": feedback.FACTORS,
        "typed": {name: filling.typed(name) for name in names},
    }
    return FormField(field=asked, answers={asked.name: overall, "scores": given}, shown=shown)


READERS: Final[Mapping[str, Reader]] = {
    **SHARED,
    "corrections": corrections_reader(_IF_RIGHT, ticked=True),
    "papers": _papers,
    "scores": _scores,
}
"""How each kind of field is typed at the portal; its look is `portal/act_fields.jinja`."""
