"""Some answers of a form given anew while the rest stands."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.forms.api import Correction, correct, correction_faults, form_plan, read_plan, reopened, retyped

TODAY = date(2026, 11, 26)
PLAN = read_plan(
    form_plan(
        {
            "pages": [
                {
                    "code": "father",
                    "title": {"vi": "Cha", "en": "The father"},
                    "fields": [
                        {"name": "name", "kind": "person_name", "label": {"vi": "Họ, tên", "en": "Full name"}},
                        {"name": "born", "kind": "year", "must_be": "past", "label": {"vi": "Năm sinh", "en": "Year of birth"}},
                        {"name": "number", "kind": "citizen_number", "required": False, "label": {"vi": "Số", "en": "Number"}},
                    ],
                },
                {
                    "code": "result",
                    "title": {"vi": "Nhận kết quả", "en": "The result"},
                    "fields": [
                        {
                            "name": "way",
                            "widget": "radios",
                            "label": {"vi": "Cách nhận", "en": "How"},
                            "options": {"counter": {"vi": "Tại quầy", "en": "Here"}, "post": {"vi": "Bưu chính", "en": "Post"}},
                        },
                        {
                            "name": "address",
                            "kind": "address",
                            "asked_when": {"way": ["post"]},
                            "label": {"vi": "Địa chỉ", "en": "Address"},
                        },
                    ],
                },
            ],
            "rules": [
                {
                    "code": "number_is_his",
                    "at": ["number"],
                    "check": {"number_says": {"number": "number", "sex": "male", "born": "born"}},
                    "say": {"vi": "Số và năm sinh không hợp nhau.", "en": "Number and year do not fit."},
                }
            ],
        },
        {"fields": {}, "pages": {}},
    )
)  # fmt: skip
STOOD = {"name": "Trần Văn Nam", "born": 1985, "number": "074085002345", "way": "counter"}


def corrected(asked: str, *, also: tuple[str, ...] = (), stood: dict[str, Any] = STOOD, **posted: str) -> Correction:
    return correct(PLAN, stood, asked=[asked], also=also, posted=posted, today=TODAY)


def shown(one: Correction) -> list[str]:
    return [field.name for page in one.pages for field in page.fields]


def codes(one: Correction) -> list[tuple[str, str]]:
    return [(error.field, error.code) for error in one.errors]


def test_only_what_is_asked_for_and_what_hangs_on_it_is_opened_filled_with_what_stood() -> None:
    (name,), (result,) = reopened(PLAN, STOOD, ["name"]), reopened(PLAN, STOOD, ["way"])

    assert [field.name for field in name.fields] == ["name"]
    assert [field.name for field in result.fields] == ["way", "address"]
    assert retyped([name], STOOD) == {"name": ["Trần Văn Nam"]}


def test_an_answer_given_anew_changes_and_an_equal_one_does_not() -> None:
    assert corrected("name", name=" Trần  Văn Nâm ").changed == {"name": "Trần Văn Nâm"}
    assert corrected("name", name="Trần Văn Nam").changed == {}


def test_what_nobody_asked_for_stays_whatever_is_posted() -> None:
    one = corrected("name", name="Lê Văn Nam", way="post", born="1958")

    assert one.changed == {"name": "Lê Văn Nam"}
    assert shown(one) == ["name"]


def test_an_answer_is_judged_as_in_the_application() -> None:
    assert codes(corrected("born", born="xyz"))[0][0] == "born"
    assert codes(corrected("name", name="")) == [("name", "missing")]
    assert codes(corrected("born", born="2030", stood=STOOD | {"number": "074085002345"}))[0] == ("born", "not_past")


def test_what_is_asked_only_with_the_new_answer_must_be_answered_and_goes_with_the_old_one() -> None:
    by_post = STOOD | {"way": "post", "address": "12 Yersin, Phú Cường"}

    assert codes(corrected("way", way="post")) == [("address", "missing")]
    assert corrected("way", way="counter", address="12 Yersin", stood=by_post).changed == {
        "way": "counter",
        "address": None,
    }


def test_where_a_rule_fails_the_others_it_is_about_are_opened_beside() -> None:
    first = corrected("born", born="1958")
    assert codes(first) == [("number", "rule.number_is_his")]
    assert shown(first) == ["born", "number"]
    assert first.read == {"born"}

    again = corrected("born", also=("number", "name"), born="1958", number="074058002345", name="X")
    assert (again.changed, again.errors) == ({"born": 1958, "number": "074058002345"}, [])


def test_what_was_wrong_before_with_what_nobody_asked_about_is_nobodys_to_mend() -> None:
    stood = STOOD | {"name": "Nam 🙂"}

    assert corrected("way", way="post", address="12 Yersin, Phú Cường", stood=stood).errors == []
    assert codes(corrected("name", name="Nam 🙂", stood=stood)) == [("name", "person_name.letter")]


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"born": 1986, "number": None}, []),
        ({"born": 1958}, [("number", "rule.number_is_his")]),
        ({"name": "Lê Văn Nam"}, [("name", "not_asked")]),
        ({"nothing": 1}, [("nothing", "not_asked")]),
    ],
)
def test_the_whole_form_is_judged_once_more_before_it_is_kept(changed: dict[str, Any], found: list[Any]) -> None:
    faults = correction_faults(PLAN, STOOD, changed, asked=["born"], today=TODAY)

    assert [(error.field, error.code) for error in faults] == found


@given(posted=st.dictionaries(st.sampled_from(["name", "born", "number", "way", "address"]), st.text(max_size=20)))
def test_what_is_read_without_a_fault_is_kept_without_one(posted: dict[str, str]) -> None:
    one = correct(PLAN, STOOD, asked=["way", "born"], also=["number"], posted=posted, today=TODAY)

    if not one.errors:
        assert correction_faults(PLAN, STOOD, one.changed, asked=["way", "born"], today=TODAY) == []


def _choice(name: str, when: dict[str, list[str]], *options: str) -> dict[str, Any]:
    label = {"vi": name, "en": name}
    return {
        "name": name,
        "widget": "radios",
        "asked_when": when,
        "label": label,
        "options": {one: {"vi": one, "en": one} for one in options},
    }


KINDS = read_plan(
    form_plan(
        {
            "pages": [
                {
                    "code": "who",
                    "title": {"vi": "Người hưởng", "en": "Who"},
                    "fields": [
                        {
                            "name": "ground",
                            "widget": "select",
                            "label": {"vi": "Đối tượng", "en": "Ground"},
                            "options": {name: {"vi": name, "en": name} for name in ("child", "elderly", "other")},
                        }
                    ],
                },
                {
                    "code": "more",
                    "title": {"vi": "Hoàn cảnh", "en": "Circumstances"},
                    "fields": [
                        _choice("parents", {"ground": ["child"]}, "told", "abandoned"),
                        _choice("father", {"ground": ["child"], "parents": ["told"]}, "dead", "missing"),
                        _choice("support", {"ground": ["elderly"]}, "none", "some"),
                        {
                            "name": "paper",
                            "kind": "words",
                            "max": 60,
                            "required": False,
                            "asked_when": {"ground": ["other"]},
                            "label": {"vi": "Số giấy", "en": "Paper"},
                        },
                    ],
                },
            ],
        },
        {"fields": {}, "pages": {}},
    )
)
ELDERLY = {"ground": "elderly", "support": "none"}


def regrounded(*, also: tuple[str, ...] = ("support",), **posted: str) -> Correction:
    return correct(KINDS, ELDERLY, asked=["ground"], also=also, posted=posted, today=TODAY)


def test_of_what_hangs_on_an_answer_only_what_goes_with_it_is_opened() -> None:
    names = [field.name for page in reopened(KINDS, ELDERLY, ["ground"]) for field in page.fields]

    assert names == ["ground", "support"]


def test_with_another_answer_its_own_questions_come_and_those_of_the_old_one_go() -> None:
    one = regrounded(ground="child", support="none")

    assert codes(one) == [("parents", "not_chosen")]
    assert shown(one) == ["ground", "parents", "father"]
    assert one.changed == {"ground": "child", "support": None}

    told = regrounded(also=("parents", "father"), ground="child", parents="told", father="dead")
    assert (told.changed["father"], told.changed["support"], told.errors) == ("dead", None, [])


def test_back_at_the_old_answer_what_stood_with_it_stands_again() -> None:
    one = regrounded(also=("parents", "father"), ground="elderly", parents="told", father="dead")

    assert (one.changed, one.errors, shown(one)) == ({}, [], ["ground", "support"])


def test_what_may_be_left_empty_is_asked_once_and_then_may_be_empty() -> None:
    first = regrounded(ground="other", support="none")
    assert (codes(first), shown(first)) == ([("paper", "now_asked")], ["ground", "paper"])

    again = regrounded(also=("paper",), ground="other", paper="")
    assert (again.changed, again.errors) == ({"ground": "other", "support": None}, [])
