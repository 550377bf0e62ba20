"""Every page there is, by who reads it, and every address that shows none, with the reason."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from django.urls import URLPattern, URLResolver

from onestop.cases import api as cases

from .births import POLICE
from .pages_of_citizens import pages_of_a_citizen, pages_of_strangers
from .pages_of_officials import (
    pages_of_the_counter,
    pages_of_the_head,
    pages_of_the_head_of_the_police,
    pages_of_the_police,
    pages_of_the_specialist,
    pages_of_whoever_is_asked,
    pages_of_whoever_it_is_offered_to,
)
from .pages_over_the_province import pages_of_a_leader, pages_of_an_inspector, pages_of_an_operator
from .test_acts import AT, CONSULTED, RECEIVER

NO_PAGE: Final = {
    "livez": "a word for machines",
    "healthz": "a word for machines",
    "frame:language": "leads back",
    "frame:preferences": "leads back",
    "portal:suggest": "answers a box in JSON",
    "portal:log_key": "a file",
    "portal:slip": "a paper",
    "portal:receipt_file": "a file",
    "portal:outage_file": "a file",
    "portal:paper_page": "a picture",
    "portal:paper_original": "a file",
    "desk:file_page": "a picture",
    "desk:file_original": "a file",
    "desk:slip": "a paper",
    "desk:usual": "leads on",
    "desk:worklist_file": "a file",
    "desk:signals_file": "a file",
    "desk:signal_file": "a file",
    **dict.fromkeys((f"desk:{book}_{kind}" for book in cases.BOOKS for kind in cases.MOST_LINES), "a file"),
    "desk:bulk_slips": "a file",
    "desk:slips_together": "a file",
}
FINDS_NOTHING: Final = {"portal:track", "portal:check_paper", "portal:issued_paper", "not found"}
"""Pages looked at as they answer what is not there; any other that does so is not the page that was meant."""
LOOKED_AT_ELSEWHERE: Final = {
    "portal:paper_file": "has the page of the desk's viewer, read in test_files",
    "desk:file": "read in test_files",
    "desk:distribute": "how it would be shared out; read in test_bulk",
    "desk:bulk": "sent to with what was chosen; read in test_bulk",
    "desk:bulk_run": "what became of it; read in test_bulk",
    "desk:faults": "leads on from desk:quality where there is a finding",
}


def names(patterns: list[Any], space: str = "") -> Iterator[str]:
    """Of every address that shows something when asked for."""
    for each in patterns:
        if isinstance(each, URLResolver):
            yield from names(each.url_patterns, f"{each.namespace}:" if each.namespace else space)
        elif isinstance(each, URLPattern) and "GET" in getattr(each.callback, "methods", ("GET",)):
            yield f"{space}{each.name}"


FACES: Final[Mapping[str, Callable[[], Mapping[str, tuple[str, ...]]]]] = {
    "": pages_of_strangers,
    "lan": pages_of_a_citizen,
    f"receptionist.{AT}": pages_of_the_counter,
    f"specialist.{AT}": pages_of_the_specialist,
    f"head.{AT}": pages_of_the_head,
    f"specialist.{CONSULTED.lower()}": pages_of_whoever_is_asked,
    f"specialist.{POLICE}": pages_of_the_police,
    f"head.{POLICE}": pages_of_the_head_of_the_police,
    f"receptionist.{RECEIVER.lower()}": pages_of_whoever_it_is_offered_to,
    "leader.h09": pages_of_a_leader,
    "catalogue_keeper.h09": lambda: {"desk:quality": ("/ban-lam-viec/chat-luong-danh-muc",)},
    "operator.h09": pages_of_an_operator,
    "inspector.h09": pages_of_an_inspector,
}
