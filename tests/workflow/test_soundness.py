"""A process that can get stuck, leave work behind or never end is refused, with the place and the reason."""

from typing import Any

import pytest
from hypothesis import given, settings

from onestop.workflow.api import MOST_STATES, Definition, Unsound, check, complete, start, waiting

from .drawing import END, Node, bent, exclusive, join, merge, parallel, process, step


def _faults(start: str, **nodes: Node) -> list[tuple[str, str]]:
    return [(fault.code, fault.node) for fault in check(Definition.from_dict(process(start, **nodes)))]


def test_a_straight_line_is_sound() -> None:
    assert _faults("a", a=step("b"), b=step("end"), end=END) == []


def test_going_back_for_another_look_is_sound() -> None:
    assert _faults("a", a=step("g"), g=exclusive("end", again="a"), end=END) == []


def test_two_ends_reached_by_parallel_ways_are_sound() -> None:
    assert _faults("p", p=parallel("a", "b"), a=step("e1"), b=step("e2"), e1=END, e2=END) == []


def test_a_join_behind_a_choice_waits_for_ever() -> None:
    nodes = {"g": exclusive("a", other="b"), "a": step("j"), "b": step("j"), "j": join(2, "end"), "end": END}
    assert _faults("g", **nodes) == [("deadlock", "j")]


def test_work_left_at_a_join_when_another_way_ends() -> None:
    nodes = {
        "p": parallel("a", "b"),
        "a": step("j"),
        "b": step("g"),
        "g": exclusive("j", stop="end"),
        "j": join(2, "end"),
        "end": END,
    }
    assert _faults("p", **nodes) == [("left_behind", "j")]


def test_parallel_ways_that_meet_without_a_join() -> None:
    assert _faults("p", p=parallel("a", "b"), a=step("c"), b=step("c"), c=step("end"), end=END) == [("twice", "c")]


def test_a_loop_nobody_can_leave() -> None:
    assert _faults("a", a=step("g"), g=exclusive("b", out="end"), b=step("c"), c=step("b"), end=END) == [
        ("cannot_finish", "b"),
        ("cannot_finish", "c"),
    ]


def test_a_round_without_any_step() -> None:
    nodes = {"a": step("g"), "g": exclusive("end", x="h"), "h": exclusive("end", y="g"), "end": END}
    assert ("endless_round", "g") in _faults("a", **nodes)


def test_a_node_no_arrow_leads_to() -> None:
    assert _faults("a", a=step("end"), lost=step("end"), end=END) == [("unreachable", "lost")]


def test_a_step_that_never_gets_its_turn() -> None:
    nodes = {"g": exclusive("a", other="b"), "a": step("j"), "b": step("j"), "j": join(2, "never")}
    assert _faults("g", **nodes, never=step("end"), end=END) == [("deadlock", "j"), ("dead_step", "never")]


@pytest.mark.parametrize(
    ("nodes", "fault"),
    [
        ({"a": step("nowhere"), "end": END}, ("unknown_next", "a")),
        ({"a": step("a")}, ("no_end", "")),
        ({"a": step("g"), "g": exclusive(None, x="end"), "end": END}, ("no_default", "g")),
        ({"a": step("p"), "p": parallel("end"), "end": END}, ("no_branches", "p")),
        ({"a": step("j"), "j": join(2, "end"), "end": END}, ("join_expects", "j")),
    ],
)
def test_what_is_drawn_wrongly_is_said_first(nodes: dict[str, Node], fault: tuple[str, str]) -> None:
    assert _faults("a", **nodes) == [fault]


def test_a_start_that_does_not_exist() -> None:
    assert ("unknown_start", "b") in _faults("b", a=step("end"), end=END)


def test_too_many_parallel_ways_are_refused_and_not_walked_for_ever() -> None:
    width = 15
    steps = {f"s{n}": step("j") for n in range(width)}
    nodes = {"p": parallel(*steps), **steps, "j": join(width, "end"), "end": END}
    assert _faults("p", **nodes) == [("too_many_states", "")]
    assert 2**width > MOST_STATES


def test_many_choices_behind_one_split_are_walked_one_by_one() -> None:
    width = 6
    gates = {f"g{n}": exclusive(f"a{n}", **{f"x{n}": f"b{n}"}) for n in range(width)}
    steps = {f"{side}{n}": step(f"m{n}") for n in range(width) for side in "ab"}
    merges = {f"m{n}": merge("j") for n in range(width)}
    nodes = {"p": parallel(*gates), **gates, **steps, **merges, "j": join(width, "end"), "end": END}
    assert _faults("p", **nodes) == []


def test_every_fault_is_said_in_both_languages_and_names_its_place() -> None:
    (fault,) = check(Definition.from_dict(process("a", a=step("g"), g=exclusive(None, x="end"), end=END)))
    assert "“g”" in fault.words.vi
    assert "“g”" in fault.words.en


@given(drawing=bent())
@settings(max_examples=150)
def test_what_is_sound_never_breaks_and_never_stops_before_its_end(drawing: dict[str, Any]) -> None:
    """And what runs into the ground was never called sound: every way is walked, always taking the first step."""
    definition = Definition.from_dict(drawing)
    sound = check(definition) == []
    for answer in (True, False):
        facts = dict.fromkeys(definition.facts, answer)
        try:
            tokens = start(definition, facts)
            for _ in range(30):
                steps = waiting(definition, tokens)
                if not steps:
                    break
                tokens = complete(definition, tokens, steps[0].code, facts).tokens
        except Unsound:
            assert not sound
            continue
        assert not sound or waiting(definition, tokens) or tokens.finished


def test_a_decision_names_every_step_that_leads_to_it() -> None:
    nodes = {"a": step("g"), "g": exclusive("b", again="c"), "b": step("d"), "c": step("d"), "end": END}
    alone = {**nodes, "d": step("end", decision=True)}
    half = {**nodes, "d": step("end", decision=True, not_by=["a", "b"])}
    apart = {**nodes, "d": step("end", decision=True, not_by=["a", "b", "c"])}

    assert [_faults("a", **one) for one in (alone, half)] == [[("one_pair_of_eyes", "d")]] * 2
    assert _faults("a", **apart) == []


def test_steps_behind_a_decision_are_anybodys() -> None:
    nodes = {"a": step("d"), "d": step("b", decision=True, not_by=["a"]), "b": step("end"), "end": END}

    assert _faults("a", **nodes) == []


def test_who_a_step_is_kept_from_must_have_done_another_one() -> None:
    nodes = {"a": step("b", not_by=["a"]), "b": step("end", not_by=["z"]), "end": END}

    assert _faults("a", **nodes) == [("not_by_itself", "a"), ("not_by_unknown", "b")]


def test_a_decision_is_kept_from_whoever_prepared_it_though_an_older_process_does_not_say_so() -> None:
    nodes = {"a": step("b"), "b": step("d", not_by=["a"]), "d": step("c", decision=True), "c": step("end"), "end": END}

    assert Definition.from_dict(process("a", **nodes)).kept_apart == {
        "a": frozenset(),
        "b": {"a"},
        "d": {"a", "b"},
        "c": frozenset(),
    }


def test_what_waits_alone_is_in_no_branch_beside_another() -> None:
    nodes = {
        "a": step("p"),
        "p": parallel("b", "c"),
        "b": step("j"),
        "c": step("j"),
        "j": join(2, "g"),
        "g": exclusive("d", visit="e"),
        "e": step("d"),
        "d": step("end"),
        "end": END,
    }

    assert Definition.from_dict(process("a", **nodes)).alone == {"a", "d", "e"}


def test_a_step_is_done_at_a_kind_of_agency_we_know() -> None:
    assert _faults("a", a={**step("end"), "at": "commune_police"}, end=END) == []
    assert _faults("a", a={**step("end"), "at": "the_moon"}, end=END) == [("unknown_place", "a")]


def test_only_what_another_agency_does_within_a_share_is_confirmed_within_a_time() -> None:
    hour = {"value": 2, "unit": "working_hour"}
    there = {
        **step("end"),
        "at": "commune_police",
        "quota": {"value": 1, "unit": "working_day"},
        "confirm_within": hour,
    }

    assert ("nothing_to_confirm", "a") not in _faults("a", a=there, end=END)
    for lacking in ("at", "quota"):
        without = {name: value for name, value in there.items() if name != lacking}
        assert ("nothing_to_confirm", "a") in _faults("a", a=without, end=END)


def test_a_decision_is_the_competent_agencys() -> None:
    assert _faults("a", a={**step("end"), "at": "above", "decision": True}, end=END) == [("decided_elsewhere", "a")]


def test_what_holds_of_one_result_alone_stands_beside_a_step_that_yields_one() -> None:
    apart = {"term": {"value": 2, "unit": "working_day"}, "source": "Nghị định 63/2024/NĐ-CP"}
    yielding = {**step("end"), "apart": apart, "result": {"vi": "Thông báo", "en": "Notice"}}

    assert _faults("a", a=yielding, end=END) == []
    for wrong in ({**step("end"), "apart": apart}, {**yielding, "decision": True}):
        assert ("apart_of_nothing", "a") in _faults("a", a=wrong, end=END)
