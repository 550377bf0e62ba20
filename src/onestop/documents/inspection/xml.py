"""XML read as data: no document type, no entities, no style sheet; in one pass and flat memory."""

import re
from collections.abc import Callable, Mapping
from xml.parsers import expat

_TYPE = r"""type\s*=\s*["'][\w/+.-]*["']"""
_BARE_NAME = re.compile(rf"""({_TYPE}\s+)?href\s*=\s*["'][\w .()-]+\.xslt?["'](\s+{_TYPE})?\s*""", re.IGNORECASE)


class NotPlainXml(ValueError):
    """It is not well formed, or says where else to look before it is understood."""


def read(
    content: bytes,
    *,
    element: Callable[[str, Mapping[str, str]], None],
    text: Callable[[str], None] | None = None,
    ended: Callable[[str], None] | None = None,
) -> None:
    """Call `element` with the local name and attributes (by local name) of each element, in order.

    Raises:
        NotPlainXml.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, found: element(_local(name), {_local(key): found[key] for key in found})
    if text is not None:
        parser.CharacterDataHandler = text
    if ended is not None:
        parser.EndElementHandler = lambda name: ended(_local(name))
    parser.ProcessingInstructionHandler = _no_style_sheet
    _read(content, parser)


def is_plain_data(content: bytes) -> bool:
    """Whether it is well-formed and names nothing to be fetched.

    Names without their namespace are data all the same, and so is a style sheet by a bare name, as some programs of invoices
    write: it would lie beside the file, and does not.
    """
    parser = expat.ParserCreate()
    parser.ProcessingInstructionHandler = _no_style_sheet_elsewhere
    try:
        _read(content, parser)
    except NotPlainXml:
        return False
    return True


def _read(content: bytes, parser: expat.XMLParserType) -> None:
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise NotPlainXml(str(error)) from error


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _refuse(*_given: object) -> None:
    raise NotPlainXml("a document type")


def _no_style_sheet(target: str, _data: str) -> None:
    if target.lower() == "xml-stylesheet":
        raise NotPlainXml("a style sheet")


def _no_style_sheet_elsewhere(target: str, data: str) -> None:
    if not _BARE_NAME.fullmatch(data):
        _no_style_sheet(target, data)
