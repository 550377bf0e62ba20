"""A case is offered to be stopped for want of an answer or a payment only where it waits for one by a last day."""

from onestop.cases.domain.reasons_on_record import open_reasons

from .examples import accepted
from .test_last_days import to_pay
from .test_moved_for_outages import asked


def test_the_list_holds_the_grounds_that_may_come_true() -> None:
    assert {*open_reasons("stopped", accepted())}.isdisjoint({"not_answered", "not_paid"})
    assert "not_answered" in {*open_reasons("stopped", asked())}
    assert "not_paid" in {*open_reasons("stopped", to_pay())}
    assert "applicant_gone" in {*open_reasons("stopped", accepted())}
