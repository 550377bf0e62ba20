"""Who stands under whom on one day, and who answers for what has ended.

The tree is read from whom each agency stood under on that day; the code of an agency says
nothing about its place.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

Code = str


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """`parents` are those of the agencies that exist on the day; None for one that stands under nobody.

    `heirs` names, for each agency that ended by that day, who was handed its files: its successor,
    or, where no decision named one, whom it last stood under.
    """

    parents: Mapping[Code, Code | None]
    heirs: Mapping[Code, Code | None] = field(default_factory=dict)
    _children: dict[Code, list[Code]] = field(default_factory=lambda: defaultdict(list), init=False)
    _left_to: dict[Code, list[Code]] = field(default_factory=lambda: defaultdict(list), init=False)
    _scopes: dict[tuple[Code, bool], frozenset[Code]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        for code in sorted(self.parents):
            above = self.parents[code]
            if above is not None:
                self._children[above].append(code)
        for code in self.heirs:
            keeper = self.answers_for(code)
            if keeper is not None:
                self._left_to[keeper].append(code)

    def children(self, code: Code) -> tuple[Code, ...]:
        return tuple(self._children.get(code, ()))

    def ancestors(self, code: Code) -> tuple[Code, ...]:
        """Whom it stands under, the nearest first; nobody twice, even were the tables to go round in a circle."""
        above: dict[Code, None] = {}
        here = self.parents.get(code)
        while here is not None and here not in above and here != code:
            above[here] = None
            here = self.parents.get(here)
        return tuple(above)

    def subtree(self, code: Code) -> tuple[Code, ...]:
        """The agency and everything below it, in the order of codes; nothing for one that does not exist."""
        if code not in self.parents:
            return ()
        below, ahead = {code}, [code]
        while ahead:
            new = [child for child in self._children.get(ahead.pop(), ()) if child not in below]
            below.update(new)
            ahead += new
        return tuple(sorted(below))

    def answers_for(self, code: Code) -> Code | None:
        """The agency that holds the files of `code` on this day: itself while it exists, else the last in the
        line of its heirs; None for one that never was, or whose line ended."""
        seen: set[Code] = set()
        here: Code | None = code
        while here is not None and here not in self.parents:
            if here in seen:
                return None
            seen.add(here)
            here = self.heirs.get(here)
        return here

    def scope(self, code: Code, *, subtree: bool) -> frozenset[Code]:
        """Every agency whose files a post at `code` reaches: itself, with `subtree` all below, and all that
        were left to these. Empty for an agency that does not exist: a post there has lapsed."""
        known = self._scopes.get((code, subtree))
        if known is None:
            own = self.subtree(code) if subtree else (code,) if code in self.parents else ()
            known = frozenset(own).union(*(self._left_to.get(each, ()) for each in own))
            self._scopes[code, subtree] = known
        return known
