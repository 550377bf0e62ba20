"""A catalogue three times as large as a province's, made of the words of ours, to see what understanding a phrase costs."""

from collections.abc import Iterator
from typing import Final

from onestop.catalogue.domain.called import Called
from onestop.catalogue.domain.finding import Finder
from onestop.catalogue.library import written_procedures
from onestop.catalogue.phrasebook import absent, directory, phrases, thesaurus
from onestop.kernel.text import fold

CROWD: Final = 2_700
"""Procedures among which a phrase must be understood in time."""
_KINDS: Final = (
    "Cấp",
    "Cấp lại",
    "Cấp đổi",
    "Gia hạn",
    "Thu hồi",
    "Sửa đổi, bổ sung nội dung",
    "Chấm dứt hiệu lực của",
)


def crowded_finder() -> Finder:
    """Finds among them and the whole directory; needs no database."""
    return Finder(list(_many()), directory(), thesaurus(), absent({one["code"] for one in written_procedures()}))


def all_said() -> list[str]:
    """Everything people are known to say, of ours and of what others do, as it is spelled and without diacritics."""
    ours = [phrase for one in phrases().values() for phrase in (*one.vi, *one.en)]
    others = [phrase for one in directory() for phrase in (*one.phrases, *one.english)]
    return list(dict.fromkeys(typed for said in (*ours, *others) for typed in (said, fold(said))))


def _many() -> Iterator[Called]:
    """Ours and as many made of the words of ours, which is the worst that can be: all share them."""
    written = written_procedures()
    for id in range(1, CROWD + 1):
        one, other = written[id % len(written)], written[(id * 7 + id // 49) % len(written)]
        said = phrases().get(one["code"]) if id <= len(written) else None
        yield Called(
            id=id,
            name=f"{_KINDS[id % len(_KINDS)]} {one['name']['vi']} và {other['name']['vi']} tại vùng {id}",
            name_en="",
            phrases=said.vi if said else (),
            english=said.en if said else (),
            field=one["field"],
            agency="",
            results=(one["result"]["name"]["vi"],),
            papers=" ".join(part["name"]["vi"] for part in one["components"] if "name" in part),
        )
