"""What was written to a provider's file goes with the content of its case; everything else in the file stays."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import override_settings

from cases.conftest import World
from cases.erasing import WHY, lived
from cases.examples import HEAD, RECEPTIONIST, at
from onestop.cases import api as cases
from onestop.notices import api as notices
from onestop.notices.channels.files import File
from onestop.notices.channels.provider import Outgoing

from .conftest import Clock, follow, send_all


def letter(code: str) -> Outgoing:
    return Outgoing(
        id=f"{code}.4.applicant", channel="sms", case_code=code, to="0912345678", subject="", body="Xong", at=at(2)
    )


def test_only_the_lines_of_those_cases_go_and_the_file_stays_the_same_one(tmp_path: Path) -> None:
    path = tmp_path / "sms"
    file = File(f"file:{path}")
    for code in ("H09.31.05-260302-0001", "H09.31.05-260302-0002", "H09.31.05-260302-0001"):
        file.hand_over(letter(code))
    with path.open("ab") as other:
        other.write(b"not ours\n")
    same = path.stat().st_ino

    assert file.cases() == {"H09.31.05-260302-0001", "H09.31.05-260302-0002"}
    assert file.forget({"H09.31.05-260302-0001"}) == 2
    assert file.cases() == {"H09.31.05-260302-0002"}
    assert path.read_bytes().endswith(b"not ours\n")
    assert path.stat().st_ino == same
    file.hand_over(letter("H09.31.05-260302-0003"))
    assert len(path.read_bytes().splitlines()) == 5


def test_a_program_that_reads_on_where_it_stopped_misses_no_message_and_reads_none_twice(tmp_path: Path) -> None:
    path, gone, stays = tmp_path / "sms", "H09.31.05-260302-0001", "H09.31.05-260302-0002"
    file = File(f"file:{path}")
    for code in (gone, stays, gone):
        file.hand_over(letter(code))
    with path.open("rb") as gateway:
        gateway.readlines()
        file.forget({gone})
        for code in (stays, "H09.31.05-260302-0003"):
            file.hand_over(letter(code))
        read_on = [json.loads(line)["id"] for line in gateway.readlines()]

    assert read_on == [letter(stays).id, letter("H09.31.05-260302-0003").id]


def test_of_a_message_that_is_gone_nothing_is_left_and_no_program_takes_the_rest_for_one(tmp_path: Path) -> None:
    path, gone = tmp_path / "sms", "H09.31.05-260302-0001"
    File(f"file:{path}").hand_over(letter(gone))
    length = path.stat().st_size
    File(f"file:{path}").forget({gone})

    assert path.stat().st_size == length
    assert not [said for said in (gone, "0912345678", "Xong") if said.encode() in path.read_bytes()]
    assert json.loads(path.read_bytes()) == {"erased": True}
    assert File(f"file:{path}").forget({gone}) == 0


def test_where_no_file_is_nothing_is_forgotten(tmp_path: Path) -> None:
    assert File(f"file:{tmp_path / 'none'}").cases() == frozenset()


@pytest.mark.django_db(transaction=True)
def test_the_sweep_takes_out_what_was_erased_and_nothing_else(told_world: World, tmp_path: Path) -> None:
    path = tmp_path / "sms"
    with override_settings(SMS_PROVIDER=f"file:{path}"):
        gone, stays = lived(told_world), told_world.lodge()
        cases.accept(code=stays, by=RECEPTIONIST, now=at(2, 9))
        follow(at(2, 9))
        send_all(Clock(at(10)))
        assert File(f"file:{path}").cases() == {gone, stays}
        assert notices.forget_files(now=at(10)) == 0

        cases.erase_content(code=gone, by=replace(HEAD, user_id=7), now=at(20), beside=(notices.erase_case,), **WHY)

        assert notices.forget_files(now=at(20)) > 0
        assert File(f"file:{path}").cases() == {stays}
        assert notices.forget_files(now=at(20)) == 0
