"""A procedure is not published where nobody could do a step that the law gives to another agency."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from onestop.catalogue.api import BodyMissing, NoSuchProcedure, publish, version_in_force
from onestop.catalogue.operations.bodies import missing_bodies
from onestop.catalogue.operations.load_own import load_own
from onestop.frame.words import say
from onestop.kernel.actor import Actor, Grant
from onestop.organisation import api as organisation

from .drafts import draft

NOW = datetime(2026, 3, 2, 3, tzinfo=UTC)
KEEPER = Actor(kind="official", key="k", grants=(Grant("catalogue.publish", "H09"),))


def going_to(body: str, **said: Any) -> dict[str, Any]:
    """A process of two steps, of which the first is done by that body."""
    return {
        "code": "hop",
        "start": "enter",
        "nodes": {
            "enter": {
                "kind": "step", "name": {"vi": "Nhập cư trú", "en": "Enter the residence"}, "role": "specialist",
                "next": "sign", "at": body, "quota": {"value": 1, "unit": "working_day"}, **said,
            },
            "sign": {
                "kind": "step", "name": {"vi": "Ký", "en": "Sign"}, "role": "head", "next": "end", "decision": True,
                "not_by": ["enter"],
            },
            "end": {"kind": "end"},
        },
    }  # fmt: skip


def with_process(process: dict[str, Any]) -> Any:
    made = draft()
    return replace(made, definition={**made.definition, "process": process}, valid_from=date(2026, 1, 1))


@pytest.fixture
def without_police(monkeypatch: pytest.MonkeyPatch, db: None) -> Iterator[None]:
    """The organisation of the day as entered, but for the police of communes."""
    organisation.forget()
    organisation.load_province(NOW)
    every = organisation.all_on
    monkeypatch.setattr(
        organisation,
        "all_on",
        lambda on: tuple(one for one in every(on) if one.kind != "commune_police"),
    )
    yield
    organisation.forget()


@pytest.mark.django_db
def test_it_is_refused_with_the_step_and_the_kind_of_agency(without_police: None) -> None:
    with pytest.raises(BodyMissing) as refused:
        publish(with_process(going_to("commune_police")), by=KEEPER, now=NOW)

    said = say(refused.value)
    assert "bước “Nhập cư trú” cần công an cấp xã (`commune_police`)" in said.vi
    assert "“Enter the residence” needs the police of the commune" in said.en


@pytest.mark.django_db
def test_one_that_is_entered_is_enough_and_what_the_law_lets_the_decider_do_needs_none(
    without_police: None,
) -> None:
    assert missing_bodies(with_process(going_to("social_insurance")), now=NOW) == ()
    assert missing_bodies(with_process(going_to("commune_police", reserved=False)), now=NOW) == ()
    assert missing_bodies(with_process(going_to("above")), now=NOW) == ()


@pytest.mark.django_db
def test_a_process_without_such_steps_is_untouched(without_police: None) -> None:
    assert missing_bodies(draft(), now=NOW) == ()


@pytest.mark.django_db
def test_of_our_own_the_others_are_loaded_and_that_one_as_soon_as_the_body_is_entered(
    without_police: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    load_own(NOW)
    with pytest.raises(NoSuchProcedure):
        version_in_force("2.000986", on=NOW.date())
    assert version_in_force("1.000656", on=NOW.date())
    assert "not published: 2.000986" in caplog.text

    monkeypatch.undo()
    assert load_own(NOW) > 0
    assert version_in_force("2.000986", on=NOW.date())
