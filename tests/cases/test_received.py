"""What was handed in is counted, and a receipt certifies just that."""

from dataclasses import replace
from importlib import import_module
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.received import LEFT_OUT, Received, received_content, received_in, together
from onestop.cases.queries.slips.handed_in import handed_in
from onestop.cases.terms import version_of
from onestop.documents.api import ComponentLine
from onestop.kernel.bilingual import Text
from onestop.ledger import api as ledger
from onestop.runtime.api import raw

from . import earlier
from .conftest import WITH_PAPERS, World, definition, paper, published, submission
from .examples import ORIGINAL, RECEPTIONIST, SIMPLE, SPECIALIST, at
from .pressed import Pressed

pytestmark = pytest.mark.django_db
BOTH = {**ORIGINAL, "photo": Received(originals=1)}


def receipt_of(code: str, **answers: Any) -> Any:
    pressed = Pressed()
    cases.perform(cases.ACTS["accept"], code=code, by=RECEPTIONIST, now=at(3), press=pressed, **answers)
    return pressed["GN1"]


def lines(slip: Any) -> list[tuple[str, tuple[int, int, int, int]]]:
    return [(one.name, (one.originals, one.certified, one.copies, one.files)) for one in slip.components]


def test_what_is_only_announced_stands_on_no_receipt(world: World) -> None:
    code = world.lodge(procedure_code=WITH_PAPERS, on_paper=["id", "photo", "other"])

    assert lines(receipt_of(code, received=BOTH)) == [("Giấy id", (1, 0, 0, 0)), ("Giấy photo", (1, 0, 0, 0))]


def test_what_the_agencies_hold_stands_on_no_receipt(world: World) -> None:
    """Nobody handed it in, so nobody received it, though the procedure lists it."""
    published([definition("9.000008", SIMPLE, [paper("id"), paper("residence") | {"source": "held"}])])
    code = world.lodge(procedure_code="9.000008", on_paper=["id"])

    assert lines(receipt_of(code, received=ORIGINAL)) == [("Giấy id", (1, 0, 0, 0))]


@pytest.mark.parametrize(
    ("brought", "lacking"),
    [({}, ["Giấy id", "Giấy photo"]), (ORIGINAL, ["Giấy photo"]), ({**ORIGINAL, "photo": Received()}, ["Giấy photo"])],
)
def test_a_dossier_without_a_required_paper_is_not_complete_and_not_accepted(
    world: World, brought: dict[str, Received], lacking: list[str]
) -> None:
    code = world.lodge(procedure_code=WITH_PAPERS, on_paper=["id", "photo"])

    with pytest.raises(cases.PapersNotReceived) as refused:
        cases.accept(code=code, received=brought, by=RECEPTIONIST, now=at(2))

    assert [name.vi for name in refused.value.papers] == lacking
    assert cases.file_for(code=code, by=RECEPTIONIST).received_at is None


def test_what_came_with_a_supplement_completes_the_dossier(world: World) -> None:
    code = world.lodge(procedure_code=WITH_PAPERS, on_paper=["id", "photo"])
    cases.request_supplement(code=code, reasons=["missing_paper"], items=["photo"], by=RECEPTIONIST, now=at(2))
    cases.answer_supplement(code=code, received={"photo": Received(copies=1)}, by=RECEPTIONIST, now=at(3))

    assert cases.accept(code=code, received=ORIGINAL, by=RECEPTIONIST, now=at(4)).received_at == at(4)


def test_what_was_counted_stands_there_as_counted(world: World) -> None:
    code = world.lodge(procedure_code=WITH_PAPERS, on_paper=["id", "photo"])

    slip = receipt_of(code, received={"photo": Received(copies=2), "id": Received(originals=1, certified=1)})

    assert lines(slip) == [("Giấy id", (1, 1, 0, 0)), ("Giấy photo", (0, 0, 2, 0))]


def test_a_counter_receives_and_certifies_in_one_act(world: World) -> None:
    pressed = Pressed()
    sent = submission(
        procedure_code=WITH_PAPERS,
        channel="in_person",
        received={"id": Received(originals=1), "photo": Received(copies=3)},
    )
    code = cases.lodge_for_other(
        sent, applicant=world.citizen.person_id or 0, by=RECEPTIONIST, now=at(2), press=pressed
    )

    assert lines(pressed["GN1"]) == [("Giấy id", (1, 0, 0, 0)), ("Giấy photo", (0, 0, 3, 0))]
    assert cases.file_for(code=code, by=RECEPTIONIST).received == {
        "id": Received(originals=1),
        "photo": Received(copies=3),
    }
    assert ledger.mismatches([cases.CASE_PROJECTION]) == []


def test_what_came_with_a_supplement_is_added_and_stands_on_the_new_receipt(world: World) -> None:
    code, pressed = world.lodge(procedure_code=WITH_PAPERS, on_paper=["id", "photo"]), Pressed()
    cases.accept(code=code, received=BOTH, by=RECEPTIONIST, now=at(2))
    cases.request_supplement(code=code, reasons=["unreadable"], items=["photo"], by=SPECIALIST, now=at(3))
    given = {"photo": Received(originals=2)}
    cases.perform(cases.ACTS["answer_supplement"], code=code, received=given, by=RECEPTIONIST, now=at(5), press=pressed)

    assert pressed["GN1"].number == f"{code}/GN2"
    assert lines(pressed["GN1"]) == [
        ("Giấy id", (1, 0, 0, 0)),
        ("Giấy photo", (1, 0, 0, 0)),
        ("Giấy photo", (2, 0, 0, 0)),
    ]
    assert ledger.mismatches([cases.CASE_PROJECTION]) == []


@pytest.mark.parametrize("nothing", [{}, {"received": {"id": Received()}}, {"uploads": {"id": ()}}])
def test_an_empty_answer_uses_up_no_round_and_restarts_no_clock(world: World, nothing: dict[str, Any]) -> None:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    asked = cases.request_supplement(code=code, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(20))

    for by, refusal in ((RECEPTIONIST, "cases.nothing_handed_in"), (world.citizen, "cases.nothing_sent")):
        with pytest.raises(cases.NothingHandedIn) as refused:
            cases.answer_supplement(code=code, by=by, now=at(23), **nothing)
        assert refused.value.code == refusal

    assert cases.file_for(code=code, by=RECEPTIONIST) == asked


def asked_for_both(world: World) -> str:
    code = world.lodge(procedure_code=WITH_PAPERS, received=BOTH)
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    cases.request_supplement(code=code, reasons=["unreadable"], items=["id", "photo"], by=SPECIALIST, now=at(3))
    return code


def test_half_an_answer_uses_up_no_round_and_names_what_is_missing(world: World) -> None:
    code = asked_for_both(world)
    before = cases.file_for(code=code, by=RECEPTIONIST)

    for by, left_out in ((RECEPTIONIST, ""), (world.citizen, ""), (world.citizen, "held")):
        with pytest.raises(cases.StillOutstanding) as refused:
            cases.answer_supplement(code=code, received=ORIGINAL, left_out=left_out, by=by, now=at(5))
        assert [name.vi for name in refused.value.papers] == ["Giấy photo"]

    assert cases.file_for(code=code, by=RECEPTIONIST) == before


def test_an_official_may_say_why_the_rest_is_left_out_and_that_is_told(world: World) -> None:
    code = asked_for_both(world)
    cases.answer_supplement(code=code, received=ORIGINAL, left_out="held", by=RECEPTIONIST, now=at(5))
    told = [detail.vi for one in cases.timeline(code=code, by=world.citizen) for detail in one.wording.detail]

    assert cases.file_for(code=code, by=RECEPTIONIST).rounds[0].left_out == "held"
    assert LEFT_OUT["held"].vi in told
    assert ledger.mismatches([cases.CASE_PROJECTION]) == []


def test_why_something_is_left_out_is_not_said_where_all_came(world: World) -> None:
    code = asked_for_both(world)
    file = cases.answer_supplement(code=code, received=BOTH, left_out="held", by=RECEPTIONIST, now=at(5))

    assert file.rounds[0].left_out == ""


def test_what_replaces_a_paper_stands_beside_it_with_its_day(world: World) -> None:
    code, pressed = asked_for_both(world), Pressed()
    cases.perform(cases.ACTS["answer_supplement"], code=code, received=BOTH, by=RECEPTIONIST, now=at(5), press=pressed)

    assert [(one.name, one.originals, one.note) for one in pressed["GN1"].components] == [
        ("Giấy id", 1, ""),
        ("Giấy id", 1, "bổ sung ngày 05/03/2026"),
        ("Giấy photo", 1, ""),
        ("Giấy photo", 1, "bổ sung ngày 05/03/2026"),
    ]


def test_answers_given_before_their_counts_stood_with_the_request_are_filled_in(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier.write_as_before(monkeypatch)
    code = asked_for_both(world)
    answered = cases.answer_supplement(code=code, received=BOTH, by=RECEPTIONIST, now=at(5))
    raw("UPDATE cases_wait SET received = '{}'")
    assert ledger.mismatches([cases.CASE_PROJECTION]) != []

    raw(import_module("onestop.cases.migrations.0011_what_answered_a_request").FILL)

    assert cases.file_for(code=code, by=RECEPTIONIST).rounds == answered.rounds
    assert ledger.mismatches([cases.CASE_PROJECTION]) == []


def test_a_request_names_a_paper_or_says_in_words_what_is_to_be_completed(world: World) -> None:
    code = world.lodge()
    for note in ("", "   "):
        with pytest.raises(cases.NothingNamed):
            cases.request_supplement(code=code, reasons=["unsigned"], note=note, by=RECEPTIONIST, now=at(3))

    assert cases.request_supplement(code=code, reasons=["unsigned"], note="Ký lại", by=RECEPTIONIST, now=at(3)).asked


def test_of_a_dossier_older_than_counting_the_receipt_says_what_is_known(world: World) -> None:
    code = world.lodge(procedure_code=WITH_PAPERS, on_paper=["id", "photo"])
    raw("UPDATE cases_case SET received = '{}', counted = false")

    (first, second) = receipt_of(code).components

    assert (first.note, lines(receipt_only(first))) == ("bản giấy, không ghi số lượng", [("Giấy id", (0, 0, 0, 0))])
    assert second.name == "Giấy photo"


def receipt_only(line: ComponentLine) -> Any:
    class One:
        components = (line,)

    return One()


def test_counts_come_out_of_an_event_as_they_went_in() -> None:
    counts = {"id": Received(1, 2, 3, 4), "photo": Received(files=1)}

    assert received_in(received_content(counts)) == counts
    assert received_in([["id", 1, 2, 3, 4], ["photo", 0, 0, 0, 1]]) == counts, "as earlier entries say it"
    assert received_content({"id": Received()}) == {}
    assert together(counts, {"id": Received(originals=1)}) == {"id": Received(2, 2, 3, 4), "photo": Received(files=1)}


def test_a_form_declared_online_stays_on_the_receipt_when_a_file_for_it_comes_later(world: World) -> None:
    """The file that came when more was asked for stands beside the declaration and not in its place."""
    code = world.lodge(procedure_code=WITH_PAPERS, received=BOTH)
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    cases.request_supplement(code=code, reasons=["unsigned"], items=["other"], by=SPECIALIST, now=at(3))
    cases.answer_supplement(code=code, received={"other": Received(files=1)}, by=RECEPTIONIST, now=at(4))
    file = cases.file_for(code=code, by=RECEPTIONIST)
    version = version_of(file)
    form = replace(version.components[-1], source="form")
    lines = handed_in(file, replace(version, components=(*version.components[:-1], form)))

    assert [(one.files, one.note) for one in lines if one.name == form.name.vi] == [
        (1, "khai điện tử"),
        (1, "bổ sung ngày 04/03/2026"),
    ]


@pytest.mark.parametrize(
    ("channel", "form"),
    [
        ("online", ComponentLine(name="Tờ khai", files=1, note="khai điện tử")),
        ("in_person", ComponentLine(name="Tờ khai", note="khai tại quầy")),
    ],
)
def test_a_form_is_a_file_of_whoever_filled_it_in_online_alone(world: World, channel: Any, form: ComponentLine) -> None:
    file = cases.file_for(code=world.lodge(procedure_code=WITH_PAPERS, received=BOTH), by=RECEPTIONIST)
    version = version_of(file)
    filled_in = replace(version.components[0], code="form", name=Text("Tờ khai", "Form"), source="form")
    version = replace(version, components=(filled_in, *version.components))

    assert handed_in(replace(file, channel=channel), version)[0] == form


@pytest.mark.parametrize(
    ("answers", "note"),
    [
        ({"what": " bằng đại học ", "by": "Trường ĐH Thủ Dầu Một"}, "bằng đại học, Trường ĐH Thủ Dầu Một"),
        ({"what": "bằng đại học", "by": "  "}, "bằng đại học"),
        ({}, ""),
    ],
)
def test_a_paper_left_at_the_office_is_named_as_the_form_describes_it(
    world: World, answers: dict[str, str], note: str
) -> None:
    file = cases.file_for(code=world.lodge(procedure_code=WITH_PAPERS, received=BOTH), by=RECEPTIONIST)
    version = version_of(file)
    described = replace(version.components[0], described_by=("what", "by"))
    version = replace(version, components=(described, *version.components[1:]))

    lines = handed_in(replace(file, answers=answers), version)
    assert [(one.name, one.note) for one in lines] == [("Giấy id", note), ("Giấy photo", "")]


def test_a_paper_is_required_where_the_form_was_answered_so(world: World) -> None:
    file = cases.file_for(code=world.lodge(procedure_code=WITH_PAPERS, on_paper=["id", "photo"]), by=RECEPTIONIST)
    (identity, photo) = file.terms.required
    asked_when = photo._replace(asked_when={"kind": ("again",)})
    conditional = replace(file, terms=replace(file.terms, papers=(identity, asked_when)))

    assert cases.lacking(file) == (identity, photo)
    assert cases.lacking(conditional) == (identity,)
    assert cases.lacking(replace(conditional, answers={"kind": "again"})) == (identity, asked_when)
    assert cases.lacking(replace(file, counted=False)) == ()
