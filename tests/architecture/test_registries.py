"""Every door is counted: addresses, jobs, events, refusals. An unlisted one fails."""

import inspect
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from procrastinate.contrib.django import app

from onestop.frame.bodies import FILES, LITTLE, TYPED
from onestop.frame.statuses import STATUS
from onestop.frame.words import words_for
from onestop.kernel.event import Event, event_types, private_fields, public_fields
from onestop.kernel.refusal import Kind, Refusal
from onestop.people.api import PERMISSIONS

from .modules import ROOT, load_everything, loaded_modules

QUEUES = {"cases", "notices", "ledger", "indicators", "upkeep"}
"""What the worker reads; a queue nobody reads would keep its jobs for ever."""


@pytest.fixture(scope="module", autouse=True)
def everything() -> None:
    load_everything()


def addresses(found: list[URLPattern | URLResolver], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for each in found:
        place = prefix + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from addresses(each.url_patterns, place)
        else:
            yield place, each.callback


def test_every_address_names_its_permission() -> None:
    known = {"public", "signed_in", *PERMISSIONS}
    wrong = {
        place: getattr(view, "permission", None)
        for place, view in addresses(get_resolver().url_patterns)
        if getattr(view, "permission", None) not in known
    }

    assert wrong == {}


def test_every_view_has_an_address() -> None:
    """A line lost from a face's addresses is noticed by nobody but whoever follows the link."""
    routed = {id(view) for _place, view in addresses(get_resolver().url_patterns)}
    views = {
        f"{view.__module__}.{name}": view
        for module in loaded_modules()
        for name, view in vars(module).items()
        if inspect.isfunction(view) and hasattr(view, "permission") and view.__module__ == module.__name__
    }

    assert [name for name, view in views.items() if id(view) not in routed] == []


LARGE_BODIES = {
    "thu-tuc/<str:code>/nop/khai/<str:page_code>": TYPED,
    "thu-tuc/<str:code>/nop/giay-to/<str:component>": FILES,
    "ho-so/<str:code>/bo-sung": FILES,
    "kiem-tra-bien-nhan": TYPED,
    "giay": TYPED,
    "giay/<str:code>/<str:ref>": TYPED,
    "giay/<str:code>/<str:ref>/<str:check>": TYPED,
    "ban-lam-viec/ho-so/<str:code>/nhan-bo-sung": FILES,
    # Two hundred cases, each with what was seen of it.
    "ban-lam-viec/hang-loat": TYPED,
    "ban-lam-viec/don-vi/chia-viec": TYPED,
    "ban-lam-viec/tiep-nhan/<str:procedure>": FILES,
    # Another procedure is named beside a form with scans in it, which go with the rest.
    "ban-lam-viec/tiep-nhan": FILES,
    "ban-lam-viec/duoc-hoi/<str:question>": FILES,
}
"""Where more may be sent than a few short fields take. Anything else needs its reason to stand here."""


def test_no_address_takes_more_than_it_needs() -> None:
    limits = {place: getattr(view, "body", None) for place, view in addresses(get_resolver().url_patterns)}

    assert {place: limit for place, limit in limits.items() if limit != LITTLE} == LARGE_BODIES


HASH_A_PASSWORD = {"dang-nhap", "tai-khoan/mat-khau"}
"""Where a request waits for its turn to hash."""


DRAW_PAGES_OF_FILES = [
    f"{of}/tep/<uuid:upload>{picture}"
    for of in ("ho-so/<str:code>", "ban-lam-viec/ho-so/<str:code>", "ban-lam-viec/duoc-hoi/<str:question>")
    for picture in ("", "/trang-<int:page_number>.webp")
]


def test_what_takes_its_time_keeps_no_page_waiting() -> None:
    lines = {place: getattr(view, "line", "") for place, view in addresses(get_resolver().url_patterns)}

    assert {place: line for place, line in lines.items() if line} == {
        **dict.fromkeys(HASH_A_PASSWORD, "hashing"),
        **dict.fromkeys(DRAW_PAGES_OF_FILES, "drawing"),
        **{place: "files" for place, limit in LARGE_BODIES.items() if limit == FILES},
    }


def test_nobody_sends_files_before_signing_in() -> None:
    doors = dict(addresses(get_resolver().url_patterns))

    assert [
        place for place, limit in LARGE_BODIES.items() if limit > TYPED and doors[place].permission == "public"
    ] == []


def test_every_address_has_a_name() -> None:
    def unnamed(found: list[URLPattern | URLResolver]) -> Iterator[str]:
        for each in found:
            if isinstance(each, URLResolver):
                yield from unnamed(each.url_patterns)
            elif not each.name:
                yield str(each.pattern)

    assert list(unnamed(get_resolver().url_patterns)) == []


def test_every_job_has_a_queue_that_is_read() -> None:
    ours = [task for task in app.tasks.values() if not task.name.startswith(("builtin", "procrastinate"))]

    assert {task.name: task.queue for task in ours if task.queue not in QUEUES} == {}


def test_every_job_can_be_tried_again() -> None:
    ours = [task for task in app.tasks.values() if task.name.startswith("onestop.")]

    assert [task.name for task in ours if task.retry_strategy is None] == []


def events() -> dict[str, type[Event]]:
    return {name: kind for name, kind in event_types().items() if kind.__module__.startswith("onestop.")}


def line_of(kind: type[Event]) -> str:
    """How docs/events.md must list it."""
    fields = ", ".join(f"`{name}`" for name in public_fields(kind))
    apart = ", ".join(f"`{name}`" for name in private_fields(kind))
    summary = " ".join((kind.__doc__ or "").split()).replace("|", "\\|")
    return f"| `{kind.type}` | {kind.schema_version} | {summary} | {fields} | {apart} |"


def test_every_event_has_a_line_in_the_docs() -> None:
    documented = (ROOT / "docs" / "events.md").read_text().splitlines()

    assert [line for line in map(line_of, events().values()) if line not in documented] == []


def test_every_event_is_named_after_its_module_and_says_its_version() -> None:
    wrong = [
        name
        for name, kind in events().items()
        if name.split(".")[0] != kind.__module__.split(".")[1] or kind.schema_version < 1
    ]

    assert wrong == []


def refusals(kind: type[Refusal] = Refusal) -> Iterator[type[Refusal]]:
    for each in kind.__subclasses__():
        if each.__module__.startswith("onestop."):
            yield each
        yield from refusals(each)


def test_every_refusal_says_of_what_kind_it_is() -> None:
    """In its class, or in a base of ours that says it for all of them: the default of `Refusal` is nobody's answer."""
    silent = [
        f"{kind.__module__}.{kind.__qualname__}"
        for kind in refusals()
        if not any("kind" in vars(base) for base in kind.__mro__[: kind.__mro__.index(Refusal)])
    ]

    assert silent == []


def test_every_kind_of_refusal_has_a_status() -> None:
    assert set(STATUS) == set(get_args(Kind)) >= {kind.kind for kind in refusals()}


def test_every_refusal_has_words() -> None:
    unworded = {
        f"{kind.__module__}.{kind.__qualname__}": kind.code
        for kind in refusals()
        if not kind.__subclasses__() and words_for(kind.code) is None and not callable(getattr(kind, "words", None))
    }

    assert unworded == {}


def test_every_refusal_has_a_code_of_its_own_module() -> None:
    wrong = {
        kind.__qualname__: kind.code
        for kind in refusals()
        if not kind.__subclasses__() and kind.code.split(".")[0] != kind.__module__.split(".")[1]
    }

    assert wrong == {"NotPermitted": "people.not_permitted"}, "its value lives in the kernel, its meaning in people"
