"""What a list may be called that is kept, and how many one official keeps."""

from typing import Final

from onestop.kernel.text import one_line
from onestop.worklists.domain.refusals import NameNotValid

MOST: Final = 12
"""As many as can be read at a glance over a list."""
LONGEST_NAME: Final = 40


def name_of(typed: str) -> str:
    """What it is called. Raises NameNotValid: nothing, or more than there is room for."""
    name = " ".join(one_line(typed).split())
    if not 1 <= len(name) <= LONGEST_NAME:
        raise NameNotValid(most=LONGEST_NAME)
    return name
