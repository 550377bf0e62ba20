"""Made-up answers and papers: every form of ours takes them, and nobody reads words that say nothing."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from onestop.catalogue.api import ProcedureVersion
from onestop.catalogue.domain.definition import restore_version
from onestop.catalogue.operations.load_own import own_editions
from onestop.forms import api as forms
from onestop.kernel.numbers import CitizenNumber
from onestop.ops.invented import answers_of
from onestop.people import api as people
from over_each import over_each

ON = date(2026, 11, 24)
WOMAN = people.Applicant(id=1, kind="citizen", name="Nguyễn Thị Lan", number="074190001234")
BUSINESS = people.Applicant(id=2, kind="business", name="Công ty TNHH Xây dựng An Phú", number="3700000018")


def _versions() -> Iterator[tuple[str, ProcedureVersion]]:
    for code, editions in own_editions().items():
        version = restore_version(
            editions[-1].definition, id=1, number=1, source="own", digest="", valid_from=date(2026, 1, 1),
            valid_until=None, open_for_applying=True,
        )  # fmt: skip
        for case in [one.code for one in version.variants] or [""]:
            yield f"{code} {case}".strip(), version.for_variant(case)


VERSIONS = {name: (version,) for name, version in _versions()}


def _said(version: ProcedureVersion, seed: int, applicant: people.Applicant = WOMAN) -> dict[str, Any]:
    channel = version.channels[seed % len(version.channels)].channel
    return answers_of(version, applicant=applicant, channel=channel, on=ON, seed=f"{seed}")


@over_each(VERSIONS)
def test_every_form_takes_what_is_made_up_for_it(version: ProcedureVersion) -> None:
    for seed in range(12):
        answers = _said(version, seed, BUSINESS if seed % 3 == 2 else WOMAN)
        faults = forms.check_answers(version.form, answers, today=ON)
        assert not faults, [(one.field, answers.get(one.field)) for one in faults]


@over_each(VERSIONS)
def test_every_question_that_must_be_answered_has_words_of_its_own(version: ProcedureVersion) -> None:
    for seed in range(4):
        assert "Theo hồ sơ kèm theo." not in _said(version, seed).values()


def test_the_same_seed_says_the_same_and_another_something_else() -> None:
    (version,) = VERSIONS["1.001612"]
    assert _said(version, 3) == _said(version, 3) != _said(version, 6)


def test_an_applicant_who_can_be_one_of_those_asked_about_is_that_one() -> None:
    (version,) = VERSIONS["1.001193"]
    answers = _said(version, 0)
    assert (answers["mother_name"], answers["mother_number"]) == (WOMAN.name, WOMAN.number)
    assert CitizenNumber.parse(answers["father_number"]).sex == "male"
