"""What an editor underlines in a data file, `./onestop check` refuses, with file, line, path and what is wrong."""

from pathlib import Path

import pytest

from onestop.assembly.data_files import SOURCE, DataFault, data_files, faults_against, faults_of
from onestop.catalogue.domain.references import DanglingReference, dangling
from onestop.catalogue.domain.written_procedure import SharedParts

CATALOGUE = SOURCE / "catalogue" / "data"
SCHEMAS = {path.name.removesuffix(".schema.json"): path for path in SOURCE.glob("*/data/schemas/*.schema.json")}
PROCEDURE = (CATALOGUE / "procedures" / "1.013225-building-permit.yaml").read_text(encoding="utf-8")
FORM = (CATALOGUE / "forms" / "transport_licence.yaml").read_text(encoding="utf-8")
PROCESS = (CATALOGUE / "processes" / "land_change.yaml").read_text(encoding="utf-8")
PROGRAMME = (SOURCE / "reform" / "data" / "programme.yaml").read_text(encoding="utf-8")
PROVINCE = (SOURCE / "organisation" / "data" / "binh-duong.yaml").read_text(encoding="utf-8")
LIFE_EVENTS = (SOURCE / "portal" / "data" / "life_events.yaml").read_text(encoding="utf-8")
DEMO = (SOURCE / "people" / "data" / "demo.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", data_files(), ids=lambda file: file.name)
def test_every_data_file_is_what_its_schema_says(file: Path) -> None:
    assert faults_of(file) == []


def test_every_schema_is_named_by_some_file() -> None:
    named = {line for file in data_files() for line in file.read_text(encoding="utf-8").splitlines()[:1]}
    unnamed = [name for name in SCHEMAS if not any(line.endswith(f"/{name}.schema.json") for line in named)]
    assert unnamed == []


@pytest.mark.parametrize(
    ("schema", "text", "right", "wrong", "path", "said"),
    [
        ("procedure", PROCEDURE, "term: 20", "term: twenty", "channels.online.term", "integer"),
        ("procedure", PROCEDURE, "term: 7", "term: seven", "variants.0.channels.online.term", "integer"),
        ("procedure", PROCEDURE, "question: {", "answer: {", "", "answer"),
        ("procedure", PROCEDURE, "unit: day,", "unit: days,", "channels.online.unit", '"days" is none of: working_day'),
        ("procedure", PROCEDURE, "popularity:", "popularty:", "", "popularty"),
        ("procedure", PROCEDURE, "form: building_permit\n", "", "", '"form" is a required property'),
        ("procedure", PROCEDURE, "on_supplement: restart", "on_supplement: begin", "clock.on_supplement", "restart"),
        ("procedure", PROCEDURE, "2020-10-01: L3", "2020-13-01: L3", "service_levels", "date"),
        ("procedure", PROCEDURE, ", en: Land paper", "", "components.1.name", '"en" is a required property'),
        ("form", FORM, "counts: vehicle, min: 1, max: 10000,", "counts: vehicle, min: 1,", "pages.1.fields.0", '"max"'),
        ("form", FORM, "widget: textarea", "widget: textareas", "pages.1.fields.1.widget", "none of"),
        ("form", FORM, "use_page: delivery", "usepage: delivery", "pages.2", "usepage"),
        ("process", PROCESS, "kind: exclusive", "kind: gateway", "nodes.is_money_owed.kind", "none of"),
        ("process", PROCESS, "is: true", "equals: true", "nodes.is_money_owed.branches.0.when", "equals"),
        ("process", PROCESS, "    default: update\n", "", "nodes.is_money_owed", '"default"'),
        ("programme", PROGRAMME, "at_least: 80", "at_least: 180", "objectives.0.targets.0.at_least", "100"),
        ("programme", PROGRAMME, "measure: null", "measure: []", "objectives.4.measure", "null"),
        ("province", PROVINCE, 'statistical: "718"', "statistical: 718", "districts.0.unit.statistical", "string"),
        ("demo", DEMO, "birth_year: 1990, ", "", "citizens.0", '"birth_year"'),
        ("life_events", LIFE_EVENTS, "tone: lacquer", "tone: red", "1.tone", "none of"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(
    tmp_path: Path, schema: str, text: str, right: str, wrong: str, path: str, said: str
) -> None:
    assert right in text
    file = tmp_path / "written.yaml"
    file.write_text(text.replace(right, wrong, 1), encoding="utf-8")

    faults = faults_against(file, SCHEMAS[schema])

    assert {fault.path for fault in faults} == {path}
    assert any(said in fault.wrong for fault in faults)


def test_the_line_is_that_of_the_value(tmp_path: Path) -> None:
    file = tmp_path / "written.yaml"
    file.write_text(PROCEDURE.replace("in_person: {term: 20", "in_person: {term: 0"), encoding="utf-8")
    line = PROCEDURE.splitlines().index("  in_person: {term: 20, unit: day, fee: council}") + 1

    (fault,) = faults_against(file, SCHEMAS["procedure"])

    assert (fault.line, fault.path) == (line, "channels.in_person.term")
    assert str(fault).startswith(f"{file}:{line}: channels.in_person.term: ")


def test_a_key_that_stands_twice_is_not_forgiven(tmp_path: Path) -> None:
    file = tmp_path / "written.yaml"
    file.write_text("decision: NQ 1\nvalid_from: 2025-07-01\nend: [H09.31]\nend: [H09.32]\n", encoding="utf-8")
    assert faults_against(file, SCHEMAS["reorganisation"]) == [DataFault(file, 4, "end", "stands twice")]


@pytest.mark.parametrize(
    ("text", "said"),
    [("a: [", "cannot be read as YAML"), ("", "is empty"), ("a: 1\n", "names no schema")],
)
def test_a_file_that_cannot_be_judged_says_why(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "written.yaml"
    file.write_text(text, encoding="utf-8")
    faults = faults_of(file) if "names" in said else faults_against(file, SCHEMAS["procedure"])
    assert [said in fault.wrong for fault in faults] == [True]


def test_a_schema_that_is_not_there_is_named(tmp_path: Path) -> None:
    file = tmp_path / "written.yaml"
    file.write_text("# yaml-language-server: $schema=gone.schema.json\na: 1\n", encoding="utf-8")
    assert [fault.wrong for fault in faults_of(file)] == ["names the schema gone.schema.json, which is not there"]


def test_what_is_referred_to_and_not_there_is_named() -> None:
    shared_parts = SharedParts(
        fields={"land": {}},
        processes={"p": {"nodes": {"appraise": {"kind": "step"}, "gate": {"kind": "exclusive"}}}},
        forms={"f": {"code": "f", "pages": [{"use_page": "gone"}, {"fields": [{"use": "note"}, {"use": "lost"}]}]}},
        shared_questions={"fields": {"note": {}}, "pages": {}},
    )
    written = {"code": "1", "field": "sea", "form": "f", "process": "p", "quotas": {"appraise": {}, "gate": {}}}
    assert list(dangling([written, {**written, "field": "land", "process": "q", "quotas": {}}], shared_parts)) == [
        DanglingReference("procedure 1", "field", "sea"),
        DanglingReference("procedure 1", "quotas", "gate"),
        DanglingReference("procedure 1", "process", "q"),
        DanglingReference("form f", "pages.0.use_page", "gone"),
        DanglingReference("form f", "pages.1.fields.1.use", "lost"),
    ]
