"""What the page says of the legal basis where the field of the source is empty: the acts that its other words cite."""

from onestop.catalogue.api import ProcedureVersion, numbers_cited
from onestop.kernel.bilingual import Text


def bases_cited(version: ProcedureVersion) -> Text | None:
    """None where there is a basis, or nothing cites one. What is cited need not be the basis, so it is not called that."""
    said = version.publication
    if said is None or version.legal_bases or said.unread_bases:
        return None
    papers = (one.name.vi for one in version.components)
    told = (version.steps.vi, version.conditions.vi if version.conditions else "", *papers, *said.notes)
    numbers = "; ".join(numbers_cited("\n".join(told)))
    if not numbers:
        return None
    return Text(
        f"Nguồn để trống mục này; các bước, điều kiện hoặc giấy tờ có dẫn: {numbers}",
        f"The source leaves this field empty; its steps, conditions or papers cite: {numbers}",
    )
