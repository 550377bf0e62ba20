"""Ask the bounds of old rows too, while others write.

Where one breaks them, somebody wrote to the database beside the programs. The bound then stays on new rows alone,
the log says so, and the row is set aside like anything no process of ours sealed: an upgrade does not fail of it.
"""

import logging
from importlib import import_module
from typing import Any

from django.db import IntegrityError, migrations
from django.db.transaction import atomic

logger = logging.getLogger(__name__)
_bounds = import_module("onestop.ledger.migrations.0006_bounds")


def validate(apps: Any, schema_editor: Any) -> None:
    """Validate each bound that all rows keep."""
    connection = schema_editor.connection
    for name, (table, _) in _bounds.CONSTRAINTS.items():
        try:
            with atomic(using=connection.alias), connection.cursor() as cursor:
                cursor.execute(f"ALTER TABLE {table} VALIDATE CONSTRAINT {name}")
        except IntegrityError:
            logger.warning("%s holds old rows that break %s; they stay, new ones are refused", table, name)


class Migration(migrations.Migration):
    dependencies = [("ledger", "0006_bounds")]
    operations = [migrations.RunPython(validate, migrations.RunPython.noop)]
