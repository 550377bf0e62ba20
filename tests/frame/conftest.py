"""The small world of the cases, and a seat in it."""

from cases.conftest import World, standing_world, world
from desk.conftest import SitDown, sit_down

__all__ = ["SitDown", "World", "sit_down", "standing_world", "world"]
