"""Of whom a question is asked stands at the counter, where all are seen, and not where it is put to them alone."""

from collections.abc import Iterator
from typing import Any

import pytest

from onestop.catalogue.library import DATA, read_yaml
from onestop.forms.api import form_plan, pages, without_met_conditions
from onestop.kernel.bilingual import Text

LABEL = {"vi": "Tên", "en": "Name"}


def hint(said: dict[str, str], *, before: bool) -> Text | None:
    """What is read at a question on condition; whether that was answered on a page before."""
    decides = {"name": "ground", "widget": "radios", "options": {"a": LABEL, "b": LABEL}, "label": LABEL}
    asked = {"name": "asked", "widget": "text", "max": 9, "label": LABEL, "asked_when": {"ground": ["a"]}, "hint": said}
    split = [[decides], [asked]] if before else [[decides, asked]]
    written = [{"code": f"p{number}", "title": LABEL, "fields": fields} for number, fields in enumerate(split)]
    last = pages(form_plan({"pages": written}, {"fields": {}, "pages": {}}))[-1]
    return without_met_conditions(last).fields[-1].hint


@pytest.mark.parametrize(
    ("vi", "en", "left"),
    [
        ("Chỉ khi là người cao tuổi", "Only for an elderly person", None),
        ("Chỉ khi đổi số tờ, số thửa", "Only if sheet and number change", None),
        (
            "Như ghi trên giấy, chỉ khi là người khuyết tật",
            "As on the paper, only for a person with a disability",
            Text("Như ghi trên giấy", "As on the paper"),
        ),
        (
            "Chỉ khi không có số định danh, ví dụ M12345678",
            "Only without a number, for example M12345678",
            Text("Ví dụ M12345678", "For example M12345678"),
        ),
        (
            "Ví dụ mất tích. Chỉ khi cha còn sống",
            "For example missing. Only if the father is alive",
            Text("Ví dụ mất tích. Chỉ khi cha còn sống", "For example missing. Only if the father is alive"),
        ),
    ],
)
def test_who_met_the_condition_is_not_told_it(vi: str, en: str, left: Text | None) -> None:
    said = {"vi": vi, "en": en}

    assert hint(said, before=True) == left
    assert hint(said, before=False) == Text(vi, en), "where the answer stands on the same page it is not known yet"


def written_hints() -> Iterator[dict[str, str]]:
    """Every hint of our forms at a question that is asked on condition."""

    def found(node: Any) -> Iterator[dict[str, str]]:
        if isinstance(node, dict) and "hint" in node and "asked_when" in node:
            yield node["hint"]
        inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
        for one in inner:
            yield from found(one)

    for path in sorted((DATA / "forms").glob("*.yaml")):
        yield from found(read_yaml(path))


def test_every_hint_of_ours_says_its_condition_so_that_both_languages_leave_the_same() -> None:
    hints = list(written_hints())
    assert hints
    for said in hints:
        left = hint(said, before=True)
        kept = left == Text(said["vi"], said["en"])
        starts = said["vi"].startswith("Chỉ khi")
        assert kept or (left is None) == (starts and ", ví dụ" not in said["vi"]), said
        assert not (kept and starts), said
        assert left is None or (left.vi == said["vi"]) == (left.en == said["en"]), said
