"""Vietnamese letters for patterns. A range such as À-Ỹ would not do: capitals and small letters alternate in Unicode."""

from typing import Final

CAPITALS: Final = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
"""For use inside the brackets of a character class."""
SMALL: Final = "a-z" + CAPITALS[3:].lower()
