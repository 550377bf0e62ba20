"""What a browser says it is, in the few words by which its owner knows it again."""

from typing import Final

# The first that is contained wins: every browser claims to be most of the others as well.
_BROWSERS: Final = (
    ("coc_coc", "Cốc Cốc"),
    ("edg", "Edge"),
    ("opr/", "Opera"),
    ("samsungbrowser", "Samsung Internet"),
    ("firefox", "Firefox"),
    ("fxios", "Firefox"),
    ("zalo", "Zalo"),
    ("crios", "Chrome"),
    ("chrome", "Chrome"),
    ("safari", "Safari"),
)
_SYSTEMS: Final = (
    ("iphone", "iPhone"),
    ("ipad", "iPad"),
    ("android", "Android"),
    ("windows", "Windows"),
    ("macintosh", "macOS"),
    ("linux", "Linux"),
)


def device_words(user_agent: str) -> str:
    """As "Chrome, Windows"; empty where nothing is recognised.

    >>> device_words("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36")
    'Chrome, Windows'
    >>> device_words("curl/8.5.0")
    ''
    """
    said = user_agent.casefold()
    return ", ".join(words for table in (_BROWSERS, _SYSTEMS) for words in _first(table, said))


def _first(table: tuple[tuple[str, str], ...], said: str) -> list[str]:
    return [words for mark, words in table if mark in said][:1]
