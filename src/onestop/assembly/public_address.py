"""Where the public finds us: said by the operator, once, before anything is served."""

import os
from typing import Final

from onestop.assembly.complaints import Complaint
from onestop.frame.addresses import origin_of
from onestop.kernel.bilingual import Text

VARIABLE: Final = "ONESTOP_PUBLIC_ADDRESS"
_EVERYWHERE: Final = ("0.0.0.0", "::")  # noqa: S104 - compared with, not listened on


def served_at(host: str, port: int) -> str:
    """The address under which this machine itself opens what listens there."""
    reachable = "127.0.0.1" if host in _EVERYWHERE else host
    return f"http://{f'[{reachable}]' if ':' in reachable else reachable}:{port}"


def take_public_address(at_hand: str) -> None:
    """See that the environment says it; a demo may be found `at_hand`, where it is served.

    Raises:
        Complaint: it says none, outside a demo, or what it says is none.
    """
    if os.environ.get("ONESTOP_DEMO") == "1" and not os.environ.get(VARIABLE):
        os.environ[VARIABLE] = at_hand
    try:
        origin_of(os.environ.get(VARIABLE, ""))
    except ValueError:
        raise _missing(os.environ.get(VARIABLE, "")) from None


def _missing(seen: str) -> Complaint:
    example = f"{VARIABLE}=https://motcua.example.vn"
    return Complaint(
        Text(
            f"{VARIABLE} {f'là “{seen}”, không phải một địa chỉ' if seen else 'chưa được đặt'}. Hãy đặt địa chỉ mà người dân "
            f"truy cập, ví dụ {example}: mã QR trên giấy tờ dẫn đến đó.",
            f"{VARIABLE} {f'is “{seen}”, which is no address' if seen else 'is not set'}. Set the address citizens use, such as "
            f"{example}: the QR codes on papers lead there.",
        )
    )
