"""Modules meet at their faces only."""

from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import ForeignKey, ManyToManyField

from .modules import SOURCE, imports_of, layers, module_of, source_files

OPEN = {"kernel", "frame"}
"""Words everybody speaks, and what every page is made of: their files are their face."""

FACES = {
    "runtime": {"clock", "secrets", "huge_pages"},  # what runs before Django does, or needs nothing of it
    "cases": {"fold"},  # pure, for whoever replays cases
    # What anyone may verify with, offline; entries as pure values; keys and columns, without a database.
    "ledger": {"proof", "history", "mac_keys", "columns"},
    "indicators": {"counted"},  # pure, for whoever judges counts
    "ops": {"simulation", "morning", "bench"},
}
"""Public beside `api` and `events`."""


def beyond_the_face(file: Path) -> list[str]:
    found = []
    for name in imports_of(file):
        parts = name.split(".")
        if parts[0] != "onestop" or len(parts) < 2 or parts[1] in {module_of(file), *OPEN}:
            continue
        public = {"api", "events", *FACES.get(parts[1], set())}
        if len(parts) > 2 and parts[2] not in public:
            found.append(name)
    return found


@pytest.mark.parametrize("module", sorted({module_of(file) for file in source_files()}))
def test_only_the_face_of_another_module_is_imported(module: str) -> None:
    files = [file for file in source_files() if module_of(file) == module and "migrations" not in file.parts]

    found = {str(file.relative_to(SOURCE)): beyond_the_face(file) for file in files}

    assert {file: names for file, names in found.items() if names} == {}


def test_foreign_keys_point_down_the_layers() -> None:
    height = layers()
    upward = [
        f"{model.__module__}.{field.name} → {field.related_model.__module__}"
        for model in apps.get_models()
        if model.__module__.startswith("onestop.")
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey | ManyToManyField)
        and not isinstance(field.related_model, str)
        and field.related_model.__module__.startswith("onestop.")
        and height[field.related_model.__module__.split(".")[1]] > height[model.__module__.split(".")[1]]
    ]

    assert upward == []


def test_nothing_listens_to_signals() -> None:
    listening = [
        str(file.relative_to(SOURCE))
        for file in source_files()
        for name in imports_of(file)
        if name.startswith(("django.dispatch", "django.db.models.signals", "django.core.signals"))
    ]

    assert listening == []
