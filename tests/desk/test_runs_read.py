"""What became of a run: read under the list it was begun on, on its own page, and in the list of runs, by whom it is for."""

from html import unescape
from io import BytesIO
from uuid import uuid4

import pikepdf
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.conftest import World, colleagues
from cases.examples import at
from onestop.bulk import api as bulk
from onestop.cases import api as cases
from onestop.runtime.api import now, raw

from .conftest import SitDown
from .runs import ANOTHER, HEAD, ONE, accepted, asked, docked, holders, report, sent, values

pytestmark = pytest.mark.django_db


def test_a_run_is_read_by_nobody_but_whoever_made_it(world: World, sit_down: SitDown) -> None:
    client = sit_down(ONE)
    answer = sent(client, "claim", asked(client, "claim", accepted(world)))

    for somebody_else in (ANOTHER, HEAD):
        assert sit_down(somebody_else).get(answer.headers["Location"]).status_code == 404
        assert sit_down(somebody_else).post(answer.headers["Location"], {"do": "undo"}).status_code == 404


def test_a_run_that_is_over_is_told_of_under_the_list_it_was_begun_on(world: World, sit_down: SitDown) -> None:
    codes, client = accepted(world), sit_down(ONE)
    page = asked(client, "claim", codes)
    cases.complete_step(code=codes[0], step="appraise", by=ANOTHER, now=at(4))

    told = docked(client, sent(client, "claim", page, begun_on="?loc=mine"))

    assert 'href="/ban-lam-viec/?loc=mine">Đã xem' in told
    assert "2 trong 3 xong, 1 chưa" in " ".join(told.split())
    assert "Thử lại" not in told
    assert 'form="run-undo"' in told

    run = raw("SELECT key FROM bulk_run")[0][0]
    back = client.post(reverse("desk:bulk_run", args=[run]), {"do": "undo", "from": "?loc=mine"})
    assert "hoàn tác" in docked(client, back)
    assert holders(codes[1:]) == [""] * 2


def test_the_page_of_a_list_is_kept_through_confirmation_run_and_report(world: World, sit_down: SitDown) -> None:
    """Whoever gives out in portions comes back to the same rows of the same list, as many of them."""
    colleagues()
    codes, client = accepted(world), sit_down(HEAD)
    seen = "/ban-lam-viec/don-vi/viec?nguoi=-&dong=200"
    page = client.get(seen).content.decode()
    (said,) = values(page, "from")
    rows = [f"{code}:appraise" for code in codes]
    confirmed = client.post(
        reverse("desk:bulk"), {"act": "assign", "case": rows, "from": unescape(said)}
    ).content.decode()
    none = client.post(reverse("desk:bulk"), {"act": "assign", "case": [], "from": unescape(said)}).content.decode()
    answer = sent(client, "assign", confirmed, begun_on=unescape(said), assignee=ANOTHER.key)
    run = raw("SELECT key FROM bulk_run")[0][0]
    alone = client.get(reverse("desk:bulk_run", args=[run]), {"from": unescape(said)}).content.decode()

    for shown in (confirmed, none, alone):
        assert f'href="{seen}"' in unescape(shown)
        assert '<a href="/ban-lam-viec/don-vi" aria-current="page">' in shown
    assert answer.headers["Location"] == f"{seen}&luot={run}"
    assert f'href="{seen}">Đã xem' in unescape(docked(client, answer))


def test_nobody_is_led_to_a_list_or_a_run_that_is_not_his(world: World, sit_down: SitDown) -> None:
    codes, client = accepted(world), sit_down(ONE)

    answer = sent(client, "claim", asked(client, "claim", codes), begun_on="?cua=don-vi")

    assert answer.headers["Location"].startswith("/ban-lam-viec/hang-loat/")
    run = raw("SELECT key FROM bulk_run")[0][0]
    assert "os-report" in client.get(f"/ban-lam-viec/?luot={run}").content.decode()
    assert "os-report" not in sit_down(ANOTHER).get(f"/ban-lam-viec/?luot={run}").content.decode()


def test_ones_runs_are_listed_and_a_head_reads_those_of_his_agency_without_the_cases(
    world: World, sit_down: SitDown
) -> None:
    colleagues()
    codes, client = accepted(world), sit_down(ONE)
    sent(client, "claim", asked(client, "claim", codes))
    cases.complete_step(code=codes[0], step="appraise", by=ONE, now=now())
    sent(client, "release", asked(client, "release", codes), do=[f"{one}:appraise" for one in codes])

    own = client.get(reverse("desk:bulk_runs")).content.decode()
    of_unit = sit_down(HEAD).get(reverse("desk:bulk_runs") + "?cua=don-vi")
    others = sit_down(ANOTHER).get(reverse("desk:bulk_runs")).content.decode()

    assert own.index("Trả việc đã nhận") < own.index("Nhận việc<")
    assert own.count("/ban-lam-viec/hang-loat/") >= 2
    assert "Nhận việc" in of_unit.content.decode()
    assert not any(code in of_unit.content.decode() for code in codes)
    assert "Chưa có lượt làm hàng loạt nào" in others
    assert client.get(reverse("desk:bulk_runs") + "?cua=don-vi").status_code == 403


def test_runs_are_listed_page_by_page_in_as_many_questions_however_many(world: World) -> None:
    codes = accepted(world, 1)
    for nth in range(5):
        key = uuid4()
        items = [bulk.Chosen(case_code=code, act="claim", step="appraise", answers={}, seen={}) for code in codes]
        bulk.start_run(key, act="claim", chosen=items, by=ONE, now=at(4, nth))

    first = bulk.runs_of(ONE, limit=3)
    with CaptureQueriesContext(connection) as asked_for:
        rest = bulk.runs_of(ONE, after=first.next, limit=3)

    assert [one.made_at for one in (*first.items, *rest.items)] == [at(4, nth) for nth in reversed(range(5))]
    assert (rest.next, len(asked_for)) == (None, 3)
    assert {one.of for one in first.items} == {1}


def test_the_papers_of_what_a_run_signed_are_one_file(world: World, sit_down: SitDown) -> None:
    codes = accepted(world, 2)
    for code in codes:
        cases.complete_step(code=code, step="appraise", by=ONE, now=at(4))
    client = sit_down(HEAD)
    page = asked(client, "decide", codes, step="sign")

    told = report(client, sent(client, "decide", page, confirm="yes"))
    run = raw("SELECT key FROM bulk_run")[0][0]
    printed = client.get(reverse("desk:bulk_slips", args=[run]))

    assert reverse("desk:bulk_slips", args=[run]) in told
    assert printed.status_code == 200
    assert len(pikepdf.open(BytesIO(printed.content)).pages) >= 2
    looked = {code for (code,) in raw("SELECT subject FROM access_log WHERE kind = 'slip'")}
    assert looked == set(codes)
    assert sit_down(ONE).get(reverse("desk:bulk_slips", args=[run])).status_code == 404
