"""Two accounts that are known to be one person's are one pair of eyes: four eyes and conflicts look at who, not at the login."""

from dataclasses import replace

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.kernel.actor import Actor
from onestop.people import api as people
from onestop.people.models import Official

from .act_examples import ELSEWHERE, holder
from .conftest import World
from .examples import DEPUTY, HEAD, SPECIALIST, at
from .test_hands import act, appraised, granted
from .test_hands_kept import accepted, chosen_from, done


def second_account(of: Actor, first: str) -> Actor:
    return replace(of, same_person=frozenset({first}))


def test_whoever_appraised_by_one_account_does_not_decide_by_another() -> None:
    with pytest.raises(FourEyes):
        granted(appraised(), second_account(HEAD, SPECIALIST.key))

    assert granted(appraised(), second_account(HEAD, "99")).outcome == "granted"


def test_who_declared_a_conflict_by_one_account_does_nothing_by_another() -> None:
    file = act(appraised(), "declare_conflict", DEPUTY, ground="relative")

    with pytest.raises(cases.ConflictOfInterest):
        granted(file, second_account(HEAD, DEPUTY.key))


@pytest.mark.django_db
class TestKnown:
    """Who is known as a person, by `./onestop know-official`."""

    @pytest.fixture
    def code(self, world: World) -> str:
        code = accepted(world)
        done(code, "complete_step", replace(holder("specialist", ELSEWHERE), key="9001"), 4, step="appraise")
        return code

    def known(self, *logins: str, number: str) -> None:
        for login in logins:
            people.know_official(login=login, number=number, by=holder("head", ELSEWHERE), now=at(4))

    def actor(self, login: str) -> Actor:
        user = people.user_by_login(login)
        assert user is not None
        return people.actor_of(user, at(5))

    @pytest.fixture
    def somebody(self) -> str:
        people.register_account(
            login="0900000888", password="mot-cua-xin-chao", name="Lê Văn Hai", number="074090000888", now=at(1)
        )
        return "074090000888"

    def test_two_officials_who_are_one_person_do_not_check_each_other(self, code: str, somebody: str) -> None:
        assert not self.actor("n9003").same_person
        self.known("n9001", "n9003", number=somebody)

        head = self.actor("n9003")

        assert head.same_person == {"9001"}
        assert chosen_from(code, "sign") == set()
        with pytest.raises(FourEyes):
            done(code, "decide", head, 5, outcome="granted")
        assert store.load(code).file.outcome is None

    def test_those_known_as_others_do(self, code: str, somebody: str) -> None:
        self.known("n9001", number=somebody)

        assert self.actor("n9003").same_person == frozenset()
        done(code, "decide", self.actor("n9003"), 5, outcome="granted")

    def test_two_accounts_of_one_official_are_his(self, code: str) -> None:
        first, second = people.user_by_login("n9001"), people.user_by_login("n9002")
        assert first is not None
        assert second is not None
        second.official = Official.objects.get(users=first)
        second.save()

        assert self.actor("n9001").same_person == {"9002"}


@pytest.mark.django_db
def test_what_was_given_to_one_account_stands_in_the_list_of_the_other(world: World) -> None:
    code, first = accepted(world), replace(holder("specialist", ELSEWHERE), key="9001")
    done(code, "claim", first, 4, step="appraise")

    def own(by: Actor) -> list[tuple[str, bool]]:
        found = cases.worklist(by=by, now=at(5), filter="mine").items
        return [(line.code, line.barred is None) for line in found]

    second = replace(first, key="9002")
    assert own(second) == []
    assert own(second_account(second, "9001")) == own(first) == [(code, True)]
