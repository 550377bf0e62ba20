"""The pages of absences, and what lists, cases and forms tell of who stands in."""

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.conftest import World
from cases.examples import at
from cases.test_in_place_kept import HEAD, LINH, VAN, acts, away, given
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.people import api as people
from onestop.people.models import Absence, User
from onestop.runtime import clock

from .conftest import SitDown
from .test_hands import accepted, done

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fifth_of_march(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.SET_TO, "")
    monkeypatch.setattr("onestop.runtime.clock._machine_now", lambda: at(5))


def of(client: Client, page: str, *args: Any, **asked: str) -> str:
    return client.get(reverse(f"desk:{page}", args=args), asked).content.decode()


def name_of(key: int) -> str:
    return people.names_of([str(key)])[str(key)]


def official_of(key: int) -> int:
    return User.objects.values_list("official_id", flat=True).get(pk=key) or 0


def typed(whom: int | None = LINH, **more: Any) -> dict[str, Any]:
    """A form filled in for Friday and Monday."""
    given: dict[str, Any] = {
        "since": "6/3/2026", "since_hour": "07:00", "until": "9/3/2026", "until_hour": "11:30", "why": "leave",
        "deputy": str(official_of(whom)) if whom else "none", "scope": ["step"],
    }  # fmt: skip
    return given | more


def send(client: Client, **said: Any) -> Any:
    return client.post(reverse("desk:declare_absence"), said)


def test_one_records_ones_own_reads_what_follows_and_confirms(world: World, sit_down: SitDown) -> None:
    accepted(world)
    client = sit_down(acts(VAN))

    assert "Khai vắng mặt của tôi" in of(client, "absences")
    checked = send(client, **typed()).content.decode()
    assert name_of(LINH) in checked
    assert "Không ký, không quyết định" in checked
    assert not Absence.objects.exists()
    done = send(client, **typed(), stage="confirm", do="record")
    assert done.status_code == 302
    listed = client.get(done["Location"]).content.decode()
    assert "Đã ghi nhận lần vắng mặt" in listed
    assert "Sắp vắng mặt" in listed
    row = Absence.objects.get()
    assert (row.official_id, row.deputy_id, row.scope, row.why) == (
        official_of(VAN),
        official_of(LINH),
        ["step"],
        "leave",
    )
    assert (row.begins_at, row.ends_at) == (at(6, 7), at(9, 11, 30))


def test_what_is_to_be_changed_comes_back_as_it_was_typed(world: World, sit_down: SitDown) -> None:
    accepted(world)

    again = send(sit_down(acts(VAN)), **typed(), stage="confirm", do="edit").content.decode()
    assert 'value="6/3/2026"' in again
    assert "Xem lại trước khi ghi" in again
    assert not Absence.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "field", "words"),
    [
        ({"since": "30/2/2026"}, "since", "Hãy ghi ngày"),
        ({"until_hour": ""}, "until_hour", "Hãy chọn giờ"),
        ({"why": "ốm"}, "why", "Hãy chọn lý do"),
        ({"deputy": "7"}, "deputy", "Hãy chọn người làm thay"),
        ({"until": "5/3/2026"}, "until", "Lúc trở lại phải sau"),
        ({"since": "4/3/2026"}, "since", "Chỉ khai được từ hôm nay"),
        ({"scope": []}, "scope", "Hãy chọn ít nhất một phần việc"),
        ({"scope": ["receive"]}, "scope", "Có phần việc mà chính người vắng mặt không làm"),
    ],
)
def test_what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost(
    world: World, sit_down: SitDown, wrong: dict[str, Any], field: str, words: str
) -> None:
    accepted(world)

    answer = send(sit_down(acts(VAN)), **typed(**wrong))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'href="#{field}"' in page
    assert words in page
    assert f'value="{typed(**wrong)["since"]}"' in page


def test_one_already_away_is_told_until_when(world: World, sit_down: SitDown) -> None:
    given(world)

    page = send(sit_down(acts(VAN)), **typed()).content.decode()
    assert "đã khai vắng mặt từ" in page


def test_a_head_records_it_for_somebody_of_the_agency_and_nobody_else_does(world: World, sit_down: SitDown) -> None:
    accepted(world)

    head = sit_down(acts(HEAD))
    assert name_of(VAN) in of(head, "absences")
    assert name_of(VAN) in of(head, "declare_absence", ai=str(official_of(VAN)))
    assert send(head, **typed(), ai=str(official_of(VAN)), stage="confirm", do="record").status_code == 302
    other = sit_down(acts(LINH))
    assert other.get(reverse("desk:declare_absence"), {"ai": official_of(VAN)}).status_code == 403
    assert send(other, **typed(HEAD), ai=str(official_of(VAN)), stage="confirm", do="record").status_code == 403


def test_whoever_a_head_records_as_away_is_told_by_whom_and_until_when(world: World, sit_down: SitDown) -> None:
    accepted(world)
    told = f"{name_of(HEAD)} khai bạn vắng mặt"
    assert send(sit_down(acts(VAN)), **typed(), stage="confirm", do="record").status_code == 302
    assert told not in of(sit_down(acts(VAN)), "reminders")
    later = typed(since="10/3/2026", until="11/3/2026")

    head = sit_down(acts(HEAD))
    assert send(head, **later, ai=str(official_of(VAN)), stage="confirm", do="record").status_code == 302

    absent = sit_down(acts(VAN))
    assert told in of(absent, "reminders")
    assert '<span class="os-count">1' in of(absent, "home")
    assert f"Người khai: {name_of(HEAD)}" in of(absent, "absences")
    assert told not in of(sit_down(acts(LINH)), "reminders")
    people.end_absence(Absence.objects.latest("id").pk, by=acts(VAN), now=at(5))
    assert told not in of(absent, "reminders")


def test_with_nobody_to_stand_in_it_says_that_work_waits(world: World, sit_down: SitDown) -> None:
    accepted(world)

    page = send(sit_down(acts(VAN)), **typed(None)).content.decode()
    assert "Không ai làm thay: việc đã giao sẽ chờ" in page


def test_who_stands_in_for_another_then_is_told_that_nobody_does(world: World, sit_down: SitDown) -> None:
    given(world)

    page = send(sit_down(acts(LINH)), **typed(HEAD)).content.decode()
    assert "không ai làm thay" in page
    assert name_of(VAN) in page


def test_it_is_ended_early_by_one_question_and_one_button(world: World, sit_down: SitDown) -> None:
    given(world)
    client, absence = sit_down(acts(VAN)), Absence.objects.get().pk

    assert "Kết thúc sớm" in of(client, "absences")
    assert "không ai làm thay nữa" in of(client, "end_absence", absence)
    assert client.post(reverse("desk:end_absence", args=[absence])).status_code == 302
    assert acts(LINH).covers == ()
    assert client.get(reverse("desk:end_absence", args=[absence])).status_code == 409


def test_how_much_was_given_to_the_absent_one_stands_beside(world: World, sit_down: SitDown) -> None:
    given(world)

    assert "Đang được giao 1 việc." in of(sit_down(acts(HEAD)), "absences")
    assert "Đang được giao 1 việc." in of(sit_down(acts(LINH)), "absences")
    done_for_her(world)
    assert "Đang được giao" not in of(sit_down(acts(HEAD)), "absences")


def done_for_her(_world: World) -> None:
    (line,) = cases.worklist(by=acts(LINH), now=at(5), filter="in_place").items
    cases.perform(cases.ACTS["complete_step"], code=line.code, by=acts(LINH), now=at(5), step="appraise")


def test_who_stands_in_reads_of_it_and_does_not_end_it(world: World, sit_down: SitDown) -> None:
    given(world)
    client, absence = sit_down(acts(LINH)), Absence.objects.get().pk

    page = of(client, "absences")
    assert name_of(VAN) in page
    assert reverse("desk:end_absence", args=[absence]) not in page
    assert client.post(reverse("desk:end_absence", args=[absence])).status_code == 404


def test_an_applicant_has_no_such_page(world: World, sit_down: SitDown) -> None:
    for page in ("absences", "declare_absence"):
        assert sit_down(world.citizen).get(reverse(f"desk:{page}")).status_code == 403


def test_the_list_has_a_filter_with_the_name_and_the_case_says_in_whose_place(world: World, sit_down: SitDown) -> None:
    code = given(world)
    client = sit_down(acts(LINH))

    assert f"Thay {name_of(VAN)} <b>1</b>" in of(client, "home")
    assert code in of(client, "home", loc="in_place")
    case = of(client, "case", code)
    assert "bạn làm thay" in case
    assert f"làm thay <b>{name_of(VAN)}</b>" in case


def test_what_was_done_names_both(world: World, sit_down: SitDown) -> None:
    code = given(world)
    cases.perform(cases.ACTS["complete_step"], code=code, by=acts(LINH), now=at(5), step="appraise")
    client = sit_down(acts(HEAD))

    assert f"{name_of(LINH)} thay {name_of(VAN)}" in of(client, "case", code)
    assert f"{name_of(LINH)}, làm thay {name_of(VAN)}" in of(client, "control_slip", code)


def test_whoever_assigns_is_told_who_is_away_and_who_stands_in(world: World, sit_down: SitDown) -> None:
    code = accepted(world)
    away(VAN, LINH)

    form = of(sit_down(acts(HEAD)), "assign", code, "appraise")
    assert f"{name_of(VAN)}, vắng mặt đến 17:00 08/03/2026, {name_of(LINH)} làm thay" in form
    done(code, "assign", acts(HEAD), 5, step="appraise", assignee=str(VAN))


def test_the_home_page_leads_there(world: World, sit_down: SitDown) -> None:
    accepted(world)
    nobody: Actor = replace(acts(VAN), covers=())

    page = of(sit_down(nobody), "home")
    assert reverse("desk:absences") in page
    assert "loc=in_place" not in page
