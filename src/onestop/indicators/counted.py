"""What is counted of traces and what comes out, for whoever judges it: values only, no framework and no database."""

from onestop.indicators.domain.counted import Counted, Days, Tally

__all__ = ["Counted", "Days", "Tally"]
