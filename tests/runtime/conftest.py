"""Both branches of `ONESTOP_SQL` on the test's database."""

from collections.abc import Iterator

import pytest
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.postgresql import base

from onestop.runtime.backend.base import DatabaseWrapper

BACKENDS: dict[str, type[BaseDatabaseWrapper]] = {"fast": DatabaseWrapper, "plain": base.DatabaseWrapper}


@pytest.fixture(scope="module", params=BACKENDS)
def sql(request: pytest.FixtureRequest, django_db_setup: None) -> Iterator[str]:
    """Each test of the module on a connection of each backend."""
    settled = connections[DEFAULT_DB_ALIAS]
    connections[DEFAULT_DB_ALIAS] = tried = BACKENDS[request.param](settled.settings_dict, DEFAULT_DB_ALIAS)
    yield request.param
    tried.close()
    connections[DEFAULT_DB_ALIAS] = settled
