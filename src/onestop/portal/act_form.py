"""Fields of an act as an applicant types them at the portal alone: files for what was asked for, and scores."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from onestop.cases import api as cases
from onestop.documents import api as documents
from onestop.feedback import api as feedback
from onestop.forms.api import FieldError
from onestop.frame.act_form import SHARED, Filling, FormField, Reader
from onestop.frame.corrections import corrections_reader
from onestop.frame.uploads import FieldUploads, take_in
from onestop.frame.wanted_papers import wanted_papers
from onestop.kernel.bilingual import Text
from onestop.kernel.parsing import whole_number

_IF_RIGHT: Final = Text(
    "nếu khai như vậy là đúng thì báo Bộ phận Một cửa nơi tiếp nhận.",
    "if it is right as it is, tell the one-stop section where you applied.",
)
_ENCLOSED: Final = Text("Tệp gửi kèm (không bắt buộc)", "Files to enclose (optional)")


class Wanted(NamedTuple):
    """A paper to send, and in words why just that one."""

    code: str
    name: Text
    why: str = ""
    called_for: bool = False
    """Whether nobody named it, but the answers typed require it."""
    must_come: bool = True


def _papers(asked: cases.Papers, filling: Filling) -> FormField:
    """A file for every paper named in the request or called for by the answers; where it names nothing, whatever comes."""
    request = filling.case.file.asked
    wanted = _wanted(filling)
    taken = _taken(filling, wanted) if filling.posted else {}
    problems = [problem for one in taken.values() for problem in one.problems]
    if filling.posted and request is not None and request.items:
        problems += _left_out(wanted, taken)
    shown = {"wanted": wanted, "taken": taken, "accept": documents.ACCEPT}
    uploads = {component: one.uploads for component, one in taken.items() if one.uploads}
    return FormField(field=asked, answers={"uploads": uploads}, problems=tuple(problems), shown=shown)


def _wanted(filling: Filling) -> tuple[Wanted, ...]:
    request = filling.case.file.asked
    if request is None or not request.items:
        return (Wanted(cases.OTHER_PAPERS, _ENCLOSED),)
    papers, notes = wanted_papers(filling), request.because.item_notes
    return (
        *(
            Wanted(one.code, one.name, notes.get(one.code, ""), False, papers.must_come(one.code))
            for one in papers.named
        ),
        *(Wanted(one.code, one.name, called_for=True) for one in papers.called_for),
    )


def _taken(filling: Filling, wanted: tuple[Wanted, ...]) -> dict[str, FieldUploads]:
    """Files by component, those of an earlier try included."""
    purpose = f"supplement:{filling.case.file.code}:{len(filling.case.file.rounds)}"
    return {one.code: take_in(filling.request, f"file-{one.code}", purpose=f"{purpose}:{one.code}") for one in wanted}


def _left_out(wanted: tuple[Wanted, ...], taken: Mapping[str, FieldUploads]) -> Iterator[FieldError]:
    for one in wanted:
        if one.must_come and not taken[one.code].uploads and not taken[one.code].problems:
            yield FieldError(f"file-{one.code}", _choose(one))


def _choose(paper: Wanted) -> Text:
    if paper.called_for:
        return Text(
            f"Với câu trả lời này cần thêm “{paper.name.vi}”. Hãy chọn tệp.",
            f"With this answer “{paper.name.en}” is needed as well. Choose a file for it.",
        )
    return Text(f"Hãy chọn tệp cho “{paper.name.vi}”.", f"Choose a file for “{paper.name.en}”.")


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
    "corrections": corrections_reader(_IF_RIGHT),
    "papers": _papers,
    "scores": _scores,
}
"""How each kind of field is typed at the portal; its look is `portal/act_fields.jinja`."""
