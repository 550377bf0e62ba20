"""One database server for the whole run, unless `DATABASE_URL` names another.

It is started when the first test asks for the database, by the controlling process when
pytest-xdist shares the tests out; its workers find the address in their environment.
What tests write goes to a folder that is removed afterwards.
"""

import gc
import os
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime
from functools import lru_cache
from http import HTTPStatus
from itertools import groupby
from pathlib import Path
from typing import Any

import hypothesis
import psycopg
import pytest
from _pytest.mark.expression import Expression
from django.conf import settings
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.db import connections
from django.test import Client, TransactionTestCase
from django.test.client import ClientHandler
from pytest_django import DjangoDbBlocker

from beside import EXTRACT, needs
from onestop.access import api as access
from onestop.assembly import grants, roles
from onestop.assembly.settings import database_from
from onestop.documents import render
from onestop.embedded.api import serve
from onestop.frame import language
from onestop.frame.static_files import DigestNames
from onestop.runtime import clock
from serving_role import answered_by_serving_role, as_role
from standing import asks, commits, end_what_stands

_running = ExitStack()
USUAL_SECONDS = 4
"""Of a test with a browser or whole processes that does not say what it `takes`."""

# On a busy machine an example takes what it takes: no test is timed.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


def pytest_configure(config: pytest.Config) -> None:
    clock.share()
    # What a password costs is a number; what is asked of passwords is the same for a cheap one, and tests make thousands.
    PBKDF2PasswordHasher.iterations = 1_000
    Client.post = _led_on(Client.post)  # type: ignore[method-assign]  # as any browser is
    DigestNames.add_files_from_finders = _looked_for_once(DigestNames.add_files_from_finders)
    render._set = _set_once(render._set)
    if "ONESTOP_DATA" not in os.environ:
        folder = Path(tempfile.mkdtemp(prefix="onestop-tests-"))
        folder.chmod(0o755)  # the server's user must pass through
        _running.callback(shutil.rmtree, folder, ignore_errors=True)
        os.environ["ONESTOP_DATA"] = str(folder)
        settings.DATA_DIR = folder
    settings.LEDGER_SECRET = settings.LEDGER_SECRET or "pseudonyms of the tests"
    settings.LEDGER_MACS = settings.LEDGER_MACS or f"2026-01-01:{'22' * 32}"
    settings.LEDGER_KEY = settings.LEDGER_KEY or "11" * 32
    settings.LEDGER_ANCHORS = []  # each test has a log of its own; those of anchors set them
    if getattr(config.option, "numprocesses", None):
        _start_server()


def _led_on(post: Callable[..., Any]) -> Callable[..., Any]:
    """By 303 See Other, and by nothing else, a posted form leads to where what it asked for is shown (`frame.enquiries`)."""

    def led_on(client: Client, path: str, *args: Any, **more: Any) -> Any:
        answer = post(client, path, *args, **more)
        return client.get(answer.headers["Location"]) if answer.status_code == HTTPStatus.SEE_OTHER else answer

    return led_on


def _looked_for_once(look: Callable[[DigestNames], None]) -> Callable[[DigestNames], None]:
    """Static files are the same for every client of the tests, of which there are thousands: each would look for them anew."""
    found: dict[str, object] = {}

    def look_once(server: DigestNames) -> None:
        if not found:
            look(server)
            found.update(server.files)
        server.files.update(found)

    return look_once


def _set_once(set_paper: Callable[[str, dict[str, str], datetime], bytes]) -> Callable[..., bytes]:
    """Most tests issue the same few papers, and of the same words and time a paper is the same bytes.

    That it is, `tests/documents` holds: there each paper is set anew.
    """

    @lru_cache(maxsize=512)
    def kept(template: str, inputs: tuple[tuple[str, str], ...], made_at: datetime) -> bytes:
        return set_paper(template, dict(inputs), made_at)

    def set_once(template: str, inputs: dict[str, str], made_at: datetime) -> bytes:
        if "tests/documents/" in os.environ.get("PYTEST_CURRENT_TEST", ""):
            return set_paper(template, inputs, made_at)
        return kept(template, tuple(inputs.items()), made_at)

    return set_once


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Where only marked tests are asked for, a file that names none of these marks is not even read: so are all but fifty."""
    asked = config.getoption("markexpr")
    if collection_path.suffix != ".py" or Expression.compile(asked or "not x").evaluate(_unmarked):
        return None
    written = collection_path.read_text("utf-8")
    names = set(re.findall(r"(?<!not )\b\w+", asked)) - {"and", "or", "not"}
    return None if any(f"mark.{name}" in written for name in names) else True


def _unmarked(_name: str, /, **_more: object) -> bool:
    return False


@pytest.hookimpl(trylast=True)  # after those that are not asked for are left out
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Of a file, who begins with nothing comes before who begins with what stands.

    Files that take longest are begun first, so that no worker is left with one when the others are done.
    """
    for item in items:
        if item.get_closest_marker("extract"):
            item.add_marker(needs(EXTRACT.name))
    items[:] = [one for _, of_file in groupby(items, key=lambda item: item.path) for one in sorted(of_file, key=asks)]
    takes = Counter[Path]()
    for item in items:
        takes[item.path] += _seconds(item)
    if any(item.get_closest_marker("takes") for item in items):
        items.sort(key=lambda item: -takes[item.path])


def _seconds(item: pytest.Item) -> int:
    marked = item.get_closest_marker("takes")
    return int(marked.args[0]) if marked else USUAL_SECONDS


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    language.use("vi")  # a page that the test before asked for in English left it so for this thread
    if commits(item):
        end_what_stands()


def pytest_collection_finish() -> None:
    """What was imported and collected stays to the end: nobody needs to look for rubbish among it twenty thousand times."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    _running.close()


@pytest.fixture(scope="session")
def database_server() -> str:
    """The address of a server on which tests may do as they like."""
    return _start_server()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    database_server: str, django_db_modify_db_settings_parallel_suffix: None
) -> Iterator[None]:
    """Point Django at the server. pytest-django asks for this before it makes the test database."""
    connections.settings["default"].update(database_from(database_server))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(TransactionTestCase, "_fixture_teardown", _empty_all_tables)
        yield
    # The server can only stop when nobody is connected any more.
    connections.close_all()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """What is asked of pages is answered by the role that serves them, so that a right it lacks is missed here.

    The access log writes on a connection of its own, which must go before the test database does.
    """
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patched:
        connection = connections["default"]
        with connection.cursor() as cursor:
            cursor.execute(roles.hand_over(connection.settings_dict["NAME"]))
        with as_role(roles.OWNER):
            grants.apply_grants()
        patched.setattr(ClientHandler, "__call__", answered_by_serving_role(ClientHandler.__call__))
        yield
    access.close()


_KEPT_TABLES = ["django_migrations", "django_content_type", "auth_permission"]
_MUCH = 256 * 1024
"""Bytes of a table above which it is truncated: truncating costs the same whatever it holds, deleting leaves its pages."""
_TABLES = """
    SELECT tablename, pg_relation_size(format('%%I.%%I', schemaname, tablename)::regclass) > %s
      FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL(%s)
"""
_RESTART_SEQUENCES = """
    SELECT setval(format('%%I.%%I', schemaname, sequencename)::regclass, start_value, false)
      FROM pg_sequences
     WHERE schemaname = 'public' AND last_value IS NOT NULL AND sequencename <> ALL(%s)
"""


def _empty_all_tables(case: TransactionTestCase) -> None:
    """What Django does after a test that commits, made to fit this schema, and to cost a hundredth where little was written.

    It also empties tables no model manages (the job queue's), and gets past the triggers
    that keep the ledger append-only.
    """
    with connections["default"].cursor() as cursor:
        cursor.execute(_TABLES, [_MUCH, _KEPT_TABLES])
        tables = dict(cursor.fetchall())
        cursor.execute(" UNION ALL ".join(f"SELECT '{one}' WHERE EXISTS (SELECT FROM \"{one}\")" for one in tables))  # noqa: S608 - names from the catalogue of the server
        filled = [one for (one,) in cursor.fetchall()]
        cursor.execute("SET session_replication_role = replica")
        for one in filled:
            cursor.execute(f'TRUNCATE "{one}" CASCADE' if tables[one] else f'DELETE FROM "{one}"')  # noqa: S608 - the same
        cursor.execute("RESET session_replication_role")
        cursor.execute(_RESTART_SEQUENCES, [[f"{one}_id_seq" for one in _KEPT_TABLES]])


def _start_server() -> str:
    if "DATABASE_URL" not in os.environ:
        folder = Path(os.environ["ONESTOP_DATA"])
        os.environ["DATABASE_URL"] = _running.enter_context(serve(folder, durable=False))
    if "PYTEST_XDIST_WORKER" not in os.environ:  # roles are the server's: once for all workers
        with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
            connection.execute(roles.make_roles().encode())
    return os.environ["DATABASE_URL"]
