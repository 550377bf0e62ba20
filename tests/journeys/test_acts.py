"""Every act as people meet it at its face: its page in both languages, on a wide screen and on a phone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import product
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from playwright.sync_api import FilePayload, Page, expect

from cases.act_examples import EXAMPLES, MAY_BE_SENT_AS_IT_STANDS
from documents.samples import picture as picture_bytes
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.kernel.times import local_date
from onestop.people import api as people
from onestop.rules.api import national_calendar
from onestop.runtime.api import now

from .births import POLICE, birth_checked
from .births import official as births_official
from .eyes import PICTURES, assert_accessible, enter_as, picture, read_in

pytestmark = [pytest.mark.journey, pytest.mark.exhaustive, pytest.mark.django_db(transaction=True)]

CHANGE, TREES = "1.004859", "1.002693"
AGENCY, AT = "H09.31.03", "h09.31.03"
OF_ACTS = {name: one for name, one in EXAMPLES.items() if name == one.act}
AT_THE_DESK = [name for name in OF_ACTS if "desk" in cases.ACTS[name].faces]
AT_THE_PORTAL = [name for name in OF_ACTS if "portal" in cases.ACTS[name].faces]
APPLICANT, NUMBER = "lan", "074190001234"
RECEIVER = "H09.31.05"
"""Another commune whose receptionist the demo offers."""
SAID: dict[str, dict[str, Any]] = {
    "request_supplement": {"reasons": ["unreadable"], "items": ["proof"], "note": "Trang 2 của bản án bị mờ."},
    "answer_supplement": {"uploads": {}, "received": {"proof": cases.Received(originals=1)}, "left_out": ""},
    "transfer": {"receiver": RECEIVER, "level": "commune", "reasons": ["other_place"]},
    "return_result": {"delivery": "counter", "papers_shown": {"identity": "done", "originals": "not_needed"}},
    "note_papers": {"papers_shown": {"identity": "done", "originals": "done"}},
    "complete_step": {"facts": {"needs_verification": False}},
    "draft_replacement": {
        "document": 1, "motion": "agency", "reasons": ["content_wrong"], "rows": {"trees": "3"},
        "note": "Biên bản kiểm tra ngày 2/3/2026",
    },
}  # fmt: skip
"""What is said in this procedure, where it is not what the example says."""
AS_DRAFTED = frozenset({"send_apology"})
"""Acts whose form opens filled in by whoever prepared them."""
OF_HOPS = frozenset({"confirm_hand_over", "refuse_hand_over", "answer_hand_over", "take_back_hand_over"})
OF_A_PERMIT = frozenset(
    {
        "draft_replacement", "replace_result", "revoke_result", "restore_result", "return_notice", "reissue_result",
        "receive_result",
    }
)  # fmt: skip
"""What a civil-status paper has another law for."""
OF_PARTS = frozenset({"return_part", "receive_part", "choose_part_return"})
TAKEN_UP_APART = frozenset({"reopen_part", "reopen_part_own"})
"""Of a result that another head of the police refused."""
OF_THE_POLICE = frozenset({"refuse_part", "return_hand_over"}) | TAKEN_UP_APART
"""Of a step that the police has and works on."""
RESIDENCE, CERTIFICATE = "residence", "sign"
ASKS_HIMSELF = frozenset({"request_withdrawal"})
"""Done by the applicant where it comes before another act: whoever writes it down for him does not answer it."""
CONSULTED = "H09.08"
"""The Department of Construction, whose specialist the demo offers."""
OFFERED_TO = frozenset({"take_over", "decline_transfer"})
"""Acts of the agency that a case is to go to."""
FELLED: dict[str, Any] = {
    "place": "12 Bạch Đằng, phường Phú Cường",
    "trees": 2,
    "kinds": "Xà cừ, cao 12 m, đường kính thân 60 cm",
    "state": "Mục gốc, nghiêng ra đường",
    "work": "fell",
    "reason": "Nguy cơ ngã đổ",
    "from_day": "2030-03-02",
    "until_day": "2030-03-06",
    "safety": True,
}
ANSWERS = {
    "person_name": "Nguyễn Thị Lan",
    "document": "Giấy khai sinh số 12",
    "wrong_text": "Ngày sinh 12/3/1995",
    "right_text": "Ngày sinh 13/2/1995",
    "person_birth_date": "1995-02-13",
    "registered_at": "UBND phường Phú Cường",
    "error_shown_by": "Khi đăng ký ghi nhầm ngày sinh.",
    "copies": 0,
}


def official(role: str, now: datetime, at: str = AT) -> Actor:
    return person(f"{role}.{at}", now)


def person(login: str, now: datetime) -> Actor:
    user = people.user_by_login(login)
    assert user is not None
    return people.actor_of(user, now)


def case_brought_to(act: str, now: datetime, *, permit: bool = False) -> str:
    """A case in which `act` is the next, of a `permit` where that is wanted or the act is about one; lodged an hour ago."""
    if act in OF_HOPS | OF_PARTS | OF_THE_POLICE:
        return birth_brought_to(act, now)
    applicant = people.find_person(NUMBER)
    assert applicant is not None
    moment = now - (timedelta(days=10) if act == "record_minutes" else timedelta(hours=1))
    submission = _trees_felled(act) if permit or act in OF_A_PERMIT else _status_changed(act)
    code = cases.lodge_for_other(
        submission, applicant=applicant.id, accept=False, by=official("receptionist", now), now=moment
    )
    for name in OF_ACTS[act].after:
        act_before = cases.ACTS[EXAMPLES[name].act]
        for step in steps_of(act_before, code, now):
            moment += timedelta(minutes=1)
            by = person(APPLICANT, now) if name in ASKS_HIMSELF else official(doer_of(name), now, seat_of(name))
            cases.perform(act_before, code=code, step=step, by=by, now=moment, **said_in(name, moment))
    return code


def _status_changed(act: str) -> cases.Submission:
    return cases.Submission(
        procedure_code=CHANGE, agency=AGENCY, channel="in_person",
        answers=ANSWERS | {"delivery": "online" if act in ("note_papers", "cancel_note") else "counter"},
        uploads={}, received={"proof": cases.Received(copies=1)}, key=uuid4(), variant="correction",
    )  # fmt: skip


def _trees_felled(act: str) -> cases.Submission:
    return cases.Submission(
        procedure_code=TREES, agency=AGENCY, channel="online" if act == "receive_result" else "in_person",
        answers=FELLED, uploads={}, received={"photos": cases.Received(copies=1)}, key=uuid4(), variant="ordinary",
    )  # fmt: skip


def seat_of(act: str) -> str:
    """Where the doer of an act before sits: at the agency, or over the province."""
    return "h09" if doer_of(act) == "leader" else AT


def birth_brought_to(act: str, now: datetime) -> str:
    """The same where the act is about a step of the police, or what one step yields."""
    delivery = "counter" if act == "return_part" else "online"
    code = birth_checked(now - timedelta(days=10) if act == "take_back_hand_over" else now, delivery)
    if act in OF_THE_POLICE:
        by = births_official("specialist", POLICE, now)
        cases.perform(cases.ACTS["confirm_hand_over"], code=code, step=RESIDENCE, by=by, now=now)
    if act in TAKEN_UP_APART:
        chief = births_official("head", POLICE, now)
        deputy = replace(chief, key=official("head", now).key)
        said = OF_ACTS["refuse_part"].answers
        cases.perform(cases.ACTS["refuse_part"], code=code, step=RESIDENCE, by=deputy, now=now, **said)
    if act == "answer_hand_over":
        said = OF_ACTS["refuse_hand_over"].answers
        by = births_official("specialist", POLICE, now)
        cases.perform(cases.ACTS["refuse_hand_over"], code=code, step=RESIDENCE, by=by, now=now, **said)
    return code


def steps_of(act: cases.Act, code: str, now: datetime) -> Iterable[str]:
    """What it is done to, one after the other."""
    if act.code in OF_HOPS | OF_THE_POLICE:
        return (RESIDENCE,)
    if act.code in OF_PARTS:
        return (CERTIFICATE,)
    if act.per_agency:
        return (CONSULTED,)
    if act is cases.COMPLETE_STEP:
        return waiting_steps(code, now)
    waiting = cases.file_for(code=code, by=official("head", now)).waiting
    return (waiting[0].code,) if act.per_step else ("",)


def said_in(name: str, now: datetime) -> Mapping[str, Any]:
    if name == "ask_opinion":
        tomorrow = local_date(now) + timedelta(days=1)
        return {"agency": CONSULTED, "question": "Có trong quy hoạch không?", "answer_by": tomorrow}
    if name == "call_meeting":
        day = national_calendar().nth_working_after(local_date(now), 1)
        return {**EXAMPLES[name].answers, "agencies": [CONSULTED], "day": day}
    if name == "assign":
        return {"assignee": official("specialist2", now).key}
    if name == "draft_apology":
        return {**EXAMPLES[name].answers, "new_day": national_calendar().nth_working_after(local_date(now), 6)}
    return SAID.get(name, EXAMPLES[name].answers)


def waiting_steps(code: str, now: datetime) -> Iterator[str]:
    """One after the other, until the decision waits."""
    while step := next(
        (one for one in cases.file_for(code=code, by=official("head", now)).waiting if not one.decision), None
    ):
        yield step.code


def doer_of(act: str) -> str:
    """A role that may, wherever it is."""
    return max(role for role, place in EXAMPLES[act].may if place)


def whereabouts(act: str) -> str:
    """Where whoever may sits: the agency asked, or the one that takes in and decides."""
    if act in {"confirm_hand_over", "refuse_hand_over", *OF_THE_POLICE}:
        return POLICE
    if act in OFFERED_TO:
        return RECEIVER.lower()
    return CONSULTED.lower() if act in ("give_opinion", "answer_meeting") else seat_of(act)


def read_through(page: Page, base: str, addresses: Mapping[str, str]) -> None:
    """Pages by the name of their picture: Vietnamese on a wide screen, English on a phone; where pictures are kept, all four.

    That they fit in both languages at every width is what `test_fits` looks at.
    """
    pairs: Iterable[tuple[str, int]] = product(("vi", "en"), (1280, 360)) if PICTURES else (("vi", 1280), ("en", 360))
    for language, width in pairs:
        page.set_viewport_size({"width": width, "height": 900})
        read_in(page, base, language)
        for name, address in addresses.items():
            page.goto(base + address)
            assert page.url.endswith(address)
            assert_accessible(page)
            picture(page, f"{name}-{language}-{width}")


def must_be_answered(field: cases.Field) -> bool:
    """Whether its form cannot be sent as it opens."""
    if isinstance(field, cases.Choice) and field.kind == "choice":  # why fewer will do is asked once fewer were counted
        return field.proposed is None
    if isinstance(field, cases.Day | cases.Hour | cases.Money | cases.Note):
        return field.proposed is None and getattr(field, "missing", None) is not None
    return field.kind in (
        "reasons",
        "confirm",
        "gateway_facts",
        "papers",
        "papers_seen",
        "agency",
        "agencies",
        "positions",
        "receiver",
        "return_place",
        "assignee",
    )


@pytest.mark.parametrize("act", AT_THE_DESK)
def test_an_act_can_be_read_and_done_by_anybody(page: Page, base: str, act: str) -> None:
    at = now()
    code = case_brought_to(act, at)
    enter_as(page, base, f"{doer_of(act)}.{whereabouts(act)}")
    address = reverse(f"desk:{act}", args=[code, *filter(None, [next(iter(steps_of(cases.ACTS[act], code, at)))])])
    case = reverse("desk:case", args=[code])
    read_through(page, base, {f"act-{act}": address, f"act-{act}-case": case})
    page.goto(base + address)
    page.locator("form button.govuk-button:not([name=preview])").last.click()
    page.wait_for_load_state()
    shown = bool(cases.to_show(cases.file_for(code=code, by=official("head", at))))
    asks = [
        field
        for field in cases.ACTS[act].asks
        if must_be_answered(field) or (field.kind == "papers_at_return" and shown)
    ]
    assert page.locator(".govuk-error-summary").count() == (bool(asks) and act not in AS_DRAFTED)
    picture(page, f"act-{act}-pressed")


@pytest.mark.parametrize("act", AT_THE_PORTAL)
def test_an_applicant_reads_and_does_what_is_his_to_do(page: Page, base: str, act: str) -> None:
    code = case_brought_to(act, now())
    enter_as(page, base, APPLICANT)
    step = [CERTIFICATE] if cases.ACTS[act].per_step else []
    address, case = reverse(f"portal:{act}", args=[code, *step]), reverse("portal:case", args=[code])
    read_through(page, base, {f"own-{act}": address, f"own-{act}-case": case})

    at_once = cases.ACTS[act].is_one_press_at("portal")
    page.goto(base + (address if at_once else case))
    if not at_once:
        page.locator(f'main a[href="{address}"]').click()
    assert page.url.endswith(address)
    if act not in MAY_BE_SENT_AS_IT_STANDS:
        page.locator("main form button.govuk-button").click()
        expect(page.locator(".govuk-error-summary"), "a file, a score or a place is missing").to_have_count(1)
        assert_accessible(page)
        picture(page, f"own-{act}-pressed")

    for field in page.locator("main input[type=file]").all():
        field.set_input_files(FilePayload(name="ban-an.jpg", mimeType="image/jpeg", buffer=picture_bytes()))
    for best in page.locator("main input[type=radio][value='5']").all():
        best.check()
    for way in page.locator("main input[type=radio][value='post']").all():
        way.check()
    for whereto in page.locator("main [name=address]").all():
        whereto.fill("12 Bạch Đằng, phường Phú Cường")
    for written in page.locator("main textarea[name=words]").all():
        written.fill("Tôi gửi thêm ảnh chụp ban công, xin xem giúp.")
    for chosen in page.locator("main select").all():
        chosen.select_option(index=1)
    page.locator("main form button.govuk-button").click()
    page.wait_for_url(f"**{case}*")
    assert cases.ACTS[act].at("portal").done.en in page.locator("main").inner_text()
    read_through(page, base, {f"own-{act}-done": case})
