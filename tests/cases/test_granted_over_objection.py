"""Granting over the objection of an agency that was asked is said with its reason. Our rule; no provision was found."""

import pytest

from onestop.cases.domain.law.decide import decide
from onestop.cases.domain.refusals_of_opinions import ObjectionNotAnswered

from .examples import CALENDAR, HEAD, accepted, at
from .test_meetings import AGREES, called, minuted, worked


def test_who_grants_though_an_agency_disagrees_says_why() -> None:
    file = minuted(called(worked(accepted())))

    with pytest.raises(ObjectionNotAnswered):
        decide(file, outcome="granted", by=HEAD, at=at(9), calendar=CALENDAR)
    granted = decide(file, outcome="granted", note="Đã mở rộng lối thoát", by=HEAD, at=at(9), calendar=CALENDAR)[0]
    assert granted.because
    assert granted.because.note == "Đã mở rộng lối thoát"


def test_a_refusal_has_its_own_reasons_and_where_nobody_disagrees_nothing_is_asked() -> None:
    agreed = minuted(called(worked(accepted())), fire=AGREES)
    assert decide(agreed, outcome="granted", by=HEAD, at=at(9), calendar=CALENDAR)[0].outcome == "granted"
    objected = minuted(called(worked(accepted())))
    refused = decide(
        objected, outcome="refused", reasons=["third_party_objects"], note="PCCC", by=HEAD, at=at(9), calendar=CALENDAR
    )[0]
    assert refused.outcome == "refused"
