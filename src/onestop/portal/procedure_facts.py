"""What the page of a procedure tells, put together once: each case with its terms and papers, where to apply, the source."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from onestop.cases.api import ChannelName
from onestop.catalogue.api import (
    Channel,
    Component,
    ProcedureVersion,
    Publication,
    finding_meaning,
    names_a_place,
    names_an_office,
    names_several,
)
from onestop.frame.channels import CHANNELS
from onestop.kernel.bilingual import Text
from onestop.portal.wording import SERVICE_LEVELS

_IN_PERSON: Final = Text("Trực tiếp", "In person")
NATIONAL_PORTAL: Final = Text(
    "Cổng Dịch vụ công quốc gia (dichvucong.gov.vn)", "the National Public Service Portal (dichvucong.gov.vn)"
)


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


def _by_heading(version: ProcedureVersion) -> tuple[PapersShown, ...]:
    headings = dict.fromkeys(one.group for one in version.components)
    return tuple(
        PapersShown(heading=heading, papers=tuple(one for one in version.components if one.group == heading))
        for heading in headings
    )


def where_to_apply(version: ProcedureVersion) -> Text:
    """Where to go with what this portal does not take; never to a counter that would refuse it too."""
    published = version.publication
    if version.open_for_applying:
        return Text(
            "Thủ tục này nhận hồ sơ tại Bộ phận Một cửa, không nhận trực tuyến.",
            "This procedure is received at one-stop sections, not online.",
        )
    if published is None or not (published.carried_out_by or published.decided_by):
        return Text(
            f"Hệ thống này chưa nhận hồ sơ, và nguồn không nêu cơ quan nhận. Trước khi nộp, hãy xem thủ tục {version.code} "
            f"trên {NATIONAL_PORTAL.vi} hoặc hỏi Bộ phận Một cửa gần nhất.",
            f"This system does not take applications for it, and the source names no agency that does. Before you apply, "
            f"look at procedure {version.code} on {NATIONAL_PORTAL.en}, or ask at the nearest one-stop section.",
        )
    who, go = _who_receives(published), _where_they_are(published, _online(version))
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


def _where_they_are(published: Publication, beside: Text) -> Text:
    """What to do with the agencies named: one is where to go; of several, or one of another place, nobody says."""
    go = _go(published.carried_out_by or published.decided_by)
    return Text(f"{go.vi}{beside.vi}", f"{go.en}{beside.en}")


def _online(version: ProcedureVersion) -> Text:
    """Where else one may apply: on the national portal, unless the steps send people to a system of their own."""
    if not any(one.channel == "online" for one in version.channels):
        return Text("", "")
    if any(one.kind == "another_system" for one in version.findings):
        return Text(
            ", hoặc nộp trực tuyến trên hệ thống nêu trong các bước", ", or apply online in the system its steps name"
        )
    return Text(f", hoặc nộp trực tuyến trên {NATIONAL_PORTAL.vi}", f", or apply online on {NATIONAL_PORTAL.en}")


def _go(named: str) -> Text:
    if names_an_office(named):
        return Text(
            "nguồn không nói nơi nhận hồ sơ, hãy xem các bước trên trang này, hỏi Bộ phận Một cửa gần nhất",
            "the source does not say who takes it; look at the steps on this page, ask at the nearest one-stop section",
        )
    if names_several(named):
        return Text(
            "nguồn không nói cơ quan nào nhận hồ sơ của bạn, hãy xem các bước trên trang này, hỏi cơ quan gần bạn nhất",
            "the source does not say which of them takes yours; look at the steps on this page, ask the nearest",
        )
    if names_a_place(named):
        return Text(
            "hãy nộp tại cơ quan cùng chức năng ở nơi bạn ở", "apply at the agency that does the same where you live"
        )
    return Text("hãy nộp tại đó", "apply there")


def ways_of_applying(version: ProcedureVersion) -> dict[ChannelName, Text]:
    """Words for the ways; in person means the one-stop section only where one receives it."""
    return dict(CHANNELS) if version.publication is None else {**CHANNELS, "in_person": _IN_PERSON}


def unclear(version: ProcedureVersion) -> tuple[Text, ...]:
    """What keeps people from applying here, each kind of gap once and in words."""
    kinds = dict.fromkeys(one.kind for one in version.findings if one.blocking)
    return tuple(finding_meaning(kind) for kind in kinds)


def level_words(version: ProcedureVersion, on: date) -> Text:
    """The service level, as a fact of its own: whether this portal takes applications is another."""
    if version.publication is None:
        return SERVICE_LEVELS[version.service_level_on(on)]
    if any(one.channel == "online" for one in version.channels):
        return Text(
            "Có nộp trực tuyến; nguồn không ghi toàn trình hay một phần",
            "Online; the source does not say whether wholly or partly",
        )
    return Text("Nguồn không ghi", "Not said by the source")


def origin(version: ProcedureVersion) -> Iterator[tuple[Text, str]]:
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
            yield words, f"{value} (nguồn ghi cơ quan của một địa phương)" if names_a_place(value) else value
