"""Where to go with a procedure this portal does not take: only where the source says that it is received."""

import re
from typing import Final

from onestop.catalogue.api import ProcedureVersion, Publication, names_a_place, names_an_office, names_several
from onestop.kernel.bilingual import Text

NATIONAL_PORTAL: Final = Text(
    "Cổng Dịch vụ công quốc gia (dichvucong.gov.vn)", "the National Public Service Portal (dichvucong.gov.vn)"
)
_STEPS_NAME: Final = re.compile(
    r"(?:nộp|gửi|đến|tới|tại|cho)[^.;\n]{0,120}?(?:hành chính công|một cửa|bộ phận tiếp nhận|(?:ủy|uỷ) ban nhân dân|ubnd"
    r"|sở |công an|cơ quan|chi cục|phòng |ban |cục |trường |trung tâm|văn phòng)",
    re.IGNORECASE,
)
_CENTRE_NAME: Final = r"(?:trung tâm (?:phục vụ )?hành chính công|\bTT(?:PV)?HCC\b)"
_CENTRE: Final = re.compile(_CENTRE_NAME, re.IGNORECASE)
_CENTRE_TAKES: Final = re.compile(
    rf"(?:nộp|gửi|tiếp nhận)(?:[^.;\n]|\.(?=\w)){{0,300}}?{_CENTRE_NAME}|{_CENTRE_NAME}[^.;\n]{{0,80}}tiếp nhận",
    re.IGNORECASE,
)
"""One that only hands out results is no place to go to."""


def where_to_apply(version: ProcedureVersion) -> Text:
    """Where to go with what this portal does not take; never to a counter that would refuse it too."""
    published = version.publication
    if version.open_for_applying and (door := version.taken_elsewhere("online")):
        return Text(
            f"Thủ tục này nhận hồ sơ tại Bộ phận Một cửa. Trực tuyến thì nộp trên {door.elsewhere.vi}, không nộp ở đây.",
            f"This procedure is received at one-stop sections. Online you apply in {door.elsewhere.en}, not here.",
        )
    if version.open_for_applying:
        return Text(
            "Thủ tục này nhận hồ sơ tại Bộ phận Một cửa, không nhận trực tuyến.",
            "This procedure is received at one-stop sections, not online.",
        )
    if published is None or not (published.carried_out_by or published.decided_by):
        return _nobody_named(version)
    who, go = _who_receives(published), _where_they_are(version, published)
    return Text(
        f"Hệ thống này chưa nhận hồ sơ. Theo nguồn, {who.vi}: {go.vi}. Mã thủ tục: {version.code}.",
        f"This system does not take applications for it. According to the source, {who.en}: {go.en}. "
        f"Code of the procedure: {version.code}.",
    )


def _who_receives(published: Publication) -> Text:
    """Who carries a procedure out receives it; the source names it beside whoever decides, or only the latter."""
    if named := published.carried_out_by.rstrip(" .;"):
        return Text(f"cơ quan thực hiện là {named}", f"it is carried out by {named}")
    named = published.decided_by.rstrip(" .;")
    return Text(f"cơ quan có thẩm quyền là {named}", f"{named} decides")


def _nobody_named(version: ProcedureVersion) -> Text:
    """The fields of agencies are empty; the steps may still tell where to hand in."""
    gap = Text("nguồn không nêu cơ quan nhận", "the source names no agency that does")
    if _STEPS_NAME.search(version.steps.vi):
        gap = Text(
            "mục cơ quan của nguồn để trống; các bước trên trang này nêu nơi nộp",
            "the source leaves its field of agencies empty; the steps on this page say where to hand in",
        )
    return Text(
        f"Hệ thống này chưa nhận hồ sơ, và {gap.vi}. Trước khi nộp, hãy xem thủ tục {version.code} "
        f"trên {NATIONAL_PORTAL.vi} hoặc hỏi một Bộ phận Một cửa.",
        f"This system does not take applications for it, and {gap.en}. Before you apply, "
        f"look at procedure {version.code} on {NATIONAL_PORTAL.en}, or ask at a one-stop section.",
    )


def _where_they_are(version: ProcedureVersion, published: Publication) -> Text:
    """What to do with the agencies named: one is where to go; of several, or one of another place, nobody says."""
    ways = {one.channel for one in version.channels}
    if ways and "in_person" not in ways:
        return _sent(version, by_post="postal" in ways)
    named = published.carried_out_by or published.decided_by
    go, beside = _go(named), _online(version)
    if _CENTRE_TAKES.search(version.steps.vi) and not _CENTRE.search(named):
        go = Text(
            "các bước trên trang này nêu nơi nộp là Trung tâm Phục vụ hành chính công, hãy xem các bước",
            "the steps on this page have it handed in at a public administration service centre; look at them",
        )
    return Text(f"{go.vi}{beside.vi}", f"{go.en}{beside.en}")


def _sent(version: ProcedureVersion, *, by_post: bool) -> Text:
    """The source knows no way of handing it in oneself: nobody is sent to a counter."""
    if not by_post:
        place = _online_place(version)
        return Text(
            f"nguồn chỉ nêu cách nộp trực tuyến, hãy nộp trên {place.vi}",
            f"the source only has it filed online, on {place.en}",
        )
    beside = _online(version)
    return Text(
        f"nguồn không nêu cách nộp trực tiếp, hãy gửi qua bưu chính như các bước trên trang này{beside.vi}",
        f"the source has no way of handing it in oneself; send it by post as the steps on this page say{beside.en}",
    )


def _online(version: ProcedureVersion) -> Text:
    """Where else one may apply, where there is an online way."""
    if not any(one.channel == "online" for one in version.channels):
        return Text("", "")
    place = _online_place(version)
    return Text(f", hoặc nộp trực tuyến trên {place.vi}", f", or apply online on {place.en}")


def _online_place(version: ProcedureVersion) -> Text:
    """The national portal, unless the steps send people to a system of their own."""
    if any(one.kind == "another_system" for one in version.findings):
        return Text("hệ thống nêu trong các bước", "the system its steps name")
    return NATIONAL_PORTAL


def _go(named: str) -> Text:
    if names_an_office(named):
        return Text(
            "nguồn không nói nơi nhận hồ sơ, hãy xem các bước trên trang này, hỏi một Bộ phận Một cửa",
            "the source does not say who takes it; look at the steps on this page, ask at a one-stop section",
        )
    if names_several(named):
        return Text(
            "nguồn không nói cơ quan nào nhận hồ sơ của bạn, hãy xem các bước trên trang này, hỏi một trong các cơ quan đó",
            "the source does not say which of them takes yours; look at the steps on this page, ask one of them",
        )
    if names_a_place(named):
        return Text(
            "hãy nộp tại cơ quan cùng chức năng ở nơi bạn ở", "apply at the agency that does the same where you live"
        )
    return Text("hãy nộp tại đó", "apply there")
