"""What our written data refers to by name, and does not find: no schema of one file can see this."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from onestop.catalogue.domain.written_procedure import SharedParts


class DanglingReference(NamedTuple):
    """`what` bears the name, at `path` within it; `missing` is not there."""

    what: str
    path: str
    missing: str


def dangling(procedures: Iterable[Mapping[str, Any]], shared_parts: SharedParts) -> Iterator[DanglingReference]:
    """Every reference of procedures and forms that leads nowhere, in the order written."""
    for procedure in procedures:
        yield from _of_procedure(procedure, shared_parts)
    for code, form in shared_parts.forms.items():
        for number, page in enumerate(form["pages"]):
            yield from _of_page(f"form {code}", f"pages.{number}", page, shared_parts.shared_questions)


def _of_procedure(written: Mapping[str, Any], shared_parts: SharedParts) -> Iterator[DanglingReference]:
    what = f"procedure {written['code']}"
    for key, known in (
        ("field", shared_parts.fields),
        ("form", shared_parts.forms),
        ("process", shared_parts.processes),
    ):
        if written[key] not in known:
            yield DanglingReference(what, key, written[key])
    yield from _of_papers(what, written, shared_parts)
    yield from _of_channels(what, written, shared_parts.systems)
    yield from _of_duties(what, written, shared_parts.duties)
    nodes = shared_parts.processes.get(written["process"], {}).get("nodes", {})
    for key in ("quotas", "lasts"):
        for step in written.get(key, {}):
            if nodes.get(step, {}).get("kind") != "step":
                yield DanglingReference(what, key, step)


def _of_papers(what: str, written: Mapping[str, Any], shared_parts: SharedParts) -> Iterator[DanglingReference]:
    """A paper may be a shared one, and wanted in a situation."""
    situations = {**shared_parts.situations, **written.get("situations", {})}
    for number, paper in enumerate(written.get("components", ())):
        if "use" in paper and paper["use"] not in shared_parts.papers:
            yield DanglingReference(what, f"components.{number}.use", paper["use"])
        whole = {**shared_parts.papers.get(paper.get("use"), {}), **paper}
        for key in ("when", "unless"):
            if isinstance(whole.get(key), str) and whole[key] not in situations:
                yield DanglingReference(what, f"components.{number}.{key}", whole[key])


def _of_duties(what: str, written: Mapping[str, Any], shared: Mapping[str, Any]) -> Iterator[DanglingReference]:
    for number, duty in enumerate(written.get("duties", ())):
        if duty.get("use", "") not in ("", *shared):
            yield DanglingReference(what, f"duties.{number}.use", duty["use"])


def _of_channels(what: str, written: Mapping[str, Any], systems: Mapping[str, Any]) -> Iterator[DanglingReference]:
    """What another system takes names it, in the procedure's own ways and in those of its cases."""
    cases = enumerate(written.get("variants", ()))
    every = {"channels": written, **{f"variants.{number}.channels": one for number, one in cases}}
    for path, whose in every.items():
        for name, channel in whose.get("channels", {}).items():
            if channel.get("elsewhere", "") not in ("", *systems):
                yield DanglingReference(what, f"{path}.{name}.elsewhere", channel["elsewhere"])


def _of_page(what: str, path: str, page: Mapping[str, Any], shared: Mapping[str, Any]) -> Iterator[DanglingReference]:
    """A page may be a shared one, and so may each of its questions."""
    yield from _of_use(what, path, page, shared)
    for number, field in enumerate(page.get("fields", ())):
        yield from _of_use(what, f"{path}.fields.{number}", field, shared)


def _of_use(what: str, path: str, written: Mapping[str, Any], shared: Mapping[str, Any]) -> Iterator[DanglingReference]:
    for key, known in (("use", shared["fields"]), ("use_page", shared["pages"])):
        if key in written and written[key] not in known:
            yield DanglingReference(what, f"{path}.{key}", written[key])
