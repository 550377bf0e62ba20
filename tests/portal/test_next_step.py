"""Every page about a case says whose turn it is and what comes next; the page after sending hands out something to keep."""

import re
from dataclasses import replace
from datetime import timedelta
from html import unescape
from uuid import uuid4

import pytest
from django.test import Client

from onestop.cases import api as cases
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.status import STATUS_OF_WAIT, Stage, WaitKind
from onestop.catalogue import api as catalogue
from onestop.frame.formats import moment
from onestop.frame.preferences import LANGUAGE_COOKIE
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.portal.next_step import next_step, owed_at
from onestop.runtime.api import now

from .test_answering import WARD, actor, asked, lodged

CHANGE = "1.004859"
ANSWERS = {
    "person_name": "Nguyễn Thị Lan",
    "document": "Giấy khai sinh số 12",
    "wrong_text": "Ngày sinh 12/3/1995",
    "right_text": "Ngày sinh 13/2/1995",
    "person_birth_date": "1995-02-13",
    "registered_at": "UBND phường Phú Cường",
    "error_shown_by": "Khi đăng ký ghi nhầm ngày sinh.",
    "copies": 0,
    "delivery": "counter",
}
EXTRACT = "2.000635"
THREE_COPIES = {
    "event": "birth",
    "entry_name": "Nguyễn Thị Lan",
    "entry_birth_date": "1995-02-13",
    "registered_at": "UBND phường Phú Cường",
    "copies": 3,
    "delivery": "counter",
}


def announced() -> str:
    """The code of a case of Lan's whose proof she will bring on paper."""
    sent = cases.Submission(
        procedure_code=CHANGE, agency=WARD, channel="online", answers=ANSWERS, uploads={}, on_paper=["proof"], key=uuid4(),
        variant="correction",
    )  # fmt: skip
    return cases.lodge(sent, by=actor("lan"), now=now() - timedelta(minutes=5))


def file_of(code: str) -> cases.CaseFile:
    return cases.file_for(code=code, by=actor("lan"))


@pytest.mark.parametrize("stage", list(Stage), ids=lambda stage: str(stage.name))
@pytest.mark.parametrize("to_bring", [False, True])
def test_every_stage_has_a_next_step(lan: Client, stage: Stage, to_bring: bool) -> None:
    said = next_step(replace(file_of(lodged(now())), stage=stage), to_bring=to_bring)

    assert said.vi.endswith(".")
    assert said.en.endswith(".")


def test_whoever_is_at_the_wrong_agency_is_sent_to_the_one_named_and_not_told_to_mend_anything(lan: Client) -> None:
    elsewhere = Grounds((cases.WRONG_AGENCY,), "Ủy ban nhân dân phường An Phú")
    turned_away = replace(file_of(lodged(now())), stage=Stage.TURNED_AWAY, because=elsewhere)

    assert "cơ quan có thẩm quyền" in next_step(turned_away, to_bring=False).vi
    assert "Khắc phục" in next_step(replace(turned_away, because=Grounds(("duplicate",))), to_bring=False).vi


@pytest.mark.parametrize("stage", [Stage.TURNED_AWAY, Stage.STOPPED, Stage.DECIDED, Stage.RETURNED])
def test_who_ended_wrongly_and_is_taken_up_again_need_not_apply_anew(lan: Client, stage: Stage) -> None:
    file = replace(file_of(lodged(now())), stage=stage)
    said = next_step(file, to_bring=False, taken_up=cases.TakenUp("H09.31.05-260302-0009", goes_on=True))

    assert said.vi.startswith("Việc của bạn được giải quyết lại trong hồ sơ H09.31.05-260302-0009")
    assert "need not apply anew" in said.en
    assert "bạn nộp hồ sơ mới" not in said.vi
    assert (next_step(file, to_bring=False).vi in said.vi) == (stage is Stage.DECIDED), (
        "only a result still waits for him"
    )


def test_once_that_has_ended_too_he_is_sent_to_read_how(lan: Client) -> None:
    file = replace(file_of(lodged(now())), stage=Stage.TURNED_AWAY)
    said = next_step(file, to_bring=False, taken_up=cases.TakenUp("H09.31.05-260302-0009", goes_on=False))

    assert said.vi.startswith("Việc của bạn đã được giải quyết lại trong hồ sơ H09.31.05-260302-0009")
    assert "không phải nộp hồ sơ mới" not in said.vi
    assert "need not apply anew" not in said.en


@pytest.mark.parametrize("wait", list(STATUS_OF_WAIT))
def test_so_has_every_wait(lan: Client, wait: WaitKind) -> None:
    file = file_of(asked())
    waiting = replace(file, waits=(replace(file.waits[-1], kind=wait),))

    assert "Sau đó" in next_step(waiting, to_bring=False).vi or wait == "withdrawal"


@pytest.mark.parametrize(
    ("delivery", "channel", "said"),
    [
        ("counter", "online", "Đến Bộ phận Một cửa"),
        ("post", "online", "qua bưu chính"),
        ("online", "in_person", "Nhận kết quả điện tử"),
        ("", "online", "Nhận kết quả điện tử"),
        ("", "in_person", "Đến Bộ phận Một cửa"),
        ("", "postal", "qua bưu chính"),
    ],
)
def test_where_the_result_comes_is_as_it_was_wished(
    lan: Client, delivery: str, channel: cases.ChannelName, said: str
) -> None:
    decided = replace(file_of(lodged(now())), stage=Stage.DECIDED, channel=channel, answers={"delivery": delivery})
    unbound = replace(decided, terms=replace(decided.terms, at_return=()))

    assert said in next_step(unbound, to_bring=False).vi


@pytest.mark.parametrize(
    ("delivery", "said", "never"),
    [
        ("counter", "Khi nhận: xuất trình giấy tờ tùy thân", "Nhận kết quả điện tử"),
        ("online", "Trước khi nhận, bạn đến Bộ phận Một cửa: xuất trình giấy tờ tùy thân", "Nhận kết quả điện tử"),
        ("post", "Trước khi nhận, bạn đến Bộ phận Một cửa: nộp bản giấy", "xuất trình"),
    ],
)
def test_whoever_shows_or_hands_in_something_first_reads_what_and_where(
    lan: Client, delivery: str, said: str, never: str
) -> None:
    """1.004859 has the identity paper shown and what was sent as files handed in on paper."""
    sent = {"proof": cases.Received(files=1)}
    decided = replace(file_of(announced()), stage=Stage.DECIDED, answers={"delivery": delivery}, received=sent)

    told = next_step(decided, to_bring=False).vi
    assert said in told
    assert never not in told


@pytest.mark.parametrize("language", ["vi", "en"])
def test_papers_to_bring_are_the_applicants_turn(lan: Client, language: str) -> None:
    lan.cookies[LANGUAGE_COOKIE] = language
    code = announced()
    body = lan.get(f"/ho-so/{code}").content.decode()

    assert {"vi": "Đến lượt bạn: mang bản giấy đến", "en": "Your turn: bring these on paper"}[language] in body
    assert f'href="/noi-tiep-nhan/{WARD}"' in body
    assert "os-ask" not in lan.get(f"/ho-so/{lodged(now())}").content.decode()


def test_a_case_says_its_fee(lan: Client) -> None:
    assert "Phí, lệ phí" in lan.get(f"/ho-so/{lodged(now())}").content.decode()


def test_a_rate_is_shown_as_one_wherever_the_fee_stands(lan: Client) -> None:
    sent = cases.Submission(
        procedure_code=EXTRACT, agency=WARD, channel="online", answers=THREE_COPIES, uploads={}, key=uuid4()
    )  # fmt: skip
    code = cases.lodge(sent, by=actor("lan"), now=now() - timedelta(minutes=5))

    for page in (f"/ho-so/{code}", f"/ho-so/{code}/da-nop", f"/thu-tuc/{EXTRACT}"):
        body = lan.get(page).content.decode()
        assert "8.000\u00a0đ/<wbr>bản" in body
        assert "số tiền tính khi nộp" in body


def test_a_dossier_turned_away_shows_no_day_of_a_result(lan: Client) -> None:
    code = lodged(now() - timedelta(minutes=5))
    cases.refuse_intake(
        code=code,
        reasons=["not_eligible"],
        note="Không thường trú tại xã",
        by=actor(f"receptionist.{WARD.lower()}"),
        now=now(),
    )
    stages = lan.get(f"/ho-so/{code}").content.decode().split('class="os-stages"')[1].split("</ol>")[0]

    assert stages.count("<small>") == 1, "the day of lodging alone"


def test_after_sending_one_has_the_code_a_sheet_and_the_receipt(lan: Client) -> None:
    code = announced()
    body = lan.get(f"/ho-so/{code}/da-nop").content.decode()

    assert 'class="os-sheet"' in body
    assert "sẽ mang bản giấy, chưa nhận" in body
    assert re.search(r"Nếu tiếp nhận [^<]+, ngày hẹn là", body)  # now, or when the office opens next
    assert body.index("Bạn mang bản giấy đến") < body.index("Đủ thì bạn nhận giấy tiếp nhận")
    assert "viewBox" in body.split('class="os-qr"')[1].split("</svg>")[0]
    assert f'href="/ho-so/{code}/bien-nhan/first/bien-nhan.zip"' in body


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_page_sends_one_to_look_for_a_fee_that_is_not_on_it(lan: Client, language: str) -> None:
    """Where the fee is set in words, they stand on the sheet one keeps, beside the tasks and on the case's own page."""
    lan.cookies[LANGUAGE_COOKIE] = language
    code = announced()
    [note] = {getattr(one.fee_note, language) for one in catalogue.version_in_force(CHANGE, local_date(now())).channels}
    lan.post(f"/thu-tuc/{CHANGE}/nop")

    assert len(note) > 60
    for page in (f"/ho-so/{code}", f"/ho-so/{code}/da-nop", f"/thu-tuc/{CHANGE}/nop"):
        assert note in unescape(lan.get(page).content.decode()), page


def test_the_sheet_of_an_accepted_case_names_its_date_and_slip(lan: Client) -> None:
    code = lodged(now() - timedelta(minutes=5))
    cases.accept(code=code, by=actor(f"receptionist.{WARD.lower()}"), now=now())
    body = lan.get(f"/ho-so/{code}/da-nop").content.decode()

    assert "Hẹn trả kết quả" in body
    assert f"/ho-so/{code}/phieu/tiep-nhan.pdf" in body or "GN1" in body
    assert "Đủ thì bạn nhận giấy tiếp nhận" not in body


COPY = "2.000815"
"""A certified copy: sent online, its original is still shown."""


def owed_by(procedure: str) -> Text:
    version = catalogue.version_in_force(procedure, local_date(now()))
    door = version.channel("online")
    return owed_at(Text("Phường Phú Cường", "Phu Cuong Ward"), channel="online", door=door)


def test_nobody_is_told_to_do_nothing_who_must_show_an_original_or_pay(lan: Client) -> None:
    code = lodged(now())
    working = replace(file_of(code), stage=Stage.AT_WORK)
    owed = owed_by("2.000815")

    assert owed.vi == (
        "Mang bản chính đến Bộ phận Một cửa phường Phú Cường để xuất trình và nộp phí, lệ phí nếu chưa nộp."
    )
    for file in (working, file_of(code)):
        said = next_step(file, to_bring=False, owed=owed)
        assert owed.vi in said.vi
        assert "không phải làm gì" not in said.vi


def test_whoever_brings_papers_is_told_by_when(lan: Client) -> None:
    code = announced()
    by = moment(file_of(code).accept_by, "vi")
    for page in (f"/ho-so/{code}", f"/ho-so/{code}/da-nop"):
        assert f"Mang đến trước {by}" in re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", lan.get(page).content.decode()))


@pytest.mark.parametrize("procedure", ["1.001193", "2.000815", "1.013225", "1.004859"])
def test_only_where_nothing_is_owed_is_there_nothing_to_do(lan: Client, procedure: str) -> None:
    code = lodged(now())
    door = catalogue.version_in_force(procedure, local_date(now())).channel("online")
    said = next_step(replace(file_of(code), stage=Stage.AT_WORK), to_bring=False, owed=owed_by(procedure))

    assert ("không phải làm gì" in said.vi) == (not door.fee_amount and not door.shows_originals)


def test_the_page_after_sending_says_the_original_is_shown(lan: Client) -> None:
    sent = cases.Submission(
        procedure_code="2.000815",
        agency=WARD,
        channel="online",
        answers={"paper_name": "Bằng đại học", "issued_by": "Trường", "pages": 2, "copies": 3, "copy_kind": "paper"},
        uploads={},
        on_paper=["original"],
        key=uuid4(),
    )
    code = cases.lodge(sent, by=actor("lan"), now=now() - timedelta(minutes=5))
    assert "Mang bản chính đến Bộ phận Một cửa" in lan.get(f"/ho-so/{code}/da-nop").content.decode()


@pytest.mark.parametrize(
    ("language", "where", "when"),
    [
        ("vi", "Mang bản chính đến Bộ phận Một cửa phường Phú Cường", "sau khi nộp, trong giờ làm việc"),
        ("en", "Bring the original to the one-stop section of Phu Cuong Ward", "after you sent it, in office hours"),
    ],
)
def test_where_and_when_to_bring_the_original_is_said_before_anything_is_sent(
    lan: Client, language: str, where: str, when: str
) -> None:
    copy = f"/thu-tuc/{COPY}/nop"
    form = {"paper_name": "Bằng đại học", "issued_by": "Trường", "pages": "2", "copies": "3", "copy_kind": "paper"}
    address = lan.post(copy, {}).headers["Location"]
    while not address.endswith("/kiem-tra"):
        address = lan.post(address, {"agency": WARD, "on_paper": "yes"} | form).headers["Location"]
    lan.cookies[LANGUAGE_COOKIE] = language

    beside = lan.get(address).content.decode().split('class="os-aside"')[1]
    assert where in beside
    assert when in beside
    begun = lan.get(f"/thu-tuc/{COPY}").content.decode().split('id="mine"')[1]
    assert {"vi": "nơi giải quyết, trong giờ làm việc", "en": "where it is decided, in office hours"}[language] in begun
    assert "bản chính" not in lan.get("/thu-tuc/1.001193").content.decode().split('id="mine"')[1].split("<table")[0]
