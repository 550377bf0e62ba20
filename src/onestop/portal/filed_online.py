"""In which system what is not taken here is filed online, as far as its source says."""

import re
from collections.abc import Sequence
from typing import Final

from onestop.catalogue.api import (
    ProcedureVersion,
    files_nationally,
    on_a_condition,
    papers_go_nationally,
    says_another_way,
    systems_named,
    systems_of_nobody,
    systems_of_papers,
    systems_received_in,
    tells_while_down,
)
from onestop.kernel.bilingual import Text
from onestop.portal.mentions_of_systems import told_of_systems
from onestop.portal.place_in_steps import Place
from onestop.portal.whom_to_ask import whom_to_ask

NATIONAL_PORTAL: Final = Text(
    "Cổng Dịch vụ công quốc gia (dichvucong.gov.vn)", "the National Public Service Portal (dichvucong.gov.vn)"
)
_ANOTHER_WAY: Final = Text(
    "Bảng của nguồn có dòng trực tuyến, nhưng mô tả ở dòng ấy nói cách khác hoặc chỉ nói đặt lịch: hãy đọc bảng cách nộp trước. ",
    "The source's table has an online row, but the description beside it tells of another way, or only of a booking: "
    "read the table first. ",
)
_NATIONALLY_BUT_HERE: Final = Text(
    f"Nguồn nêu nơi nộp trực tuyến là {NATIONAL_PORTAL.vi}. Hồ sơ nộp ở đây do hệ thống một cửa của chính tỉnh tiếp nhận.",
    f"The source names {NATIONAL_PORTAL.en} for applying online. "
    "What you apply for here is received by the province's own one-stop system.",
)
_ON_A_CONDITION: Final = Text(
    "Nguồn nêu điều kiện của cách nộp này: hãy đọc các bước và bảng cách nộp trước. ",
    "The source names a condition of that way: read the steps and the table of ways first. ",
)
_WHILE_DOWN: Final = Text(
    "Khi hệ thống ấy gặp sự cố hoặc chưa nhận được giấy tờ nào, các bước nói phải làm gì. ",
    "What to do while that system is down, or does not take a document, the steps say. ",
)
_ONLINE: Final = re.compile(
    r"trực tuyến|hệ thống (?!bưu)|cổng|môi trường (?:mạng|điện tử)|trang thông tin", re.IGNORECASE
)


def tells_of_online(words: str) -> bool:
    """Whether words of a source speak of filing by a system or a portal."""
    return bool(_ONLINE.search(words))


def filed_online(version: ProcedureVersion, place: Place) -> Text:
    """In which system it is filed online, as far as the source says, and that it says so on a condition."""
    told, steps, ways = _in_which(version, place), version.steps.vi, _ways(version, place)
    if not told.vi.startswith("Trực tuyến"):
        return told
    if on_a_condition(steps, ways):
        return Text(f"{told.vi}{_ON_A_CONDITION.vi}", f"{told.en}{_ON_A_CONDITION.en}")
    if tells_while_down(steps, ways):
        return Text(f"{told.vi}{_WHILE_DOWN.vi}", f"{told.en}{_WHILE_DOWN.en}")
    return told


def taken_here_instead(version: ProcedureVersion) -> Text | None:
    """Of what is taken online here: that its source names the national portal for it, where it does."""
    ways = tuple(one.note.vi for one in version.every_door if one.channel == "online")
    names_it = version.publication is not None and files_nationally(version.steps.vi, ways)
    return _NATIONALLY_BUT_HERE if names_it and version.receivable_online else None


def _ways(version: ProcedureVersion, place: Place) -> tuple[str, ...]:
    return (*(one.note.vi for one in version.every_door if one.channel == "online"), place.words)


def _in_which(version: ProcedureVersion, place: Place) -> Text:
    doors = [one for one in version.every_door if one.channel == "online"]
    ways = _ways(version, place)
    if not doors and version.channels:
        return _beside_the_table(place)
    if doors and all(says_another_way(one.channel, one.note.vi) for one in doors):
        return _ANOTHER_WAY
    papers = tuple(one.name.vi for one in version.components)
    national = files_nationally(version.steps.vi, ways) or papers_go_nationally(papers)
    named = systems_named(version.steps.vi, ways) or systems_of_papers(papers)
    of_nobody = systems_of_nobody(version.steps.vi, ways) if doors and not national and not _are_portals(named) else ()
    if named or of_nobody:
        return _systems(named, of_nobody, national=national)
    if national:
        return Text(
            f"Trực tuyến: nguồn có nêu {NATIONAL_PORTAL.vi}. ", f"Online: the source names {NATIONAL_PORTAL.en}. "
        )
    if doors and (taken_in := systems_received_in(version.steps.vi)):
        return _received_in(taken_in, whom_to_ask(version.field.vi, ""))
    if doors:
        return _in_its_words(told_of_systems(version.steps.vi, tuple(one.note.vi for one in version.every_door)))
    return Text(f"Hãy xem thủ tục này trên {NATIONAL_PORTAL.vi}. ", f"Look at this procedure on {NATIONAL_PORTAL.en}. ")


def _in_its_words(told: Sequence[str]) -> Text:
    """What the source says of systems, of which none is surely where somebody applies; or that it names none."""
    if told:
        return Text(
            f"Trực tuyến, nguồn viết: {_quoted(told)} Hãy xem thủ tục này trên {NATIONAL_PORTAL.vi}. ",
            f"Online, the source says: {_quoted(told)} Look at this procedure on {NATIONAL_PORTAL.en}. ",
        )
    return Text(
        f"Trực tuyến: nguồn không nêu hệ thống để nộp; hãy xem thủ tục này trên {NATIONAL_PORTAL.vi}. ",
        f"Online: the source names no system to apply in; look at this procedure on {NATIONAL_PORTAL.en}. ",
    )


def _received_in(systems: Sequence[str], whom: Text) -> Text:
    """Where the source names only the system in which an agency takes in what came: nobody need be able to log in to it."""
    named = _quoted(systems)
    return Text(
        f"Trực tuyến: nguồn không nêu trang để nộp, chỉ nêu hệ thống mà cơ quan dùng khi tiếp nhận: {named}; "
        f"hãy hỏi {whom.vi}, hoặc xem thủ tục này trên {NATIONAL_PORTAL.vi}. ",
        f"Online: the source names no place to apply, only the system in which the agency takes it in: {named}; "
        f"ask {whom.en}, or look at this procedure on {NATIONAL_PORTAL.en}. ",
    )


def _are_portals(named: Sequence[str]) -> bool:
    """Whether a portal is among them, which the words for one without a name may well mean."""
    return any("dịch vụ công" in one.casefold() for one in named)


def _systems(named: Sequence[str], of_nobody: Sequence[str], *, national: bool) -> Text:
    """All that the source names; of a portal without a name, that nobody can tell whose it is."""
    systems, unclear = _quoted(named), _quoted(of_nobody)
    if national:
        return Text(
            f"Trực tuyến: {NATIONAL_PORTAL.vi}; nguồn còn nêu {systems}. ",
            f"Online: {NATIONAL_PORTAL.en}; the source also names {systems}. ",
        )
    if not of_nobody:
        return Text(f"Trực tuyến: nguồn nêu {systems}. ", f"Online: the source names {systems}. ")
    if named:
        return Text(
            f"Trực tuyến: nguồn nêu {unclear} (không rõ là của cơ quan nào) / {systems}; "
            f"hãy xem thủ tục này trên {NATIONAL_PORTAL.vi}. ",
            f"Online: the source names {unclear} (it is not clear whose that is) / {systems}; "
            f"look at this procedure on {NATIONAL_PORTAL.en}. ",
        )
    return Text(
        f"Trực tuyến: nguồn nêu {unclear}, không rõ là của cơ quan nào; hãy xem thủ tục này trên {NATIONAL_PORTAL.vi}. ",
        f"Online: the source names {unclear}, and it is not clear whose it is; look at this procedure on {NATIONAL_PORTAL.en}. ",
    )


def _quoted(names: Sequence[str]) -> str:
    return " / ".join(f"“{one}”" for one in names)


def _beside_the_table(place: Place) -> Text:
    """Where the steps tell of filing online and the table of ways does not."""
    if not tells_of_online(place.words):
        return Text("", "")
    return Text(
        "Bảng cách nộp của nguồn không ghi trực tuyến, dù câu trên có nói đến. ",
        "Its table has no online way, though the words above tell of one. ",
    )
