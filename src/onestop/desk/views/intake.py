"""The counter: choose the procedure, say who applies, take in the dossier, hand out the slip."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, cast
from urllib.parse import urlencode
from uuid import uuid4

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.access.api import Look
from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.desk.at_hand import at_hand
from onestop.desk.counter import Counter, is_named_otherwise, kind_meant, read_applicant, typed_name, typed_number
from onestop.desk.deciding import problems_of, read_deciding
from onestop.desk.fee_stated import stated_quantities
from onestop.desk.fees import FeeForm, read_fee
from onestop.desk.handing_in import COUNTED, in_part_words, read_papers
from onestop.desk.identity_card import unfold_card
from onestop.desk.look_up import (
    INTAKE,
    MOST_OFFERED,
    TooManyLookUps,
    holders,
    holds,
    is_name,
    is_number,
    is_telephone,
    offered,
    person_of,
    settled,
    token_of,
)
from onestop.desk.newcomer import is_tax_code
from onestop.desk.other_case import OTHER_CASE, waiting
from onestop.desk.procedure_choice import CHOSEN, NAMED, Choice, read_choice, used_here
from onestop.desk.returning import read_returning
from onestop.desk.same_matter import ask, tell
from onestop.desk.submitter import read_submitter
from onestop.desk.views.case import case_of
from onestop.documents import api as documents
from onestop.forms import api as forms
from onestop.forms.api import FieldError
from onestop.frame.agencies import agency_name
from onestop.frame.bodies import FILES
from onestop.frame.channels import CHANNELS
from onestop.frame.doors import door
from onestop.frame.language import current
from onestop.frame.looks import note_look
from onestop.frame.pages import page
from onestop.frame.paging import page_links, place_in
from onestop.frame.redisplay import SAID, WISH, is_redisplay, said_over
from onestop.frame.request import PageRequest
from onestop.frame.submission import submission_key
from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.documents import DOCUMENTS
from onestop.kernel.datatypes.refusal import EntryNotValid
from onestop.kernel.numbers import PartyNumberNotValid, parse_party_number
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.people import api as people
from onestop.rules.api import pack_on
from onestop.tickets import api as tickets

MAY = cases.ACTS["lodge_for_other"].door
_NOT_A_NUMBER = Text(
    "Hãy nhập đủ số: số định danh 12 chữ số, chứng minh nhân dân 9 chữ số, hoặc mã số thuế. Hoặc nhập số điện thoại, hoặc ít "
    "nhất hai chữ của họ tên.",
    "Enter the whole number: a personal number of 12 digits, an identity card of 9, or a tax code. Or a telephone number, or at "
    "least two words of the name.",
)
_ENTER = "enter"
"""What Enter in a field sends for a look-up: of somebody already told of it is no further one."""
_KINDS = ("citizen", "business")
_THIS = "person-"
"""What begins the value of a button that chooses one of those found; his number in the register follows."""
_NUMBER = Text("Số định danh hoặc mã số thuế", "The personal number or tax code")
_WAYS = ("in_person", "postal")
_SAME, _IN_PART = "again", "in_part"
_NUMBER_TOLD, _SUBMITTER_TOLD = "number-told", "submitter-told"
_INSTEAD = {
    cases.REQUEST_SUPPLEMENT.code: Text("Yêu cầu bổ sung (mẫu 02)", "Request a supplement (form 02)"),
    cases.REFUSE_INTAKE.code: Text("Không tiếp nhận (mẫu 03)", "Do not accept (form 03)"),
}
"""Acts that answer a dossier which cannot be accepted as it is, with the paper each hands out (Circular 01/2018)."""
_OF_EVERY_PAGE = frozenset({"csrfmiddlewaretoken", SAID, WISH, NAMED, CHOSEN, "choose"})
_OF_THE_PAGE = _OF_EVERY_PAGE | {"look-up", "looked", _NUMBER_TOLD, "applicant-known", "applicant-number"}
"""What the page that asks who and what has fields of its own for."""
_CHANGE = Look(kind="person", purpose="contact")
_SAME_PERSON = "cung-nguoi"
"""In the address: the code of a case; never a number."""


@door(permission=MAY, body=FILES, redisplays=True)
def choose(request: PageRequest) -> HttpResponse:
    """Who applies and for what, on one page: of what is open for applying, for it is received at every counter, whoever
    decides. Once it is known for what, its form stands there in its place, with all that was typed.
    """
    if request.method == "POST":
        return _begin(request)
    return _choices(request, _of_case_before(request), _search(request, request.GET.get("q", "").strip()))


def _begin(request: PageRequest) -> HttpResponse:
    """As far as it was said who and what; nothing is received by it."""
    unfold_card(request)
    choice = read_choice(request)
    if is_redisplay(request):
        return _choices(request, _typed_person(request, said_over(request)), choice)
    if choice.chosen:
        return _open(request, choice.chosen)
    counter = _typed_person(request)
    refusal = _look(request, counter) if _names_anew(request, counter) else None
    return _choices(request, counter, choice, refusal)


def _open(request: PageRequest, code: str) -> HttpResponse:
    """The form of a procedure, with whoever was named as one is told of him by then."""
    published = catalogue.version_in_force(code, local_date(request.now))
    _check_open(published)
    if published.variants:
        return _which_case(request, published)
    counter = _again(request, published)
    counter.problems = list(counter.over.problems)
    refusal = _look(request, counter) if _names_anew(request, counter) else None
    return _form(request, published, counter, refusal)


def _names_anew(request: PageRequest, counter: Counter) -> bool:
    """Whether somebody is named of whom the form was not told yet, or asked for once more."""
    pressed = request.POST.get("look-up", _ENTER)
    return counter.number != "" and (pressed != _ENTER or (counter.known is None and not counter.looked))


def _search(request: PageRequest, typed: str) -> Choice:
    on = local_date(request.now)
    found = catalogue.search(typed, on=on, open_only=True, after=place_in(request))
    return Choice(typed, used_here(request.actor.agency, on), found)


def _choices(request: PageRequest, counter: Counter, choice: Choice, refusal: Refusal | None = None) -> HttpResponse:
    same = {_SAME_PERSON: code} if (code := request.GET.get(_SAME_PERSON, "")) else {}
    values = {
        **_person_shown(request, counter),
        "choice": choice,
        "links": page_links(request, choice.found, q=choice.typed, **same)
        if choice.found and _is_read(request)
        else None,
        "onward": f"?{urlencode(same)}" if same else "",
        "is_read": _is_read(request),
        "kept": _kept(request, but=_OF_THE_PAGE),
        "serving": tickets.serving(request.actor, request.now),
    }
    return _told_page(request, "desk/intake.jinja", values, refusal)


def _is_read(request: PageRequest) -> bool:
    """Whether a page was asked for by its address, so that nothing was typed on the one before."""
    return request.method != "POST"


def _kept(request: PageRequest, but: frozenset[str]) -> list[tuple[str, str]]:
    """What was typed elsewhere before something else was looked for: it comes back with it."""
    return [(name, value) for name in request.POST if name not in but for value in request.POST.getlist(name) if value]


def _told_page(request: PageRequest, template: str, values: dict[str, Any], refusal: Refusal | None) -> HttpResponse:
    """A page of the counter, with what is wrong; when somebody was looked up too often, from when it works again."""
    status = 429 if isinstance(refusal, TooManyLookUps) else 422 if refusal or values["problems"] else 200
    response = page(request, template, values, refusal=refusal, status=status)
    if isinstance(refusal, TooManyLookUps):
        response.headers["Retry-After"] = str(refusal.seconds)
    return response


@door(permission=MAY, body=FILES, redisplays=True)
def receive(request: PageRequest, procedure: str) -> HttpResponse:
    """One long page for a practised hand: applicant, answers, papers; then receive. Which case it is stands in the
    address, for what the page asks follows from it."""
    unfold_card(request)
    if request.POST.get("look-up") == _ENTER and request.POST.get(NAMED, "").strip():
        return _begin(request)
    published = catalogue.version_in_force(procedure, local_date(request.now))
    _check_open(published)
    if published.variants and request.GET.get("truong-hop") not in {one.code for one in published.variants}:
        return _which_case(request, published)
    version = published.for_variant(request.GET.get("truong-hop", "") if published.variants else "")
    _check_open(version)
    counter, refusal = Counter(), None
    if is_redisplay(request) or OTHER_CASE in request.POST:
        return _form(request, version, _again(request, published), None)
    if "look-up" in request.POST:
        return _look_up(request, version)
    if request.method == "GET":
        counter = _of_case_before(request, version)
    if request.method == "POST":
        counter, refusal = _read(request, version)
        if not counter.problems and refusal is None:
            try:
                code = _lodge(request, version, counter)
                _note_change(request, counter)
                return HttpResponseRedirect(reverse(_leads_to(request), args=[code]))
            except cases.AnswersNotAccepted as said:
                counter.problems += said.errors
            except people.NumberBelongsToAnother as said:
                # Somebody was entered meanwhile: what the form was told is true no more.
                counter.number_told, refusal = "", said
            except Refusal as said:
                refusal = said
    return _form(request, version, counter, refusal)


def _which_case(request: PageRequest, published: catalogue.ProcedureVersion) -> HttpResponse:
    values = {
        "version": published,
        "same": urlencode({_SAME_PERSON: code}) if (code := request.GET.get(_SAME_PERSON, "")) else "",
        "kept": _kept(request, but=_OF_EVERY_PAGE),
        "other_case": OTHER_CASE,
        "doubts": catalogue.doubts(published, local_date(request.now)),
        "taken_for": catalogue.taken_for(published.code, local_date(request.now)),
    }
    return page(request, "desk/receive_variant.jinja", values)


def _note_change(request: PageRequest, counter: Counter) -> None:
    """By what somebody in the register is reached was written down anew: they read in the access log who did it, and when."""
    told, known = counter.contact, counter.known
    if told is None or known is None or counter.applicant != known.id:
        return
    if (told.phone and told.phone != known.phone) or (told.address and told.address != known.address):
        note_look(request, _CHANGE, str(known.id))


def _check_open(version: catalogue.ProcedureVersion) -> None:
    """Refuse, before anything is typed, what is received in none of the ways of the counter. Raises what `check_open` does."""
    if not _ways(version):
        cases.check_open(version, "in_person")


def _ways(version: catalogue.ProcedureVersion) -> list[str]:
    """The ways of the counter by which it is received."""
    return [way for way in _WAYS if cases.is_open(version, way)]


@door(permission=MAY)
def received(request: PageRequest, code: str) -> HttpResponse:
    """The code and the promise, with the slip to print."""
    found = case_of(request, code)
    file, on = found.file, local_date(request.now)
    elsewhere = file.competent_agency if cases.is_beyond(file.intake_agency, file.competent_agency, on=on) else ""
    issued = [one for one in cases.papers_of(file) if cases.may_open(file, one.which, request.actor)]
    values = {
        "case": found,
        "elsewhere": agency_name(elsewhere, on) if elsewhere else None,
        "issued": issued,
        "serving": tickets.serving(request.actor, request.now),
    }
    return page(request, "desk/received.jinja", values)


def _of_case_before(request: PageRequest, version: catalogue.ProcedureVersion | None = None) -> Counter:
    """Whoever applied in the case the address names, so that he need not be asked for his number again; of another dossier of
    the same procedure what says nothing of the paper itself.
    """
    code = request.GET.get(_SAME_PERSON, "")
    if not code:
        return Counter()
    before = case_of(request, code)
    known = cases.applicant_of(before.file, by=request.actor)
    if known is None or not known.known_by:
        return Counter()  # nobody this official is told of there, or nothing tells them from another of that name
    note_look(request, INTAKE, str(known.id))
    return Counter(
        number=known.number,
        known=known,
        looked=True,
        begun=_begun_as(before, version) if version else {},
        identity_checked=_checked_today(request, before.file),
    )


def _begun_as(before: cases.CaseView, version: catalogue.ProcedureVersion) -> dict[str, list[str]]:
    """The answers of a case for the form of another like it, but for those that say which paper it is about."""
    file = before.file
    if (before.version.code, file.variant) != (version.code, version.variant) or not version.form:
        return {}
    of_the_paper = {name for component in version.components for name in component.described_by}
    answers = {name: answer for name, answer in file.answers.items() if name not in of_the_paper}
    typed: dict[str, list[str]] = {}
    for asked in forms.pages(version.form):
        typed |= forms.typed_again(version.form, asked.code, answers, current())
    return {name: values for name, values in typed.items() if any(values)}


def _checked_today(request: PageRequest, file: cases.CaseFile) -> bool:
    """Whether this very official noted today, at this counter, that he checked who the applicant is."""
    today = local_date(file.lodged_at) == local_date(request.now)
    return file.authenticated and file.assisted and file.received_by == request.actor.key and today


def _typed(request: PageRequest, version: catalogue.ProcedureVersion, counter: Counter) -> dict[str, list[str]]:
    """What stands in the fields: as typed; in a form that opens what is usual, and what was carried over."""
    typed = {name: request.POST.getlist(name) for name in request.POST}
    if "submission_key" in request.POST:
        return typed
    usual = {name: [one.usual] for name, one in at_hand(version.code).items() if one.usual}
    return usual | counter.begun | typed


def _look_up(request: PageRequest, version: catalogue.ProcedureVersion) -> HttpResponse:
    """Who is meant; it is posted, so that it stands in no address. Everything typed and scanned stays."""
    counter = _again(request, version)
    counter.problems = list(counter.over.problems)
    return _form(request, version, counter, _look(request, counter))


def _look(request: PageRequest, counter: Counter) -> Refusal | None:
    """Look up into `counter` who was named, whoever is known already; why not, where that was done too often."""
    counter.known, counter.looked, counter.named_otherwise = None, False, False
    wrong = _not_whole(counter.number, request)
    if wrong is not None:
        counter.problems.append(FieldError("so", wrong))
        return None
    told = person_of(request, request.POST.get("applicant-known", ""), counter.number)
    pressed = request.POST.get("look-up", _ENTER)
    chosen = pressed.removeprefix(_THIS) if pressed.startswith(_THIS) else ""
    try:
        found, counter.number_told = _found(request, counter, told, anew=pressed != _ENTER and not chosen)
    except TooManyLookUps as refusal:
        return refusal
    name = typed_name(request)
    counter.kind = pressed if pressed in _KINDS else kind_meant(request, name)
    meant = next((one for one in found if str(one.id) == chosen), told)
    counter.known = settled(found, counter.number, counter.kind, name if pressed not in _KINDS else "", meant)
    counter.both = offered(found, counter.number) if not counter.known else ()
    counter.looked = not counter.both
    counter.named_otherwise = is_named_otherwise(counter.known, name)
    return None


def _found(
    request: PageRequest, counter: Counter, told: people.PersonView | None, *, anew: bool
) -> tuple[tuple[people.PersonView, ...], str]:
    """Who has the number, and the token that tells it; what the form was told is looked up again only where that was pressed."""
    if told and not anew:
        return (told,), counter.number_told
    return holders(request, "" if anew else counter.number_told, counter.number)


def _missing(papers: Sequence[cases.Item]) -> Text:
    """What is missing, with how many where some came, and what the law offers instead, as an official reads it."""
    vi, en = (", ".join(one.said.in_(language) for one in papers) for language in ("vi", "en"))
    return Text(
        f"Hồ sơ còn thiếu: {vi}. Chưa tiếp nhận được; ở cuối trang, hãy chọn yêu cầu bổ sung (mẫu 02) hoặc không tiếp nhận "
        "(mẫu 03) và trao phiếu cho người nộp.",
        f"The dossier lacks: {en}. It cannot be accepted yet; at the end of the page, request a supplement (form 02) or do not "
        "accept it (form 03), and give the applicant that paper.",
    )


def _not_whole(number: str, request: PageRequest) -> Text | None:
    """Why nobody can be looked up by what was typed: that it is none, or how many digits it has and should have."""
    if not number:
        return _NOT_A_NUMBER
    if is_name(number):
        return None
    try:
        parse_party_number(number, on=local_date(request.now))
    except PartyNumberNotValid as refusal:
        return None if is_telephone(number) else refusal.about(_NUMBER)
    except EntryNotValid:
        pass  # of the right length: somebody may have been entered under it by an older rule
    return None if is_number(number) else _NOT_A_NUMBER


def _again(request: PageRequest, version: catalogue.ProcedureVersion) -> Counter:
    """What was typed, with what stood over it; nobody is looked up, for whoever was found comes with the form."""
    counter = _typed_person(request, said_over(request))
    counter.over = read_papers(request, version.countable, purpose=f"receive:{version.code}")
    return counter


def _typed_person(request: PageRequest, problems: Sequence[FieldError] = ()) -> Counter:
    """Whoever was named, and found by then."""
    number = typed_number(request)
    known = person_of(request, request.POST.get("applicant-known", ""), number)
    return Counter(
        number=number,
        known=known,
        looked=request.POST.get("looked") == number != "",
        named_otherwise=is_named_otherwise(known, typed_name(request)),
        number_told=request.POST.get(_NUMBER_TOLD, ""),
        submitter_told=request.POST.get(_SUBMITTER_TOLD, ""),
        problems=list(problems),
    )


def _read(request: PageRequest, version: catalogue.ProcedureVersion) -> tuple[Counter, Refusal | None]:
    posted = request.POST
    counter, refusal = (
        Counter(number_told=posted.get(_NUMBER_TOLD, ""), submitter_told=posted.get(_SUBMITTER_TOLD, "")),
        None,
    )
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
    if not _instead(request):
        counter.problems += _papers_lacking(version, counter, _way(request))
        counter.problems += _papers_in_part(request, version, counter)
        counter.fee = _fee(request, version, counter)
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


def _instead(request: PageRequest) -> str:
    """The act with which the dossier is answered, where it is not accepted at once; by code, else empty."""
    pressed = request.POST.get("instead", "")
    return pressed if pressed in _INSTEAD else ""


def _leads_to(request: PageRequest) -> str:
    """The page that follows: what is missing is named, or why it is turned away, of a case that has its code by then."""
    return f"desk:{_instead(request) or 'received'}"


def _offered_instead(version: catalogue.ProcedureVersion, on: date) -> list[str]:
    """What else may be done with a dossier that cannot be accepted as it is."""
    can_be_asked = any(version.clock_policy(way).supplements(pack_on(on)) for way in _ways(version))
    return [code for code in _INSTEAD if can_be_asked or code != cases.REQUEST_SUPPLEMENT.code]


def _papers_in_part(request: PageRequest, version: catalogue.ProcedureVersion, counter: Counter) -> list[FieldError]:
    """That fewer came of papers that need not, until it is said why they will do."""
    counter.short = cases.papers_in_part_of(
        version, answers=counter.answers, channel=_way(request), received=counter.over.came
    )
    said = request.POST.get(_IN_PART, "") in cases.IN_PART
    return [FieldError(_IN_PART, in_part_words(counter.short))] if counter.short and not said else []


def _fee(request: PageRequest, version: catalogue.ProcedureVersion, counter: Counter) -> FeeForm:
    """By the way the dossier came, or by the first of the counter that takes it."""
    ways = _ways(version)
    way = _way(request) if _way(request) in ways else ways[0]
    payer = counter.known.name if counter.known else typed_name(request)
    rule = cases.rule_for(cases.fee_rule(version.channel(way)), counter.answers)
    stated = stated_quantities(version.form, rule, counter.answers)
    return read_fee(request, rule, payer=payer, stated=stated, on_its_page=True)


def _way(request: PageRequest) -> cases.ChannelName:
    way = request.POST.get("way", "")
    return cast("cases.ChannelName", way if way in _WAYS else "in_person")


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
    meant = request.POST.get(_SAME, "")
    if counter.same is not None and meant != counter.same.code:
        counter.problems.append(FieldError(_SAME, _same_words(counter.same)))
    if counter.about is not None and meant != counter.about.file.code:
        counter.problems.append(FieldError(_SAME, _about_words(counter.about.file)))


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


def _lodge(request: PageRequest, version: catalogue.ProcedureVersion, counter: Counter) -> str:
    submission = cases.Submission(
        procedure_code=version.code,
        agency=request.actor.agency,
        channel=_way(request),
        answers=counter.answers,
        uploads=counter.over.uploads,
        received=counter.over.received,
        submitter=counter.submitter,
        return_agency=counter.returning.chosen if counter.returning else "",
        part_returns=counter.returning.apart if counter.returning else {},
        competent_agency=(counter.deciding and counter.deciding.chosen) or None,
        variant=version.variant,
        key=submission_key(request) or uuid4(),
    )
    return cases.lodge_for_other(
        submission,
        applicant=counter.applicant or 0,
        contact=counter.contact,
        identity_checked=request.POST.get("identity") == "yes",
        accept=not _instead(request),
        in_part=request.POST.get(_IN_PART, ""),
        fee=counter.fee.said if counter.fee else None,
        by=request.actor,
        now=request.now,
    )


def _key_of_the_form(request: PageRequest, refusal: Refusal | None) -> object:
    """As it came; a new one where the one it had opened another case, so that pressed again it is a dossier of its own."""
    kept = "" if isinstance(refusal, cases.SubmissionTaken) else request.POST.get("submission_key", "")
    return kept or uuid4()


def _kind_chosen(request: PageRequest, counter: Counter) -> str:
    """As it was chosen; while nobody was named, a tax code is taken for a business'."""
    if is_tax_code(counter.number) and not typed_name(request):
        return "business"
    return request.POST.get("applicant-kind", "citizen")


def _form(
    request: PageRequest, version: catalogue.ProcedureVersion, counter: Counter, refusal: Refusal | None
) -> HttpResponse:
    values = {
        "version": version,
        "serving": tickets.serving(request.actor, request.now),
        "doubts": catalogue.doubts(version, local_date(request.now)),
        "taken_for": catalogue.taken_for(version.code, local_date(request.now)),
        "pages": forms.pages(version.form) if version.form else (),
        "typed": _typed(request, version, counter),
        "at_hand": at_hand(version.code),
        "identity": request.POST.getlist("identity") or (["yes"] if counter.identity_checked else []),
        **_person_shown(request, counter),
        "submitter_told": counter.submitter_told,
        "named_otherwise": counter.named_otherwise,
        "kind": counter.kind or _kind_chosen(request, counter),
        "for_business": counter.is_for_business or (counter.known is None and counter.kind == "business"),
        "typed_name": typed_name(request),
        "returning": counter.returning or read_returning(request, version),
        "deciding": counter.deciding or read_deciding(request, version),
        "same": counter.same,
        "about": counter.about,
        "about_at": agency_name(counter.about.file.intake_agency, local_date(request.now)) if counter.about else None,
        "short": counter.short,
        "in_part": cases.IN_PART,
        "document_kinds": [{"value": kind, "text": words.in_(current())} for kind, words in DOCUMENTS.items()],
        "fee": counter.fee or _fee(request, version, counter),
        "components": version.countable,
        "other_case": OTHER_CASE,
        "waiting": waiting(request, version, counter.over),
        "over": counter.over,
        "counted": COUNTED,
        "accept": documents.ACCEPT,
        "channels": CHANNELS,
        "ways": _ways(version),
        "instead": {code: _INSTEAD[code] for code in _offered_instead(version, local_date(request.now))},
        "submission_key": _key_of_the_form(request, refusal),
    }
    return _told_page(request, "desk/receive.jinja", values, refusal)


def _person_shown(request: PageRequest, counter: Counter) -> dict[str, Any]:
    """What the part about the applicant shows, on whichever page it stands."""
    return {
        "posted": request.POST,
        "number": counter.number,
        "known": counter.known,
        "known_token": token_of(request, counter.known, counter.number) if counter.known and counter.number else "",
        "looked": counter.looked,
        "number_told": counter.number_told,
        "both": counter.both[:MOST_OFFERED],
        "more_found": len(counter.both) > MOST_OFFERED,
        "by_number": all(holds(one, counter.number) for one in counter.both),
        "by_name": is_name(counter.number) or is_telephone(counter.number),
        # The number has one field, whoever judged it.
        "problems": [replace(one, field="so") if one.field == "applicant-number" else one for one in counter.problems],
    }
