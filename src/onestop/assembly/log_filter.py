"""What a log line does not repeat of an address: Django logs the path of every answer that is an error."""

import logging
import re
from typing import Final

_CHECK_CODE: Final = re.compile(r"(/giay/[^/?\s]+/[^/?\s]+/|/lay-so/[^/?\s]+/|/so/)[^/?\s]+(?:/[0-9a-f-]{36})?")
"""The check code of an issued paper, which proves who holds it (`cases.paper_address`); that of a kiosk, which draws numbers
(`tickets.kiosk`); the key of a number, by which its holder gives it back."""


class WithoutCheckCodes(logging.Filter):
    """Passes every line, without the check codes of papers and kiosks and the keys of numbers."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = _CHECK_CODE.sub(r"\1…", record.getMessage()), ()
        return True
