"""Papers as events keep them."""

from collections.abc import Sequence


def papers_content(papers: Sequence[tuple[str, str]]) -> list[list[str]] | None:
    """(component, SHA-256 of the file, empty for paper) in the order given; nothing where none came."""
    return [list(paper) for paper in papers] or None
