"""What the page of a procedure tells, put together once: each case with its terms and papers, where to apply, the source."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from onestop.cases.api import ChannelName
from onestop.catalogue.api import (
    Channel,
    Component,
    ProcedureVersion,
    finding_meaning,
    names_a_place,
    names_several,
    says_another_way,
    sentences,
)
from onestop.frame.channels import CHANNELS
from onestop.kernel.bilingual import Text
from onestop.portal.ways_in_words import told_of_ways
from onestop.portal.wording import LEVELS, SERVICE_LEVELS

_LEVEL_SAID: Final = re.compile(r"(?:dịch vụ công|trực tuyến) (?P<level>toàn trình|một phần)\b", re.IGNORECASE)
_OF_SOME_CASE: Final = re.compile(r"\b(?:trường hợp|đối với|nếu)\b", re.IGNORECASE)
_LEVELS_SAID: Final = {
    "toàn trình": Text("Trực tuyến toàn trình", "Wholly online"),
    "một phần": Text("Trực tuyến một phần", "Partly online"),
}
_BEFORE_A_LIST: Final = (" giấy tờ sau", ", gồm")
_OF_SOME_ROWS: Final = {
    "time_in_note_only": Text(
        "Có dòng của bảng mà thời hạn không có ở cột, chỉ có trong mô tả của nguồn",
        "In some rows of the table the term is not in its column, only in the source's description",
    ),
    "time_missing": Text("Có dòng của bảng không nêu số ngày", "Some rows of the table state no number of days"),
}
"""By the kind of what was found."""
_OF_WAYS: Final = {
    "channels_differ_in_time": Text(
        "Nguồn ghi thời hạn khác nhau giữa các cách nộp",
        "The source has different times for different ways of applying",
    ),
}
_BY_ITS_NAME: Final = Text("theo tên thủ tục", "as its name says")
_BY_ITS_WAYS: Final = Text("theo mô tả cách nộp", "as the description of its ways says")
_LEVELS_WRITTEN: Final = {
    "Cấp bộ": Text("Cấp bộ", "Ministry"),
    "Cấp tỉnh": LEVELS["province"],
    "Cấp huyện": LEVELS["district"],
    "Cấp xã": LEVELS["commune"],
    "Cơ quan khác": Text("Cơ quan khác", "Other agencies"),
}
"""By the words of the source."""
_AS_THE_SOURCE_HAS_THEM: Final[dict[ChannelName, Text]] = {
    "online": CHANNELS["online"],
    "in_person": Text("Trực tiếp", "In person"),
    "postal": Text("Qua dịch vụ bưu chính", "By post"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersShown:
    """Papers under one heading; the heading is empty where the source has none."""

    heading: Text
    papers: tuple[Component, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantShown:
    """One case of a procedure, whole: nobody must put its papers together from two lists."""

    name: Text | None
    """None: the procedure has one way for all."""
    channels: tuple[Channel, ...]
    papers: tuple[PapersShown, ...]


def variants_shown(version: ProcedureVersion) -> tuple[VariantShown, ...]:
    """Every case with its own terms, fees and papers; one without a name where there are no cases."""
    if not version.variants:
        return (VariantShown(name=None, channels=version.channels, papers=_by_heading(version)),)
    chosen = [(one.name, version.for_variant(one.code)) for one in version.variants]
    return tuple(VariantShown(name=name, channels=one.channels, papers=_by_heading(one)) for name, one in chosen)


def channels_of_all(cases: tuple[VariantShown, ...]) -> tuple[Channel, ...]:
    """The ways of applying with their terms and fees, where they are the same in every case of several; else none."""
    first = cases[0].channels
    return first if len(cases) > 1 and all(one.channels == first for one in cases) else ()


def _by_heading(version: ProcedureVersion) -> tuple[PapersShown, ...]:
    headings = dict.fromkeys(one.group for one in version.components)
    return tuple(
        PapersShown(heading=heading, papers=tuple(one for one in version.components if one.group == heading))
        for heading in headings
    )


def ways_of_applying(version: ProcedureVersion) -> dict[ChannelName, Text]:
    """Words for the ways. Only of our own is it said that one-stop sections receive it, and which post brings it."""
    return dict(CHANNELS if version.publication is None else _AS_THE_SOURCE_HAS_THEM)


def unclear(version: ProcedureVersion) -> tuple[Text, ...]:
    """What keeps people from applying here, each kind of gap once and in words.

    Of a term that only some rows lack it is not said as if none had one.
    """
    kinds = dict.fromkeys(one.kind for one in version.findings if one.blocking)
    some_stated = any(one.term or one.doubted_term or one.bare_term for one in version.every_door)
    told = {**(_OF_SOME_ROWS if some_stated else {}), **(_OF_WAYS if told_of_ways(version, version.channels) else {})}
    return tuple(told.get(kind) or finding_meaning(kind) for kind in kinds)


def level_words(version: ProcedureVersion, on: date) -> Text:
    """The service level, as a fact of its own: whether this portal takes applications is another."""
    if version.publication is None:
        return SERVICE_LEVELS[version.service_level_on(on)]
    online = [one for one in version.channels if one.channel == "online"]
    if named := _level_said(version.name.vi):
        return _level(named, _BY_ITS_NAME)
    if told := next(filter(None, map(_level_said, _plain_sentences(online))), ""):
        return _level(told, _BY_ITS_WAYS)
    if any(not says_another_way(one.channel, one.note.vi) for one in online):
        return Text(
            "Có nộp trực tuyến; nguồn không ghi toàn trình hay một phần",
            "Online; the source does not say whether wholly or partly",
        )
    if online:
        return Text(
            "Nguồn ghi trực tuyến, nhưng mô tả ở dòng ấy nói cách khác: đọc bảng cách nộp",
            "Online by the source, though its description tells of another way: read the table of ways",
        )
    return Text("Nguồn không ghi", "Not said by the source")


def _level_said(words: str) -> str:
    found = _LEVEL_SAID.search(words)
    return found["level"].casefold() if found else ""


def _level(said: str, where: Text) -> Text:
    level = _LEVELS_SAID[said]
    return Text(f"{level.vi} ({where.vi})", f"{level.en} ({where.en})")


def _plain_sentences(doors: Iterable[Channel]) -> Iterator[str]:
    """What is told of these ways, but for what is told of some case alone."""
    said = (sentence.text for one in doors for sentence in sentences(one.note.vi))
    yield from (one for one in said if not _OF_SOME_CASE.search(one))


def notes_before_papers(version: ProcedureVersion) -> frozenset[str]:
    """The notes of its source that break off where the list of papers began: those stand in the table."""
    notes = version.publication.notes if version.publication else ()
    return frozenset(one for one in notes if one.endswith(_BEFORE_A_LIST))


def levels_shown(version: ProcedureVersion) -> list[Text]:
    """Every level the source has, also those that are not of the province."""
    if version.publication and version.publication.done_at:
        return [_LEVELS_WRITTEN.get(one, Text(one, one)) for one in version.publication.done_at]
    return [LEVELS[one] for one in version.levels]


_OF_A_PLACE: Final = Text("nguồn ghi cơ quan của một địa phương", "the source names the agency of one place")
_ONE_OF_A_PLACE: Final = Text("trong đó có cơ quan của một địa phương", "one of them is of one place")


_ALSO_NAMED: Final = Text("Nguồn còn ghi ở mục cơ quan", "Also in its field of agencies")
_A_UNION: Final = Text("tổ chức công đoàn, không giải quyết thủ tục", "a trade union, which decides no procedure")


_IT_IS: Final = Text("là cơ quan của một địa phương", "the agency of one place")
_ONE_OF_THEM: Final = Text("trong đó có cơ quan của một địa phương", "one of them of one place")


def of_a_place(version: ProcedureVersion) -> Text | None:
    """That the source names the agency of one place, which the head of the page does not show; None where it does not."""
    said = version.publication
    named = next((one for one in (said.carried_out_by, said.decided_by) if names_a_place(one)), "") if said else ""
    if not named or not version.competent:
        return None
    aside = _ONE_OF_THEM if names_several(named) else _IT_IS
    return Text(
        f"Nguồn ghi “{named}”, {aside.vi}; ở đầu trang là cơ quan cùng chức năng ở tỉnh này.",
        f"The source names “{named}”, {aside.en}; the head of this page has who does the same in this province.",
    )


def origin(version: ProcedureVersion) -> Iterator[tuple[Text, Text]]:
    """Whose words these are, and what they say of who is concerned."""
    if version.publication is None:
        return
    said = version.publication
    for words, value in (
        (Text("Quyết định công bố", "Announced by decision"), said.decision),
        (Text("Cơ quan có thẩm quyền (theo nguồn)", "Competent agency (the source)"), said.decided_by),
        (Text("Cơ quan thực hiện (theo nguồn)", "Carried out by (the source)"), said.carried_out_by),
        (Text("Cơ quan phối hợp", "In cooperation with"), said.works_with),
    ):
        if value:
            yield words, _told(value)
    for unions in dict.fromkeys(one.seen for one in version.findings if one.kind == "union_among_agencies"):
        yield _ALSO_NAMED, Text(f"{unions} ({_A_UNION.vi})", f"{unions} ({_A_UNION.en})")


def _told(value: str) -> Text:
    """Agencies in the words of the source; where it names that of one place, that it does."""
    if not names_a_place(value):
        return Text(value, value)
    aside = _ONE_OF_A_PLACE if names_several(value) else _OF_A_PLACE
    return Text(f"{value} ({aside.vi})", f"{value} ({aside.en})")
