"""What lies at hand at the counter is of questions that are asked, and answers them."""

import re
from importlib import resources

import pytest
import yaml

from onestop.desk.at_hand import at_hand

_WRITTEN = yaml.safe_load(resources.files("onestop.desk").joinpath("data", "at_hand.yaml").read_text("utf-8"))
_CATALOGUE = resources.files("onestop.catalogue") / "data"


@pytest.mark.parametrize("procedure", _WRITTEN)
def test_each_is_a_question_of_the_form_and_what_is_usual_one_of_its_answers(procedure: str) -> None:
    written = next(one for one in (_CATALOGUE / "procedures").iterdir() if one.name.startswith(f"{procedure}-"))
    form = re.search(r"^form: (\w+)$", written.read_text("utf-8"), re.MULTILINE)
    assert form is not None
    pages = yaml.safe_load((_CATALOGUE / "forms" / f"{form[1]}.yaml").read_text("utf-8"))["pages"]
    asked = {field["name"]: field for page in pages for field in page["fields"]}

    for name, one in at_hand(procedure).items():
        assert name in asked
        assert not one.usual or one.usual in asked[name]["options"]
        assert not one.offers or asked[name].get("widget", "text") == "text"
        assert len(set(one.offers)) == len(one.offers)
