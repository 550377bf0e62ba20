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
