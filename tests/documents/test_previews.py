"""A picture that cannot be made is asked for once; whoever draws keeps nobody else from anything."""

from collections.abc import Callable
from threading import BoundedSemaphore
from typing import Any
from uuid import UUID

import pytest

from onestop.documents import previews
from onestop.documents.api import (
    CannotBeDrawn,
    DrawingBusy,
    LookingUnavailable,
    NoPreview,
    PreviewPage,
    TakesTooLong,
    TooMuchMemory,
    Unreadable,
    preview_page,
    purge_previews,
    remove_contents,
    remove_uploads,
)
from onestop.documents.previews import folder
from onestop.kernel.refusal import Refusal
from onestop.runtime.api import transaction

from .handing_in import NOW, hand_in

pytestmark = pytest.mark.usefixtures("own_folder")

Drawing = Callable[..., list[int]]


@pytest.fixture
def drawing(monkeypatch: pytest.MonkeyPatch) -> Drawing:
    """Has drawing end as told; the pages that were tried, in order."""

    def ends(refusal: Refusal | None = None) -> list[int]:
        tried: list[int] = []

        def draw(_data: bytes, *, page: int, **_more: Any) -> PreviewPage:
            tried.append(page)
            if refusal is not None:
                raise refusal
            return PreviewPage(content=b"RIFF", pages=2, width=1, height=1)

        monkeypatch.setattr(previews, "draw", draw)
        return tried

    return ends


@pytest.mark.parametrize("refusal", [TakesTooLong(name="a"), TooMuchMemory(name="a"), Unreadable(name="a")])
def test_what_could_not_be_drawn_is_not_tried_again_before_the_night(
    person: int, drawing: Drawing, refusal: Refusal
) -> None:
    kept, tried = hand_in(person), drawing(refusal)
    for page in (1, 1, 2, 3):
        with pytest.raises(CannotBeDrawn):
            preview_page(kept, page)
    assert tried == [1]

    assert purge_previews(now=NOW) == 1
    with pytest.raises(CannotBeDrawn):
        preview_page(kept, 1)
    assert tried == [1, 1]


def test_that_nobody_could_draw_just_now_is_not_remembered(person: int, drawing: Drawing) -> None:
    kept, tried = hand_in(person), drawing(LookingUnavailable(name="a"))
    for _ in range(2):
        with pytest.raises(DrawingBusy):
            preview_page(kept, 1)
    assert tried == [1, 1]


def test_a_page_past_the_last_costs_nothing(person: int, drawing: Drawing) -> None:
    kept, tried = hand_in(person), drawing()
    for page in (3, 4, 5):
        with pytest.raises(NoPreview):
            preview_page(kept, page)
    assert tried == [1]


def test_whoever_comes_when_the_line_is_full_is_told_so_and_what_is_kept_is_shown(
    person: int, drawing: Drawing, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, tried = hand_in(person), drawing()
    preview_page(kept, 1)
    monkeypatch.setattr(previews, "_IN_LINE", BoundedSemaphore(1))
    with previews._IN_LINE:
        assert preview_page(kept, 1).pages == 2
        with pytest.raises(DrawingBusy):
            preview_page(kept, 2)
    assert preview_page(kept, 2).pages == 2
    assert tried == [1, 2]


def test_a_failure_is_forgotten_with_the_file(person: int, drawing: Drawing) -> None:
    kept = hand_in(person)
    drawing(Unreadable(name="a"))
    with pytest.raises(CannotBeDrawn):
        preview_page(kept, 1)

    def in_use(_ids: object) -> set[UUID]:
        return set()

    with transaction():
        digests = remove_uploads([kept.id], in_use=in_use)
    remove_contents(digests, named=lambda _digests: set())
    assert [path for path in folder().rglob("*") if path.is_file()] == []
