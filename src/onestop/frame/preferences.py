"""What a reader chose about the pages, kept in cookies: text size and contrast. Nothing about the person."""

from dataclasses import dataclass

from django.http import HttpRequest

SIZES = (100, 115, 130)
SIZE_COOKIE, CONTRAST_COOKIE, LANGUAGE_COOKIE = "size", "contrast", "lang"
A_YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Preferences:
    """Percent of the usual text size, and whether colours are at their strongest."""

    size: int = 100
    contrast: bool = False

    @property
    def classes(self) -> str:
        """Class names for the root element."""
        size = f"os-text-{self.size}" if self.size != 100 else ""
        return " ".join(name for name in (size, "os-contrast" if self.contrast else "") if name)


def read_preferences(request: HttpRequest) -> Preferences:
    """From the cookies; anything unknown reads as the default."""
    size = request.COOKIES.get(SIZE_COOKIE, "")
    return Preferences(
        size=int(size) if size in {str(known) for known in SIZES} else 100,
        contrast=request.COOKIES.get(CONTRAST_COOKIE) == "1",
    )
