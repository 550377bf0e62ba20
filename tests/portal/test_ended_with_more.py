"""A case that ended: originals that wait are told first, and no stage says that what never came has happened."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from onestop.cases import api as cases
from onestop.cases.domain.received import Received
from onestop.cases.domain.status import Stage
from onestop.kernel.bilingual import Text
from onestop.portal.next_step import next_step, section_of
from onestop.portal.views.my_cases import _days
from onestop.runtime.api import now

from .test_answering import lodged
from .test_next_step import file_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("stage", [Stage.STOPPED, Stage.TURNED_AWAY])
def test_originals_that_wait_are_what_comes_next(lan: Client, stage: Stage) -> None:
    file = file_of(lodged(now()))
    brought = replace(file, stage=stage, received={file.terms.papers[0].code: Received(originals=2)})

    said = next_step(brought, to_bring=False, at=Text("Ủy ban nhân dân phường Phú Cường", "Phu Cuong"))

    assert "Còn 2 bản chính" in said.vi
    assert "của Ủy ban nhân dân phường Phú Cường" in said.vi
    assert "Không còn việc gì" not in said.vi
    assert "fetch them at" in said.en


def test_what_ended_without_a_result_has_no_day_under_it(lan: Client) -> None:
    file = file_of(lodged(now()))
    ended = replace(
        file, received_at=file.lodged_at, finished_at=file.lodged_at + timedelta(days=1), outcome="withdrawn"
    )

    assert 4 not in _days(ended)
    assert 4 in _days(replace(ended, outcome="granted"))


def test_a_section_is_of_an_authority_and_at_a_place() -> None:
    assert section_of(Text("Ủy ban nhân dân xã An Long", "")).vi == "Bộ phận Một cửa của Ủy ban nhân dân xã An Long"
    assert section_of(Text("Phường Phú Cường", "")).vi == "Bộ phận Một cửa phường Phú Cường"


def test_originals_are_owed_where_the_law_says(lan: Client) -> None:
    assert cases.owed(file_of(lodged(now()))) == ()
