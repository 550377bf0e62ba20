"""What operators read of the parts that run."""

from typing import Final

from onestop.kernel.bilingual import Text

FOLLOWERS: Final[dict[str, Text]] = {
    "indicators": Text("Chỉ số: đếm hồ sơ cho trang Điều hành", "Measures: counts cases for the cockpit"),
    "notices": Text("Thông báo: làm tin báo cho người nộp", "Notices: makes the messages that applicants are sent"),
}
"""By the name that commands take; every follower that is wired stands here."""


def follower_words(name: str) -> Text:
    """What a follower does; its name where code of another version left it."""
    return FOLLOWERS.get(name, Text(name, name))
