"""What an official asks an applicant for: papers, then answers of the form in its order, each with why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onestop.cases import api as cases
from onestop.forms import api as forms
from onestop.forms.api import FieldError
from onestop.frame.act_form import Filling, FormField
from onestop.frame.language import current
from onestop.frame.words import say
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal

_PAPERS = Text("Giấy tờ", "Papers")
_OF_ANOTHER_CASE = Text(
    "Giấy tờ của trường hợp khác: theo những gì đã khai thì hồ sơ này không cần",
    "Papers of another case: by what was filled in this one needs none of them",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One thing that can be asked for, as the form shows it: ticked or not."""

    code: str
    """The key of the item."""
    name: Text
    declared: str = ""
    """What was answered to a question, as it is read."""
    ticked: bool
    why: str

    @property
    def field(self) -> str:
        """The field of its reason."""
        return f"why-{self.code}"


@dataclass(frozen=True, slots=True)
class Group:
    """Items under one heading."""

    title: Text
    items: tuple[Box, ...]
    of_papers: bool = False
    folded: bool = False
    """What is seldom meant is opened by whoever means it."""

    @property
    def used(self) -> bool:
        """Whether anything in it was ticked or typed."""
        return any(one.ticked or one.why for one in self.items)


def read_defects(asked: cases.Defects, filling: Filling) -> FormField:
    """Every paper and every answer that can be asked for; ticked and given a reason as posted."""
    groups = tuple(group for group in _groups(asked, filling) if group.items)
    items = [one for group in groups for one in group.items]
    named = [one for one in items if one.ticked]
    answers = {
        "items": [one.code for one in named],
        "item_notes": {one.code: one.why for one in named if one.why.strip()},
    }
    problems = [*_wrong(asked, items), *_untold(named, filling.request.POST.getlist("reasons"))]
    order = {one.field: number for number, one in enumerate(items)}
    told = tuple(sorted(problems, key=lambda problem: order[problem.field]))
    return FormField(field=asked, answers=answers, problems=told, shown={"groups": groups})


def _groups(asked: cases.Defects, filling: Filling) -> Iterator[Group]:
    """Papers under one heading, those of another case under their own, answers under those of the pages of the form."""
    version, file = filling.case.version, filling.case.file
    ticked = _ticked(asked, filling)
    items = cases.askable(file)
    papers, apart = [one for one in items if one.kind == "paper"], cases.of_another_case(file)
    yield Group(
        _PAPERS, tuple(_box(filling, ticked, one, one.name) for one in papers if one not in apart), of_papers=True
    )
    yield Group(
        _OF_ANOTHER_CASE, tuple(_box(filling, ticked, one, one.name) for one in apart), of_papers=True, folded=True
    )
    answers = {one.code: one for one in items if one.kind == "answer"}
    if not answers:
        return
    declared = {row.field: row.value for row in forms.summary(version.form, file.answers, current())}
    for page in forms.pages(version.form):
        named = [(answers[one.name], one) for one in page.fields if one.name in answers]
        boxes = [_box(filling, ticked, item, one.label, declared.get(one.name, "")) for item, one in named]
        yield Group(page.title, tuple(boxes))


def _ticked(asked: cases.Defects, filling: Filling) -> frozenset[str]:
    """As posted; when the form opens, what is known to lack."""
    if filling.posted or asked.proposed is None:
        return frozenset(filling.request.POST.getlist("items"))
    return frozenset(asked.proposed(filling.case.file))


def _box(filling: Filling, ticked: frozenset[str], item: cases.Item, name: Text, declared: str = "") -> Box:
    why = filling.typed(f"why-{item.key}")
    return Box(code=item.key, name=name, declared=declared, ticked=item.key in ticked, why=why)


def _wrong(asked: cases.Defects, items: Sequence[Box]) -> Iterator[FieldError]:
    """A reason that cannot be kept, or that stands beside a box nobody ticked."""
    for one in items:
        problem = asked.wrong_reason(one.why, one.name)
        if problem is not None:
            yield FieldError(one.field, say(problem) if isinstance(problem, Refusal) else problem)
        elif one.why.strip() and not one.ticked:
            yield FieldError(one.field, _not_ticked(one.name))


def _untold(named: Sequence[Box], reasons: Sequence[str]) -> Iterator[FieldError]:
    """Of several items for several reasons, those of which it is not said for which."""
    for one in named if len(named) > 1 and len(reasons) > 1 else ():
        if not one.why.strip():
            yield FieldError(one.field, _why(one.name))


def _not_ticked(name: Text) -> Text:
    return Text(
        f"Đã ghi lý do ở “{name.vi}” nhưng chưa đánh dấu mục này. Hãy đánh dấu, hoặc xóa lý do.",
        f"A reason stands at “{name.en}”, which is not ticked. Tick it, or remove the reason.",
    )


def _why(name: Text) -> Text:
    return Text(
        f"Đã chọn nhiều lý do chung: hãy ghi lý do riêng của “{name.vi}”.",
        f"Several general reasons are chosen: say why “{name.en}” is asked for.",
    )
