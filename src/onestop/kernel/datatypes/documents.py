"""Documents other than a Vietnamese personal number by which somebody is known: a passport, a paper of another State, none."""

import re
from collections.abc import Mapping
from typing import ClassVar, Final, Literal, TypeAlias, cast, get_args

from onestop.kernel.bilingual import Text
from onestop.kernel.codes import tidy_code
from onestop.kernel.datatypes.refusal import EntryNotValid

DocumentKind: TypeAlias = Literal["passport", "foreign", "none"]
DOCUMENTS: Final[Mapping[DocumentKind, Text]] = {
    "passport": Text("Hộ chiếu", "Passport"),
    "foreign": Text("Giấy tờ khác của nước ngoài", "Another paper of a foreign State"),
    "none": Text("Không có giấy tờ nào", "No document at all"),
}
_NUMBER: Final = re.compile(r"(?=[^0-9]*[0-9])[A-Z0-9][A-Z0-9./-]{3,23}", re.ASCII)

_LIKE_A_PASSPORT: Final = re.compile(r"(?=.*[A-Z])(?=(?:.*[0-9]){3})[A-Z0-9]{5,24}", re.ASCII)


class DocumentNumberNotValid(EntryNotValid):
    """`reason` is form: no number of a document reads so."""

    code: ClassVar[str] = "kernel.document_number_not_valid"
    it: ClassVar[Text] = Text("Số giấy tờ", "The document number")
    reasons: ClassVar[Mapping[str, Text]] = {
        "form": Text(
            "{it} gồm 4 đến 24 chữ cái không dấu và chữ số, như in trên giấy tờ.",
            "{it} has 4 to 24 plain letters and digits, as printed on the document.",
        ),
    }


def document_kind(typed: str) -> DocumentKind | None:
    """The kind, where it is one."""
    return cast("DocumentKind", typed) if typed in get_args(DocumentKind) else None


def is_document_number(typed: str) -> bool:
    """Whether letters and digits were typed as on a passport: no name has the ones, no number of a citizen the others.

    >>> [is_document_number(typed) for typed in ("c01x 00t47", "074190001234", "Lan", "H09.31.03")]
    [True, False, False, False]
    """
    return _LIKE_A_PASSPORT.fullmatch(tidy_code(typed)) is not None


def parse_document_number(typed: str) -> str:
    """As it is kept: in capitals without blanks, all else as printed.

    >>> parse_document_number(" m 1234 5678 ")
    'M12345678'

    Raises:
        DocumentNumberNotValid.
    """
    number = tidy_code(typed)
    if not _NUMBER.fullmatch(number):
        raise DocumentNumberNotValid(reason="form")
    return number
