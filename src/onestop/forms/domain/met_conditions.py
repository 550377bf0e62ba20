"""Hints without what they say of when a question is asked, where whoever reads it has met that condition already.

At the counter all questions stand on one page, so each says of whom it is asked. Asked page by page, a question whose
condition was answered before is put only to those it concerns: to them “only for an elderly person” is noise, and doubt.
"""

import re
from dataclasses import replace
from typing import Final

from onestop.forms.domain.field import Field
from onestop.forms.domain.plan import Page
from onestop.kernel.bilingual import Text

_CONDITION: Final = Text(
    r"(?:^C|, c)hỉ khi .*?(?:, (?=ví dụ)|$)",
    r"(?:^O|, o)nly (?:for|if|where|without|with) .*?(?:, (?=for example)|$)",
)
"""At the beginning of a hint, or after a comma, up to its example or its end. A sentence after a full stop says more."""


def without_met_conditions(page: Page) -> Page:
    """The page as it is put to somebody who answered the pages before it."""
    here = {one.name for one in page.fields}
    return replace(page, fields=tuple(one if here & {*one.asked_when} else _without(one) for one in page.fields))


def _without(field: Field) -> Field:
    if not field.asked_when or field.hint is None:
        return field
    vi, en = (_rest(pattern, hint) for pattern, hint in zip(_both(_CONDITION), _both(field.hint), strict=True))
    return replace(field, hint=Text(vi, en) if vi and en else None)


def _both(text: Text) -> tuple[str, str]:
    return text.vi, text.en


def _rest(condition: str, hint: str) -> str:
    rest = re.sub(condition, "", hint)
    return rest[:1].upper() + rest[1:]
