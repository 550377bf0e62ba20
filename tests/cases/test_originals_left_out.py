"""What ended under an older rule still owes its originals: erasing asks for that, and the upgrade makes it somebody's work."""

from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.law import return_result
from onestop.cases.domain.originals import owed
from onestop.cases.domain.refusals import StillOwed
from onestop.indicators import api as indicators
from onestop.runtime.api import transaction

from .conftest import World, definition, paper, published
from .erasing import erased
from .examples import SIMPLE, at
from .test_reopened import COUNTER, HEAD, SPECIALIST, done, turned_away, wrong

pytestmark = pytest.mark.django_db


def refused_before(world: World, monkeypatch: pytest.MonkeyPatch) -> str:
    """Refused and returned while an original that the procedure keeps still stayed with the file of what was refused."""
    published([definition("9.000077", SIMPLE, [paper("form")])])
    code = world.lodge(procedure_code="9.000077", channel="in_person", on_paper=["form"])
    done(code, "accept", COUNTER, 3, received={"form": cases.Received(originals=1)})
    done(code, "complete_step", SPECIALIST, 4, step="appraise")
    done(code, "decide", HEAD, 5, outcome="refused", reasons=["facts_not_proved"], note="Thiếu căn cứ")
    with monkeypatch.context() as old:
        old.setattr(return_result, "left_to_give_back", lambda *_, **__: 0)
        done(code, "return_result", COUNTER, 6)
    return code


def asked(code: str) -> list[str]:
    return [one.agency for one in store.load(code).file.open_tasks if one.kind == "give_back"]


def upgraded() -> int:
    with transaction():
        return cases.count_originals_left_out(at(20))


def test_what_is_owed_keeps_a_case_from_being_erased_also_where_nobody_was_asked(
    world: World, monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Any
) -> None:
    settings.DATA_DIR = tmp_path
    code = refused_before(world, monkeypatch)
    wrong()
    indicators.follow_all(at(20, month=4))
    assert (asked(code), [one.component for one in owed(store.load(code).file)]) == ([], ["form"])

    with pytest.raises(StillOwed):
        erased(code)


def test_with_the_upgrade_it_is_somebodys_work_once_and_ends_as_any(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = refused_before(world, monkeypatch)
    assert (upgraded(), upgraded()) == (1, 0)
    assert asked(code) == [COUNTER.agency]
    assert wrong() == []

    done(code, "give_back", COUNTER, 23, given={"form": 1})
    assert (asked(code), owed(store.load(code).file), wrong()) == ([], (), [])


def test_what_is_somebodys_work_already_and_what_was_granted_is_left_as_it_is(world: World) -> None:
    """An original that the procedure wants stays with the file of what was granted."""
    there = turned_away(world, received={"id": cases.Received(originals=1)})
    published([definition("9.000077", SIMPLE, [paper("form")])])
    granted = world.lodge(procedure_code="9.000077", channel="in_person", on_paper=["form"])
    done(granted, "accept", COUNTER, 3, received={"form": cases.Received(originals=1)})
    done(granted, "complete_step", SPECIALIST, 4, step="appraise")
    done(granted, "decide", HEAD, 5, outcome="granted")
    done(granted, "return_result", COUNTER, 6)
    before = [store.load(one) for one in (there, granted)]

    assert upgraded() == 0
    assert [store.load(one) for one in (there, granted)] == before
