"""Which official template (mẫu đơn) each of our forms stands for: its number and act where read, else said to be unknown."""

import re
from typing import Any

import pytest

from onestop.catalogue.domain.editions import editions_of
from onestop.catalogue.domain.templates import UNKNOWN, stands_for
from onestop.catalogue.domain.written_procedure import definition_of
from onestop.catalogue.library import shared_parts, written_procedures

from .test_published import RECORDS

WRITTEN = {one["code"]: one for one in written_procedures()}
by_code = pytest.mark.parametrize("code", WRITTEN)
FORM = {"vi": "Mẫu số 01", "en": "Form 01"}


def form_of(written: dict[str, Any]) -> dict[str, Any]:
    form: dict[str, Any]
    [form] = [paper for paper in written["components"] if paper.get("source") == "form"]
    return form


def said(written: dict[str, Any], paper: str = "") -> str:
    papers = definition_of(written, shared_parts())["components"]
    return "".join(one.get("stands_for", {}).get("vi", "") for one in papers if paper in ("", one["code"]))


@by_code
def test_each_form_names_its_template_or_says_that_it_is_unknown(code: str) -> None:
    assert "template" in form_of(WRITTEN[code])


@by_code
def test_a_template_is_said_in_editions_that_rest_on_its_act_and_in_no_other(code: str) -> None:
    """Of the form and of every other paper that the act has a template for."""
    for paper in (one for one in WRITTEN[code]["components"] if "template" in one):
        template, editions = paper["template"], [edition.written for edition in editions_of(WRITTEN[code])]
        named = [bool(said(edition, paper["code"])) for edition in editions]
        if template == UNKNOWN:
            assert not any(named)
        else:
            assert named == [template["act"] in edition["legal_bases"] for edition in editions]
            assert any(named)


def read_in_its_own_record(code: str, template: Any) -> bool:
    return f"thủ tục {code} " in template["read_in"]


@by_code
def test_what_the_published_record_names_is_what_ours_stands_for(code: str) -> None:
    """Of the acts its rows name templates of, ours is one; and its number stands there."""
    template = form_of(WRITTEN[code])["template"]
    if template != UNKNOWN and code in RECORDS and read_in_its_own_record(code, template):
        rows = " ".join(row["name"] for group in RECORDS[code]["dossier"] for row in group["items"])
        named = f"{rows} {RECORDS[code]['steps_text']}"
        assert template["act"] in named
        assert numbers(template["form"]["vi"]) <= numbers(named)


def numbers(words: str) -> set[str]:
    """Of templates: *Mẫu số 01*, *Mẫu 1* and *mẫu CT01* are said by what follows, without a nought before it."""
    named = re.findall(r"[Mm]ẫu (?:số )?([A-Z]*)0*([0-9]+[a-zđ]?)", words)
    return {letters + number for letters, number in named}


@by_code
def test_a_template_that_was_not_read_for_this_procedure_is_said_to_be_uncompared(code: str) -> None:
    template = form_of(WRITTEN[code])["template"]
    if template == UNKNOWN:
        return
    assert template.get("uncompared", False) == (not read_in_its_own_record(code, template))
    assert ("chưa đối chiếu mẫu" in said(WRITTEN[code])) == template.get("uncompared", False) or not said(WRITTEN[code])


@pytest.mark.parametrize(
    ("act", "words", "english"),
    [
        ("258/2025/NĐ-CP", "Nghị định số 258/2025/NĐ-CP", "Decree 258/2025/NĐ-CP"),
        ("53/2025/TT-BCA", "Thông tư số 53/2025/TT-BCA", "Circular 53/2025/TT-BCA"),
        ("24/2021/QĐ-TTg", "Quyết định số 24/2021/QĐ-TTg", "Decision 24/2021/QĐ-TTg"),
    ],
)
def test_it_is_said_with_the_act_it_was_issued_with(act: str, words: str, english: str) -> None:
    assert stands_for({"form": FORM, "act": act}, [act]) == {
        "vi": f"Theo Mẫu số 01 ban hành kèm theo {words}",
        "en": f"After Form 01, issued with {english}",
    }


def test_one_of_several_is_chosen_by_the_ground_and_none_is_issued_by_it() -> None:
    written = stands_for(form_of(WRITTEN["1.001776"])["template"], ["20/2021/NĐ-CP"])
    assert written == {
        "vi": "Theo Mẫu số 1a, 1b, 1c, 1d hoặc 1đ ban hành kèm theo Nghị định số 20/2021/NĐ-CP, chọn mẫu theo đối tượng "
        "(chưa đối chiếu mẫu)",
        "en": "After Form 1a, 1b, 1c, 1d or 1đ, issued with Decree 20/2021/NĐ-CP, chosen by the ground "
        "(the form itself was not compared)",
    }


def test_of_an_act_not_cited_and_of_what_nobody_read_nothing_is_said() -> None:
    assert stands_for({"form": FORM, "act": "258/2025/NĐ-CP"}, ["217/2026/NĐ-CP"]) is None
    assert stands_for(UNKNOWN, ["258/2025/NĐ-CP"]) is None
