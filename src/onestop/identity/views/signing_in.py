"""Signing in and out; in a demo, as anybody it offers."""

from collections.abc import Sequence

from django.conf import settings
from django.contrib.auth import login as start_session
from django.contrib.auth import logout as end_session
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.forms.api import FieldError
from onestop.frame.choices import safe_next
from onestop.frame.doors import BUTTON, PUBLIC, door
from onestop.frame.homes import home_of
from onestop.frame.pages import page
from onestop.frame.redisplay import is_sent, said_over
from onestop.frame.request import PageRequest, client_address
from onestop.frame.unsent import expect_unsent
from onestop.frame.words import say
from onestop.identity.accesses import write_access, write_sign_in, write_throttled
from onestop.identity.devices import known_device, remember_device
from onestop.kernel.addresses import coarse, network_of
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.people import api as people

_REFUSED = FieldError(
    "login",
    Text(
        "Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy gõ lại cả hai.",
        "The username or the password is not right. Type both again.",
    ),
)

_GROUPS = (Text("Người nộp hồ sơ", "Applicants"), Text("Công chức, lãnh đạo", "Officials and leaders"))


@door(permission=PUBLIC, waits=True, redisplays=True)
def sign_in(request: PageRequest) -> HttpResponse:
    """The form, and in a demo its people; what was typed wrongly comes back without the password."""
    login = request.POST.get("login", "")
    if not is_sent(request):
        return _form(request, login=login, problems=said_over(request))
    try:
        user = people.authenticate(
            login, request.POST.get("password", ""), request.now, source=source_of(request, login)
        )
    except people.TooManyTries as refusal:
        write_throttled(request, login)
        return _later(request, login, refusal, refusal.seconds, status=429)
    except people.SignInBusy as refusal:
        write_throttled(request, login)
        return _later(request, login, refusal, refusal.seconds, status=503)
    if user is None:
        write_sign_in(request, "sign_in_failed", login)
        return _form(request, login=login, problems=[_REFUSED], status=422)
    response = _enter(request, user)
    remember_device(request, response, login)
    return response


@door(permission=PUBLIC, methods=BUTTON)
def be_demo_person(request: PageRequest) -> HttpResponse:
    """One press and you are somebody of the demo. Outside a demo this address does not exist."""
    offered = {person.login for person in people.demo_people(local_date(request.now))} if settings.DEMO else set()
    login = request.POST.get("login", "")
    user = people.user_by_login(login) if login in offered else None
    if user is None:
        raise Http404
    return _enter(request, user)


@door(permission=PUBLIC, methods=BUTTON)
def sign_out(request: PageRequest) -> HttpResponse:
    if request.actor.user_id is not None:
        write_access(request, "signed_out", request.actor)
    end_session(request)
    return HttpResponseRedirect(reverse("portal:home"))


def _enter(request: PageRequest, user: people.User) -> HttpResponse:
    request.session.flush()  # a key somebody else may know, or another's session, ends here
    describe_session(request)
    start_session(request, user, backend="django.contrib.auth.backends.ModelBackend")
    actor = people.actor_of(user, request.now)
    write_access(request, "signed_in", actor)
    expect_unsent(request, actor)
    return HttpResponseRedirect(safe_next(request, fallback=home_of(actor.may)))


def describe_session(request: PageRequest) -> None:
    """Where a session begins, in the words by which its owner knows it again."""
    request.session.device = people.device_words(request.headers.get("User-Agent", ""))  # type: ignore[attr-defined]
    request.session.place = coarse(client_address(request))  # type: ignore[attr-defined]  # our own store


def source_of(request: PageRequest, login: str) -> people.Source:
    """Where this try comes from."""
    return people.Source(network=network_of(client_address(request)), device=known_device(request, login))


def _later(request: PageRequest, login: str, refusal: Refusal, seconds: int, *, status: int) -> HttpResponse:
    response = _form(request, login=login, problems=[FieldError("login", say(refusal), refusal.code)], status=status)
    response.headers["Retry-After"] = str(seconds)
    return response


def _form(
    request: PageRequest, *, login: str = "", problems: Sequence[FieldError] = (), status: int = 200
) -> HttpResponse:
    offered = people.demo_people(local_date(request.now)) if settings.DEMO else []
    applicants = [person for person in offered if person.kind != "official"]
    officials = [person for person in offered if person.kind == "official"]
    groups = [(heading, members) for heading, members in zip(_GROUPS, (applicants, officials), strict=True) if members]
    values = {
        "people": groups,
        "login": login,
        "next": safe_next(request, " ").strip(),
        "problems": problems,
        "ended": request.GET.get("ended", ""),
    }
    return page(request, "identity/sign_in.jinja", values, status=status)
