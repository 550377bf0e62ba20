"""A process that only started Django knows every event: the sequencer would set aside one it does not know."""

import subprocess
import sys
from pathlib import Path

from .modules import ROOT, source_files

KNOWN = """
import django
django.setup()
from onestop.kernel.event import event_types
print(" ".join(sorted({kind.__module__ for kind in event_types().values()})))
"""


def test_every_module_of_events_is_loaded_at_start() -> None:
    written = {name_of(file) for file in source_files() if "\n@published\n" in file.read_text(encoding="utf-8")}
    environment = {"DJANGO_SETTINGS_MODULE": "onestop.assembly.settings", "PYTHONPATH": str(ROOT / "src")}
    said = subprocess.run([sys.executable, "-c", KNOWN], env=environment, capture_output=True, text=True, check=True)

    assert set(said.stdout.split()) == written


def name_of(file: Path) -> str:
    """As it is imported."""
    return ".".join(file.relative_to(ROOT / "src").with_suffix("").parts)
