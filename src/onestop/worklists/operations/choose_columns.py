"""Choose which columns one's lists have."""

from collections.abc import Iterable

from onestop.cases.api import Scope
from onestop.kernel.actor import Actor
from onestop.runtime.api import transaction
from onestop.worklists import store
from onestop.worklists.domain.columns import Column, chosen_of
from onestop.worklists.operations.saved_filters import SEE


@transaction
def choose_columns(*, scope: Scope, columns: Iterable[str], by: Actor) -> tuple[Column, ...]:
    """From now on his lists of that scope have these besides what all have. Raises NotPermitted."""
    by.require(SEE)
    chosen = chosen_of(columns)
    store.choose_columns(by.key, scope, chosen)
    return chosen
