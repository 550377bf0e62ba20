"""Where to go with a procedure nobody applies for here online: only where the source says that it is received.

What its steps say of it is quoted. Its columns may know less: a table with one way of applying stands beside steps that
send people to a counter, and most records with an online way do not say in which system.
"""

import re
from typing import Final, NamedTuple

from onestop.catalogue.api import (
    ProcedureVersion,
    Publication,
    deciders_in_steps,
)
from onestop.kernel.bilingual import Text
from onestop.portal.beside_the_place import beside_a_quote, besides, goes_by_case
from onestop.portal.decider import named_besides, of_one_place
from onestop.portal.filed_online import tells_of_online
from onestop.portal.place_in_steps import Place, names_a_door, place_in_steps, place_of_way
from onestop.portal.place_signs import BINDS_ONLINE
from onestop.portal.ways_in_words import takes_nothing
from onestop.portal.without_a_quote import without_a_quote
from onestop.portal.wording import as_published

_NOTHING: Final = Text("", "")
_AT_COUNTERS: Final = Text(
    "Thủ tục này nhận hồ sơ tại Bộ phận Một cửa, không nhận trực tuyến.",
    "This procedure is received at one-stop sections, not online.",
)
_OR_BY_POST: Final = Text(
    "Thủ tục này nhận hồ sơ tại Bộ phận Một cửa hoặc qua bưu chính, không nhận trực tuyến.",
    "This procedure is received at one-stop sections or by post, not online.",
)
_NOT_HERE: Final = Text("Hệ thống này chưa nhận hồ sơ.", "This system does not take applications for it.")
_SAY_WHERE: Final = Text("Các bước của nguồn nói về nơi nộp:", "The steps of the source say where to hand it in:")
_IN_ITS_TABLE: Final = Text(
    "Bảng cách nộp của nguồn nói về nơi nộp:", "The source's table of ways says where to hand it in:"
)
_IN_THE_STEPS: Final = Text(
    "Nguồn còn có cách nộp khác. Nơi nộp, hãy đọc mục Các bước và hỏi Bộ phận Một cửa trước khi đi.",
    "The source has another way as well. For the place read the steps, and ask a one-stop section before you go.",
)
_NAME_NONE: Final = Text(
    "Các bước của nguồn nói về việc nộp, không nêu đích danh nơi nào:",
    "The steps of the source tell of handing it in and name no one place:",
)
_ANOTHER_FIRST: Final = Text(
    "Theo các bước của nguồn, bạn nộp cho một tổ chức khác trước; tổ chức ấy gửi hồ sơ đến cơ quan giải quyết:",
    "By the steps of the source you hand it to another body first, which sends it on to the agency that decides:",
)


_WHICHEVER_WAY: Final = Text(
    "Các bước của nguồn nói về nơi nộp, kể cả khi nộp trực tuyến; hãy xem nơi ấy có thuộc tỉnh này không trước khi bắt đầu:",
    "The steps of the source say where it goes, online too; see whether that place is in this province before you start:",
)
_OF_SOME_PLACE: Final = re.compile(r"\bnơi\b(?! (?:nộp|nhận|tiếp nhận)\b)", re.IGNORECASE)
_COMES_HERE: Final = Text(
    "Nộp ở đây thì hồ sơ đến cơ quan của tỉnh này. Nếu theo câu dưới đây nơi của bạn ở tỉnh khác, hãy nộp ở đó, đừng nộp ở đây.",
    "What you send here comes to the agency of this province. If by the words below your place is in another, apply there, "
    "not here.",
)
_BY_CASE: Final = Text(
    "Nộp ở đây thì hồ sơ đến cơ quan của tỉnh này. Nguồn nêu nơi nộp khác nhau theo trường hợp: hãy đọc câu nói về trường hợp "
    "của bạn trong phần Các bước; chỉ khi nơi ấy ở tỉnh khác thì nộp ở đó.",
    "What you send here comes to the agency of this province. The source names other places for other cases: read in the steps "
    "what is said of yours; only if that place is in another province, apply there.",
)
_TWO_PLACES: Final = Text(
    "Nộp ở đây thì hồ sơ đến cơ quan của tỉnh này. Nguồn cho gửi giấy tờ đến hai nơi: hãy đọc câu dưới đây xem giấy nào gửi nơi "
    "nào; giấy của nơi ở tỉnh khác thì gửi đến đó.",
    "What you send here comes to the agency of this province. By the source papers go to two places: read below which go where, "
    "and send those of a place in another province there.",
)
_TO_BOTH: Final = re.compile(
    r"\b(?:gửi|nộp)\b[^.;\n]*\b(?:cho|đến|tới|tại)\b[^.;\n]*\bnơi\b[^.;\n]*\bvà (?:gửi|nộp)\b[^.;\n]*"
    r"\b(?:cho|đến|tới|tại)\b[^.;\n]*\bnơi\b",
    re.IGNORECASE,
)
"""One sentence by which one paper goes to one place and another to another: no cases of the procedure."""
_OLD_AND_NEW: Final = re.compile(r"\bnơi\b[^\n]*\n?[^\n]*\bnơi [^.;]{3,60}?\btrụ sở mới\b", re.IGNORECASE)
"""Words that send to the old place and to the new one: a notice and the dossier, or two cases."""


class WhereToApply(NamedTuple):
    """What to do, the words of the steps behind it, and what follows them; both may be empty.

    `online_too`: the words bind what is filed online to the place as well. `binds`: they name the agency of some place
    without saying of which ways, and what is filed here comes to this province: to be read before one begins.
    """

    says: Text
    quoted: str = ""
    besides: Text = _NOTHING
    online_too: bool = False
    binds: bool = False


def where_to_apply(version: ProcedureVersion) -> WhereToApply:
    """Where to go with what this portal does not take; never to a counter that would refuse it too."""
    published = version.publication
    if version.open_for_applying and (door := version.taken_elsewhere("online")):
        says = Text(
            f"Thủ tục này nhận hồ sơ tại Bộ phận Một cửa. Trực tuyến thì nộp trên {door.elsewhere.vi}, không nộp ở đây.",
            f"This procedure is received at one-stop sections. Online you apply in {door.elsewhere.en}, not here.",
        )
        return WhereToApply(says)
    if version.open_for_applying and published is None:
        return WhereToApply(_AT_COUNTERS)
    if version.of_one_province:
        return WhereToApply(_of_one_province(version))
    if version.named_for_provinces:
        return _of_named_provinces(version)
    by_post = any(one.channel == "postal" and not takes_nothing(one) for one in version.channels)
    here = _OR_BY_POST if by_post else _AT_COUNTERS
    opening = here if version.open_for_applying else _NOT_HERE
    return _as_published(version, published or Publication(read_on=version.valid_from), opening)


def _as_published(version: ProcedureVersion, published: Publication, opening: Text) -> WhereToApply:
    who, (place, by) = _who_receives(version, published), _place_told(version)
    go = _read_them(version, place.words, by) if place.words else without_a_quote(version, published)
    if place.words and any(one.kind == "handed_to_another" for one in version.findings):
        go, who = _ANOTHER_FIRST, _NOTHING
    says = Text(f"{opening.vi} {who.vi}{go.vi}", f"{opening.en} {who.en}{go.en}")
    return WhereToApply(says, place.quoted, besides(version, place))


def beside_online(version: ProcedureVersion) -> WhereToApply | None:
    """Where to go oneself with what is taken online here too; None where the source has no other way."""
    others = {one.channel for one in version.channels if not takes_nothing(one)} - {"online"}
    if version.publication is None or not version.receivable_online or not others:
        return None
    place, by = _place_told(version)
    if not place.words:
        return WhereToApply(_IN_THE_STEPS)
    besides_it = beside_a_quote(version, place)
    if binds_online(place.words):
        return WhereToApply(_WHICHEVER_WAY, place.quoted, besides_it, online_too=True)
    if _OF_SOME_PLACE.search(place.words):
        here = _where_it_comes(version, place)
        says = Text(f"{here.vi} {by.vi}", f"{here.en} {by.en}")
        return WhereToApply(says, place.quoted, besides_it, binds=True)
    return WhereToApply(by, place.quoted, besides_it)


def _where_it_comes(version: ProcedureVersion, place: Place) -> Text:
    if _TO_BOTH.search(place.words) and not goes_by_case(version, place):
        return _TWO_PLACES
    return _BY_CASE if names_other_places(version, place) else _COMES_HERE


def names_other_places(version: ProcedureVersion, place: Place) -> bool:
    """Whether the source sends somebody else than the quoted words do, or these send to two places: nobody is sent away then."""
    return goes_by_case(version, place) or bool(_OLD_AND_NEW.search(place.words))


def binds_online(words: str) -> bool:
    """Whether words of a source send what is filed online to the agency of some place, as they do what is handed in.

    >>> binds_online("nộp trực tiếp hoặc trực tuyến đến Sở Xây dựng nơi có dự án")
    True
    >>> binds_online("nộp trực tiếp đến Sở Xây dựng nơi có dự án hoặc trực tuyến trên Cổng Dịch vụ công quốc gia")
    False
    """
    return bool(BINDS_ONLINE.search(words))


def _place_told(version: ProcedureVersion) -> tuple[Place, Text]:
    """The words that tell where to hand it in, and whose they are: of the steps, else of the table of ways.

    Steps that we wrote ourselves are no words of a source.
    """
    if version.source != "imported":
        return Place(""), _SAY_WHERE
    place, by = place_in_steps(version.steps.vi), _SAY_WHERE
    if not names_a_door(place.words):
        in_table = _place_in_table(version)
        if not place.words or names_a_door(in_table.words):
            place, by = in_table, _IN_ITS_TABLE
    return place, by if names_a_door(place.words) else _NAME_NONE


def _place_in_table(version: ProcedureVersion) -> Place:
    """What the table of ways says of going oneself, where it says one thing."""
    notes = {one.note.vi for one in version.channels if one.channel == "in_person"}
    if len(notes) != 1 or version.variants:
        return Place("")
    told = notes.pop()
    return next((one for one in (place_of_way(told), place_in_steps(told)) if one.words), Place(""))


def _of_named_provinces(version: ProcedureVersion) -> WhereToApply:
    """Nobody who does the same elsewhere may be named; where it is handed in there, the steps say."""
    place, by = _place_told(version)
    says = Text(
        "Hệ thống này chưa nhận hồ sơ. Theo tên thủ tục, chỉ cơ quan của các tỉnh nêu trong tên giải quyết; nguồn không nói "
        "tỉnh khác có giải quyết hay không. Hãy hỏi một Bộ phận Một cửa xem thủ tục có áp dụng không trước khi chuẩn "
        "bị hồ sơ.",
        "This system does not take applications for it. By its name the agencies of the provinces listed there decide it; "
        "that any other province does, the source does not say. Ask at a one-stop section whether it applies "
        "before you prepare anything.",
    )
    if not place.words:
        return WhereToApply(says)
    return WhereToApply(Text(f"{says.vi} {by.vi}", f"{says.en} {by.en}"), place.quoted, besides(version, place))


def _of_one_province(version: ProcedureVersion) -> Text:
    decision = version.publication.decision if version.publication else ""
    return Text(
        f"Thủ tục này do một tỉnh công bố cho riêng tỉnh ấy (quyết định {decision}). Đừng chuẩn bị hồ sơ theo trang này "
        "trước khi hỏi một Bộ phận Một cửa xem thủ tục có áp dụng không.",
        f"One province announced this procedure for itself alone (decision {decision}). Ask at a one-stop section "
        "whether it applies before you prepare anything by this page.",
    )


def _who_receives(version: ProcedureVersion, published: Publication) -> Text:
    """Who carries a procedure out receives it; the source names it beside whoever decides, or only the latter."""
    if (named := published.carried_out_by.rstrip(" .;")) and (others := named_besides(published.decided_by, named)):
        return Text(
            f"Theo nguồn, cơ quan thực hiện là {named}; mục cơ quan có thẩm quyền còn ghi {others}. ",
            f"According to the source it is carried out by {named}; its field of who decides names {others} as well. ",
        )
    if named:
        return Text(
            f"Theo nguồn, cơ quan thực hiện là {named}. ", f"According to the source it is carried out by {named}. "
        )
    if named := published.decided_by.rstrip(" .;"):
        return Text(f"Theo nguồn, cơ quan có thẩm quyền là {named}. ", f"According to the source {named} decides. ")
    empty = as_published(version)
    if any(one.kind == "union_among_agencies" for one in version.findings):
        return Text(f"{empty.vi}, không phải nơi nộp hồ sơ. ", f"{empty.en}, where nobody applies. ")
    if deciders_in_steps(version.steps.vi):
        return Text(
            "Mục cơ quan của nguồn để trống; ai quyết định, các bước có nêu. ",
            "The source leaves its field of agencies empty; its steps tell who decides. ",
        )
    return Text("Mục cơ quan của nguồn để trống. ", "The source leaves its field of agencies empty. ")


def _read_them(version: ProcedureVersion, quoted: str, by: Text) -> Text:
    """What to read the quoted words with: that a table of one way says less than they do, or names a place far away."""
    ways = {one.channel for one in version.channels}
    if ways == {"online"} and not tells_of_online(quoted):
        return Text(
            "Bảng cách nộp của nguồn chỉ ghi trực tuyến, nhưng các bước nói về nơi nộp:",
            "Its table lists only the online way, but the steps say where to hand it in:",
        )
    published = version.publication
    aside = of_one_place(version, _named_there(published)) if published else None
    return Text(f"{aside.vi} {by.vi}", f"{aside.en} {by.en}") if aside else by


def _named_there(published: Publication) -> str:
    """The agencies that `_who_receives` tells."""
    named = published.carried_out_by or published.decided_by
    others = named_besides(published.decided_by, published.carried_out_by)
    return f"{named}, {others}" if others else named
