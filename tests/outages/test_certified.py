"""An outage that is over has a certificate, and both follow from the ledger."""

from datetime import timedelta
from hashlib import sha256

import pytest

from onestop.cases import api as cases
from onestop.ledger import api as ledger
from onestop.outages import api as outages
from onestop.outages.domain.refusals import NotYet, OverAlready, SaidAlready
from onestop.outages.events import OutageEnded
from onestop.outages.models import OutageRow
from onestop.runtime.api import blobs

from .conftest import OPERATOR, at, planned, recorded

pytestmark = pytest.mark.usefixtures("province")


def found() -> list[str]:
    return [one.code for one in outages.outages_hold(lambda _done, _total: None)]


def test_the_certificate_is_a_pdf_whose_digest_the_ledger_has() -> None:
    made = recorded(now=at(3), began=at(2, 8), ended=at(2, 11), note="Mất điện tại trung tâm dữ liệu")

    paper = outages.certificate(made.number)
    event = ledger.entries_of_types(OutageEnded.type)[-1].event
    assert paper.startswith(b"%PDF-")
    assert isinstance(event, OutageEnded)
    assert event.digest == made.digest == sha256(paper).hexdigest()
    assert outages.outage_of_bytes(made.digest) == made
    assert outages.outage_of_bytes("0" * 64) is None


def test_while_it_lasts_there_is_none_and_it_counts_for_nothing() -> None:
    made = recorded(now=at(2, 9), began=at(2, 8))

    with pytest.raises(outages.NoSuchOutage):
        outages.certificate(made.number)
    assert made.counts_as == ()
    assert outages.to_announce() == (made,)


def test_nothing_is_certified_of_what_is_to_come_or_twice() -> None:
    with pytest.raises(NotYet):
        recorded(now=at(2, 9), began=at(2, 8), ended=at(2, 10))
    made = recorded(now=at(3), began=at(2, 8), ended=at(2, 11))
    with pytest.raises(OverAlready):
        outages.end_outage(number=made.number, ended_at=at(2, 12), by=OPERATOR, now=at(3))
    with pytest.raises(OverAlready):
        outages.call_off(number=made.number, by=OPERATOR, now=at(3))


def test_what_was_certified_is_not_recorded_again() -> None:
    made = recorded(now=at(3), began=at(2, 8), ended=at(2, 11))

    for ended in (at(2, 11), at(2, 10), None):
        with pytest.raises(SaidAlready) as refused:
            recorded(now=at(3), began=at(2, 8), ended=ended)
        assert refused.value.number == made.number
    assert OutageRow.objects.count() == 1


def test_what_the_ledger_says_holds_and_a_row_changed_by_hand_is_found() -> None:
    made = recorded(now=at(3), began=at(2, 8), ended=at(2, 11))
    planned(now=at(4), begins=at(20), ends=at(21))
    ledger.sequence_once(at(4) + timedelta(seconds=1))
    assert [one.code for one in ledger.fsck(extra=[outages.outages_hold])] == []

    OutageRow.objects.filter(number=made.number).update(ended_at=at(2, 18))
    assert found() == ["wrong_outage"]
    OutageRow.objects.filter(number=made.number).delete()
    assert found() == ["wrong_outage"]


def test_a_certificate_whose_bytes_are_gone_is_found_and_no_sweep_takes_it() -> None:
    made = recorded(now=at(3), began=at(2, 8), ended=at(2, 11))

    cases.purge_papers(now=at(3))
    assert outages.certificate_digests([made.digest, "0" * 64]) == {made.digest}
    assert found() == []
    blobs.path_of(made.digest).unlink()
    assert found() != []


def test_numbers_count_up_within_the_year() -> None:
    numbers = [recorded(now=at(3), began=at(2, hour), ended=at(2, hour + 1)).number for hour in (8, 9)]

    assert numbers == ["GD-2026-0001", "GD-2026-0002"]
