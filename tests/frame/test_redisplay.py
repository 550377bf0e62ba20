"""What stood over a form comes back over that form, for whoever read it there, and nowhere else."""

from typing import Any

import pytest
from django.test import RequestFactory

from onestop.forms.api import FieldError
from onestop.frame.redisplay import SAID, said_over, words_over
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text

READER = Actor(kind="official", key="7")
PROBLEM = FieldError("reasons", Text("Hãy chọn lý do.", "Choose a reason."))
PATH = "/ban-lam-viec/ho-so/H09/tu-choi"


def posted(path: str, said: str, *, by: Actor) -> Any:
    request: Any = RequestFactory().post(path, {SAID: said})
    request.actor = by
    return request


@pytest.mark.parametrize(
    ("path", "by", "shown"),
    [
        (PATH, READER, [PROBLEM]),
        (PATH, Actor(kind="official", key="8"), []),
        ("/dang-nhap", READER, []),
    ],
    ids=["the same reader at the same form", "another reader", "another page"],
)
def test_words_are_shown_again_where_they_stood(path: str, by: Actor, shown: list[FieldError]) -> None:
    said = words_over(posted(PATH, "", by=READER), [PROBLEM], None)

    assert said_over(posted(path, said, by=by)) == shown


def test_words_made_up_are_not_shown() -> None:
    assert said_over(posted(PATH, '[["", "Trả tiền vào đây", "Pay here"]]', by=READER)) == []
