"""Agencies by name, as every face shows them."""

from datetime import date

from onestop.kernel.bilingual import Text
from onestop.organisation import api as organisation


def agency_name(code: str, on: date) -> Text:
    """What the agency is called that day, or was when it ended; a code nobody ever bore stays a code."""
    return organisation.authority_of(code, on) or Text(code, code)
