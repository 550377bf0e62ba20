"""Our own procedures, processes and forms, as the files beside this module say."""

import pickle
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from onestop.catalogue.domain.references import DanglingReference, dangling
from onestop.catalogue.domain.written_procedure import SharedParts
from onestop.forms.api import form_plan

DATA = Path(__file__).parent / "data"


def read_yaml(path: Path) -> Any:
    """One of our data files."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


@cache
def shared_parts() -> SharedParts:
    """The shared pieces by name."""
    processes = [read_yaml(path) for path in sorted(DATA.glob("processes/*.yaml"))]
    forms = [read_yaml(path) for path in sorted(DATA.glob("forms/[!_]*.yaml"))]
    return SharedParts(
        fields=read_yaml(DATA / "fields.yaml"),
        processes={process["code"]: process for process in processes},
        forms={form["code"]: form for form in forms},
        shared_questions=read_yaml(DATA / "forms" / "_shared.yaml"),
        acts=read_yaml(DATA / "acts.yaml")["acts"],
        systems=read_yaml(DATA / "systems.yaml"),
        **read_yaml(DATA / "papers.yaml"),
    )


def written_procedures() -> list[dict[str, Any]]:
    """Our procedures, in order of code; whoever asks may change what he is given."""
    written: list[dict[str, Any]] = pickle.loads(_kept_procedures())  # noqa: S301 - made by this process
    return written


@cache
def _kept_procedures() -> bytes:
    """The files read once: taking a copy out of these costs a twentieth of reading them again."""
    return pickle.dumps([read_yaml(path) for path in sorted(DATA.glob("procedures/*.yaml"))])


def dangling_references() -> list[DanglingReference]:
    """Names in our procedures and forms that lead nowhere; empty when all are there."""
    return list(dangling(written_procedures(), shared_parts()))


@cache
def generic_form() -> dict[str, Any]:
    """The plan asked where a procedure has no form of its own."""
    return form_plan(shared_parts().forms["generic"], shared_parts().shared_questions)


@cache
def agency_words() -> dict[str, Any]:
    """How agencies are called in the national catalogue."""
    words: dict[str, Any] = read_yaml(DATA / "agency_words.yaml")
    return words
