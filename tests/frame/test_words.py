"""Every "no" and every event has words in both languages, and the words use facts that exist."""

import importlib
import inspect
import pkgutil
import re
import string
from collections.abc import Iterator
from datetime import date, datetime, timedelta

import onestop
from architecture.modules import SOURCE
from onestop.cases import api as cases
from onestop.frame import words
from onestop.kernel.actor import NotPermitted
from onestop.kernel.bilingual import Text
from onestop.kernel.event import event_types
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import LOCAL
from onestop.people.api import TooManyTries

SPOKEN = {".py", ".jinja", ".typ", ".yaml"}
"""Files in which something is said to somebody."""


def _import_everything() -> None:
    for found in pkgutil.walk_packages(onestop.__path__, "onestop."):
        if ".migrations" not in found.name and not found.name.endswith("__main__"):
            importlib.import_module(found.name)


def _refusals(base: type[Refusal] = Refusal) -> Iterator[type[Refusal]]:
    for cls in base.__subclasses__():
        if cls.__module__.startswith("onestop."):
            yield cls
            yield from _refusals(cls)


def _facts_of(cls: type[Refusal]) -> set[str]:
    """What its `__init__` takes, and what it sets."""
    code = getattr(cls.__init__, "__code__", None)
    return {*inspect.signature(cls.__init__).parameters, *(code.co_names if code else ())}


def _places(text: Text) -> set[str]:
    fields = {field for words in (text.vi, text.en) for _, field, _, _ in string.Formatter().parse(words) if field}
    return {field for field in fields if field}


def test_every_refusal_has_words() -> None:
    _import_everything()
    unworded = {
        cls.code
        for cls in _refusals()
        if not hasattr(cls, "words") and "code" in vars(cls) and words.words_for(cls.code) is None
    }
    assert unworded == set()


def test_every_event_has_a_sentence() -> None:
    _import_everything()
    assert {name for name, kind in event_types().items() if kind not in words.worded_events()} == set()


def test_words_use_only_facts_the_refusal_has() -> None:
    _import_everything()
    for cls in _refusals():
        template = words.words_for(cls.code)
        if template is not None and "code" in vars(cls):
            facts = _facts_of(cls)
            assert _places(template) <= facts, cls.code


def test_sentences_use_only_what_the_event_says() -> None:
    _import_everything()
    for kind, template in words.tables.SENTENCES.items():
        assert _places(template) <= set(kind.__dataclass_fields__), kind.type


def test_both_languages_name_the_same_facts() -> None:
    titles = [line.full for line in cases.TIMELINE.values()]
    for template in (*words.tables.REFUSALS.values(), *words.tables.SENTENCES.values(), *titles):
        assert _places(Text(template.vi, "")) == _places(Text("", template.en)), template.en


def test_facts_are_written_as_each_language_writes_them() -> None:
    class TooEarly(Refusal):
        code = "kernel.calendar_runs_out"

        def __init__(self) -> None:
            self.day = date(2026, 5, 4)
            self.first = date(2020, 1, 1)
            self.last = datetime(2027, 12, 31, 8, 0, tzinfo=LOCAL)

    said = words.say(TooEarly())
    assert "thứ Hai, 4/5/2026" in said.vi
    assert "Monday 4 May 2026" in said.en
    assert "08:00 thứ Sáu, 31/12/2027" in said.vi


def test_a_refusal_without_words_still_says_what_to_do() -> None:
    class Unheard(Refusal):
        code = "nobody.worded_this"

    assert "nobody.worded_this" in words.say(Unheard()).vi


def test_permission_is_refused_without_naming_permissions() -> None:
    assert "cases.see" not in words.say(NotPermitted(permission="cases.see", agency="H09")).vi


VERBS = {"is", "was", "has", "does", "allows", "belongs", "succeeds", "exists"}
"""Words on s that a fact may stand before, for they are no nouns."""


def test_an_english_noun_agrees_with_its_number() -> None:
    assert "Wait 1 minute, then" in words.say(TooManyTries(wait=timedelta(seconds=30))).en
    assert "Wait 2 minutes, then" in words.say(TooManyTries(wait=timedelta(seconds=61))).en
    assert "had 1 supplement request," in words.say(cases.SupplementUsedUp(case_code="X", allowed=1)).en
    assert "2 answers of the form are missing" in words.say(cases.AnswersNotAccepted(errors=(1, 2))).en
    assert (
        "1 answer of the form is missing or not right. Correct it,"
        in words.say(cases.AnswersNotAccepted(errors=(1,))).en
    )


def test_no_english_plural_stands_beside_a_fact_without_its_singular() -> None:
    """It is written `{days} {days:day|days}`."""
    bare = [
        (template.en, found)
        for template in (*words.tables.REFUSALS.values(), *words.tables.SENTENCES.values())
        for found in re.findall(r"\{\w+\} (?:(?!million)[a-z]+ )?([a-z]+s)\b|(\(s\))|(\bmin\b)", template.en)
        if found[0] not in VERBS
    ]

    assert bare == []


REPLACED = {
    "sổ cái": "nhật ký điện tử",
    "niêm phong": "ký xác nhận vào nhật ký",
    "đóng dấu vào sổ": "ký xác nhận vào nhật ký",
    "không ai sửa được": "mọi sửa đổi đều bị phát hiện",
    "receipt does not hold": "this receipt is not valid",
    "stands still since": "paused since",
    "one of the demo's people": "choose a person of the demo",
    "mend it,": "correct it,",
    "mend them": "correct them",
    "throw away what you began": "delete this application?",
    "thủ trưởng cơ quan": "the head's own way of signing, as data by kind of agency",
    "ông (bà)": "Ông/Bà",
    "không tiếp nhận, giải quyết": "không tiếp nhận at the counter, không giải quyết after a decision",
    "xin thông báo": "thông báo để Ông/Bà biết",
    "xin trân trọng": "trân trọng",
    "ngày nghỉ, ngày lễ không tính": "true of working days alone, and said with them",
    "đồng hồ đang": "tạm dừng tính thời hạn",
    "đồng hồ chạy": "thời hạn được tính lại từ đầu",
    "nghĩa vụ tài chính đã được thực hiện": "đã hoàn thành nghĩa vụ tài chính",
    "tỉnh không tiếp nhận": "thuộc thẩm quyền cơ quan ngành dọc",
    "từ đâu": "nguồn",
    "khai trên mạng": "khai trực tuyến",
    "được tính từ ngày làm việc tiếp theo": "tiếp nhận sau 15 giờ thì trả kết quả vào ngày làm việc tiếp theo",
    "bạn nộp ở đâu": "cơ quan giải quyết hồ sơ",
    "chờ dân": "chờ bổ sung hồ sơ",
    "xong bước": "hoàn thành bước",
    "thư trả kết quả": "thông báo kết quả",
    "chưa đúng: 12 chữ số": "the rule that failed",
}
"""Words of a ledger of paper, of the office or of a translation, with what is said instead."""


def test_words_that_mislead_or_read_translated_are_said_no_more() -> None:
    said = {file: file.read_text(encoding="utf-8").casefold() for file in SOURCE.rglob("*") if file.suffix in SPOKEN}

    assert [(file.name, words) for file, text in said.items() for words in REPLACED if words in text] == []
