"""Every procedure of ours says which document its decision issues and what stands on it, or why none is issued here."""

from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from onestop.catalogue.domain.definition import restore_version
from onestop.catalogue.domain.result_document import KINDS, ResultDocument, document_faults, may_stand, read_document
from onestop.catalogue.domain.written_procedure import definition_of
from onestop.catalogue.library import shared_parts, written_procedures
from onestop.catalogue.operations.load_own import own_editions
from onestop.forms.api import read_plan
from onestop.kernel.bilingual import Text

PROCEDURES = written_procedures()
BIRTH = next(one for one in PROCEDURES if one["code"] == "1.001193")
MADE_ELSEWHERE = {
    "1.004194", "1.004222", "1.011441", "1.011443", "1.013831", "1.013833", "2.000635", "2.000815", "2.000884", "2.001019",
    "2.001035", "2.001583", "2.001610", "2.002288", "3.000182", "3.000333",
}  # fmt: skip
"""Their results are entries of another register, words on a paper of the applicant's, or no paper of one case."""


def document_of(definition: dict[str, Any]) -> ResultDocument:
    result = definition["result"]
    document = read_document(result.get("document"), name=Text(**result["name"]))
    assert document is not None
    return document


def changed(**document: Any) -> dict[str, Any]:
    """The registration of a birth, with something else in its template."""
    definition = deepcopy(definition_of(BIRTH, shared_parts()))
    definition["result"]["document"] |= document
    return definition


def faults(definition: dict[str, Any]) -> list[str]:
    return [fault.en for fault in document_faults(definition)]


def test_a_procedure_has_a_template_or_a_reason_to_have_none() -> None:
    without = {one["code"] for one in PROCEDURES if "document" not in one["result"]}

    assert without == MADE_ELSEWHERE
    assert all(set(one["result"]["not_issued"]) == {"vi", "en"} for one in PROCEDURES if one["code"] in without)


@pytest.mark.parametrize("code", sorted({one["code"] for one in PROCEDURES} - MADE_ELSEWHERE))
def test_every_edition_can_issue_what_it_says(code: str) -> None:
    for edition in own_editions()[code]:
        document = document_of(edition.definition)

        assert list(document_faults(edition.definition)) == []
        assert document.kind in KINDS
        assert document.title.vi.strip()


def test_a_document_is_called_as_the_result_is_unless_it_says_otherwise() -> None:
    assert document_of(definition_of(BIRTH, shared_parts())).title == Text("Giấy khai sinh", "Birth certificate")
    assert document_of(changed(title={"vi": "Trích lục", "en": "Extract"})).title == Text("Trích lục", "Extract")


def test_how_somebody_is_reached_and_what_he_undertook_may_stand_nowhere() -> None:
    every = {
        name: field
        for editions in own_editions().values()
        for name, field in read_plan(editions[-1].definition["form"]).fields.items()
    }

    assert not any(
        may_stand(every[name])
        for name in ("business_phone", "business_email", "delivery", "delivery_address", "declaration", "neighbours")
    )
    assert may_stand(every["child_name"])


def test_every_question_is_said_or_withheld() -> None:
    assert faults(changed(withheld=["mother_number", "father_number", "relation"])) == [
        "The result template: “copies” is neither said nor withheld."
    ]


@pytest.mark.parametrize(
    ("says", "fault"),
    [
        ([{"answer": "delivery"}], "may not stand on a document"),
        (["nobody_asks"], "is asked by no form"),
        (["copies"], "is both said and withheld"),
        (["child_name", "child_name"], "is said twice"),
        ([{"fact": "weather"}], "is no fact of a case"),
        ([{"open": "child_name", "label": {"vi": "Tên", "en": "Name"}}], "is called as a question of the form"),
    ],
)
def test_what_a_template_says_wrongly_is_named(says: list[Any], fault: str) -> None:
    rows = [{"of": {"vi": "Người", "en": "Person"}, "says": says}]

    assert any(fault in one for one in faults(changed(rows=rows)))


def test_the_last_day_is_a_day_the_form_asks_for() -> None:
    assert faults(changed(valid={"until": "child_name", "source": "x"})) == [
        "The result template: “child_name” is no day of the form."
    ]
    assert faults(changed(valid={"until": "child_birth_date", "source": "x"})) == []


def test_a_version_brings_its_template_with_it() -> None:
    def version(definition: dict[str, Any]) -> Any:
        return restore_version(
            definition,
            id=1,
            number=1,
            source="own",
            digest="",
            valid_from=date(2026, 1, 1),
            valid_until=None,
            open_for_applying=True,
        )

    elsewhere = next(one for one in PROCEDURES if one["code"] == "2.001019")

    birth = version(definition_of(BIRTH, shared_parts())).result
    will = version(definition_of(elsewhere, shared_parts())).result
    assert birth.document.groups[0].rows[0].code == "child_name"
    assert (will.document, will.not_issued.en) == (None, "The certification is written on the will itself.")
