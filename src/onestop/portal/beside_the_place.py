"""What is said beside the place where a procedure is applied for, when its source tells more or less than holds today."""

import re
from typing import Final

from onestop.catalogue.api import ProcedureVersion, body_names
from onestop.kernel.bilingual import Text
from onestop.portal.filed_online import filed_online
from onestop.portal.other_places import at_a_centre, is_elsewhere, told_of_others
from onestop.portal.place_in_steps import Place, names_a_door
from onestop.portal.unnamed_branch import which_is_not_said
from onestop.portal.ways_in_descriptions import tells_more
from onestop.portal.whom_to_ask import of_a_district, whom_to_ask

_NOTHING: Final = Text("", "")
_A_DISTRICT: Final = re.compile(
    rf"(?:(?<!địa bàn )\bcấp|\bquận,?|\bcông an|{body_names('committee')}) huyện\b", re.IGNORECASE
)
"""An agency or the level; *địa bàn cấp huyện* is but an area that somebody moves to."""
_NAMED_OF_A_DISTRICT: Final = re.compile(r"\bhuyện\b|\bphòng tư pháp\b", re.IGNORECASE)
"""In the field of agencies: of the offices of justice only districts had one."""
_IN_ITS_PAPERS: Final = Text(
    "Có giấy tờ nguồn nêu do cơ quan cấp huyện lập hoặc xác nhận, nhưng cấp huyện đã kết thúc hoạt động: hãy hỏi nơi nhận hồ "
    "sơ xem nay cơ quan nào làm. ",
    "A paper is to come from an agency of a district by the source, and the district level has ended: ask where you apply "
    "which agency does it now. ",
)
_A_COURSE: Final = re.compile(
    r"^\W*(?:\((?:i{1,3}|iv|v)\)|[IVX]{1,3}\.) ?Trường hợp\b(?![^\n]{0,90}\b(?:nộp|tiếp nhận|hồ sơ)\b)", re.MULTILINE
)
"""Steps of one case, beside those of another."""
_READ_ON: Final = Text(
    "Các bước còn nói về nơi nộp ở câu khác, có thể của trường hợp khác: hãy đọc hết phần Các bước trước khi nộp. ",
    "The steps tell of handing in in other sentences too, perhaps of other cases: read all of them before you apply. ",
)
_TABLE_DIFFERS: Final = Text(
    "Mô tả trong bảng cách nộp của nguồn lại nêu nơi nộp khác: hãy đọc mô tả ấy, và hỏi trước khi nộp. ",
    "A description in the source's table of ways names another place: read it, and ask before you apply. ",
)
_SOME_PROVINCES: Final = Text(
    "Các bước kể tên những tỉnh có cơ quan làm việc này hoặc một phần: hãy xem tỉnh này có trong đó không. ",
    "The steps list the provinces whose agencies do this, or a part of it: see whether this one is among them. ",
)


def besides(version: ProcedureVersion, place: Place) -> Text:
    """What follows the place: other cases, agencies and districts that ended, the system, and the code to ask by."""
    code = Text(f"Mã thủ tục: {version.code}.", f"Code of the procedure: {version.code}.")
    parts = (
        which_is_not_said(place.words),
        _of_some_provinces(version),
        _of_others(version, place),
        _of_the_table(version, place),
        _whom_besides(version, place),
        _ended(version),
        _of_districts(version, place),
        filed_online(version, place),
        tells_more(version),
        code,
    )
    return Text("".join(one.vi for one in parts), "".join(one.en for one in parts))


def beside_a_quote(version: ProcedureVersion, place: Place) -> Text:
    """What follows the words quoted beside the button that begins: other cases, agencies and districts that ended."""
    parts = (
        which_is_not_said(place.words),
        _of_others(version, place),
        _of_the_table(version, place),
        _ended(version),
        _of_districts(version, place),
    )
    return Text("".join(one.vi for one in parts), "".join(one.en for one in parts))


def _of_some_provinces(version: ProcedureVersion) -> Text:
    """That the steps list provinces whose agencies do some or all of it: this one need not be among them."""
    listed = any(one.kind == "of_named_provinces" and one.field == "steps_text" for one in version.findings)
    return _SOME_PROVINCES if listed else _NOTHING


def _of_others(version: ProcedureVersion, place: Place) -> Text:
    """That more is to be read, only where other words of the steps name somebody else, or go through the cases one by one."""
    return _READ_ON if goes_by_case(version, place) else _NOTHING


def goes_by_case(version: ProcedureVersion, place: Place) -> bool:
    """Whether the steps hand in elsewhere in other words than those quoted, or have a course of their own for each case."""
    steps = version.steps.vi
    return bool(place.words) and (bool(told_of_others(steps, place.words)) or len(_A_COURSE.findall(steps)) > 1)


def _of_the_table(version: ProcedureVersion, place: Place) -> Text:
    """That the table of ways sends people who go or post it to another kind of agency than the steps do."""
    notes = [one.note.vi for one in version.every_door if one.channel != "online"]
    differs = any(is_elsewhere(note, place.words) or at_a_centre(note, place.words) for note in notes)
    return _TABLE_DIFFERS if differs else _NOTHING


def _whom_besides(version: ProcedureVersion, place: Place) -> Text:
    """Whom to ask, where words of the source are all there is, or they name no agency one could look for."""
    said = version.publication
    named = (said.carried_out_by or said.decided_by) if said else ""
    if not place.words or (named and names_a_door(place.words)):
        return _NOTHING
    whom = whom_to_ask(version.field.vi, named if names_a_door(named) else "")
    if not names_a_door(place.words):
        return Text(f"Hãy hỏi {whom.vi} trước khi nộp. ", f"Ask {whom.en} before you apply. ")
    return Text(
        f"Nếu chưa rõ đó là cơ quan nào, hãy hỏi {whom.vi}. ",
        f"If it is not clear which agency that is, ask {whom.en}. ",
    )


def _ended(version: ProcedureVersion) -> Text:
    """The agencies the source names that are no more, with what they became."""
    seen = dict.fromkeys(one.seen for one in version.findings if one.kind == "agency_ended")
    if not seen:
        return _NOTHING
    names = "; ".join(seen)
    return Text(
        f"Nguồn còn nêu cơ quan đã kết thúc hoạt động (→ cơ quan nay làm việc ấy): {names}. ",
        f"The source still names agencies that have ended (→ which does their work now; *phần lớn*: most of it): {names}. ",
    )


def _of_districts(version: ProcedureVersion, place: Place) -> Text:
    """That the district is no more that an address or the field of agencies names."""
    whom = of_a_district(place.words) if _A_DISTRICT.search(place.words) else None
    if whom is not None:
        return Text(
            f"Cấp huyện nêu ở đó đã kết thúc hoạt động: hãy hỏi {whom.vi} trước khi nộp. ",
            f"The district level named there has ended: ask {whom.en} before you apply. ",
        )
    said = version.publication
    if said is None or not _NAMED_OF_A_DISTRICT.search(f"{said.carried_out_by}; {said.decided_by}"):
        return _IN_ITS_PAPERS if any(one.kind == "district_in_papers" for one in version.findings) else _NOTHING
    return Text(
        "Nguồn ghi cơ quan cấp huyện ở mục cơ quan, nhưng cấp huyện đã kết thúc hoạt động. ",
        "The source names an agency of a district in its field of agencies, and the district level has ended. ",
    )
