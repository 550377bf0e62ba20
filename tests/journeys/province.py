"""The demo province, loaded into the database of a test."""

from datetime import datetime

from onestop.catalogue import api as catalogue
from onestop.organisation import api as organisation
from onestop.people import api as people


def demo_province(now: datetime) -> None:
    """Agencies, people and our own procedures."""
    organisation.forget()
    organisation.load_province(now)
    people.load_demo(now=now)
    catalogue.load_own(now=now)
