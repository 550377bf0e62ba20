"""In which system an agency takes in what was filed online, where its source does not say where one files."""

import re
from typing import Final

from onestop.kernel.read_once import read_once

_TAKEN_IN: Final = re.compile(
    r"\b(?:tiếp nhận|cập nhật (?:thông tin|hồ sơ))\b[^.;\n]{0,160}?\b(?:qua|vào)\s+"
    r"(?P<system>hệ thống xử lý dữ liệu điện tử(?: của cơ quan (?:thuế|hải quan)| hải quan)?"
    r"|hệ thống dịch vụ công trực tuyến của [^.,;:\n()]{3,90})",
    re.IGNORECASE,
)


@read_once
def systems_received_in(steps: str) -> tuple[str, ...]:
    """The names of these systems as they stand there, each once.

    >>> systems_received_in("Việc tiếp nhận, giải quyết hồ sơ thông qua hệ thống xử lý dữ liệu điện tử của cơ quan thuế.")
    ('hệ thống xử lý dữ liệu điện tử của cơ quan thuế',)
    """
    named = (" ".join(one["system"].split()) for one in _TAKEN_IN.finditer(steps))
    return tuple({one.casefold(): one for one in named}.values())
