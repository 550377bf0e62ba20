"""What people ask the province for and somebody else does: whose it is, and where to go."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from onestop.kernel.bilingual import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """One thing that is not the province's; `link` and `source` are empty where there are none.

    `unless` are the procedures by which it is the province's after all, once the catalogue holds one of them.
    """

    code: str
    name: Text
    whose: Text
    go: Text
    link: str
    source: str
    phrases: tuple[str, ...]
    english: tuple[str, ...]
    unless: frozenset[str]


def elsewhere_of(item: Mapping[str, Any]) -> Elsewhere:
    """One entry of `elsewhere.yaml`."""
    return Elsewhere(
        code=item["code"],
        name=Text(**item["name"]),
        whose=Text(**item["whose"]),
        go=Text(**item["go"]),
        link=item.get("link", ""),
        source=item.get("source", ""),
        phrases=(item["name"]["vi"], *item["means"]["vi"]),
        english=(item["name"]["en"], *item["means"]["en"]),
        unless=frozenset(item.get("unless", ())),
    )
