"""Understanding a phrase stays within its part of a page, at three times the procedures a province has."""

import statistics
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Final

import pytest

from onestop.catalogue.domain.called import Called
from onestop.catalogue.domain.finding import Finder
from onestop.catalogue.library import written_procedures
from onestop.catalogue.phrasebook import directory, phrases, thesaurus

PROCEDURES: Final = 2_700
LIMIT_MS: Final = 15
PHRASES: Final = Path(__file__).parent / "data" / "phrases.tsv"
KINDS: Final = ("Cấp", "Cấp lại", "Cấp đổi", "Gia hạn", "Thu hồi", "Sửa đổi, bổ sung nội dung", "Chấm dứt hiệu lực của")


def many() -> Iterator[Called]:
    """Ours and as many made of the words of ours, which is the worst that can be: all share them."""
    written = written_procedures()
    for id in range(1, PROCEDURES + 1):
        one, other = written[id % len(written)], written[(id * 7 + id // 49) % len(written)]
        said = phrases().get(one["code"]) if id <= len(written) else None
        yield Called(
            id=id,
            name=f"{KINDS[id % len(KINDS)]} {one['name']['vi']} và {other['name']['vi']} tại vùng {id}",
            name_en="",
            phrases=said.vi if said else (),
            english=said.en if said else (),
            field=one["field"],
            agency="",
            results=(one["result"]["name"]["vi"],),
            papers=" ".join(part["name"]["vi"] for part in one["components"] if "name" in part),
        )


@pytest.mark.heavy
def test_a_phrase_is_understood_in_time_among_many_procedures() -> None:
    finder = Finder(list(many()), directory(), thesaurus())
    typed = [line.split("\t")[0] for line in PHRASES.read_text(encoding="utf-8").splitlines() if "\t" in line]

    def spent(phrase: str) -> float:
        began = perf_counter()
        finder.find(phrase)
        return 1000 * (perf_counter() - began)

    assert statistics.median(min(spent(phrase) for _ in range(3)) for phrase in typed) <= LIMIT_MS
