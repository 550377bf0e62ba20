"""How much of a passage that tells a place is quoted: all of it, for of what is left out nobody knows whether it was his case."""

from collections.abc import Sequence


def excerpt(rows: Sequence[str]) -> str:
    """Its rows whole; but for rows at the end that open a list which is not of the passage.

    >>> excerpt(["Nộp hồ sơ đến:", "Sở Xây dựng;", "Ủy ban nhân dân cấp xã."])
    'Nộp hồ sơ đến: Sở Xây dựng; Ủy ban nhân dân cấp xã.'
    >>> excerpt(["Nộp hồ sơ tại Sở Y tế.", "Hồ sơ gồm:"])
    'Nộp hồ sơ tại Sở Y tế. …'
    """
    kept = list(rows)
    while len(kept) > 1 and kept[-1].endswith(":"):
        kept.pop()
    return " ".join(kept) if len(kept) == len(rows) else f"{' '.join(kept)} …"
