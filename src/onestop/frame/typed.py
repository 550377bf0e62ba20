"""What people typed, on a page of another language: marked as Vietnamese, so that it is not read aloud as English."""

from markupsafe import Markup, escape

from onestop.kernel.text import fold


def typed(words: str, language: str) -> Markup:
    """The words as they stand, marked on a page that is not Vietnamese; what bears no Vietnamese letter might be either.

    >>> typed("Ký lại trang 2", "en"), typed("Ký lại trang 2", "vi"), typed("Apt. 12 <b>", "en")
    (Markup('<span lang="vi">Ký lại trang 2</span>'), Markup('Ký lại trang 2'), Markup('Apt. 12 &lt;b&gt;'))
    """
    told = escape(words)
    return told if language == "vi" or not _bears_marks(words) else Markup('<span lang="vi">{}</span>').format(told)


def _bears_marks(words: str) -> bool:
    return any(letter.isalpha() and fold(letter) != letter.casefold() for letter in words)
