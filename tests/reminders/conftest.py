"""The small world of the cases, and a browser signed in as whoever a test names."""

from cases.conftest import World, committed_world, standing_world, world
from desk.conftest import sit_down

__all__ = ["World", "committed_world", "sit_down", "standing_world", "world"]
