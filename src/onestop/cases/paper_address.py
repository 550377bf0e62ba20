"""Where the page of a paper lies: what the square on the paper leads to."""

from urllib.parse import quote

from onestop.runtime.api import public_url


def paper_address(case_code: str, ref: str) -> str:
    """The public page of a paper, from anywhere: `https://…/giay/H09.31.05-260302-0001/GN1`."""
    return public_url(f"/giay/{quote(case_code)}/{quote(ref)}")
