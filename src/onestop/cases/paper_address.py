"""Where the page of a paper lies: what the square on the paper leads to."""

from hmac import compare_digest
from urllib.parse import quote

from onestop.cases.domain.check_code import check_code, read_check_code
from onestop.cases.domain.slips import number_of
from onestop.ledger import api as ledger
from onestop.runtime.api import public_url


def check_code_of(case_code: str, ref: str) -> str:
    """What the paper bears and nobody can work out from its number: keyed by the ledger's secret, which never changes."""
    return check_code(ledger.digest_for("check code of a paper", number_of(case_code, ref)))


def checks(case_code: str, ref: str, typed: str) -> bool:
    """Whether that is the check code of this paper; nothing is looked up, so nothing can be told from how long it takes."""
    return compare_digest(check_code_of(case_code, ref).encode(), read_check_code(typed).encode())


def paper_address(case_code: str, ref: str, *, check: str = "") -> str:
    """The public page of a paper, from anywhere: `https://…/giay/H09.31.05-260302-0001/GN1/7K3M9QXA`.

    `check` is its check code, where that is at hand.
    """
    return public_url(f"/giay/{quote(case_code)}/{quote(ref)}/{check or check_code_of(case_code, ref)}")
