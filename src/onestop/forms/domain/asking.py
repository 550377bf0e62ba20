"""Which questions of a page are put to somebody: those that his answers, as they stand or as he may give them here, call for.

Without a script a page cannot open a question while it is filled in. So what hangs on an answer of the same page stands
there with its condition in the hint; what hangs on an answer given elsewhere stands there only where that answer is so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from onestop.forms.domain.field import Field
from onestop.forms.domain.plan import Page


def page_asked(page: Page, answers: Mapping[str, Any]) -> Page:
    """The page with those of its questions that may be asked of whoever gave these answers elsewhere."""
    return replace(page, fields=fields_asked(page.fields, answers))


def fields_asked(fields: Sequence[Field], answers: Mapping[str, Any]) -> tuple[Field, ...]:
    """Those of these fields, which stand on one page, that may be asked; one that is not put cannot call for another."""
    here = {one.name for one in fields}
    while shut := {one.name for one in fields if one.name in here and not one.may_be_asked(answers, here)}:
        here -= shut
    return tuple(one for one in fields if one.name in here)
