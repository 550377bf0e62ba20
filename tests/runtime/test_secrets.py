import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from onestop.runtime.secrets import secrets_of


def test_secrets_are_made_once_and_closed_to_others(tmp_path: Path) -> None:
    made = secrets_of(tmp_path)

    assert secrets_of(tmp_path) == made
    assert {len(value) for value in made.environment().values()} == {64}
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "secrets").iterdir()} == {0o600}


def test_starts_at_once_agree_on_one_secret(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(lambda _: secrets_of(tmp_path), range(8)))) == 1
