"""What is said of a wrong answer reads as a sentence, whatever the question is called."""

import re
from typing import Any

import pytest

from onestop.catalogue.library import generic_form, shared_parts
from onestop.forms.api import Field, form_plan, read_plan
from onestop.forms.domain.wording import _WORDS, wrong
from onestop.kernel.bilingual import Text

PLANS: dict[str, Any] = {
    code: form_plan(form, shared_parts().shared_questions) for code, form in shared_parts().forms.items()
}
TWICE_ENDED = re.compile(r"[.?!:;,…]”?[.?!:;,…]")


def called(vi: str, en: str) -> Field:
    plan = read_plan(generic_form())
    field = next(iter(plan.fields.values()))
    return Field(**{**{name: getattr(field, name) for name in field.__slots__}, "label": Text(vi, en)})


@pytest.mark.parametrize("plan", PLANS)
def test_no_sentence_of_any_form_ends_twice(plan: str) -> None:
    said = [
        words
        for field in read_plan(PLANS[plan]).fields.values()
        for message in (*(wrong(code, field, 3).message for code in _WORDS), *filter(None, [field.error]))
        for words in (message.vi, message.en)
    ]

    assert said
    assert [words for words in said if TWICE_ENDED.search(words)] == []


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Has building begun?", "Choose “Has building begun?”"),
        ("Sex", "Choose “Sex”."),
        ("Sex:", "Choose “Sex”."),
        ("Height (m)", "Choose “Height (m)”."),
    ],
)
def test_a_question_quoted_at_the_end_ends_the_sentence(label: str, said: str) -> None:
    assert wrong("not_chosen", called(label, label)).message.en == said
