"""Changing one's own password."""

from collections.abc import Sequence

from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.forms.api import FieldError
from onestop.frame.doors import SIGNED_IN, door
from onestop.frame.notices import noticed, with_notice
from onestop.frame.request import PageRequest
from onestop.frame.words import say
from onestop.identity.accesses import write_access
from onestop.identity.account import account_page, own_account
from onestop.identity.views.signing_in import describe_session, source_of
from onestop.kernel.bilingual import Text
from onestop.people import api as people

_DIFFERENT = Text(
    "Hai lần gõ mật khẩu mới không giống nhau. Hãy gõ lại.", "The two new passwords differ. Type both again."
)


@door(permission=SIGNED_IN, waits=True)
def password(request: PageRequest) -> HttpResponse:
    """Asks the old one; what was typed is never shown again."""
    user, current = own_account(request)
    if request.method != "POST":
        return _form(request, user, ())
    old, new = request.POST.get("old", ""), request.POST.get("new", "")
    if new != request.POST.get("again", ""):
        return _form(request, user, [FieldError("again", _DIFFERENT)])
    try:
        source = source_of(request, user.login)
        people.change_password(user, old=old, new=new, now=request.now, source=source, keep=current)
    except people.PasswordTooWeak as refusal:
        return _form(request, user, [FieldError("new", say(refusal), refusal.code)])
    except (people.OldPasswordWrong, people.TooManyTries, people.SignInBusy) as refusal:
        return _form(request, user, [FieldError("old", say(refusal), refusal.code)])
    describe_session(request)
    update_session_auth_hash(request, user)
    write_access(request, "password_changed", request.actor)
    return HttpResponseRedirect(with_notice(request, reverse("identity:password"), "changed"))


def _form(request: PageRequest, user: people.User, problems: Sequence[FieldError]) -> HttpResponse:
    values = {
        "changed": noticed(request) == "changed",
        "least": people.least_length(user.kind),
        "has_one": user.has_usable_password(),
        "login": user.login,
    }
    return account_page(request, "password", values, problems=problems)
