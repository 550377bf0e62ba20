"""Who signs, and how it stands above the name: Decree 30/2020/NĐ-CP, Annex I, item 7."""

import re
from dataclasses import dataclass
from typing import Final

from onestop.kernel.signing import Capacity

_ABBREVIATED: Final = {"acting": "Q.", "deputy": "KT.", "by_order": "TL.", "by_authorisation": "TUQ."}
"""Before the head's post."""
_SORT_OF_UNIT: Final = re.compile(
    r"\D*?\b(?:tỉnh|thành phố|quận|huyện|thị xã|phường|xã(?! hội)|thị trấn|đặc khu)(?=\s|$)", re.IGNORECASE
)
"""The name of an agency up to the sort of territory it is of, without whose it is; none of one that is told by a number."""
_ON_BEHALF: Final = "TM."
_HEAD: Final = Capacity()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """What the head of a kind of agency and his deputies are called, and the collective they may sign for."""

    collective: str = ""
    post: str
    deputy: str
    with_agency: bool = False
    """Whether the post is none without the agency: a “Trưởng Công an phường” signs as that, no “Trưởng” does."""

    def block(self, capacity: Capacity, *, agency: str, for_collective: bool = True) -> tuple[str, ...]:
        """The lines above the signature, for the agency of that name.

        `for_collective`: the decision is the committee's, not its chairman's own; of an agency under a head nothing
        changes. By order and by authorisation the head is signed for, never the collective.

        >>> committee = Signing(collective="Ủy ban nhân dân", post="Chủ tịch", deputy="Phó Chủ tịch")
        >>> committee.block(Capacity("deputy"), agency="Ủy ban nhân dân phường Phú Cường")
        ('TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch')
        >>> committee.block(Capacity("by_order", "Chánh Văn phòng"), agency="Ủy ban nhân dân phường Phú Cường")
        ('TL. Chủ tịch', 'Chánh Văn phòng')
        >>> police = Signing(post="Trưởng", deputy="Phó Trưởng", with_agency=True)
        >>> police.block(Capacity("deputy"), agency="Công an phường Phú Cường")
        ('KT. Trưởng Công an phường', 'Phó Trưởng Công an phường')
        """
        short, own = _ABBREVIATED.get(capacity.signs_as, ""), self._own_post(capacity)
        as_deputy = own.casefold() == self.deputy.casefold()
        where = f" {_sort_of(agency)}" if self.with_agency else ""
        delegated = capacity.signs_as in ("by_order", "by_authorisation")
        behalf = f"{_ON_BEHALF} {self.collective}" if self.collective and for_collective and not delegated else ""
        return tuple(line for line in (behalf, f"{short} {self.post}{where}".strip(), own + where * as_deputy) if line)

    def of(self, agency: str, capacity: Capacity = _HEAD) -> str:
        """The signer's post with the agency: “Phó Chủ tịch Ủy ban nhân dân phường Phú Cường”."""
        if capacity.signs_as == "acting":
            return f"Quyền {self.post} {agency}"
        return f"{self._own_post(capacity) or self.post} {agency}"

    def _own_post(self, capacity: Capacity) -> str:
        """What stands below the post he signs for; nothing where it is his."""
        if capacity.signs_as == "deputy":
            return capacity.title or self.deputy
        return capacity.title if capacity.signs_as in ("by_order", "by_authorisation") else ""


def _sort_of(agency: str) -> str:
    """“Công an phường Phú Cường” is a Công an phường; what is of no territory, or one of several there, keeps its whole name."""
    found = _SORT_OF_UNIT.match(agency)
    return found[0] if found else agency
