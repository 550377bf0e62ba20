"""Files go with an answer to the inspectors: looked into, proved, read by whoever asked and whoever was asked, and kept."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from documents.samples import picture
from onestop.anomalies import api as anomalies
from onestop.anomalies.models import AnswerFileRow, QuestionRow
from onestop.cases import api as cases
from onestop.runtime.api import now, raw

from .test_pages import asked, judged, province, read, signed_in

__all__ = ["judged", "province"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("judged")]
HEAD, INSPECTOR, OTHER = "head.h09.31.03", "inspector.h09", "receptionist.h09.31.03"


def answered(head: Client, *files: tuple[str, bytes]) -> Any:
    page = f"/ban-lam-viec/duoc-hoi/{QuestionRow.objects.get().number}"
    sent = [SimpleUploadedFile(name, content, "image/png") for name, content in files]
    return head.post(page, {"answer": "Xem biên bản kèm theo.", "files": sent})


def holds() -> list[str]:
    return [one.code for one in anomalies.questions_hold(lambda _done, _total: None)]


def test_who_asked_and_who_was_asked_read_them_and_nobody_else() -> None:
    asked(signed_in(INSPECTOR))
    assert answered(signed_in(HEAD), ("bien-ban.png", picture())).status_code == 302
    row = AnswerFileRow.objects.get()
    address = f"/ban-lam-viec/duoc-hoi/{row.question.number}/tep/{row.upload_id}"

    for login in (INSPECTOR, HEAD):
        assert "bien-ban." in read(signed_in(login), f"/ban-lam-viec/duoc-hoi/{row.question.number}")
        assert signed_in(login).get(f"{address}/ban-goc").status_code == 200
        read(signed_in(login), address)
    read(signed_in(OTHER), address, 404)
    read(signed_in(OTHER), f"{address}/ban-goc", 404)
    assert raw("SELECT count(*) > 0 FROM access_log WHERE route = 'desk:answer_file_original'") == [(True,)]


def test_more_than_three_and_what_is_no_file_we_take_are_refused_and_the_words_stay() -> None:
    asked(signed_in(INSPECTOR))
    head = signed_in(HEAD)

    many = answered(head, *((f"{nth}.png", picture()) for nth in range(4)))
    wrong = answered(head, ("chay.exe", b"MZ" * 50))

    assert (many.status_code, wrong.status_code) == (422, 422)
    assert "nhiều nhất 3 tệp" in many.content.decode()
    assert all("Xem biên bản kèm theo." in one.content.decode() for one in (many, wrong))
    assert not AnswerFileRow.objects.exists()


def test_they_are_proved_and_never_thrown_away() -> None:
    asked(signed_in(INSPECTOR))
    answered(signed_in(HEAD), ("mot.png", picture()), ("hai.png", picture()))
    assert holds() == []

    cases.purge_papers(now=now() + timedelta(days=400))
    assert AnswerFileRow.objects.count() == 2
    assert holds() == []

    AnswerFileRow.objects.filter(place=2).delete()
    assert holds() == ["wrong_question"]
