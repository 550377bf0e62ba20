"""How much may be handed in, what stays of it as evidence, and who may attach it."""

import hashlib
from collections.abc import Callable
from datetime import date

import pytest

from onestop.documents import quotas
from onestop.documents.api import (
    NoSuchUpload,
    TooManyFilesToday,
    TooMuchToday,
    TooMuchUnattached,
    check_attachable,
    content_of,
)
from onestop.documents.domain.intake_rules import IntakeRule, Quota, rule_on, rules_from
from onestop.kernel.actor import Actor
from onestop.runtime.api import blobs

from . import hostile, samples
from .handing_in import DAY, NOW, citizen, hand_in, official

pytestmark = pytest.mark.usefixtures("own_folder")


class TestEvidence:
    def test_what_was_handed_in_stays_beside_what_is_shown(self, person: int) -> None:
        data = hostile.paper(hostile.SENDING["submit"], hostile.PLACES["in a field"])
        kept = hand_in(person, data)

        assert kept.removed
        assert kept.received_digest == hashlib.sha256(data).hexdigest()
        assert blobs.get(kept.received_digest) == data
        assert hostile.references(content_of(kept)) == []

    def test_of_a_picture_only_its_digest_is_kept_for_it_knows_where_it_was_taken(self, person: int) -> None:
        data = samples.photo_with_place()
        kept = hand_in(person, data, name="a.jpg")

        assert kept.received_digest == hashlib.sha256(data).hexdigest()
        with pytest.raises(blobs.BlobMissing):
            blobs.get(kept.received_digest)


class TestAttaching:
    def test_files_are_attached_by_their_owner_and_scans_by_who_made_them(self, person: int) -> None:
        own, scan = hand_in(person), hand_in(None, taken_in_by="user:1")

        check_attachable([own.id], applicant_id=person, by=citizen(person))
        check_attachable([own.id], applicant_id=person, by=official("user:2"))
        check_attachable([scan.id], applicant_id=person, by=official("user:1"))
        for one, by in [
            (scan, citizen(person)),
            (scan, official("user:2")),
            (scan, Actor(kind="citizen", key="user:1", person_id=person)),
        ]:
            with pytest.raises(NoSuchUpload):
                check_attachable([one.id], applicant_id=person, by=by)
        with pytest.raises(NoSuchUpload):
            check_attachable([own.id], applicant_id=person + 1, by=official("user:1"))

    def test_a_scan_of_nobodys_is_attached_by_nobody(self, db: None) -> None:
        unowned = hand_in(None)
        with pytest.raises(NoSuchUpload):
            check_attachable([unowned.id], applicant_id=None, by=official(""))


def small_rule(**numbers: int) -> tuple[IntakeRule, ...]:
    quota = Quota(**{"files_a_day": 3, "bytes_a_day": 10_000, "bytes_unattached": 20_000, **numbers})
    return (IntakeRule(begins=date(2020, 1, 1), unattached_days=30, preview_days=14, person=quota, counter=quota),)


@pytest.fixture
def rule(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def set_to(**numbers: int) -> None:
        monkeypatch.setattr(quotas, "intake_rules", lambda: small_rule(**numbers))

    return set_to


class TestQuotas:
    def test_the_rule_in_force_is_the_last_that_began(self) -> None:
        written = {"unattached_days": 30, "preview_days": 1}
        numbers = {"files_a_day": 1, "megabytes_a_day": 1, "megabytes_unattached": 1}
        both = {"person": numbers, "counter": numbers}
        rules = rules_from(
            [
                {"from": date(2026, 1, 1), **written, **both},
                {"from": date(2025, 1, 1), **written, "unattached_days": 9, **both},
            ]
        )
        found = [
            rule_on(rules, day).unattached_days for day in (date(2024, 1, 1), date(2025, 12, 31), date(2026, 1, 1))
        ]
        assert found == [9, 9, 30]

    def test_the_rules_of_the_province_can_be_read(self) -> None:
        rule = rule_on(quotas.intake_rules(), NOW.date())
        assert rule.person.bytes_a_day < rule.counter.bytes_a_day
        assert rule.unattached_before(NOW) < NOW - DAY

    def test_files_of_a_day_are_counted_until_midnight(self, person: int, rule: Callable[..., None]) -> None:
        rule()
        for _ in range(3):
            hand_in(person)
        with pytest.raises(TooManyFilesToday):
            hand_in(person)
        assert hand_in(person, now=NOW + DAY)
        assert hand_in(None, taken_in_by="user:1"), "everybody has a quota of his own"

    def test_bytes_of_a_day_are_counted_before_the_file_is_looked_at(
        self, person: int, rule: Callable[..., None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rule(bytes_a_day=600)
        hand_in(person)
        monkeypatch.setattr(
            "onestop.documents.operations.attach_upload.look_into", lambda *_a, **_k: pytest.fail("costly")
        )
        with pytest.raises(TooMuchToday):
            hand_in(person)

    def test_what_belongs_to_a_case_makes_room(self, person: int, rule: Callable[..., None]) -> None:
        rule(bytes_unattached=600)
        first = hand_in(person, attached=lambda ids: set())
        with pytest.raises(TooMuchUnattached) as refused:
            hand_in(person, attached=lambda ids: set())
        assert refused.value.facts()["days"] == 30
        assert hand_in(person, attached=lambda ids: {first.id} & set(ids))
