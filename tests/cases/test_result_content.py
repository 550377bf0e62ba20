"""The document of every procedure of ours, filled in from answers its form asks for: nothing that is withheld stands on it."""

from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace
from typing import Any

import pypdfium2
import pytest

from documents.slips import document
from onestop.cases.queries.slips.document import _groups
from onestop.catalogue.api import ProcedureVersion, ResultDocument
from onestop.catalogue.domain.definition import restore_version
from onestop.catalogue.operations.load_own import own_editions
from onestop.documents.api import DocumentLine, DocumentSection, Party, document_pdf
from onestop.forms.api import Field, read_plan
from onestop.kernel.datatypes.table import DATATYPES

APPLICANT = Party(name="Nguyễn Thị Lan", number="074190001234", address="12 Bạch Đằng")


def versions() -> Iterator[tuple[str, ProcedureVersion]]:
    """The latest edition of each procedure that issues a document, in each of its cases."""
    for code, editions in own_editions().items():
        version = restore_version(
            editions[-1].definition, id=1, number=1, source="own", digest="", valid_from=date(2026, 1, 1),
            valid_until=None, open_for_applying=True,
        )  # fmt: skip
        if version.result.document is not None:
            cases = [one.code for one in version.variants] or [""]
            yield from ((f"{code} {case}".strip(), version.for_variant(case)) for case in cases)


VERSIONS = dict(versions())


def answer(field: Field, *, long: bool = False) -> Any:
    """Something the question takes; at its greatest length where it is in words."""
    if field.options:
        value = field.options[0].value
        return [value] if field.many else value
    if field.widget == "checkbox":
        return False
    if field.widget == "date":
        return "2026-12-31" if field.must_be == "future" else "1995-02-13"
    if field.numeric:
        return field.schema.get("minimum", 1)
    if long and field.kind not in ("citizen_number", "tax_code", "party_number", "document_number", "phone", "email"):
        return ("Đặng Khánh " * 400)[: field.longest or 200].strip()
    return DATATYPES[field.kind].example.vi if field.kind in DATATYPES else f"Điều đã khai ở {field.name}"


def filled(version: ProcedureVersion, *, long: bool = False) -> dict[str, Any]:
    answers: dict[str, Any] = {}
    for name, field in read_plan(version.form).fields.items():
        if field.is_asked(answers):
            answers[name] = answer(field, long=long)
    return answers


def groups_of(version: ProcedureVersion, answers: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> list[list[Any]]:
    monkeypatch.setattr("onestop.cases.queries.slips.document.plan_of", lambda version: read_plan(version.form))
    template = version.result.document
    assert isinstance(template, ResultDocument)
    file: Any = SimpleNamespace(answers=answers)
    return list(_groups(file, version, template, APPLICANT))


@pytest.mark.parametrize("name", VERSIONS)
def test_it_says_what_its_template_names_and_nothing_that_is_withheld(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = VERSIONS[name]
    template = version.result.document
    assert template is not None
    answers = filled(version)

    rows = [row for _, rows in groups_of(version, answers, monkeypatch) for row in rows]
    codes = {code for code, _, _ in rows}
    assert codes <= {row.code for row in template.rows}
    assert not codes & set(template.withheld)
    assert len(rows) >= 2
    assert all(label.strip() for _, label, _ in rows)
    assert not any(f"khai ở {name}" in value for name in template.withheld for _, _, value in rows)


@pytest.mark.parametrize("name", VERSIONS)
def test_it_is_set_however_much_was_written(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    version = VERSIONS[name]
    said = groups_of(version, filled(version, long=True), monkeypatch)
    sections = tuple(
        DocumentSection(title=title, rows=tuple(DocumentLine(label=label, value=value) for _, label, value in rows))
        for title, rows in said
    )
    made = document_pdf(document(groups=sections, kind=version.result.document and version.result.document.kind))

    assert 1 <= len(pypdfium2.PdfDocument(made)) <= 6


def test_what_was_passed_over_is_no_row_and_a_heading_without_rows_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    version = VERSIONS["1.001193"]
    answers = {name: value for name, value in filled(version).items() if not name.startswith("father")}

    titles = [title for title, _ in groups_of(version, answers, monkeypatch)]
    assert titles == ["Người được khai sinh", "Người mẹ"]
