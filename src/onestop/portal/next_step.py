"""What comes next in a case, and whose turn it is: its applicant is never left to guess."""

from collections.abc import Mapping
from typing import Final

from onestop.cases.api import (
    WRONG_AGENCY,
    CaseFile,
    PaperAtReturn,
    Status,
    TakenUp,
    Way,
    delivery_of_the_rest,
    due_for,
    go_apart,
    is_fee_unsaid,
    must_come_first,
    nothing_is_left,
    parts_of,
    restored_is_left,
    to_show_by,
    to_show_first,
    void_is_left,
)
from onestop.cases.api import owed as originals_owed
from onestop.catalogue.api import Channel
from onestop.frame.formats import moment
from onestop.kernel.bilingual import Text, listed

_NOTHING_TO_DO: Final = Text(
    "Cơ quan đang giải quyết, bạn không phải làm gì. Nếu cần thêm, bạn được báo ở đây và ở trang đầu.",
    "The agency is working on it; there is nothing for you to do. If more is needed, we tell you here and on the first page.",
)
_NEXT: Final = {
    Status.SUPPLEMENT: Text(
        "Bạn bổ sung một lần cho đủ mọi thứ được yêu cầu. Sau đó cơ quan giải quyết tiếp.",
        "You send everything that was asked for, at one time. Then the agency goes on.",
    ),
    Status.PAYMENT: Text(
        "Bạn nộp khoản tiền được yêu cầu. Sau đó cơ quan giải quyết tiếp.",
        "You pay what was asked for. Then the agency goes on.",
    ),
    Status.WITHDRAWAL: Text(
        "Cơ quan trả lời yêu cầu rút hồ sơ của bạn.", "The agency answers your request to withdraw."
    ),
    Status.NOT_ACCEPTED: Text(
        "Xem lý do. Khắc phục xong, bạn nộp hồ sơ mới.", "Read why. Once that is put right, you can apply anew."
    ),
    Status.STOPPED: Text("Không còn việc gì phải làm.", "There is nothing more to do."),
    Status.RETURNED: Text("Không còn việc gì phải làm.", "There is nothing more to do."),
}
_ELSEWHERE: Final = Text(
    "Xem lý do. Bạn nộp hồ sơ tại cơ quan có thẩm quyền ghi trong đó.",
    "Read why, and apply to the competent agency named there.",
)
_RESULT_BY: Final[Mapping[Way, Text]] = {
    "counter": Text(
        "Đến Bộ phận Một cửa nhận kết quả, mang theo căn cước và giấy hẹn.",
        "Come to the one-stop section for the result, with your identity card and the appointment slip.",
    ),
    "online": Text(
        "Kết quả ở trang này và ở mục Giấy tờ của tôi. Nhận rồi thì bấm “Nhận kết quả điện tử”.",
        "The result is on this page and under My documents. Once you have it, press “Receive the result”.",
    ),
    "post": Text(
        "Kết quả đến qua bưu chính, theo địa chỉ bạn đã ghi.", "The result comes by post, to the address you gave."
    ),
}
_REVOKED: Final = Text(
    "Văn bản kết quả đã bị thu hồi, bạn không phải đến nhận nữa. Lý do và cách khiếu nại ghi ở phần kết quả của trang này.",
    "The document was revoked: you need not come for it any more. Why, and how you can complain, stands with the result on this "
    "page.",
)
_ALL_HANDED_OVER: Final = Text(
    "Bạn đã nhận mọi kết quả có được. Phần còn lại kết thúc mà không có kết quả: thông báo ở trang này, và hồ sơ khép lại khi "
    "thông báo đó được trao cho bạn.",
    "You have every result there is. The rest ended without one: the notice is on this page, and the case is closed when you are "
    "given it.",
)
_APART: Final = Text(
    "Mỗi kết quả nhận riêng, theo cách và tại nơi ghi bên cạnh kết quả đó ở trang này.",
    "Each result is received by itself, in the way and at the place named beside it on this page.",
)


_NOTHING: Final = Text("", "")
_FINISHED: Final = Text("Hồ sơ đã kết thúc.", "The case has ended.")
_NOTHING_LEFT: Final = (Status.STOPPED, Status.RETURNED)
_ENDED_WITHOUT_MORE: Final = (*_NOTHING_LEFT, Status.NOT_ACCEPTED)
_AT_WORK: Final = Text("Cơ quan đang giải quyết.", "The agency is working on it.")


def next_step(
    file: CaseFile,
    *,
    to_bring: bool,
    owed: Text = _NOTHING,
    money: Text = _NOTHING,
    move: Text = _NOTHING,
    at: Text = _NOTHING,
    fetched_at: Text = _NOTHING,
    taken_up: TakenUp | None = None,
) -> Text:
    """In words to the applicant; `to_bring` says that papers he announced have not arrived yet, `owed` is of `owed_at`, `at` is
    the agency that gives originals back, `fetched_at` the one where the result is fetched.

    `taken_up` is the case in which the matter is dealt with again: how this one ended asks nothing new of him, but how that one
    did may.

    `money` and `move` are of `money_and_moves`: nobody reads that there is nothing to do while he has to pay.
    """
    if move.vi:
        return _and(move, money)
    if taken_up:
        return _and(_and(_goes_on_in(taken_up), _result_too(file, fetched_at)), money)
    besides = _and(owed if file.status.awaits_receipt or file.status.awaits_authority else _NOTHING, money)
    if file.status in _ENDED_WITHOUT_MORE or _go_apart_from_the_result(file):
        besides = _and(originals(file, at), besides)
    if not besides.vi:
        return _first(file, to_bring=to_bring, at=fetched_at)
    if file.status in _NOTHING_LEFT and not restored_is_left(file):
        return _and(_FINISHED if originals(file, at).vi else _NOTHING, besides)
    awaits = file.status.awaits_authority
    first = _at_work(file, fetched_at) if awaits else _first(file, to_bring=to_bring, at=fetched_at)
    return _and(first, besides)


def _goes_on_in(taken_up: TakenUp) -> Text:
    code = taken_up.code
    if not taken_up.goes_on:
        return Text(
            f"Việc của bạn đã được giải quyết lại trong hồ sơ {code}: kết quả và việc bạn còn phải làm, nếu có, ghi ở hồ sơ đó.",
            f"Your matter was dealt with again in case {code}: how that ended, and what is left for you to do, stand there.",
        )
    return Text(
        f"Việc của bạn được giải quyết lại trong hồ sơ {code}: bạn không phải nộp hồ sơ mới, và theo dõi tiếp ở đó.",
        f"Your matter is dealt with again in case {code}: you need not apply anew, and follow it there.",
    )


def _result_too(file: CaseFile, at: Text) -> Text:
    """What this one granted holds until it is revoked, and waits for him all the same."""
    return _first(file, to_bring=False, at=at) if file.status is Status.FINISHED else _NOTHING


def _go_apart_from_the_result(file: CaseFile) -> bool:
    """Whether his originals are not handed to him with the result at a counter: that comes another way, or not at all, or he
    withdrew the rest."""
    without = void_is_left(file) or any(one.state == "withdrawn" for one in parts_of(file))
    return file.status is Status.FINISHED and (without or delivery_of_the_rest(file).way != "counter")


def originals(file: CaseFile, at: Text) -> Text:
    """Which of his originals he still has to fetch, and where; with a result fetched at a counter they go along."""
    left = sum(one.owed for one in originals_owed(file))
    if not left:
        return _NOTHING
    where = section_of(at if at.vi else None)
    return Text(
        f"Còn {left} bản chính của bạn: đến {where.vi} nhận lại, mang theo căn cước.",
        f"{left} {'original' if left == 1 else 'originals'} of yours {'is' if left == 1 else 'are'} still there: fetch "
        f"{'it' if left == 1 else 'them'} at {where.en}, with your identity card.",
    )


def _first(file: CaseFile, *, to_bring: bool, at: Text) -> Text:
    """What comes next by how far the case is."""
    if file.status.awaits_receipt:
        return _at_the_counter(file, to_bring=to_bring)
    if restored_is_left(file):
        return _holds_again(file, at)
    if file.status is Status.FINISHED and void_is_left(file):
        other = next((one.name for one in parts_of(file) if one.state == "ready"), None)
        return _and(_REVOKED, _holds_still(other)) if other else _REVOKED
    if nothing_is_left(file) and not void_is_left(file):
        return _ALL_HANDED_OVER
    if file.status is Status.FINISHED and go_apart(file):
        return _and(_first_for_the_portal(file, at) or _NOTHING, _APART)
    if file.status is Status.FINISHED:
        return _received(file, at)
    if file.because is not None and WRONG_AGENCY in file.because.reasons:
        return _ELSEWHERE
    if file.status is Status.PROCESSING and (there := _to_be_had(file)):
        return _and(_there_already(file, there, at), _ended_beside(file))
    next_one = _NEXT.get(file.status, _NOTHING_TO_DO)
    return _and(next_one, _ended_beside(file)) if file.status is Status.PROCESSING else next_one


def _holds_again(file: CaseFile, at: Text) -> Text:
    """Of a document that was kept when the notice went, and is his again: he receives it as he would have."""
    if delivery_of_the_rest(file).way != "counter":
        return _and(_HOLDS_AGAIN, _received(file, at))
    where = section_of(at if at.vi else None)
    come = Text(
        f"Văn bản kết quả có hiệu lực trở lại mà bạn chưa nhận: đến {where.vi} nhận, mang theo căn cước và thông báo thu hồi đã "
        "nhận.",
        f"Your document holds again, and you never received it: come to {where.en} for it, with your identity card and the "
        "notice of revocation you were given.",
    )
    return _and(come, _shown_first(file, at))


_HOLDS_AGAIN: Final = Text(
    "Văn bản kết quả có hiệu lực trở lại mà bạn chưa nhận.", "Your document holds again, and you never received it."
)


def _holds_still(name: Text) -> Text:
    return Text(
        f"{name.vi} vẫn có hiệu lực: bạn nhận như ghi bên cạnh kết quả đó.",
        f"The {name.lower().en} holds all the same: you receive it as is said beside it.",
    )


def _received(file: CaseFile, at: Text) -> Text:
    """How the result reaches him. Where he has to come first he does not read that he can press a button."""
    way, first = delivery_of_the_rest(file).way, _shown_first(file, at)
    if way == "online" and first.vi:
        return _and(first, _THEN_ON_THE_PORTAL)
    return _and(_fetch_at(at) if way == "counter" and at.vi else _RESULT_BY[way], first)


def _shown_first(file: CaseFile, at: Text) -> Text:
    """What he shows, hands in or signs before he has a result; by post what is handed in, for nobody is there to be shown any."""
    way = delivery_of_the_rest(file).way
    return _shown(to_show_by(file, way), way, at)


def _shown(left: tuple[PaperAtReturn, ...], way: Way, at: Text) -> Text:
    wanted = [one for one in left if way != "post" or one.how != "shown"]
    if not wanted:
        return _NOTHING
    do = listed(map(_to_do, wanted))
    if way == "counter":
        return Text(f"Khi nhận: {do.vi}.", f"As you receive it: {do.en}.")
    where = section_of(at if at.vi else None)
    return Text(f"Trước khi nhận, bạn đến {where.vi}: {do.vi}.", f"Before you receive it, come to {where.en}: {do.en}.")


def _to_do(one: PaperAtReturn) -> Text:
    does, name = _WANTED[one.how], one.name.inside()
    return Text(does.vi + name.vi, does.en + name.en)


_WANTED: Final = {
    "shown": Text("xuất trình ", "show "),
    "taken": Text("nộp ", "hand in "),
    "signed": Text("", ""),
}
_THEN_ON_THE_PORTAL: Final = Text(
    "Quầy ghi xong thì bạn tự nhận kết quả ở trang này.",
    "Once the counter has noted that, you receive the result on this page.",
)


def _at_work(file: CaseFile, at: Text) -> Text:
    """Somebody works on it; a result that is there and costs nothing more is said first."""
    there = _to_be_had(file)
    first = _there_already(file, there, at) if there else _AT_WORK
    return _and(first, _ended_beside(file))


def _there_already(file: CaseFile, name: Text, at: Text) -> Text:
    """One of several results can be had: on the portal once what comes first came, else as the rest."""
    return _and(_part_there(name), _first_for_the_portal(file, at) or _shown_first(file, at))


def _first_for_the_portal(file: CaseFile, at: Text) -> Text | None:
    """Of a result that waits on the portal, though the rest goes another way: that he comes with papers before."""
    if not must_come_first(file):
        return None
    return _and(_shown(to_show_first(file), "online", at), _THEN_ON_THE_PORTAL)


def _to_be_had(file: CaseFile) -> Text | None:
    """The first result that is there and for which nothing is due."""
    if is_fee_unsaid(file):
        return None
    ready = (one for one in parts_of(file) if one.state == "ready" and not due_for(file, one.step))
    return next((one.name for one in ready), None)


def _ended_beside(file: CaseFile) -> Text:
    """Where to read what he can do about results that were refused or stopped, and are not dealt with again."""
    ended = (one for one in parts_of(file) if one.state in ("refused", "stopped"))
    return _NOT_GRANTED if any(not file.reopenings_of(one.step) for one in ended) else _NOTHING


_NOT_GRANTED: Final = Text(
    "Có kết quả không được cấp: lý do và cách khiếu nại ghi bên cạnh kết quả đó.",
    "Something was not granted: why, and how you can complain, stands beside that result.",
)


def _part_there(name: Text) -> Text:
    return Text(
        f"Đã có {name.lower().vi}: bạn nhận được ngay. Cơ quan giải quyết tiếp các việc còn lại.",
        f"The {name.lower().en} is there: you can have it now. The agencies go on with the rest.",
    )


def _fetch_at(at: Text) -> Text:
    return Text(
        f"Đến Bộ phận Một cửa, {at.vi}, nhận kết quả, mang theo căn cước và giấy hẹn.",
        f"Come to the one-stop section of {at.en} for the result, with your identity card and the appointment slip.",
    )


_AT_THE_COUNTER: Final = Text(
    "Chưa tiếp nhận: Bộ phận Một cửa đang xem hồ sơ, hoặc đang chờ người nộp. Người nộp đăng nhập để xem có phải làm gì không.",
    "Not accepted yet: the one-stop section is at it or waits for the applicant, who signs in to see what there is to do.",
)
_IN_WORK: Final = Text(
    "Đang giải quyết: cơ quan đang làm việc, hoặc đang chờ người nộp. Người nộp đăng nhập để xem có phải làm gì không.",
    "In work: the agency is at it or waits for the applicant, who signs in to see what there is to do.",
)
_DECIDED: Final = Text(
    "Đã có kết quả, đang chờ trả cho người nộp.", "It is decided; the result waits to be handed to the applicant."
)
_ENDED: Final = Text(
    "Hồ sơ đã kết thúc, người nộp đã được trả lời.", "The case has ended, and the applicant was answered."
)


def step_for_anybody(stage: int, *, ended: bool) -> Text:
    """How far a case is, for whoever knows its code; how it went, or that something was asked for, is its applicant's alone.

    Codes run in turn, so one sentence serves everything a degree of completion can mean. Source: Circular
    01/2018/TT-VPCP, Article 16(2)(d): without signing in, the code and the degree of completion.
    """
    if ended:
        return _ENDED
    return (_AT_THE_COUNTER, _IN_WORK, _IN_WORK, _DECIDED)[stage - 1]


def owed_at(office: Text | None, *, channel: str, door: Channel | None) -> Text:
    """What the way of applying, taken by `channel`, still wants in person besides papers: an original shown, a fee; or nothing.

    Money is not taken here, so whether the fee is paid nobody knows: it is said as a condition.
    """
    if door is None:
        return _NOTHING
    shown = door.shows_originals and channel != "in_person"
    fee = bool(door.fee_amount)
    if not shown and not fee:
        return _NOTHING
    where = section_of(office)
    if not shown:
        return Text(
            f"Phí, lệ phí nếu chưa nộp thì bạn nộp theo hướng dẫn của {where.vi}.",
            f"If you have not paid the fee yet, pay it as {where.en} tells you.",
        )
    pays = Text(" và nộp phí, lệ phí nếu chưa nộp", " and pay the fee if you have not") if fee else _NOTHING
    return Text(
        f"Mang bản chính đến {where.vi} để xuất trình{pays.vi}.",
        f"Bring the original to {where.en} to be seen{pays.en}.",
    )


def section_of(office: Text | None) -> Text:
    """The one-stop section within a sentence: of a place (phường Phú Cường), of its authority, or without either alone."""
    section = Text("Bộ phận Một cửa", "the one-stop section")
    if office is None:
        return section
    of = f"của {office.vi}" if office.vi.startswith(_AUTHORITY) else office.vi[:1].lower() + office.vi[1:]
    return Text(f"{section.vi} {of}", f"{section.en} of {office.en}")


_AUTHORITY: Final = "Ủy ban nhân dân"


def _and(first: Text, then: Text) -> Text:
    return Text(f"{first.vi} {then.vi}".strip(), f"{first.en} {then.en}".strip())


def _at_the_counter(file: CaseFile, *, to_bring: bool) -> Text:
    if to_bring:
        return Text(
            f"Bạn mang bản giấy đến Bộ phận Một cửa, nơi trả lời trước {moment(file.accept_by, 'vi')}. Hồ sơ được tiếp nhận khi "
            "đủ giấy.",
            f"You bring the papers to the one-stop section, which answers by {moment(file.accept_by, 'en')}. The application is "
            "accepted once they are all there.",
        )
    return Text(
        f"Bộ phận Một cửa xem hồ sơ đủ chưa và trả lời trước {moment(file.accept_by, 'vi')}.",
        f"The one-stop section checks that the file is complete and answers by {moment(file.accept_by, 'en')}.",
    )
