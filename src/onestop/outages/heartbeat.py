"""What the server's own heartbeat says of a span that an operator declares: whether it lived meanwhile.

It proves no outage and refutes none: pages may fail while the worker lives. It stands beside what people say.
"""

from datetime import datetime
from typing import Final, Literal, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.outages.models import Alive

Heard: TypeAlias = Literal["lived", "silent", "unknown"]
HEARD: Final[dict[Heard, Text]] = {
    "lived": Text(
        "máy chủ có tín hiệu hoạt động trong khoảng này",
        "the server gave signs of life in this time",
    ),
    "silent": Text(
        "máy chủ không có tín hiệu hoạt động trong khoảng này",
        "the server gave no sign of life in this time",
    ),
    "unknown": Text(
        "không có dữ liệu về tín hiệu của máy chủ trong khoảng này",
        "nothing is known of signs of life of the server in this time",
    ),
}


def heard_during(begins: datetime, ends: datetime) -> Heard:
    """Whether the server lived at some moment between; unknown of a time before its first beat or after its last."""
    if Alive.objects.filter(began_at__lt=ends, last_at__gt=begins).exists():
        return "lived"
    before, after = Alive.objects.filter(last_at__lte=begins), Alive.objects.filter(began_at__gte=ends)
    return "silent" if before.exists() and after.exists() else "unknown"
