"""Which way of applying the steps of a source give a term to, in so many words."""

import re
from collections.abc import Mapping
from typing import Final

from onestop.catalogue.domain.channel import ChannelName
from onestop.catalogue.domain.said_terms import terms_said

_SENT_SO: Final = re.compile(
    r"^\W*(?:(?:đối với|trong) )?trường hợp (?:nộp|gửi)(?: hồ sơ)? (?P<how>[^:,;]{3,120})[:,]", re.IGNORECASE
)
"""A row that begins with how the dossier comes in."""
_WAYS: Final[Mapping[ChannelName, re.Pattern[str]]] = {
    "in_person": re.compile(r"trực tiếp", re.IGNORECASE),
    "postal": re.compile(r"bưu (?:chính|điện)", re.IGNORECASE),
    "online": re.compile(r"trực tuyến|dịch vụ công|môi trường|điện tử|qua mạng", re.IGNORECASE),
}
_AS_ANOTHER: Final = re.compile(r"thực hiện theo trình tự(?:, thủ tục)? như cấp (?:mới|lần đầu)", re.IGNORECASE)


def terms_of_ways(steps: str) -> Mapping[ChannelName, frozenset[tuple[int, str]]]:
    """The terms in the rows that begin with each way.

    >>> told = terms_of_ways("Trường hợp nộp hồ sơ trực tiếp: trong thời hạn 02 ngày làm việc, Sở cấp giấy.")
    >>> dict(told)["in_person"], dict(told)["online"]
    (frozenset({(2, 'working_day')}), frozenset())
    """
    rows = [(found["how"], terms_said(line)) for line in steps.splitlines() if (found := _SENT_SO.match(line))]
    return {
        way: frozenset(term for how, terms in rows if sign.search(how) for term in terms) for way, sign in _WAYS.items()
    }


def as_another(steps: str) -> str:
    """The words by which a case goes as another procedure does, whose term is not told here; "" where none does.

    >>> as_another("Nếu đầy đủ, thực hiện theo trình tự, thủ tục như cấp mới.")
    'thực hiện theo trình tự, thủ tục như cấp mới'
    """
    found = _AS_ANOTHER.search(steps)
    return found[0] if found else ""
