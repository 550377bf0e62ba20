"""The ways by which a dossier comes in, as every face calls them."""

from collections.abc import Mapping
from typing import Final

from onestop.cases.api import ChannelName
from onestop.kernel.bilingual import Text

CHANNELS: Final[Mapping[ChannelName, Text]] = {
    "online": Text("Trực tuyến", "Online"),
    "in_person": Text("Tại Bộ phận Một cửa", "At a one-stop section"),
    "postal": Text("Qua bưu chính công ích", "By public post"),
}
_LODGED: Final[Mapping[ChannelName, Text]] = {
    "online": Text("Nộp trực tuyến", "Lodged online"),
    "in_person": Text("Nộp trực tiếp tại quầy", "Handed in at the counter"),
    "postal": Text("Gửi qua bưu chính công ích", "Sent by public post"),
}
_ASSISTED: Final = Text("Nộp trực tuyến, công chức làm giúp", "Lodged online with an official's help")


def how_lodged(channel: ChannelName, *, assisted: bool) -> Text:
    """How a dossier came. Help is told only of what came online: what comes on paper an official always enters."""
    return _ASSISTED if assisted and channel == "online" else _LODGED[channel]
