"""A form shown again with everything typed in it, and nothing done: in another language or size, or because it came too late.

Display options beside a form are buttons of that form, for a link would empty it; what stood over the form goes with
them, signed. Beside a form that asks by its address, such as a search, they lead to the same page with what was typed
in its address. The same happens to a form whose token or whose session was over (`frame.unsent`). A view whose page can
do this says so with its door, and does nothing where `is_redisplay`.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Final, Literal, NamedTuple, TypeAlias

from django.core import signing
from django.http import HttpRequest, HttpResponseBase, QueryDict

from onestop.forms.api import FieldError
from onestop.frame import language
from onestop.frame.preferences import A_YEAR, CONTRAST_COOKIE, LANGUAGE_COOKIE, SIZE_COOKIE, SIZES, read_preferences
from onestop.frame.request import PageRequest
from onestop.frame.words import say
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal

WISH: Final = "display"
"""What the pressed button sends: the name of a cookie and its new value, such as `lang=en`."""
NARROW: Final = "narrow"
"""What the button of a box sends that narrows a long list of the form: it is shown again, and nothing else changes."""
SAID: Final = "said"
"""What stood over the form, of `words_over`."""
_CHOICES: Final[Mapping[str, frozenset[str]]] = {
    LANGUAGE_COOKIE: frozenset({"vi", "en"}),
    SIZE_COOKIE: frozenset(map(str, SIZES)),
    CONTRAST_COOKIE: frozenset({"0", "1"}),
}
_A_DAY: Final = 24 * 60 * 60
Why: TypeAlias = Literal["token", "session", "one_of_two", "older"]
"""Why a form was not taken: its page was opened before somebody signed in anew, or its session was over."""
_NOT_TAKEN: Final[Mapping[Why, Text]] = {
    "token": Text(
        "Trang này mở đã lâu, hoặc từ trước lần đăng nhập gần nhất, nên CHƯA được gửi. Những gì bạn gõ vẫn còn dưới đây: hãy "
        "xem lại rồi gửi lần nữa. Trình duyệt cần cho phép cookie.",
        "This page was opened long ago, or before you last signed in, so it was NOT sent. What you typed is still below: "
        "check it and send it again. Cookies must be allowed.",
    ),
    "session": Text(
        "Phiên làm việc đã kết thúc trước khi gửi, nên nội dung này CHƯA được ghi nhận. Những gì bạn gõ vẫn còn dưới đây: hãy "
        "xem lại rồi gửi.",
        "Your session had ended before you sent this, so it was NOT recorded. What you typed is still below: check it and "
        "send it.",
    ),
    "older": Text(
        "Bạn đã gửi một bản MỚI HƠN của trang này từ cửa sổ mở sau. Dưới đây là bản cũ hơn, CHƯA được ghi nhận: gửi bản này thì "
        "nó thay bản mới hơn. Nếu không cần, hãy bấm “Bỏ bản này”.",
        "You have sent a NEWER version of this page from the window opened later. Below is the older one, which was NOT "
        "recorded: if you send it, it takes the place of the newer. If you do not need it, press “Drop this version”.",
    ),
    "one_of_two": Text(
        "Phiên làm việc đã kết thúc trước khi gửi, nên nội dung này CHƯA được ghi nhận. Bạn đã gửi trang này từ hai cửa sổ: dưới "
        "đây là bản của cửa sổ mở sau; gửi xong, mở lại trang này thì bản kia hiện ra.",
        "Your session had ended before you sent this, so it was NOT recorded. You sent this page from two windows: below is "
        "what you typed in the one opened later; once it is sent, open this page again for the other.",
    ),
}


class Wish(NamedTuple):
    """One display option chosen: the cookie that remembers it, and its value."""

    cookie: str
    value: str


def is_redisplay(request: HttpRequest) -> bool:
    """Whether a posted form is only to be shown again; a view that is asked this must do nothing else."""
    return request.method == "POST" and (
        WISH in request.POST
        or NARROW in request.POST
        or hasattr(request, "not_taken")
        or hasattr(request, "shown_as_wished")
    )


def is_sent(request: HttpRequest) -> bool:
    """Whether a form was posted so that something is done."""
    return request.method == "POST" and not is_redisplay(request)


def show_again(request: HttpRequest, why: Why, files: Mapping[str, Sequence[str]]) -> None:
    """Have the view show the posted form again, and say why; `files` by field, which a browser must choose anew."""
    told = [FieldError("", _NOT_TAKEN[why])]
    for field, names in files.items():
        told += [FieldError(field, _choose_again(", ".join(names)))] if any(names) else []
    request.not_taken = told  # type: ignore[attr-defined]  # ours; no client can set it


def show_again_as_wished(request: HttpRequest) -> None:
    """Have the view show the posted form again: its reader wished to see it otherwise, and does by now."""
    request.shown_as_wished = True  # type: ignore[attr-defined]  # ours; no client can set it


def _choose_again(names: str) -> Text:
    return Text(f"Tệp chưa gửi được, hãy chọn lại: {names}", f"Not sent; choose again: {names}")


def wish_of(request: HttpRequest) -> Wish | None:
    """What was chosen; nothing where it is no choice of ours, which changes nothing."""
    return _wish(request.POST.get(WISH, ""))


def _wish(said: str) -> Wish | None:
    cookie, _, value = said.partition("=")
    return Wish(cookie, value) if value in _CHOICES.get(cookie, ()) else None


def asked_with_wish(request: HttpRequest) -> tuple[Wish | None, str] | None:
    """What was chosen beside a form that asks by its address, and the address that says what is typed there now.

    The button names the query of the page it stood on, for the form would leave out what has no field. None where
    nothing was chosen.
    """
    if request.method != "GET" or WISH not in request.GET:
        return None
    chosen, _, query = request.GET[WISH].partition("?")
    wish, asked = _wish(chosen), QueryDict(query, mutable=True)
    for name, values in request.GET.lists():
        asked.setlist(name, values)
    # An address that asks for a language itself would win over the choice.
    for name in [WISH, *(["lang"] if wish and wish.cookie == LANGUAGE_COOKIE else [])]:
        asked.pop(name, None)
    for name in [name for name, values in asked.lists() if not any(values)]:
        del asked[name]
    return wish, f"{request.path}?{asked.urlencode()}" if asked else request.path


def display(request: PageRequest, wish: Wish) -> None:
    """Show this very page as wished."""
    request.COOKIES[wish.cookie] = wish.value
    request.preferences = read_preferences(request)
    language.use(language.known(request.COOKIES.get(LANGUAGE_COOKIE)) or "vi")


def remember(response: HttpResponseBase, cookie: str, value: str) -> None:
    """Show the next pages alike."""
    response.set_cookie(cookie, value, max_age=A_YEAR, samesite="Lax", httponly=True)


def words_over(request: PageRequest, problems: Sequence[FieldError], refusal: Refusal | None) -> str:
    """What stands over a form, for its field `said`, in both languages: signed for its reader and place; empty for nothing."""
    lines = [FieldError("", say(refusal)), *problems] if refusal else problems
    told = [[one.field, one.message.vi, one.message.en] for one in lines]
    said = signing.dumps(told, salt=_salt(request), compress=True) if told else ""
    request.said_now = said  # type: ignore[attr-defined]  # ours; no client can set it
    return said


def said_now(request: PageRequest) -> str:
    """What stands over the form of the page that was just made, as its field `said` has it; empty for nothing."""
    return getattr(request, "said_now", "")


def said_over(request: PageRequest) -> list[FieldError]:
    """What stands over a form that is shown again: why it was not taken; or what stood there, where we said it within a day."""
    if hasattr(request, "not_taken"):
        return list(request.not_taken)
    with suppress(signing.BadSignature, ValueError, TypeError):
        told = signing.loads(request.POST.get(SAID, ""), salt=_salt(request), max_age=_A_DAY)
        return [FieldError(field, Text(vi, en)) for field, vi, en in told]
    return []


def form_stands_at(request: PageRequest, address: str) -> None:
    """That the form shown is sent to another address than the one asked for: what stands over it is said for there."""
    request.form_address = address  # type: ignore[attr-defined]  # ours; no client can set it


def _salt(request: PageRequest) -> str:
    return f"frame.redisplay {request.actor.key} {getattr(request, 'form_address', request.path)}"
