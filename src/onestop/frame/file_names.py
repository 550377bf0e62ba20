"""Names of files as forms carry them."""

from typing import Final

_WRITTEN: Final = (("%22", '"'), ("%0D", "\r"), ("%0A", "\n"))
"""HTML Standard, "multipart/form-data encoding algorithm": exactly these three are escaped in a name, and % is not."""


def written_name(sent: str) -> str:
    """The name as it is on the sender's disk, from what a browser wrote into the form.

    A name that itself holds %22 cannot be told from one with a quotation mark; the standard accepts that.

    >>> written_name("Đơn %22đề nghị%22 50%.pdf"), written_name("100%20.pdf")
    ('Đơn "đề nghị" 50%.pdf', '100%20.pdf')
    """
    for escaped, mark in _WRITTEN:
        sent = sent.replace(escaped, mark)
    return sent
