"""The morning the demo begins with: open cases that lie where everybody it offers finds his work.

The simulated past leaves cases open too, but by chance, and a ward has few of them. These are told in a table, and made by the
operations everybody uses, each at a moment of the last days: whatever the law refuses would be refused here, receipts and letters
are issued, and who applied is told. They follow the past in the ledger, as whatever is written down later does (what came in an
outage): it keeps the order of each case, and promises none across cases. Among themselves they stand in order of time.

Those who work on no case find theirs beside them (`beside.py`). Killed midway the morning goes on at the next start, for the
same moment; what somebody worked on meanwhile is his.
"""

from onestop.ops.morning.load import load_morning

__all__ = ["load_morning"]
