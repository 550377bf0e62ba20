"""Erase what somebody wrote with a rating, where the content of the case is erased."""

from onestop.feedback.models import Rating
from onestop.runtime.api import in_transaction_required


@in_transaction_required
def erase_comment(case_code: str) -> None:
    """Comment and rater go; the scores stay, as they were counted, and that the case was rated once."""
    Rating.objects.filter(case_code=case_code).update(comment="", by="")
