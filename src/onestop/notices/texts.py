"""The texts of notices, read once."""

from functools import cache
from importlib import resources
from typing import Any

import yaml

from onestop.kernel.bilingual import Text
from onestop.notices.domain.wording import NoticeText, Texts


@cache
def texts() -> Texts:
    """What `data/texts.yaml` says."""
    kept = resources.files("onestop.notices").joinpath("data", "texts.yaml").read_text(encoding="utf-8")
    read = yaml.load(kept, Loader=yaml.CSafeLoader)
    return Texts(
        notices={key: _notice(one) for key, one in read["notices"].items()},
        frames={channel: Text(**one) for channel, one in read["frames"].items()},
        subject=Text(**read["subject"]),
        unknown={name: Text(**one) for name, one in read["unknown"].items()},
    )


def _notice(one: dict[str, Any]) -> NoticeText:
    return NoticeText(
        title=Text(**one["title"]),
        letter=Text(**one["letter"]),
        short=Text(**one["short"]) if "short" in one else None,
        channels=frozenset(one["by"]),
    )
