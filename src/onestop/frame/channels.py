"""The ways by which a dossier comes in, as every face calls them."""

from typing import Final

from onestop.kernel.bilingual import Text

CHANNELS: Final = {
    "online": Text("Trực tuyến", "Online"),
    "in_person": Text("Tại Bộ phận Một cửa", "At a one-stop section"),
    "postal": Text("Qua bưu chính công ích", "By public post"),
}
