"""Who is named in a notice beside the agency: whoever acted, of one source with the agency; nobody else for an official's act,
and never an applicant (Decree 224/2026/NĐ-CP, Art. 15.1g).
"""

import pytest

from cases.act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from cases.conftest import World
from onestop.cases import api as cases
from onestop.notices.models import Message
from onestop.people import api as people

from .conftest import follow

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_of_every_act_that_is_told_whoever_did_it_is_named(
    told_world: World, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of some acts the case keeps no name: whose they are, the accounts of the agency say."""
    by = doer_of(EXAMPLES[name], told_world)
    monkeypatch.setattr(people, "accounts_at", lambda agency, _on: ("another", by.key) if agency == by.agency else ())
    example = EXAMPLES[name]
    code, now = case_ready_for(example, told_world), moment_of(example)
    follow(now)
    before = {one.pk for one in Message.objects.all()}
    do(example, code, by, now)
    follow(now)

    for one in Message.objects.exclude(pk__in=before):
        named = (one.facts["agency"], one.facts["official"])
        if by.kind == "official":
            assert named == (by.agency, by.key), one.text
        else:
            assert one.facts["official"] not in (told_world.citizen.key, told_world.stranger.key), one.text


def test_nobody_is_named_where_nobody_knows_who_it_was(told_world: World) -> None:
    """Neither the case nor an account: whoever handled it before did not do this."""
    example = EXAMPLES["reopen"]
    code = case_ready_for(example, told_world)
    do(example, code, doer_of(example, told_world), moment_of(example))
    follow(moment_of(example))

    assert [one.facts["official"] for one in Message.objects.filter(text="reopened", channel="inbox")] == [""]


def test_who_received_his_result_on_the_portal_handles_no_case(told_world: World) -> None:
    example = EXAMPLES["receive_result"]
    code = case_ready_for(example, told_world)
    do(example, code, doer_of(example, told_world), moment_of(example))

    now = cases.cases_to_tell([code])[code]

    assert told_world.citizen.key in now.officials
    assert told_world.citizen.key not in [key for _, key in now.handlers]
