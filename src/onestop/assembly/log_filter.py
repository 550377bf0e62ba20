"""What a log line does not repeat of an address: Django logs the path of every answer that is an error."""

import logging
import re
from typing import Final

_CHECK_CODE: Final = re.compile(r"(/giay/[^/?\s]+/[^/?\s]+/)[^/?\s]+")
"""The check code of an issued paper, which proves who holds it (`cases.paper_address`)."""


class WithoutCheckCodes(logging.Filter):
    """Passes every line, without the check codes of papers."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = _CHECK_CODE.sub(r"\1…", record.getMessage()), ()
        return True
