"""Of words that say something, the longest counts, and none twice."""

from onestop.catalogue.domain.longest import Longest
from onestop.catalogue.domain.syllables import syllables

KNOWN = Longest([("cấp", "grant"), ("cấp lại", "again"), ("cấp lại", "anew"), ("lại", "more"), ("cấp xã", "none")])


def said(typed: str) -> list[tuple[list[int], set[str]]]:
    return [(list(places), set(meant)) for places, meant in KNOWN.said(syllables(typed))]


def test_the_longest_words_say_what_is_meant() -> None:
    assert said("cấp lại giấy") == [([0, 1], {"again", "anew"})]


def test_the_shorter_are_found_where_the_longer_end_early() -> None:
    assert said("xin cấp") == [([1], {"grant"})]
    assert said("lại cấp xã") == [([0], {"more"}), ([1, 2], {"none"})]


def test_they_are_known_as_they_are_spelled() -> None:
    assert said("cap lai") == []
