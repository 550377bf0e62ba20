"""Words for what the catalogue keeps as codes."""

from collections.abc import Sequence
from typing import Final

from onestop.cases.api import CaseFile, named
from onestop.catalogue.api import Channel, Component, ProcedureVersion, deciders_in_steps, names_nobody
from onestop.kernel.bilingual import Text

LEVELS = {
    "province": Text("Cấp tỉnh", "Province"),
    "district": Text("Cấp huyện", "District"),
    "commune": Text("Cấp xã", "Commune"),
}
AUDIENCES = {
    "citizen": Text("Người dân", "Citizens"),
    "business": Text("Doanh nghiệp", "Businesses"),
    "organisation": Text("Tổ chức", "Organisations"),
}
_HELD: Final = Text("cơ quan đã có", "already held by the agencies")
_ON_ITS_FORM: Final = Text("khai theo mẫu", "filled in on its form")
_SOURCES: Final[dict[str, dict[str, Text]]] = {
    "here": {
        "upload": Text("bạn nộp tệp", "you send a file"),
        "form": Text("khai trực tuyến", "filled in online"),
        "held": _HELD,
    },
    "elsewhere": {"upload": Text("bạn nộp", "you hand it in"), "form": _ON_ITS_FORM, "held": _HELD},
    "nowhere": {"upload": Text("bạn nộp bản giấy", "you hand it in on paper"), "form": _ON_ITS_FORM, "held": _HELD},
}
"""From where a paper comes, by where it may be handed in online."""
_ITS_NAME = Text("tên giấy tờ nêu trường hợp, hãy đọc kỹ", "its name tells of cases: read it closely")
"""Whether the whole paper or a part of it depends on them, and whether one of several is wanted of all, only the name says."""
WANTED = {
    "": Text("chỉ khi có", "only if it applies"),
    "if_any": Text("chỉ khi có", "only if there is one"),
    "in_case": _ITS_NAME,
    "partly": _ITS_NAME,
    "last_if_any": Text(
        "“nếu có” ở cuối có thể chỉ nói về giấy tờ cuối cùng",
        "“nếu có”, if there is one, may be said of the last of them alone",
    ),
    "online": Text("chỉ khi nộp trực tuyến", "only when you apply online"),
    "unless": _ITS_NAME,
    "office": Text("cơ quan lập, bạn không chuẩn bị", "made by an office, not by you"),
    "sent_on": Text(
        "hồ sơ cơ quan gửi đi, không phải danh sách bạn nộp", "what an office sends on, not what you hand in"
    ),
    "by_steps": Text("theo các bước, cơ quan lập giấy tờ này", "the steps say that an agency draws it up"),
    "by_name": Text(
        "tên giấy cho thấy cơ quan lập; nguồn không nói ai đưa vào hồ sơ",
        "its name says that an office makes it; the source does not say who puts it into the file",
    ),
    "issued": Text(
        "theo các bước, đây là giấy được cấp khi giải quyết xong; hãy hỏi nơi nhận hồ sơ có phải nộp gì theo mẫu này",
        "by the steps this is what is issued in the end; ask where you apply whether anything on this form is handed in",
    ),
    "whose": Text("không rõ bạn hay cơ quan lập giấy này", "it is not clear whether you or an office makes it"),
    "noted": Text(
        "nguồn nêu trong lưu ý, nguyên văn; hãy đọc kỹ khi nào cần",
        "from a note of the source, in its own words: read when it is needed",
    ),
    "listed": Text(
        "nguồn xếp câu này trong danh sách giấy tờ, nguyên văn; hãy đọc kỹ khi nào cần",
        "a sentence among the source's papers, in its own words: read when it is needed",
    ),
    "opens": Text(
        "dòng này của nguồn mở một danh sách, không rõ gồm giấy tờ nào",
        "this row of the source opens a list; which documents are in it is not clear",
    ),
    "unnamed": Text("không rõ có phải một giấy tờ riêng", "it is not clear whether this is a document of its own"),
    "unclear": Text("trang này không xác định được khi nào cần", "this page cannot tell when it is needed"),
}
"""When a paper that is not asked of everybody is wanted."""
WHY_AWAY = {
    "authority": Text("Không làm ở Một Cửa của tỉnh", "Not done at the province's one-stop sections"),
    "private": Text("Không phải thủ tục hành chính", "Not an administrative procedure"),
    "province": Text(
        "Thủ tục của tỉnh, chưa có trong danh mục ở đây", "Of the province, not yet in the catalogue here"
    ),
}
"""By the kind of what is found elsewhere."""
SERVICE_LEVELS = {
    "L1": Text("Mức độ 1: cung cấp thông tin", "Level 1: information"),
    "L2": Text("Mức độ 2: tải biểu mẫu", "Level 2: forms to download"),
    "L3": Text("Mức độ 3: nộp trực tuyến", "Level 3: apply online"),
    "L4": Text("Mức độ 4: nộp, trả phí và nhận kết quả trực tuyến", "Level 4: apply, pay and receive online"),
    "FULL": Text("Trực tuyến toàn trình", "Wholly online"),
    "PARTIAL": Text("Trực tuyến một phần", "Partly online"),
    "INFO_ONLY": Text("Cung cấp thông tin", "Information only"),
}
_COMMITTEES = {
    "province": Text("Ủy ban nhân dân tỉnh", "Provincial People's Committee"),
    "district": Text("Ủy ban nhân dân cấp huyện", "District People's Committee"),
    "commune": Text("Ủy ban nhân dân cấp xã", "Commune People's Committee"),
}


def competent_committee(level: str) -> Text:
    """Who decides where the procedure names a level, not an agency."""
    return _COMMITTEES.get(level, Text(level, level))


def chairman_of(committee: Text) -> Text:
    """Who decides where a committee's chairman does in his own right."""
    return Text(f"Chủ tịch {committee.vi}", f"The Chairman of the {committee.en}")


def as_published(version: ProcedureVersion) -> Text:
    """Who decides, in the words of the source; or that it says nothing of it."""
    fields = (version.publication.decided_by, version.publication.carried_out_by) if version.publication else ()
    said = next((one for one in sorted(fields, key=names_nobody) if one), "")
    if not said and any(one.kind == "union_among_agencies" for one in version.findings):
        return Text("Mục cơ quan của nguồn chỉ ghi tổ chức công đoàn", "The source names no agency but a trade union")
    if not said and deciders_in_steps(version.steps.vi):
        return Text(
            "Nguồn để trống mục cơ quan, các bước có nêu",
            "The source leaves its field of agencies empty; its steps tell",
        )
    if not said and version.steps.vi:
        return Text(
            "Nguồn để trống mục cơ quan, xem các bước", "The source leaves its field of agencies empty; see the steps"
        )
    if not said:
        return Text("Nguồn để trống mục cơ quan", "The source leaves its field of agencies empty")
    return Text(f"Theo nguồn: {said}", f"According to the source: {said}")


def sources_of(version: ProcedureVersion, doors: Sequence[Channel]) -> dict[str, Text]:
    """How papers are given by those ways of applying: nobody is told to send a file where only paper is taken."""
    online = [one for one in doors if one.channel == "online"]
    here = version.open_for_applying and any(not one.elsewhere.vi for one in online)
    return _SOURCES["here" if here else "elsewhere" if online else "nowhere"]


def papers_to_bring(version: ProcedureVersion) -> tuple[Component, ...]:
    """What the applicant must find, as against what is filled in or already held."""
    return version.always_asked


def asked_by_name(file: CaseFile) -> tuple[Text, ...]:
    """What the open request names, with how many where that is not one."""
    return tuple(one.said for one in named(file, file.asked.items if file.asked else ()))


def first_channel(version: ProcedureVersion) -> Channel | None:
    """The door a portal speaks of first: online, else whichever there is."""
    doors = {door.channel: door for door in version.channels}
    return doors.get("online") or next(iter(version.channels), None)


DOCUMENT_TONES: Final = {"in_force": "ok", "replaced": "", "revoked": "bad", "expired": "bad"}
"""How a document stands, by the colour of its tag."""
