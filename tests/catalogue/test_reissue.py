"""Whether a document that was lost is issued again, as our procedures say it."""

import re
from typing import Any

import pytest

from onestop.catalogue.domain.result_document import read_document
from onestop.catalogue.library import written_procedures
from onestop.kernel.bilingual import Text

WRITTEN = {one["code"]: one for one in written_procedures()}
CIVIL = ["1.000656", "1.000894", "1.001193", "1.004837", "1.004859", "1.004884", "2.000528", "2.000986"]


def reissue(code: str) -> dict[str, Any]:
    found: dict[str, Any] = WRITTEN[code]["result"]["document"]["reissue"]
    return found


@pytest.mark.parametrize("code", CIVIL)
def test_the_original_of_a_civil_status_paper_is_not_issued_again(code: str) -> None:
    """Since Decree 123/2015: a copy of the extract, or registering again; from memory and secondary sources, as the data say."""
    assert reissue(code)["how"] == "never"
    assert reissue(code)["procedure"] == "2.000635"
    assert "chưa đọc" in reissue(code)["source"]


@pytest.mark.parametrize(
    ("code", "by"),
    [
        ("1.013225", "1.013228"),
        ("1.013227", "1.013228"),
        ("1.013236", "1.013235"),
        ("1.001612", "2.000575"),
        ("1.000703", "2.002287"),
        ("1.004873", "1.004873"),
    ],
)
def test_a_published_procedure_of_its_own_is_named(code: str, by: str) -> None:
    assert reissue(code)["how"] == "procedure"
    assert reissue(code)["procedure"] == by


def test_every_code_it_names_is_said_in_words_too() -> None:
    for written in WRITTEN.values():
        said = written["result"].get("document", {}).get("reissue")
        if said:
            assert said["procedure"] in said["says"]["vi"]
            assert re.findall(r"\d\.\d{6}", said["says"]["vi"]) == re.findall(r"\d\.\d{6}", said["says"]["en"])


def test_without_a_word_the_agency_issues_it_again() -> None:
    document = read_document({"kind": "permit", "rows": []}, name=Text("Giấy phép", "Permit"))
    assert document is not None
    assert document.reissue is None
