"""An official who completes a step is asked what the gateways right behind it decide on, and nothing else."""

from typing import Any

import pytest

from onestop.kernel.bilingual import Text
from onestop.workflow.api import Definition, GatewayQuestion, MalformedDefinition, check, gateway_questions


def step(onward: str, **more: Any) -> dict[str, Any]:
    return {"kind": "step", "name": {"vi": "Bước", "en": "Step"}, "role": "specialist", "next": onward, **more}


def process(*branches: dict[str, Any], **more: Any) -> Definition:
    """`appraise`, then a gateway with these branches to `visit`, then `sign`, which a second gateway follows."""
    return Definition.from_dict(
        {
            "code": "p",
            "start": "appraise",
            "nodes": {
                "appraise": step("gate"),
                "gate": {
                    "kind": "exclusive",
                    "branches": [{"when": when, "next": "visit"} for when in branches],
                    "default": "sign",
                },
                "visit": step("sign"),
                "sign": step("later", decision=True, not_by=["appraise", "visit"]),
                "later": {
                    "kind": "exclusive",
                    "branches": [{"when": {"fact": "later", "is": True}, "next": "end"}],
                    "default": "end",
                },
                "end": {"kind": "end"},
            },
            **more,
        }
    )


def asked(definition: Definition, at: str = "appraise", **known: Any) -> dict[str, tuple[Any, ...]]:
    return {q.fact: q.values for q in gateway_questions(definition, at, known=known)}


VISIT = {"fact": "visit", "is": True}


def test_a_yes_or_no_fact_offers_both() -> None:
    assert asked(process(VISIT)) == {"visit": (True, False)}


def test_named_choices_are_offered_in_the_order_they_are_compared() -> None:
    assert asked(process({"fact": "kind", "in": ["new", "change"]}, {"fact": "kind", "is": "other"})) == {
        "kind": ("new", "change", "other")
    }


def test_an_amount_is_never_asked_of_an_official() -> None:
    assert asked(process({"fact": "area", "at_least": 500}, {"fact": "floors", "is": 3})) == {}


def test_facts_inside_all_any_and_not_are_asked() -> None:
    deep = {"all": [VISIT, {"any": [{"not": {"fact": "urgent", "is": True}}, {"fact": "area", "more_than": 5}]}]}
    assert asked(process(deep)) == {"visit": (True, False), "urgent": (True, False)}


def test_what_is_known_is_not_asked_again() -> None:
    assert asked(process(VISIT), visit=False) == {}


def test_gateways_beyond_the_next_step_are_not_asked_yet() -> None:
    assert asked(process(VISIT), "visit") == {}
    assert asked(process(VISIT), "sign") == {"later": (True, False)}


def test_gateways_behind_a_split_and_a_meeting_of_ways_are_asked() -> None:
    definition = Definition.from_dict(
        {
            "code": "p",
            "start": "a",
            "nodes": {
                "a": step("split"),
                "split": {"kind": "parallel", "next": ["meet", "b"]},
                "meet": {"kind": "merge", "next": "gate"},
                "gate": {
                    "kind": "exclusive",
                    "branches": [{"when": VISIT, "next": "meet"}],
                    "default": "b",
                },
                "b": step("end"),
                "end": {"kind": "end"},
            },
        }
    )
    assert asked(definition, "a") == {"visit": (True, False)}


def test_a_step_the_process_does_not_have_asks_nothing() -> None:
    assert asked(process(VISIT), "nowhere") == {}


def test_the_words_are_those_of_the_process_then_the_usual_ones_then_the_name_of_the_fact() -> None:
    own = {"visit": {"vi": "Có cần đi xem đất không?", "en": "Must the land be seen?"}}
    definition = process(
        VISIT, {"fact": "needs_site_visit", "is": True}, {"fact": "odd_one", "is": True}, questions=own
    )
    words = {q.fact: q.words for q in gateway_questions(definition, "appraise")}
    assert words == {
        "visit": Text("Có cần đi xem đất không?", "Must the land be seen?"),
        "needs_site_visit": Text("Hồ sơ này có cần thẩm định thực địa không?", "Does this case need a site visit?"),
        "odd_one": Text("odd one", "odd one"),
    }


@pytest.mark.parametrize(
    ("questions", "fault"),
    [
        ({"vist": {"vi": "Có?", "en": "Is it?"}}, ("question_for_nothing", "vist")),
        ({"visit": {"vi": "Có?", "en": " "}}, ("question_not_translated", "visit")),
    ],
)
def test_a_question_for_nothing_or_in_one_language_is_not_published(
    questions: dict[str, Any], fault: tuple[str, str]
) -> None:
    assert [(one.code, one.node) for one in check(process(VISIT, questions=questions))] == [fault]


@pytest.mark.parametrize("questions", [{"visit": "Có?"}, ["visit"], None])
def test_questions_of_another_shape_cannot_be_read(questions: Any) -> None:
    with pytest.raises(MalformedDefinition):
        process(VISIT, questions=questions)


def test_a_question_is_a_value() -> None:
    (question,) = gateway_questions(process(VISIT), "appraise")
    assert question == GatewayQuestion("visit", (True, False), Text("visit", "visit"))
