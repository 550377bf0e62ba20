"""Where to go with a procedure this portal does not take: only where the source says that it is received.

What its steps say of it is quoted. Its columns may know less: a table with one way of applying stands beside steps that
send people to a counter, and most records with an online way do not say in which system.
"""

import re
from typing import Final, NamedTuple

from onestop.catalogue.api import ProcedureVersion, Publication, names_a_place, names_an_office, names_several
from onestop.kernel.bilingual import Text
from onestop.portal.place_in_steps import place_in_steps

_NOTHING: Final = Text("", "")
NATIONAL_PORTAL: Final = Text(
    "Cổng Dịch vụ công quốc gia (dichvucong.gov.vn)", "the National Public Service Portal (dichvucong.gov.vn)"
)
_NATIONAL: Final = re.compile(r"dịch vụ công quốc gia|dichvucong\.gov", re.IGNORECASE)
_SYSTEM: Final = re.compile(
    r"(?:nộp|gửi|khai|báo|truy cập|đăng ký|qua|trên|tại|vào|trực tuyến)\b[^.;\n]{0,90}?"
    r"(?:hệ thống (?!bưu)|dịch vụ công|cổng|trang (?:thông tin|web)|website|phần mềm|ứng dụng định danh)",
    re.IGNORECASE,
)
_OF_NOBODY: Final = re.compile(
    r"(?:(?:hệ thống|trang thông tin|cổng)(?: của)?(?: tiếp nhận)? )?(?:cổng )?dịch vụ công(?: trực tuyến)?\b"
    r"(?! (?:của|bộ|ngành|tỉnh|quốc gia|trực tuyến))",
    re.IGNORECASE,
)
"""Words for a portal that do not say which one: nobody could look for it by them."""
_ONLINE: Final = re.compile(
    r"trực tuyến|hệ thống (?!bưu)|cổng|môi trường (?:mạng|điện tử)|trang thông tin", re.IGNORECASE
)


class WhereToApply(NamedTuple):
    """What to do, the words of the steps behind it, and what follows them; both may be empty."""

    says: Text
    quoted: str = ""
    besides: Text = _NOTHING


def where_to_apply(version: ProcedureVersion) -> WhereToApply:
    """Where to go with what this portal does not take; never to a counter that would refuse it too."""
    published = version.publication
    if version.open_for_applying and (door := version.taken_elsewhere("online")):
        says = Text(
            f"Thủ tục này nhận hồ sơ tại Bộ phận Một cửa. Trực tuyến thì nộp trên {door.elsewhere.vi}, không nộp ở đây.",
            f"This procedure is received at one-stop sections. Online you apply in {door.elsewhere.en}, not here.",
        )
        return WhereToApply(says)
    if version.open_for_applying:
        says = Text(
            "Thủ tục này nhận hồ sơ tại Bộ phận Một cửa, không nhận trực tuyến.",
            "This procedure is received at one-stop sections, not online.",
        )
        return WhereToApply(says)
    if version.of_one_province:
        return WhereToApply(_of_one_province(version))
    return _as_published(version, published or Publication(read_on=version.valid_from))


def _as_published(version: ProcedureVersion, published: Publication) -> WhereToApply:
    who, quoted = _who_receives(published), place_in_steps(version.steps.vi)
    go = _read_the_steps(version, quoted) if quoted else _go(version, published)
    says = Text(
        f"Hệ thống này chưa nhận hồ sơ. {who.vi}{go.vi}",
        f"This system does not take applications for it. {who.en}{go.en}",
    )
    online = _online(version)
    besides = Text(f"{online.vi}Mã thủ tục: {version.code}.", f"{online.en}Code of the procedure: {version.code}.")
    return WhereToApply(says, quoted, besides)


def _of_one_province(version: ProcedureVersion) -> Text:
    decision = version.publication.decision if version.publication else ""
    return Text(
        f"Thủ tục này do một tỉnh công bố cho riêng tỉnh ấy (quyết định {decision}). Đừng chuẩn bị hồ sơ theo trang này "
        "trước khi hỏi Bộ phận Một cửa nơi bạn ở xem thủ tục có áp dụng không.",
        f"One province announced this procedure for itself alone (decision {decision}). Ask the one-stop section where "
        "you live whether it applies there before you prepare anything by this page.",
    )


def _who_receives(published: Publication) -> Text:
    """Who carries a procedure out receives it; the source names it beside whoever decides, or only the latter."""
    if named := published.carried_out_by.rstrip(" .;"):
        return Text(
            f"Theo nguồn, cơ quan thực hiện là {named}. ", f"According to the source it is carried out by {named}. "
        )
    if named := published.decided_by.rstrip(" .;"):
        return Text(f"Theo nguồn, cơ quan có thẩm quyền là {named}. ", f"According to the source {named} decides. ")
    return Text("Mục cơ quan của nguồn để trống. ", "The source leaves its field of agencies empty. ")


def _read_the_steps(version: ProcedureVersion, quoted: str) -> Text:
    """What to read the quoted words with: that a table of one way says less than they do, or names a place far away."""
    ways = {one.channel for one in version.channels}
    if ways == {"online"} and not _ONLINE.search(quoted):
        return Text(
            "Bảng cách nộp của nguồn chỉ ghi trực tuyến, nhưng các bước nói về nơi nộp:",
            "Its table knows only the online way, but the steps say of where to hand in:",
        )
    if version.publication and names_a_place(version.publication.carried_out_by or version.publication.decided_by):
        return Text(
            "Đó là cơ quan của một địa phương: hãy nộp tại cơ quan cùng chức năng ở nơi bạn ở. "
            "Các bước của nguồn nói về nơi nộp:",
            "That is of one place: apply at the agency that does the same where you live. "
            "The steps say of where to hand in:",
        )
    return Text("Các bước của nguồn nói về nơi nộp:", "The steps of the source say of where to hand in:")


def _go(version: ProcedureVersion, published: Publication) -> Text:
    """Where to go, where the steps do not say it."""
    ways, named = {one.channel for one in version.channels}, published.carried_out_by or published.decided_by
    if ways == {"online"}:
        return Text("Nguồn chỉ nêu cách nộp trực tuyến.", "The source only has it filed online.")
    if ways and "in_person" not in ways:
        return Text(
            "Nguồn không nêu cách nộp trực tiếp; hãy gửi qua bưu chính.",
            "The source has no way of handing it in oneself; send it by post.",
        )
    if not named or names_an_office(named):
        return Text(
            "Nguồn không nói nơi nhận hồ sơ; hãy hỏi một Bộ phận Một cửa trước khi nộp.",
            "The source does not say who takes it; ask at a one-stop section before you apply.",
        )
    if names_several(named):
        return Text(
            "Nguồn không nói cơ quan nào nhận hồ sơ của bạn; hãy hỏi một trong các cơ quan đó.",
            "The source does not say which of them takes yours; ask one of them.",
        )
    if names_a_place(named):
        return Text(
            "Hãy nộp tại cơ quan cùng chức năng ở nơi bạn ở.", "Apply at the agency that does the same where you live."
        )
    return Text("Hãy nộp tại đó.", "Apply there.")


def _online(version: ProcedureVersion) -> Text:
    """In which system it is filed online, as far as the source says."""
    doors = [one for one in version.channels if one.channel == "online"]
    if not doors and version.channels:
        return _NOTHING
    told = " ".join((version.steps.vi, *(one.note.vi for one in doors)))
    if any(one.kind == "another_system" for one in version.findings) or (
        _SYSTEM.search(_OF_NOBODY.sub(" ", told)) and not _NATIONAL.search(told)
    ):
        return Text(
            "Trực tuyến: nộp trên hệ thống mà các bước hoặc mô tả cách nộp trên trang này nêu. ",
            "Online: in the system that the steps or the way of applying on this page name. ",
        )
    if _NATIONAL.search(told):
        return Text(f"Trực tuyến: nộp trên {NATIONAL_PORTAL.vi}. ", f"Online: on {NATIONAL_PORTAL.en}. ")
    if doors:
        return Text(
            f"Trực tuyến: nguồn không nói nộp trên hệ thống nào; hãy xem thủ tục này trên {NATIONAL_PORTAL.vi}. ",
            f"Online: the source does not say in which system; look at this procedure on {NATIONAL_PORTAL.en}. ",
        )
    return Text(f"Hãy xem thủ tục này trên {NATIONAL_PORTAL.vi}. ", f"Look at this procedure on {NATIONAL_PORTAL.en}. ")
