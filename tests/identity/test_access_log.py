"""What whoever watches over the access log may type to narrow it."""

import pytest

from onestop.identity.views.access_log import filter_of

ASKED = dict.fromkeys(("what", "kind", "subject", "login", "agency", "since", "until"), "")


@pytest.mark.parametrize("typed", ["H09.31.03–261126–0001", "h09.31.03 - 261126 - 0001", "000.03.31.H09-261126-0001"])
def test_a_case_is_asked_for_by_its_code_however_it_is_written(typed: str) -> None:
    chosen = filter_of({**ASKED, "subject": typed})
    assert chosen
    assert chosen.subject == "H09.31.03-261126-0001"


@pytest.mark.parametrize("typed", ["", "4711", "9f0c8b3e-5e57-4a1f-9d8a-1b2c3d4e5f60"])
def test_what_is_no_code_of_a_case_is_asked_for_as_it_stands(typed: str) -> None:
    chosen = filter_of({**ASKED, "subject": typed})
    assert chosen
    assert chosen.subject == typed
