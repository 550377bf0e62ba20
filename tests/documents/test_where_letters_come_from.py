"""Every text on a paper comes in by a door that refuses what no paper can carry; a text without a door is named here."""

import dataclasses
import json
import typing
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest

from architecture.modules import SOURCE
from catalogue.records import record
from forms.plans import GOOD, birth
from onestop.cases import api as cases
from onestop.cases.domain.law.lodge import submitter
from onestop.cases.domain.reasons import because, note_of
from onestop.catalogue.domain.draft import Draft, refuse_unsound
from onestop.catalogue.domain.record import read_record
from onestop.catalogue.operations.load_own import own_editions
from onestop.documents.domain import slips
from onestop.forms import api as forms
from onestop.frame.words import say
from onestop.kernel.actor import SYSTEM
from onestop.kernel.alphabet import NotWritable, unwritable
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import LOCAL
from onestop.organisation import api as organisation
from onestop.people import api as people

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=LOCAL)
FACE = "Nguyễn Thị Lan 🙂"
"""What no paper can carry: a face among letters."""
COUNTED = {
    "case_code",
    "number",
    "check_code",
    "replaces",
    "document_number",
    "result_code",
    "kind",
    "tracking_url",
    "procedure_code",
    "term",
    "explanation",
    "when",
    "PaymentSlip.amount_said",
    "PaymentSlip.still_due",
}
"""Counted by us: codes, numbers, addresses, terms."""
OURS = {
    "PartLine.name",
    "StopNotice.stopped",
    "RevocationNotice.competence",
    *("stage", "return_how", "bring", "legal_basis", "next_step", "subject", "copies_to", "paragraphs", "refused"),
    *("opening", "closing", "replaces_said", "unsigned", "effect", "completed_by"),
    *(
        "lacking_because",
        "StopNotice.fee_said",
        "ApologySlip.stays",
        "form",
        "FeeLine.state",
        "PaymentSlip.paid_for",
        "PaymentSlip.what_it_is",
        "HandedOverSlip.way",
        "PartLine.how",
        "number_is",
        "decider",
        "you",
        "title",
        "signs_as",
        "signed_as",
        "receiver_post",
        "guide_post",
        "official_post",
    ),
}
"""Phrases of ours, from files of ours, around texts that have a door."""
OFFICIALS = {"receiver", "guide", "guide_phone", "official", "signatory"}
"""From our own files as well: nobody types the name of an official yet."""
DECLARED = {"AnswerLine.declared", "DocumentLine.value"}
"""Answers of a form, refused at their question as a test below says."""
LAN = "074190001234"
FROM: dict[str, str] = {
    **dict.fromkeys(
        ["Party.name", "Party.number", "Party.address", "Party.phone", "Party.email"], "register of people"
    ),
    "ResultLetter.addressee": "register of people",
    "RevocationNotice.document_issued_by": "agencies",
    **dict.fromkeys(
        [f"Office.{said}" for said in ("parent", "name", "place", "address", "phone", "email")], "agencies"
    ),
    **dict.fromkeys(
        [
            "procedure",
            "variant",
            "lacking",
            "unsupplemented",
            "ComponentLine.name",
            "FeeLine.name",
            "FeeLine.per",
            "AnswerLine.name",
            "ResultLetter.legal_bases",
            "IssuedDocument.legal_bases",
            "IssuedDocument.title",
            "RevocationNotice.document_title",
            "DocumentSection.title",
            "DocumentLine.label",
            "HandedOverSlip.result",
            "HandedOverSlip.shown",
            "HandedOverSlip.taken",
            "HandedOverSlip.signed",
            "PapersNotedSlip.result",
            "PapersNotedSlip.shown",
            "PapersNotedSlip.taken",
        ],
        "catalogue",
    ),
    **dict.fromkeys(["FeeLine.note", "ReceiptSlip.fee_said"], "catalogue"),
    **dict.fromkeys(
        [
            "reasons",
            "ComponentLine.note",
            "SupplementSlip.note",
            "RefusalSlip.note",
            "StopNotice.note",
            "ApologySlip.note",
            "RevocationNotice.note",
            "RevocationNotice.order",
            "AnswerLine.note",
            "Party.capacity",
            "PaymentSlip.payer",
            "PaymentSlip.source",
            "PaymentSlip.printed",
        ],
        "acts",
    ),
}
"""Who says a text, by its field, or by its field in one value alone."""


def texts() -> Iterator[tuple[str, str]]:
    """Every text of a value that is typeset: of which value, by which name."""
    for name, kind in vars(slips).items():
        if dataclasses.is_dataclass(kind) and isinstance(kind, type):
            for field, hint in typing.get_type_hints(kind).items():
                if hint in (str, tuple[str, ...]) or typing.get_origin(hint) is typing.Literal:
                    yield name, field


def test_every_text_of_a_paper_is_known_to_come_from_somewhere() -> None:
    known = {*FROM, *COUNTED, *OURS, *OFFICIALS, *DECLARED}

    assert [f"{value}.{field}" for value, field in texts() if not {field, f"{value}.{field}"} & known] == []


def test_everybody_who_says_a_text_is_asked() -> None:
    assert set(FROM.values()) == DOORS.keys()


def _a_name() -> object:
    return people.register_person(kind="citizen", name=FACE, number=LAN, by=SYSTEM, now=NOW)


def _an_address() -> object:
    return people.register_person(kind="citizen", name="Lan", number=LAN, address=FACE, by=SYSTEM, now=NOW)


def _a_renamed_agency() -> object:
    renamed = {"code": "H09.02", "vi": FACE, "en": "Department"}
    decision = {"decision": "1/NQ", "valid_from": NOW.date(), "rename": [renamed]}
    return organisation.reorganise(organisation.read_reorganisation(decision), by=SYSTEM, now=NOW)


def _an_imported_procedure() -> object:
    return read_record(json.dumps(record(name=FACE)))


def _a_published_procedure() -> object:
    definition = {**next(iter(own_editions().values()))[0].definition, "name": {"vi": FACE, "en": "Name"}}
    draft = Draft(
        code=definition["code"],
        definition=definition,
        source="own",
        source_digest="",
        open_for_applying=True,
        valid_from=NOW.date(),
    )
    refuse_unsound(draft)
    return draft


def _a_reason() -> object:
    return because(occasion="refused", reasons=["dispute"], note=FACE, by=SYSTEM)


DOORS: dict[str, tuple[Callable[[], object], ...]] = {
    "register of people": (_a_name, _an_address),
    "agencies": (_a_renamed_agency,),
    "catalogue": (_an_imported_procedure, _a_published_procedure),
    "acts": (_a_reason, lambda: note_of(FACE), lambda: submitter(name=FACE)),
}


@pytest.mark.django_db
@pytest.mark.parametrize("act", [one for several in DOORS.values() for one in several])
def test_what_no_paper_can_carry_is_refused_where_it_is_said(act: Callable[[], object]) -> None:
    organisation.load_province(NOW)
    with pytest.raises(Refusal) as refused:
        act()

    assert "🙂" in say(refused.value).vi


def test_every_note_of_an_act_names_the_letter_beside_its_field() -> None:
    notes = [field for act in cases.ACTS.values() for field in act.asks if field.kind == "note"]
    problems = [field.problem({field.name: FACE}) for field in notes]

    assert len(notes) >= 3
    assert [say(one).en for one in problems if isinstance(one, NotWritable)] == [
        f"“{field.label.en}” contains “🙂” (character 16), which cannot be printed on papers. Remove or replace it."
        for field in notes
    ]


def test_an_answer_to_a_form_is_refused_at_its_question_wherever_it_is_judged() -> None:
    answers = {**GOOD, "child_name": "Lê An 🙂"}
    page = forms.read_answers(birth(), "child", {"child_name": "Lê An 🙂", "sex": "female"})

    for errors in (page.errors, forms.check_answers(birth(), answers)):
        [error] = [one for one in errors if one.field == "child_name"]
        assert error.message == Text(
            "“Họ và tên trẻ” có ký tự “🙂” (ký tự thứ 7) không in được trên giấy tờ. Hãy bỏ hoặc thay ký tự này.",
            "“Child’s full name” contains “🙂” (character 7), which cannot be printed on papers. Remove or replace it.",
        )


def test_what_our_own_files_say_can_be_printed() -> None:
    """Officials of the demo, agencies of the province, phrases of the forms, procedures and forms of ours."""
    written = {path: path.read_text(encoding="utf-8") for path in SOURCE.glob("*/data/**/*.yaml")}

    assert len(written) > 50
    assert {path: fault for path, text in written.items() if (fault := unwritable(text))} == {}
