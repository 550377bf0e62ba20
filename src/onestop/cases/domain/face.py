"""The faces that offer acts on a case."""

from typing import Final, Literal, TypeAlias

Face: TypeAlias = Literal["desk", "portal"]
FACES: Final[tuple[Face, ...]] = ("desk", "portal")
