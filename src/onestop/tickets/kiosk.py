"""The address of a section's kiosk: it carries the section, and a check that only this installation can make.

Nobody signs in at a kiosk. Whoever could guess its address could empty the numbers of a hall from his sofa.
"""

import base64
import hmac
from typing import Final

from django.conf import settings

_LETTERS: Final = 16


def kiosk_check(agency: str) -> str:
    """What stands behind the section's code in the address of its kiosk."""
    digest = hmac.digest(settings.SECRET_KEY.encode(), f"kiosk\0{agency}".encode(), "sha256")
    return base64.b32encode(digest).decode().lower()[:_LETTERS]


def is_kiosk(agency: str, check: str) -> bool:
    return hmac.compare_digest(kiosk_check(agency).encode(), check.encode())
