"""A file is handed over under its own name, and cannot pass for another kind of file."""

from uuid import UUID

from django.test import RequestFactory

from onestop.frame.downloads import download
from onestop.frame.submission import submission_key


def test_a_name_keeps_its_letters_and_loses_what_nobody_sees() -> None:
    answer = download(b"x", name='Đơn "xin"\u202efdp.exe\r\nX: y', mime="application/pdf")

    said = answer.headers["Content-Disposition"]
    assert said.startswith("attachment; filename*=UTF-8''%C4%90%C6%A1n%20%22xin%22fdp.exe")
    assert "%E2%80%AE" not in said
    assert "%0D" not in said
    assert "no-store" in answer.headers["Cache-Control"]


def test_a_key_that_was_made_up_is_none() -> None:
    key = "6f1f64e2-1111-4222-8333-444455556666"
    forms = [{"submission_key": key}, {"submission_key": "9" * 5000}, {}]

    assert [submission_key(RequestFactory().post("/", form)) for form in forms] == [UUID(key), None, None]
