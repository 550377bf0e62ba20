"""Of every step at a body of another sector the shipped processes say by which law it alone may do it."""

import yaml

from onestop.catalogue.library import DATA
from onestop.kernel.bilingual import Text
from onestop.workflow.api import BODIES, Definition

PROCESSES = {
    path.stem: Definition.from_dict(yaml.safe_load(path.read_text("utf-8")))
    for path in sorted((DATA / "processes").glob("*.yaml"))
}


def test_every_step_at_a_body_of_another_sector_names_the_provision() -> None:
    unsaid = [
        (code, step.code)
        for code, process in PROCESSES.items()
        for step in process.steps
        if step.at in BODIES and not isinstance(step.reserved, Text)
    ]

    assert unsaid == []


def test_what_the_level_above_asked_the_commune_for_it_may_do_itself() -> None:
    """Handed in at the upper level itself, all of it is done there (Decree 61/2018 Art. 19.7)."""
    assert {step.code: step.only_there for step in PROCESSES["two_level"].steps if step.at} == {
        "review": False,
        "post": False,
    }


def test_the_police_enters_the_residence_and_insurance_issues_the_card() -> None:
    """Law 68/2020/QH14 Art. 22, Law 25/2008/QH12 Art. 17 (from memory); the tax office sets what is owed."""
    reserved = {(code, step.code) for code, process in PROCESSES.items() for step in process.steps if step.only_there}

    assert reserved == {
        ("interlinked", "residence"),
        ("interlinked", "insurance"),
        ("interlinked_in_order", "residence"),
        ("interlinked_in_order", "verify_residence"),
        ("interlinked_in_order", "insurance"),
        ("land_change", "tax_notice"),
    }
