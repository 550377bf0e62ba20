"""How a dossier came is said as it came: at a counter, by post, or online by whom."""

from typing import get_args

import pytest

from cases.conftest import PROCEDURE
from cases.examples import RECEPTIONIST
from desk.test_desk import DESK, counter_form
from onestop.cases.api import ChannelName
from onestop.frame.channels import how_lodged

from .conftest import SitDown, World


def test_what_comes_by_post_is_not_said_to_be_handed_in_and_help_is_told_only_online() -> None:
    said = {
        (channel, assisted): how_lodged(channel, assisted=assisted).vi
        for channel in get_args(ChannelName)
        for assisted in (False, True)
    }

    assert said == {
        ("online", False): "Nộp trực tuyến",
        ("online", True): "Nộp trực tuyến, công chức làm giúp",
        **dict.fromkeys([("in_person", False), ("in_person", True)], "Nộp trực tiếp tại quầy"),
        **dict.fromkeys([("postal", False), ("postal", True)], "Gửi qua bưu chính công ích"),
    }


@pytest.mark.django_db
def test_the_desk_says_it_of_each_case(world: World, sit_down: SitDown) -> None:
    desk, online = sit_down(RECEPTIONIST), world.lodge()
    assert "Nộp trực tuyến\n" in desk.get(f"{DESK}/ho-so/{online}").content.decode()

    code = desk.post(f"{DESK}/tiep-nhan/{PROCEDURE}", counter_form()).headers["Location"].rsplit("/", 1)[1]
    said = desk.get(f"{DESK}/ho-so/{code}").content.decode()
    assert "Nộp trực tiếp tại quầy" in said
    assert "nộp hộ" not in said
