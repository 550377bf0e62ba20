"""So many cases that reading them all costs more than an index: of a table that is nearly empty any plan is as good."""

from onestop.runtime.api import raw

from .conftest import World

_OWN = {"code": "code || nth", "submission_key": "gen_random_uuid()"}


def many_cases(world: World, **varied: str) -> None:
    """Three thousand that are alike but for the columns `varied`: expressions in SQL of `nth`, per cents doubled."""
    code = world.lodge()
    rows = raw("""SELECT column_name FROM information_schema.columns
      WHERE table_name = 'cases_case' AND is_generated = 'NEVER' AND is_identity = 'NO'""")
    columns = {name: name for (name,) in rows if name != "id"} | _OWN | varied
    raw(
        f"INSERT INTO cases_case ({', '.join(columns)}) "  # noqa: S608 - our own columns
        f"SELECT {', '.join(columns.values())} FROM cases_case, generate_series(1, 3000) AS nth WHERE code = %s",
        [code],
    )
    raw("ANALYZE cases_case")
