"""Fields of an act as they are typed at the desk alone: papers, counted at the counter or scanned there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from onestop.cases import api as cases
from onestop.desk.agency_choice import agency_choice
from onestop.desk.defects import read_defects
from onestop.desk.empty_handed import empty_handed
from onestop.desk.fee_stated import stated_quantities
from onestop.desk.fees import MONEY, read_amount, read_fee
from onestop.desk.handing_in import COUNTED, Handover, in_part_words, read_counts, read_papers
from onestop.desk.meetings import MEETING_FIELDS
from onestop.documents import api as documents
from onestop.forms.api import FieldError
from onestop.frame.act_form import SHARED, Filling, FormField, Reader, to_count
from onestop.frame.corrections import corrections_reader
from onestop.frame.language import pick
from onestop.frame.wanted_papers import may_come, still_missing, wanted_papers
from onestop.frame.words import say
from onestop.kernel.bilingual import Text
from onestop.kernel.parsing import whole_number
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.people import api as people

_IF_RIGHT: Final = Text(
    "hoặc chọn ở cuối trang rằng người nộp khẳng định khai như vậy là đúng.",
    "or say at the end of the page that the applicant affirms it.",
)
_NO_ROW: Final = Text(
    "Chưa có dòng nào được sửa. Hãy sửa những dòng có sai sót.",
    "No line was changed. Put right the lines that are wrong.",
)
_UNCOUNTED: Final = Text(
    "Người nộp khai sẽ mang bản giấy. Hãy ghi số lượng đã nhận, hoặc 0 nếu chưa nhận.",
    "The applicant said he would bring papers. Count what you have received, or enter 0.",
)


def _papers(asked: cases.Papers, filling: Filling) -> FormField:
    file = filling.case.file
    purpose = f"answer:{file.code}:{len(file.rounds)}"
    over = read_papers(filling.request, may_come(filling), purpose=purpose) if filling.posted else Handover()
    wanted = wanted_papers(filling, over.told)
    notes = file.asked.because.item_notes if file.asked else {}
    shown = {
        "components": wanted.shown,
        "over": over,
        "counted": COUNTED,
        "accept": documents.ACCEPT,
        "why": notes,
        "asked": file.asked.items if file.asked else (),
        "file": file,
        "empty_handed": tuple(empty_handed(file, local_date(filling.request.now))),
        "nothing": filling.posted and not over.told,
    }
    answers = {"uploads": over.uploads, "received": over.received}
    problems = [*over.problems]
    if filling.posted and not filling.typed("left_out"):
        problems += _left_out(filling, over)
    return FormField(field=asked, answers=answers, problems=tuple(problems), shown=shown)


def _left_out(filling: Filling, over: Handover) -> Iterator[FieldError]:
    """Each paper that would be outstanding, where it is not said why and nothing else is wrong with it."""
    told = {problem.field for problem in over.problems}
    for one in still_missing(filling, over.came):
        if not {f"paper-{one.code}", f"file-{one.code}"} & told:
            yield FieldError(f"paper-{one.code}", _called_for(one.name) if one.called_for else _not_come(one.name))


def _not_come(name: Text) -> Text:
    return Text(
        f"Chưa nhận “{name.vi}”. Hãy ghi số bản đã nhận hoặc chọn bản quét; nếu không có thì chọn lý do ở cuối trang.",
        f"“{name.en}” has not come. Count it or choose its scan; if it does not come, say why at the end of the page.",
    )


def _called_for(name: Text) -> Text:
    return Text(
        f"Với câu trả lời này cần thêm “{name.vi}”. Hãy ghi số bản đã nhận hoặc chọn bản quét; nếu không có thì chọn lý do ở "
        "cuối trang.",
        f"With this answer “{name.en}” is needed as well. Count it or choose its scan; if it does not come, say why at the end "
        "of the page.",
    )


def _count_papers(asked: cases.CountPapers, filling: Filling) -> FormField:
    """What the applicant said he would bring; a press of a button that did not ask counts nothing and is not enough."""
    wanted = to_count(filling.case)
    over = read_counts(filling.request, wanted) if filling.posted else Handover()
    problems = list(over.problems)
    if filling.posted and wanted and not any(f"originals-{one.code}" in filling.request.POST for one in wanted):
        problems.append(FieldError(f"paper-{wanted[0].code}", _UNCOUNTED))
    shown = {"components": wanted, "over": over, "counted": COUNTED}
    return FormField(field=asked, answers={asked.name: over.received}, problems=tuple(problems), shown=shown)


def _why_in_part(asked: cases.WhyInPart, filling: Filling) -> FormField:
    """Asked once it was counted that fewer came of a paper that need not."""
    case, given = filling.case, filling.typed(asked.name)
    over = read_counts(filling.request, to_count(case)) if filling.posted else Handover()
    short = cases.papers_in_part(case.file, over.received)
    options = [(one.value, one.words, None) for one in asked.options] if short else []
    chosen = given if given in {value for value, _, _ in options} else ""
    problems = (FieldError(asked.name, in_part_words(short)),) if filling.posted and short and not chosen else ()
    shown = {"options": options, "value": given}
    return FormField(field=asked, answers={asked.name: chosen}, problems=problems, shown=shown)


def _conditions(asked: cases.Conditions, filling: Filling) -> FormField:
    """Asked where the document of the procedure can bear any."""
    known = filling.case.file.terms.conditional
    typed = filling.typed(asked.name).replace("\r\n", "\n") if known else ""
    return FormField(field=asked, answers={asked.name: typed}, shown={"value": typed, "known": known})


def _agency(asked: cases.Agency, filling: Filling) -> FormField:
    """Those that can be asked today, but not the one that decides."""
    file, today = filling.case.file, local_date(filling.request.now)
    return agency_choice(asked, filling, cases.agencies_to_ask(but=file.competent_agency, on=today))


def _receiver(asked: cases.Receiver, filling: Filling) -> FormField:
    """Those the case can go to today, each with the level at which it decides."""
    file, today = filling.case.file, local_date(filling.request.now)
    one = agency_choice(asked, filling, cases.agencies_to_take_over(file, on=today))
    return replace(one, answers={**one.answers, "level": cases.level_of(one.answers[asked.name], on=today)})


def _partner(asked: cases.Partner, filling: Filling) -> FormField:
    """Those of the kind that does the step; whoever had it stands chosen."""
    file, step, today = filling.case.file, filling.step, local_date(filling.request.now)
    return agency_choice(asked, filling, cases.receivers(file, step, on=today), stands=cases.agency_of(file, step))


def _assignee(asked: cases.Assignee, filling: Filling) -> FormField:
    """Those of the agency who may do the step in this case; whoever has it is not offered, and refused by the law."""
    file, step = filling.case.file, filling.step
    has = {one.assignee for one in file.open_tasks if one.kind == "step" and one.step == step}
    can = {one.key: one.name for one in cases.assignable(file, step, now=filling.request.now)}
    chosen = filling.typed(asked.name)
    known = chosen if chosen in can else ""
    # Whoever did a step that was sent back is offered it first.
    here = next((one for one in file.waiting if one.code == step), None)
    back = cases.came_back(file, here) if here else None
    first = back.done_by if back and back.done_by in can and back.done_by not in has else ""
    keys = sorted((key for key in can if key not in has), key=lambda key: key != first)
    away = people.away_now(keys, filling.request.now)
    options = [(key, can[key] + _away(away.get(key))) for key in keys]
    shown = {
        "options": options,
        "value": known or (first if not filling.posted else ""),
        "own": filling.request.actor.key,
    }
    return FormField(field=asked, answers={asked.name: known}, shown=shown)


def _away(absence: people.AbsenceView | None) -> str:
    """That he is away now, until when, and who does his work: it may be given to him all the same."""
    if absence is None:
        return ""
    until = f"{absence.ends_at:%H:%M %d/%m/%Y}"
    if not absence.deputy:
        return pick(f", vắng mặt đến {until}, chưa cử ai làm thay", f", away until {until}, nobody stands in")
    return pick(
        f", vắng mặt đến {until}, {absence.deputy} làm thay", f", away until {until}, {absence.deputy} stands in"
    )


def _earlier_step(asked: cases.EarlierStep, filling: Filling) -> FormField:
    """The steps done before, the latest first; one alone stands chosen. Where it waits no more the law says so."""
    file = filling.case.file
    here = next((one for one in file.waiting if one.code == filling.step), None)
    steps = cases.earlier_steps(file, here)[::-1] if here else ()
    given = filling.typed(asked.name) or (steps[0].code if len(steps) == 1 else "")
    chosen = given if here is None or given in {one.code for one in steps} else ""
    shown = {"options": [(one.code, one.name, None) for one in steps], "value": given}
    return FormField(field=asked, answers={asked.name: chosen}, shown=shown)


def _originals_back(asked: cases.OriginalsBack, filling: Filling) -> FormField:
    """Each paper of which an original is here; it opens with what is owed, and says how often some had gone back by then."""
    here = cases.originals_of(filling.case.file)
    typed = {one.component: filling.typed(f"{asked.name}-{one.component}").strip() for one in here}
    shown = typed if filling.posted else {one.component: str(one.owed) for one in here}
    numbers = {code: whole_number(text, digits=2) if text else 0 for code, text in typed.items()}
    wrong = [one for one in here if numbers[one.component] not in range(one.here + 1)]
    problems = tuple(FieldError(f"{asked.name}-{one.component}", _not_so_many(one)) for one in wrong)
    # What cannot be read is told once: the field itself need not miss it as well.
    given = {one.component: 1 if wrong else numbers[one.component] or 0 for one in here}
    # A form that does not say when it opened is of no other time than now.
    times = len(filling.case.file.given_back)
    opened = whole_number(filling.typed("times"), digits=3)
    return FormField(
        field=asked,
        answers={asked.name: given or None, "times": times if opened is None else opened},
        problems=problems,
        shown={"here": here, "typed": shown, "times": times},
    )


_SHOWN: Final = Text("Hãy chọn một mục ở “{vi}”.", "Choose one answer for “{en}”.")


def _papers_at_return(asked: cases.PapersAtReturn, filling: Filling) -> FormField:
    """Each that is shown, taken in or signed with this case's result, by its code; by post nobody may have seen it."""
    return _of_papers(asked, cases.to_show(filling.case.file), filling)


def _papers_seen(asked: cases.PapersSeen, filling: Filling) -> FormField:
    """The same of what comes before the result is received on the portal."""
    return _of_papers(asked, cases.to_show_first(filling.case.file), filling)


def _of_papers(
    asked: cases.PapersAtReturn | cases.PapersSeen, wanted: Sequence[cases.PaperAtReturn], filling: Filling
) -> FormField:
    typed = {one.code: filling.typed(f"{asked.name}-{one.code}") for one in wanted}
    way = filling.typed("delivery")
    lacking = [one for one in wanted if typed[one.code] not in cases.answers_to(one, way)] if filling.posted else []
    problems = tuple(FieldError(f"{asked.name}-{one.code}", _unsaid(one)) for one in lacking)
    return FormField(
        field=asked,
        answers={asked.name: typed},
        problems=problems,
        shown={
            "items": [(one, _sayable(one, by_post=asked.kind == "papers_at_return")) for one in wanted],
            "typed": typed,
        },
    )


_DONE: Final = {
    "shown": Text("Đã xuất trình", "Shown"),
    "taken": Text("Đã nộp", "Handed in"),
    "signed": Text("Đã ký", "Signed"),
}
_OTHERWISE: Final = {
    "not_needed": Text("Không cần", "Not needed"),
    cases.UNSEEN: Text("Không xem được, gửi bưu chính", "Not seen, sent by post"),
}


def _sayable(one: cases.PaperAtReturn, *, by_post: bool) -> list[tuple[str, Text]]:
    """The answers the form offers, each in words: whichever way it is handed over, for that is chosen on the same page."""
    return [
        (code, _OTHERWISE.get(code, _DONE[one.how])) for code in cases.answers_to(one, "post" if by_post else "counter")
    ]


def _unsaid(one: cases.PaperAtReturn) -> Text:
    return Text(_SHOWN.vi.format(vi=one.name.vi), _SHOWN.en.format(en=one.name.en))


def _not_so_many(one: cases.Originals) -> Text:
    return Text(
        f"Số bản chính “{one.name.vi}” phải từ 0 đến {one.here}.",
        f"Of “{one.name.en}” from 0 to {one.here} originals can go back.",
    )


def _this_document(asked: cases.ThisDocument, filling: Filling) -> FormField:
    """The one in force when the form opens goes with it; one that was replaced meanwhile the law refuses."""
    document, file = cases.in_force(filling.case.file), filling.case.file
    nth = document.nth if document else 0
    known = whole_number(filling.typed(asked.name), digits=4) if filling.posted else nth
    ref = cases.DOCUMENT.ref(nth)
    shown = {"nth": known or nth, "ref": ref, "number": cases.number_of(file.code, ref), "code": file.code}
    return FormField(field=asked, answers={asked.name: known}, shown=shown)


def _document_rows(asked: cases.DocumentRows, filling: Filling) -> FormField:
    """Each row of the document in force as it stands, or as it was typed anew; what was left as it stands is no correction."""
    document = cases.in_force(filling.case.file)
    lines = cases.lines_of(document.content) if document else ()
    typed = {line.code: _typed_row(line, filling) for line in lines}
    changed = {line.code: typed[line.code] for line in lines if typed[line.code] != line.value}
    wrong = {line: asked.wrong_row(typed[line.code], line.label) for line in lines}
    problems = [
        FieldError(_row_name(line), say(fault) if isinstance(fault, Refusal) else fault)
        for line, fault in wrong.items()
        if fault is not None
    ]
    if filling.posted and not changed:
        problems.append(FieldError(asked.name, _NO_ROW))
    return FormField(
        field=asked,
        answers={asked.name: changed},
        problems=tuple(problems),
        shown={"lines": lines, "typed": typed, "row_name": _row_name},
    )


def _row_name(line: cases.Line) -> str:
    return f"row-{line.code}"


def _typed_row(line: cases.Line, filling: Filling) -> str:
    """On one line, as it will stand; a row the form did not send stands as it was."""
    return " ".join(filling.request.POST.get(_row_name(line), line.value).split())


def _one_line(asked: cases.OneLine, filling: Filling) -> FormField:
    typed = " ".join(filling.typed(asked.name).split())
    proposed = asked.proposed(filling.case.file) if asked.proposed and not filling.posted else ""
    return FormField(field=asked, answers={asked.name: typed}, shown={"value": typed or proposed})


def _money(asked: cases.Money, filling: Filling) -> FormField:
    """In whole đồng, as people write them; what is wrong with it is said in its own words."""
    typed = filling.typed(asked.name).strip()
    proposed = asked.proposed(filling.case.file) if asked.proposed and not filling.posted else None
    number: int | None = None
    problem: Text | None = None
    if typed:
        problem, number = read_amount(typed, MONEY, asked.label, asked.missing, least=asked.least)
    problems = (FieldError(asked.name, problem),) if problem else ()
    # What cannot be read is told once: the field itself need not miss it as well.
    answers = {asked.name: asked.least if problem else number}
    return FormField(field=asked, answers=answers, problems=problems, shown={"value": typed, "proposed": proposed})


def _of_the_case(asked: cases.OfTheCase, filling: Filling) -> FormField:
    """One alone is meant, and named; one that is no more among them the law refuses."""
    file = filling.case.file
    listed = asked.listed(file, filling.act.tills(file, filling.request.actor))
    chosen = whole_number(filling.typed(asked.name), digits=4)
    known = chosen if chosen is not None else listed[0][0] if len(listed) == 1 else None
    return FormField(field=asked, answers={asked.name: known}, shown={"options": listed, "value": known})


def _fee_taken(asked: cases.FeeTaken, filling: Filling) -> FormField:
    """Where something is due; a press of a button that did not ask records nothing."""
    file = filling.case.file
    stated = stated_quantities(filling.case.version.form, file.fee, file.answers)
    form = read_fee(filling.request, file.fee, payer=file.applicant_name, paid_before=file.paid_before, stated=stated)
    return FormField(field=asked, answers={asked.name: form.said}, problems=tuple(form.problems), shown={"fee": form})


READERS: Final[Mapping[str, Reader]] = {
    **SHARED,
    "defects": read_defects,
    "corrections": corrections_reader(_IF_RIGHT, ticked=False),
    "agency": _agency,
    **MEETING_FIELDS,
    "receiver": _receiver,
    "partner": _partner,
    "assignee": _assignee,
    "earlier_step": _earlier_step,
    "papers": _papers,
    "count_papers": _count_papers,
    "why_in_part": _why_in_part,
    "conditions": _conditions,
    "originals_back": _originals_back,
    "papers_at_return": _papers_at_return,
    "papers_seen": _papers_seen,
    "this_document": _this_document,
    "document_rows": _document_rows,
    "one_line": _one_line,
    "money": _money,
    "of_the_case": _of_the_case,
    "fee_taken": _fee_taken,
}
"""How each kind of field is typed at the desk; its look is `desk/act_fields.jinja`."""
