"""Another language, text size or contrast for a page that answered a form: the form shows again, and nothing is done.

A page reached by POST has no address to come back to. Its display options are therefore buttons of its own form, and
what stood over the form goes with them, signed. A view whose page offers them says so with its door.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Final, NamedTuple

from django.core import signing
from django.http import HttpRequest, HttpResponseBase

from onestop.forms.api import FieldError
from onestop.frame import language
from onestop.frame.preferences import A_YEAR, CONTRAST_COOKIE, LANGUAGE_COOKIE, SIZE_COOKIE, SIZES, read_preferences
from onestop.frame.request import PageRequest
from onestop.frame.words import say
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal

WISH: Final = "display"
"""What the pressed button sends: the name of a cookie and its new value, such as `lang=en`."""
SAID: Final = "said"
"""What stood over the form, of `words_over`."""
_CHOICES: Final[Mapping[str, frozenset[str]]] = {
    LANGUAGE_COOKIE: frozenset({"vi", "en"}),
    SIZE_COOKIE: frozenset(map(str, SIZES)),
    CONTRAST_COOKIE: frozenset({"0", "1"}),
}
_A_DAY: Final = 24 * 60 * 60


class Wish(NamedTuple):
    """One display option chosen: the cookie that remembers it, and its value."""

    cookie: str
    value: str


def is_redisplay(request: HttpRequest) -> bool:
    """Whether the form was posted only to be shown again; a view that is asked this must do nothing else."""
    return request.method == "POST" and WISH in request.POST


def wish_of(request: HttpRequest) -> Wish | None:
    """What was chosen; nothing where it is no choice of ours, which changes nothing."""
    cookie, _, value = request.POST.get(WISH, "").partition("=")
    return Wish(cookie, value) if value in _CHOICES.get(cookie, ()) else None


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
    return signing.dumps(told, salt=_salt(request), compress=True) if told else ""


def said_over(request: PageRequest) -> list[FieldError]:
    """What stood over a form that is shown again; nothing where we never said it, or longer than a day ago."""
    with suppress(signing.BadSignature, ValueError, TypeError):
        told = signing.loads(request.POST.get(SAID, ""), salt=_salt(request), max_age=_A_DAY)
        return [FieldError(field, Text(vi, en)) for field, vi, en in told]
    return []


def _salt(request: PageRequest) -> str:
    return f"frame.redisplay {request.actor.key} {request.path}"
