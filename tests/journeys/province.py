"""The demo province, in the database of a test."""

from datetime import datetime
from functools import partial

from kept_rows import kept
from onestop.catalogue import api as catalogue
from onestop.organisation import api as organisation
from onestop.people import api as people
from onestop.runtime import api as runtime


def demo_province(now: datetime) -> None:
    """Agencies, people and our own procedures, as they were loaded then or some minutes before."""
    organisation.forget()
    hours_ago = round((runtime.now() - now).total_seconds() / 3600)
    kept(f"demo_province_{hours_ago}_hours_old", partial(_loaded, now))


def _loaded(now: datetime) -> None:
    organisation.load_province(now)
    people.load_demo(now=now)
    catalogue.load_own(now=now)
