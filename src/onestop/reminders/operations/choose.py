"""Choose whether one's briefing comes by e-mail too. Reminders at the desk nobody switches off."""

from onestop.kernel.actor import Actor
from onestop.reminders import store
from onestop.runtime.api import transaction


@transaction
def choose(*, by_email: bool, language: str, by: Actor) -> None:
    """From the next morning on. Raises NotPermitted."""
    by.require("cases.see")
    store.choose(by.key, by_email=by_email, language="en" if language == "en" else "vi")
