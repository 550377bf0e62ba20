"""The checkout the developer's commands work on."""

from pathlib import Path

from onestop.assembly.complaints import Complaint
from onestop.kernel.bilingual import Text


def checkout() -> Path:
    """Its root. An installed package has neither tests nor settings for tools."""
    root = Path(__file__).resolve().parents[4]
    if not (root / "uv.lock").exists():
        raise Complaint(Text("Lệnh này cần mã nguồn.", "This command needs a checkout of the source."))
    return root
