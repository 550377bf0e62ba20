"""After a restore: no code is given that a citizen may hold already."""

from datetime import datetime

from onestop.cases.domain.numbering import given_by
from onestop.cases.operations.bulk_load import keep_numbers
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.runtime.api import in_transaction_required


@in_transaction_required
def skip_numbers(now: datetime) -> None:
    """Move every agency's number of the day past all that were given before the database was lost.

    Of days gone by no number is given any more. Part of the transaction in which the log goes on under another name:
    that entry is what explains the gap.
    """
    day = local_date(now)
    keep_numbers(day, dict.fromkeys((one.code for one in organisation.all_on(day)), given_by(now)))
