"""Vietnamese names for invented people: the same seed gives the same name, everywhere and always."""

import hashlib
from functools import cache
from typing import Final

from onestop.kernel.numbers import Sex

# Roughly as common as in the south; a name said twice is twice as common.
_FAMILY: Final = (
    "Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Huỳnh Huỳnh Võ Võ Phan Trương Bùi "
    "Đặng Đỗ Ngô Hồ Dương Đinh Đoàn Lâm Mai Trịnh Lý Cao"
)
_MIDDLE: Final = {
    "male": "Văn Văn Minh Quốc Thanh Hữu Đức Hoàng Anh Ngọc Công Trọng Tấn Gia Đình",
    "female": "Thị Thị Thị Ngọc Thanh Phương Kim Thu Hồng Bích Mỹ Tuyết Minh Khánh Diễm",
}
_GIVEN: Final = {
    "male": (
        "An Bình Cường Dũng Đạt Giang Hải Hiếu Hùng Huy Khang Khoa Kiên Lâm Long Lộc Nam Nghĩa Nhân Phong "
        "Phúc Quân Quang Sang Sơn Tài Tâm Thắng Thịnh Tiến Toàn Trí Trung Tuấn Tùng Việt Vinh Vũ"
    ),
    "female": (
        "An Châu Chi Diễm Dung Duyên Giang Hà Hạnh Hằng Hiền Hoa Hương Huyền Lan Linh Loan Ly Mai My Nga Ngân "
        "Nhung Oanh Phượng Quyên Quỳnh Tâm Thảo Thủy Thư Tiên Trang Trâm Trinh Tuyền Uyên Vân Vy Yến"
    ),
}

NAME_SYLLABLES: Final = frozenset(" ".join([_FAMILY, *_MIDDLE.values(), *_GIVEN.values()]).split())
"""Of family, middle and given names, the commonest."""


def invented_name(seed: str) -> str:
    """Family, middle and given name drawn from a digest of `seed`."""
    digest = _drawn(seed)
    sex = invented_sex(seed)
    return f"{_pick(_FAMILY, digest[1:4])} {_pick(_MIDDLE[sex], digest[4:7])} {_pick(_GIVEN[sex], digest[7:10])}"


def invented_sex(seed: str) -> Sex:
    return "female" if _drawn(seed)[0] % 2 else "male"


def _drawn(seed: str) -> bytes:
    return hashlib.sha256(seed.encode()).digest()


@cache
def _words(names: str) -> tuple[str, ...]:
    return tuple(names.split())


def _pick(names: str, drawn: bytes) -> str:
    words = _words(names)
    return words[int.from_bytes(drawn, "big") % len(words)]
