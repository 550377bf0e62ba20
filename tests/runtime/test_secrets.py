import stat
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from onestop.runtime.secrets import SECRETS, MissingSecret, secrets_of


def test_secrets_are_made_once_and_closed_to_others(tmp_path: Path) -> None:
    made = secrets_of(tmp_path, {})

    assert secrets_of(tmp_path, {}) == made
    assert set(made) == set(SECRETS.values())
    assert {len(value) for name, value in made.items() if name != "ONESTOP_LEDGER_MACS"} == {64}
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "secrets").iterdir()} == {0o600}


def test_starts_at_once_agree_on_one_secret(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert len({str(one) for one in pool.map(lambda _: secrets_of(tmp_path, {}), range(8))}) == 1


ALL = {variable: f"{number:064}" for number, variable in enumerate(SECRETS.values())}


def test_what_the_environment_gives_is_taken_and_nothing_is_written(tmp_path: Path) -> None:
    assert secrets_of(tmp_path, ALL) == ALL
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("missing", ALL)
def test_where_some_are_given_a_missing_one_is_named_and_none_is_made_up(tmp_path: Path, missing: str) -> None:
    given: Mapping[str, str] = {name: value for name, value in ALL.items() if name != missing}

    with pytest.raises(MissingSecret, match=missing):
        secrets_of(tmp_path, given)
    assert list(tmp_path.iterdir()) == []


def test_a_file_completes_what_the_environment_gives(tmp_path: Path) -> None:
    kept = secrets_of(tmp_path, {})

    assert secrets_of(tmp_path, {"ONESTOP_SECRET_KEY": "other"}) == {**kept, "ONESTOP_SECRET_KEY": "other"}
