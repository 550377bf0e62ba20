"""What understanding a phrase costs the processor, phrase by phrase, against the limit for every one of them."""

import statistics
import time
from dataclasses import asdict, dataclass
from typing import Any, Final

from onestop.catalogue import api as catalogue

LIMIT_MS: Final = 15.0
"""For the slowest, among `catalogue.CROWD` procedures."""
_TIMES: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseTimes:
    """Milliseconds of the processor for the phrases measured; `slowest_phrase` is whose the last number is."""

    phrases: int
    procedures: int
    median: float
    most: float
    """What 95 of 100 phrases keep."""
    slowest: float
    slowest_phrase: str

    @property
    def reached(self) -> bool:
        return self.slowest <= LIMIT_MS

    def as_dict(self) -> dict[str, Any]:
        return {**asdict(self), "limit": LIMIT_MS, "reached": self.reached}


def time_phrases() -> PhraseTimes:
    """Everything that people are known to say, each the quickest of three times: what else the machine does is not ours."""
    finder = catalogue.crowded_finder()

    def spent(phrase: str) -> float:
        began = time.process_time()
        finder.find(phrase)
        return (time.process_time() - began) * 1000

    times = {phrase: min(spent(phrase) for _ in range(_TIMES)) for phrase in catalogue.all_said()}
    slowest = max(times, key=times.__getitem__)
    return PhraseTimes(
        phrases=len(times),
        procedures=catalogue.CROWD,
        median=statistics.median(times.values()),
        most=statistics.quantiles(times.values(), n=20)[-1],
        slowest=times[slowest],
        slowest_phrase=slowest,
    )
