"""A year in a box: past cases made by the same law that rules real ones, loaded in bulk.

Shape and rhythm follow the province's own reports (`shape.py`); chance comes from a seed,
so the same question makes the same province. Nothing simulated enters a real province:
only the demo and tests call this.
"""

from onestop.ops.simulation.load import SimulationResult, simulate, simulate_past

__all__ = ["SimulationResult", "simulate", "simulate_past"]
