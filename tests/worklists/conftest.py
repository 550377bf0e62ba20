"""The small world of the cases."""

from cases.conftest import World, standing_world, world

__all__ = ["World", "standing_world", "world"]
