"""Asking whether there is a case about the same person or thing, whoever lodged it: counted, and written down.

The answer tells of other agencies' cases, such as that somebody's death was declared. So it is held to a rate as looking
people up is, and the access log says who asked about what: by a keyed digest, so that two questions about one person can be
told to be, and nothing of whom stands there.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from onestop.access.api import Look
from onestop.cases import api as cases
from onestop.desk.look_up import TooManyLookUps
from onestop.frame.looks import keyed, note_look
from onestop.frame.request import PageRequest
from onestop.kernel.text import fold
from onestop.runtime.api import Rate, throttle

RATE: Final = Rate(30, timedelta(hours=1))
"""Per official: dossiers of what is done once for one, ready to be received. Our choice."""
_ASKED: Final = Look(kind="case_list", purpose="lookup")
_TOLD: Final = Look(kind="case", purpose="lookup")


def ask(request: PageRequest, procedure: str, once: Sequence[str], answers: Mapping[str, Any]) -> None:
    """Count the question and write it down, where the answers say for whom or what it is. Raises TooManyLookUps."""
    if not cases.tells_of_one(once, answers):
        return
    verdict = throttle("desk.same_matter", request.actor.key, rate=RATE, now=request.now)
    note_look(request, _ASKED, matter(procedure, [answers[name] for name in once]))
    if not verdict.allowed:
        raise TooManyLookUps(wait=verdict.retry_after)


def tell(request: PageRequest, about: cases.AboutTheSame | None) -> None:
    """Write down of whose case an official was told who may not open it: its applicant reads that somebody asked."""
    if about is not None and not about.visible:
        note_look(request, _TOLD, about.file.code)


def matter(procedure: str, said: Sequence[Any]) -> str:
    """The same for the same matter however it is spelt, and nothing to whoever lacks the installation's secret."""
    return f"matter:{keyed('same matter', procedure, *(fold(str(one)) for one in said))}"
