"""For whom or about what a form was filled in is read from the form itself."""

from typing import Any

import pytest

from onestop.catalogue.library import shared_parts
from onestop.forms.api import form_plan, subject

SHARED = shared_parts()


def told(form: str, **answers: Any) -> list[tuple[bool, str]]:
    """What is said, each with whether it needs the question beside it."""
    plan = form_plan(SHARED.forms[form], SHARED.shared_questions)
    return [(one.asked is not None, one.said) for one in subject(plan, answers)]


@pytest.mark.parametrize(
    ("form", "answers", "said"),
    [
        ("birth", {"child_name": "Lê An", "mother_name": "Lê Bình"}, [(False, "Lê An")]),
        ("death", {"deceased_name": "Võ Tư", "deceased_ethnicity": "Kinh"}, [(False, "Võ Tư")]),
        ("building_permit", {"designer": "Hồ Ba"}, []),
        ("building_permit", {"parcel_sheet": "12", "parcel_number": "34a"}, [(True, "12"), (True, "34a")]),
        ("marital_status", {}, []),
        ("certified_copy", {"paper_name": "Bằng  tốt nghiệp\nTHPT"}, [(True, "Bằng tốt nghiệp THPT")]),
        ("tree_felling", {"place": "a" * 99}, [(True, f"{'a' * 79}…")]),
    ],
)
def test_it_is_what_a_form_begins_with_and_a_name_needs_no_question(
    form: str, answers: dict[str, Any], said: list[tuple[bool, str]]
) -> None:
    assert told(form, **answers) == said


@pytest.mark.parametrize("form", SHARED.forms)
def test_every_form_of_ours_says_what_tells_its_cases_apart(form: str) -> None:
    plan = form_plan(SHARED.forms[form], SHARED.shared_questions)
    names = [field["name"] for page in plan["pages"] for field in page["fields"]]
    assert subject(plan, dict.fromkeys(names, "Một điều"))
