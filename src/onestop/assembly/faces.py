"""The faces: the one table of who answers browsers, under which address, with whose templates.

Settings, addresses and `check` all read it. A face that stands here and lacks its addresses or its
templates stops the start; one that does not stand here fails a test.
"""

from pathlib import Path
from typing import NamedTuple


class Face(NamedTuple):
    """A module with `urls.py` and `templates/`, and the prefix of its addresses."""

    module: str
    prefix: str

    @property
    def urls(self) -> str:
        return f"onestop.{self.module}.urls"


FACES = (
    Face("frame", ""),
    Face("identity", ""),
    Face("portal", ""),
    Face("desk", "ban-lam-viec/"),
    Face("cockpit", "dieu-hanh/"),
    Face("ops", "van-hanh/"),
)


def template_folder(face: Face, package: Path) -> Path:
    """Where a face keeps its templates, in the folder of the package.

    Raises:
        FileNotFoundError: it keeps none; a template engine would pass it over in silence.
    """
    folder = package / face.module / "templates"
    if not folder.is_dir():
        raise FileNotFoundError(f"the face {face.module} has no templates at {folder}")
    return folder
