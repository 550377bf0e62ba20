"""Every text names what it must, and an SMS nothing that is nobody else's business."""

import unicodedata
from typing import get_args

import pytest

from onestop.kernel.bilingual import Language
from onestop.notices.domain.notice import Channel
from onestop.notices.domain.wording import (
    FRAME_MUST,
    LETTER_MAY,
    SHORT_MAY,
    Written,
    names_in,
    parted,
    said_moment,
    written,
)
from onestop.notices.texts import texts

LANGUAGES: tuple[Language, ...] = get_args(Language)
KEYS = sorted(texts().notices)
FACTS = {
    "name": "Nguyễn Văn An", "code": "H09.31.05-260302-0001", "procedure": "Đăng ký khai sinh", "official": "Trần Thị Hoa",
    "agency": "Ủy ban nhân dân phường Phú Thọ", "received": "09:00 ngày 2/3/2026", "at": "10:00 ngày 3/3/2026",
    "due": "17:00 ngày 16/3/2026", "until": "ngày 20/3/2026",
    "basis": "theo nghị quyết của Hội đồng nhân dân tỉnh", "amount": "90.000 đồng", "before": "75.000 đồng",
    "left": "15.000 đồng", "over": "25.000 đồng",
    "to": "Sở Xây dựng", "why": "Thuộc địa bàn của cơ quan khác", "choices": "https://motcua.example.vn/thong-bao/cach-nhan",
    "stop": "motcua.binhduong.gov.vn/t/SABCDEFGHI234",
    "link": "https://motcua.binhduong.gov.vn/ho-so/H09.31.05-260302-0001",
}  # fmt: skip
PRIVATE = ("name", "procedure", "official", "agency")
LONGEST_SMS = 201
"""Letters of three parts of an SMS with diacritics (3GPP TS 23.040: 67 of UCS-2 each)."""


def say(key: str, channel: Channel, language: str = "vi") -> Written:
    return written(texts(), key, channel, FACTS, language)


@pytest.mark.parametrize("key", KEYS)
def test_it_uses_only_names_that_its_channel_may_say(key: str) -> None:
    notice = texts().notices[key]
    for language in LANGUAGES:
        assert names_in(notice.letter.in_(language)) <= LETTER_MAY
        assert names_in(notice.title.in_(language)) == set(), "a subject stands on locked screens"
        assert notice.short is None or names_in(notice.short.in_(language)) <= SHORT_MAY


def test_both_languages_of_a_text_say_the_same_facts() -> None:
    for notice in texts().notices.values():
        for pair in filter(None, (notice.letter, notice.short)):
            assert names_in(pair.vi) == names_in(pair.en)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("channel", ["email", "inbox"])
@pytest.mark.parametrize("key", KEYS)
def test_every_letter_names_agency_case_procedure_person_times_and_the_way_to_act(
    key: str, channel: Channel, language: str
) -> None:
    said = say(key, channel, language)

    assert [name for name in FRAME_MUST if FACTS[name] not in said.body] == []
    assert "{" not in said.body + said.subject


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", [key for key in KEYS if texts().notices[key].short])
def test_a_short_text_says_the_code_and_where_to_look_and_names_nobody(key: str, language: str) -> None:
    body = say(key, "sms", language).body

    assert FACTS["code"] in body
    assert FACTS["link"] in body
    assert FACTS["stop"] in body
    assert [name for name in PRIVATE if FACTS[name] in body] == []
    assert len(body) <= LONGEST_SMS


def test_an_sms_does_not_tell_a_refusal_from_a_grant() -> None:
    assert say("granted", "sms") == say("refused", "sms")


def test_what_is_sent_by_sms_or_chat_has_a_short_text_and_no_other_has() -> None:
    by_phone = {key for key, notice in texts().notices.items() if notice.channels & {"sms", "chat"}}

    assert by_phone == {key for key, notice in texts().notices.items() if notice.short}


def test_a_fact_that_is_not_there_is_said_to_be_not_there_yet() -> None:
    said = written(texts(), "late", "email", FACTS | {"official": "", "received": "", "due": ""}, "vi").body

    assert "Người tiếp nhận, xử lý: chưa phân công" in said
    assert "Tiếp nhận lúc: chưa tiếp nhận" in said


def test_the_texts_are_in_composed_letters() -> None:
    every = [*texts().frames.values(), *(notice.letter for notice in texts().notices.values())]

    assert all(unicodedata.is_normalized("NFC", pair.vi) for pair in every)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_of_the_inbox_can_be_parted_into_what_it_says_and_its_facts(language: str) -> None:
    letter, facts = parted(say("accepted", "inbox", language).body)

    assert FACTS["due"] in letter
    assert facts[0][1] == FACTS["code"]
    assert facts[1][1] == FACTS["procedure"]
    assert facts[-1][1] == FACTS["link"]


def test_moments_and_days_are_written_as_each_language_writes_them() -> None:
    assert said_moment("2026-03-16T17:00:00+07:00", "vi") == "17:00 ngày 16/3/2026"
    assert said_moment("2026-03-16T17:00:00+07:00", "en") == "16 March 2026, 17:00"
    assert said_moment("2026-03-20", "vi") == "ngày 20/3/2026"
    assert said_moment(None, "vi") == ""
