"""Passwords are hashed by those few threads only, however many ask."""

from .modules import SOURCE, source_files

HASHING = ("make_password(password", "check_password(password", "set_password(password")


def test_every_hash_goes_through_the_threads_made_for_it() -> None:
    direct = [
        f"{file.relative_to(SOURCE)}: {line.strip()}"
        for file in source_files()
        for line in file.read_text(encoding="utf-8").splitlines()
        if any(call in line for call in HASHING)
    ]

    assert direct == []
