"""Read the form of the counter: everything that is wrong with it is told at once, and nothing is received by it."""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.desk.counter import Counter, read_applicant, typed_name
from onestop.desk.deciding import problems_of, read_deciding
from onestop.desk.fee_stated import stated_quantities
from onestop.desk.fees import FeeForm, read_fee
from onestop.desk.handing_in import in_part_words, read_papers
from onestop.desk.look_up import TooManyLookUps
from onestop.desk.returning import read_returning
from onestop.desk.same_matter import ask, tell
from onestop.desk.submitter import read_submitter
from onestop.desk.who_applies import NUMBER_TOLD, SUBMITTER_TOLD
from onestop.forms import api as forms
from onestop.forms.api import FieldError
from onestop.frame.language import current
from onestop.frame.request import PageRequest
from onestop.frame.submission import submission_key
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.rules.api import pack_on

SAME, IN_PART = "again", "in_part"
TO_SIGN = "to_sign"
"""The box that passes on to whoever signs at once what is settled the same day."""
WAYS = ("in_person", "postal")
INSTEAD = {
    cases.REQUEST_SUPPLEMENT.code: Text("Yêu cầu bổ sung (mẫu 02)", "Request a supplement (form 02)"),
    cases.REFUSE_INTAKE.code: Text("Không tiếp nhận (mẫu 03)", "Do not accept (form 03)"),
}
"""Acts that answer a dossier which cannot be accepted as it is, with the paper each hands out (Circular 01/2018)."""


def read_intake(request: PageRequest, version: catalogue.ProcedureVersion) -> tuple[Counter, Refusal | None]:
    """All of it, and what refuses the whole: somebody was looked up too often, or it does not serve such an applicant."""
    posted, refusal = request.POST, None
    counter = Counter(number_told=posted.get(NUMBER_TOLD, ""), submitter_told=posted.get(SUBMITTER_TOLD, ""))
    try:
        read_applicant(request, counter)
    except TooManyLookUps as said:
        refusal = said
    counter.over = read_papers(request, version.countable, purpose=f"receive:{version.code}")
    try:
        read_submitter(request, counter)
    except TooManyLookUps as said:
        refusal = said
    counter.deciding = read_deciding(request, version)
    counter.problems += problems_of(counter.deciding)
    counter.problems += _read_form(request, version, counter)
    counter.returning = read_returning(request, version, counter.answers)
    counter.problems += counter.returning.problems
    counter.problems += counter.over.problems
    if not instead(request):
        counter.problems += _papers_lacking(version, counter, way_of(request))
        counter.problems += _papers_in_part(request, version, counter)
        counter.fee = fee_of(request, version, counter)
        counter.problems += counter.fee.problems
    try:
        _look_for_the_same(request, version, counter)
    except TooManyLookUps as said:
        refusal = said
    return counter, refusal or _not_served(version, counter)


def _read_form(request: PageRequest, version: catalogue.ProcedureVersion, counter: Counter) -> list[FieldError]:
    """Read the answers of all pages into `counter`; what is wrong with them by themselves and with one another, in the order
    asked: what only the whole form shows is told with the rest.
    """
    if not version.form:
        return []
    today = local_date(request.now)
    wrong: dict[str, FieldError] = {}
    for asked in forms.pages(version.form):
        read = forms.read_answers(
            version.form, asked.code, request.POST, known=counter.answers, today=today, language=current()
        )
        counter.answers |= read.answers
        wrong |= {error.field: error for error in read.errors}
    wrong = {error.field: error for error in forms.check_answers(version.form, counter.answers, today=today)} | wrong
    order = {field.name: place for place, field in enumerate(_questions(version))}
    return sorted(wrong.values(), key=lambda error: order.get(error.field, len(order)))


def _questions(version: catalogue.ProcedureVersion) -> list[forms.Field]:
    return [field for asked in forms.pages(version.form) for field in asked.fields]


def _not_served(version: catalogue.ProcedureVersion, counter: Counter) -> Refusal | None:
    """That it is not for such an applicant, told with all else that is wrong."""
    kind = "business" if counter.is_for_business else "citizen"
    try:
        version.check_serves(kind)
    except Refusal as refusal:
        return refusal
    return None


def _papers_lacking(version: catalogue.ProcedureVersion, counter: Counter, way: cases.ChannelName) -> list[FieldError]:
    """What of the papers did not come, told with all else that is wrong; of a count that is none it is said already."""
    told = {problem.field for problem in counter.over.problems}
    lacking = [
        one
        for one in cases.lacking_papers(version, answers=counter.answers, channel=way, received=counter.over.came)
        if not {f"paper-{one.code}", f"file-{one.code}"} & told
    ]
    return [FieldError(f"paper-{lacking[0].code}", _missing(lacking))] if lacking else []


def _missing(papers: Sequence[cases.Item]) -> Text:
    """What is missing, with how many where some came, and what the law offers instead, as an official reads it."""
    vi, en = (", ".join(one.said.in_(language) for one in papers) for language in ("vi", "en"))
    return Text(
        f"Hồ sơ còn thiếu: {vi}. Chưa tiếp nhận được; ở cuối trang, hãy chọn yêu cầu bổ sung (mẫu 02) hoặc không tiếp nhận "
        "(mẫu 03) và trao phiếu cho người nộp.",
        f"The dossier lacks: {en}. It cannot be accepted yet; at the end of the page, request a supplement (form 02) or do not "
        "accept it (form 03), and give the applicant that paper.",
    )


def instead(request: PageRequest) -> str:
    """The act with which the dossier is answered, where it is not accepted at once; by code, else empty."""
    pressed = request.POST.get("instead", "")
    return pressed if pressed in INSTEAD else ""


def offered_instead(version: catalogue.ProcedureVersion, on: date) -> list[str]:
    """What else may be done with a dossier that cannot be accepted as it is."""
    can_be_asked = any(version.clock_policy(way).supplements(pack_on(on)) for way in ways_of(version))
    return [code for code in INSTEAD if can_be_asked or code != cases.REQUEST_SUPPLEMENT.code]


def may_pass_on(request: PageRequest, version: catalogue.ProcedureVersion) -> bool:
    """Whether whoever receives it may do what comes before the signature as well: of what is handed in here in person."""
    here, on = request.actor.agency, local_date(request.now)
    return cases.may_pass_on(version, "in_person", intake=here, by=request.actor, on=on)


def passed_on(request: PageRequest, version: catalogue.ProcedureVersion) -> bool:
    """Whether it was asked for, of what may be passed on."""
    asked = request.POST.get(TO_SIGN) == "yes" and way_of(request) == "in_person"
    return asked and may_pass_on(request, version)


def _papers_in_part(request: PageRequest, version: catalogue.ProcedureVersion, counter: Counter) -> list[FieldError]:
    """That fewer came of papers that need not, until it is said why they will do."""
    counter.short = cases.papers_in_part_of(
        version, answers=counter.answers, channel=way_of(request), received=counter.over.came
    )
    said = request.POST.get(IN_PART, "") in cases.IN_PART
    return [FieldError(IN_PART, in_part_words(counter.short))] if counter.short and not said else []


def fee_of(request: PageRequest, version: catalogue.ProcedureVersion, counter: Counter) -> FeeForm:
    """By the way the dossier came, or by the first of the counter that takes it."""
    ways = ways_of(version)
    way = way_of(request) if way_of(request) in ways else ways[0]
    payer = counter.known.name if counter.known else typed_name(request)
    rule = cases.rule_for(cases.fee_rule(version.channel(way)), counter.answers)
    stated = stated_quantities(version.form, rule, counter.answers)
    return read_fee(request, rule, payer=payer, stated=stated, on_its_page=True)


def ways_of(version: catalogue.ProcedureVersion) -> list[str]:
    """The ways of the counter by which it is received."""
    return [way for way in WAYS if cases.is_open(version, way)]


def way_of(request: PageRequest) -> cases.ChannelName:
    """The one it came by, as chosen."""
    way = request.POST.get("way", "")
    return cast("cases.ChannelName", way if way in WAYS else "in_person")


def _look_for_the_same(request: PageRequest, version: catalogue.ProcedureVersion, counter: Counter) -> None:
    """Point out an open dossier that says the same in any spelling, or any about the same person or thing where that is done
    once; this one is received all the same once that is ticked.

    Raises:
        TooManyLookUps: too often of matters that are done once for one.
    """
    said: dict[str, Any] = {
        "procedure_code": version.code,
        "answers": counter.answers,
        "by": request.actor,
        "key": submission_key(request),
    }
    if counter.known is not None and counter.applicant == counter.known.id:
        counter.same = cases.same_sent_before(applicant_id=counter.known.id, **said)
    # Of other people's cases only once nothing else is wrong: nobody tries names on a form that could not be received.
    if counter.same is None and not counter.problems:
        ask(request, version.code, version.once, counter.answers)
        counter.about = cases.about_the_same(once=version.once, **said)
        tell(request, counter.about)
    meant = request.POST.get(SAME, "")
    if counter.same is not None and meant != counter.same.code:
        counter.problems.append(FieldError(SAME, _same_words(counter.same)))
    if counter.about is not None and meant != counter.about.file.code:
        counter.problems.append(FieldError(SAME, _about_words(counter.about.file)))


def _same_words(same: cases.CaseFile) -> Text:
    stands = same.status.words
    return Text(
        f"Người này đã có hồ sơ khai giống như vậy, mã {same.code} ({stands.vi.lower()}); nếu khác thì chỉ khác chữ hoa, dấu hay "
        "khoảng trắng. Nếu đúng là nhận thêm một hồ sơ nữa, hãy đánh dấu rồi bấm tiếp nhận.",
        f"This applicant has another case that states the same, {same.code} ({stands.en.lower()}); if it differs, then only in "
        "capitals, diacritics, signs or blanks. If another one is meant, tick so and press receive.",
    )


def _about_words(other: cases.CaseFile) -> Text:
    return Text(
        f"Đã có hồ sơ của thủ tục này cho đúng người, đúng việc ấy, mã {other.code}. Nếu vẫn đúng là nhận hồ sơ này, hãy đánh "
        "dấu rồi bấm tiếp nhận.",
        f"There is a case of this procedure for the same person or matter already, {other.code}. If this one is meant all the "
        "same, tick so and press receive.",
    )
