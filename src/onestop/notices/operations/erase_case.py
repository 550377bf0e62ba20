"""Erase what people were told of a case, with the content of the case itself."""

from typing import Final

from onestop.runtime.api import in_transaction_required, raw

_SENT: Final = "UPDATE notices_message SET subject = '', body = '', facts = '{}', digest = '' WHERE case_code = %s"
_OPEN: Final = """
UPDATE notices_message SET state = 'given_up', why = 'erased', next_try_at = NULL
WHERE case_code = %s AND next_try_at IS NOT NULL"""
_CAUGHT: Final = "DELETE FROM notices_caught WHERE case_code = %s"


@in_transaction_required
def erase_case(case_code: str) -> None:
    """That something was told, when and by which way stays; in which words goes, and nothing more is sent."""
    for statement in (_SENT, _OPEN, _CAUGHT):
        raw(statement, [case_code])
