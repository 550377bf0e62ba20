"""What invented applicants say and hand in: answers their form takes, and papers that say they are samples.

Only the demo and the simulation ask here. Chance comes from a seed, so the same case says the same thing every time.
"""

from onestop.ops.invented.answers import answers_of
from onestop.ops.invented.papers import papers_of

__all__ = ["answers_of", "papers_of"]
