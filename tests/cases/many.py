"""So many cases that reading them all costs more than an index: of a table that is nearly empty any plan is as good."""

from onestop.runtime.api import raw

from .conftest import World

_OWN = ("id", "code", "submission_key")


def many_cases(world: World, **varied: str) -> None:
    """Three thousand that are alike but for the columns `varied`: of each an expression in SQL of `nth`, its per cents doubled."""
    code = world.lodge()
    rows = raw("""SELECT column_name FROM information_schema.columns
      WHERE table_name = 'cases_case' AND is_generated = 'NEVER' AND is_identity = 'NO'""")
    alike = [name for (name,) in rows if name not in (*_OWN, *varied)]
    names = ", ".join(f'"{name}"' for name in (*varied, *alike))
    values = ", ".join((*varied.values(), *(f'"{name}"' for name in alike)))
    raw(
        f"INSERT INTO cases_case (code, submission_key, {names}) "  # noqa: S608 - our own columns
        f"SELECT code || nth, gen_random_uuid(), {values} FROM cases_case, generate_series(1, 3000) AS nth WHERE code = %s",
        [code],
    )
    raw("ANALYZE cases_case")
