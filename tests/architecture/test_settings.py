"""What Django is told to use, said twice: a line lost from a list of settings is silent, or seen only in a browser."""

import inspect
from collections.abc import Callable
from typing import Any, get_type_hints

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.urls import get_resolver
from django.utils.module_loading import import_string

from onestop.assembly import health, looks
from onestop.frame import errors, middleware, refused_bodies, static_files
from onestop.identity import middleware as sessions
from onestop.identity import session_rate

from .modules import SOURCE, load_everything, loaded_modules

MIDDLEWARE: dict[str, Any] = {
    "what a browser may run, load and frame, on every answer": middleware.policy,
    "a monitor asks by address, whatever name it calls": health.any_host,
    "HTTPS, types that are not guessed, no referrer": "django.middleware.security.SecurityMiddleware",
    "static files": static_files.DigestNames,
    "pages go compressed": middleware.PagesCompressed,
    "nobody keeps what is somebody's own": middleware.caching,
    "the session, saved after all that follows": "django.contrib.sessions.middleware.SessionMiddleware",
    "language, preferences and the moment": middleware.reader,
    "the host that was asked for, a missing slash": "django.middleware.common.CommonMiddleware",
    "forms of other pages are refused": "django.middleware.csrf.CsrfViewMiddleware",
    "the account, while its session lasts": sessions.signed_in,
    "who acts": middleware.acting,
    "a session asks no faster than anybody reads": session_rate.paced,
    "what was shown of whom is written down": looks.looks,
    "old browsers frame nothing either": "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "bodies not read whole are answered, before a form is read": refused_bodies.whole_body,
}
"""From the outermost inwards: what it gives, and what gives it."""

HANDLERS = {400: errors.bad_request, 403: errors.forbidden, 404: errors.not_found, 500: errors.broken}
FOREIGN_APPS = {
    "django.contrib.contenttypes": "permissions and accounts refer to it",
    "django.contrib.auth": "accounts and password hashing",
    "django.contrib.staticfiles": "finds the files whitenoise serves",
    "procrastinate.contrib.django": "the queue's own tables",
}


def test_each_layer_around_a_page_stands_in_its_place() -> None:
    wanted = [each if isinstance(each, str) else _place(each) for each in MIDDLEWARE.values()]

    assert wanted == settings.MIDDLEWARE


def test_every_layer_of_ours_is_used() -> None:
    used = [import_string(dotted) for dotted in settings.MIDDLEWARE]

    assert [name for name, layer in _layers().items() if not any(layer is other for other in used)] == []


@pytest.mark.parametrize("status", HANDLERS)
def test_what_cannot_be_shown_has_a_page_of_ours(status: int) -> None:
    assert get_resolver().resolve_error_handler(status) is HANDLERS[status]


def test_a_form_left_open_too_long_has_a_page_of_ours() -> None:
    assert import_string(settings.CSRF_FAILURE_VIEW) is errors.stale_form


def test_every_module_with_tables_or_jobs_is_installed() -> None:
    ours = {f"onestop.{file.parent.name}" for file in SOURCE.glob("*/apps.py")}
    kept = {f"onestop.{file.parent.parent.name}" for file in SOURCE.glob("*/migrations/__init__.py")}

    assert set(settings.INSTALLED_APPS) == ours | FOREIGN_APPS.keys()
    assert kept <= ours


def _layers() -> dict[str, Callable[..., Any]]:
    """Every function of the product that puts a layer around a page: it takes what answers and gives what answers."""
    load_everything()
    answer = Callable[[HttpRequest], HttpResponseBase]
    return {
        _place(value): value
        for module in loaded_modules()
        for value in vars(module).values()
        if inspect.isfunction(value)
        and value.__module__.startswith("onestop.")
        and list(inspect.signature(value).parameters) == ["get_response"]
        and get_type_hints(value) == {"get_response": answer, "return": answer}
    }


def _place(function: Callable[..., Any]) -> str:
    return f"{function.__module__}.{function.__qualname__}"
