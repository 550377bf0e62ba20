"""Whether each heading above papers names a case that excludes the others, by its own words and the procedure's name.

Only where all do: papers to hand in and papers to show, stages of one matter, and a heading of anything else stay doubtful.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from onestop.kernel.text import fold

_LEAD: Final = re.compile(
    r"^(?:thanh phan )?(?:ho so )?(?:hai quan |de nghi |dang ky (?=cap|doi|gia han))?", re.IGNORECASE
)
_ACT: Final = re.compile(
    r"(?:cap lai|cap doi|cap moi|cap|gia han|dieu chinh|sua doi|bo sung|phuc hoi|thu hoi|dinh chi|cham dut|thanh lap)\b"
)
_OF_WHOM: Final = re.compile(r"\b(?:doi voi|cua|cho nguoi|theo quyet dinh|loai \d|la hoa chat)\b")
_AT_A_PLACE: Final = re.compile(r"\btai\b")
_AN_APPLICANT: Final = re.compile(
    r"(?:to chuc|cong dan|ca nhan|doanh nghiep|nguoi|ho gia dinh)\b[^:]{0,160}\bphai nop$"
)
_A_FACILITY: Final = re.compile(r"(?:kho|bai|dia diem|cua hang)\b")
_EXTENDED: Final = re.compile(r"gia han (?P<what>\S+ \S+ \S+ \S+)")
_AT_FIRST: Final = re.compile(r"(?:cap|phe duyet|chap thuan) (?P<what>\S+ \S+ \S+ \S+)")
_LISTED: Final = re.compile(r"[,;/]|\bhoac\b")
_OF_THE_NAME: Final = 4
"""Words with which a heading and the name begin, where the heading only adds of whom it is."""


def are_apart(titles: Sequence[str], name: str) -> bool:
    """Whether each of several headings names a case of its own.

    >>> are_apart(["Hồ sơ cấp Giấy phép", "Hồ sơ cấp lại Giấy phép"], "Cấp, cấp lại Giấy phép")
    True
    >>> are_apart(["Hồ sơ năng lực", "Mẫu đơn, tờ khai"], "Chỉ định cơ sở kiểm nghiệm")
    False
    """
    cores, named = [_core(one) for one in titles], _plain(name)
    if len(cores) < 2 or not all(cores):
        return False
    if len(set(cores)) < len(cores):
        return False
    return (
        _differ_in_their_act(cores, named)
        or _of_whom_the_name_does_not_say(cores, named)
        or _are_listed_in_the_name(cores, named)
        or _first_and_extended(cores)
        or all(map(_AN_APPLICANT.match, cores))
        or all(map(_A_FACILITY.match, cores))
    )


_IN_TURN: Final = tuple(
    (re.compile(one), re.compile(other))
    for one, other in (
        (r"\bdu kien$", r"\bchinh thuc$"),
        (r"\btam nhap$", r"\btai xuat$"),
        (r"^thu hoi$", r"^dang ky$"),
        (r"\bnguoi nhan con nuoi$", r"\bnguoi duoc nhan lam con nuoi$"),
        (r"\bkhai quy\b", r"\bkhai quyet toan nam\b"),
        (r"\btham dinh\b", r"^nop lai sau\b"),
        (r"\bchap thuan (?P<what>\S+ \S+)", r"\bsau (?P<what>\S+ \S+)"),
        (r"\bgui (?P<who>to chuc duoc giao)\b", r"^(?P<who>to chuc duoc giao)\b.*\bgui uy ban nhan dan\b"),
    )
)
"""What is handed in first and later, or by one side and the other."""
_TELLS: Final = re.compile(
    r"\b(?:truong hop|doi voi|theo (?:yeu cau|danh sach)|chu dong|chung minh|tai (?:noi|cho o|co so)|vao cho o"
    r"|de nghi (?:xet )?huong|de (?:mien|giam)|de thuc hien|cho cac du an|neu)\b"
)
_OF_A_TAIL: Final = 5
"""Words with which the name ends: where it names a case itself, a heading that ends so says nothing of its own."""
_ORDINARY: Final = re.compile(r"(?:thanh phan )?ho so(?: (?:bao )?gom)?|bao gom")


def are_in_turn(titles: Sequence[str]) -> bool:
    """Whether the headings say what is handed in one after another, or by either side: all of it, and nothing to choose.

    >>> are_in_turn(["Đối với Hồ sơ đề nghị chính thức", "Đối với Hồ sơ đề nghị dự kiến"])
    True
    >>> are_in_turn(["Hồ sơ cấp", "Hồ sơ cấp lại"])
    False
    """
    cores = [_core(re.sub(r"^doi voi ", "", _plain(one))) for one in titles]
    return any(_follow(first, then, cores) for first, then in _IN_TURN)


def _follow(first: re.Pattern[str], then: re.Pattern[str], cores: Sequence[str]) -> bool:
    begun = [found for one in cores if (found := first.search(one))]
    went_on = [found for one in cores if (found := then.search(one))]
    return any(one.groups() == other.groups() and one.string != other.string for one in begun for other in went_on)


def tell_of_whom(titles: Sequence[str], name: str) -> tuple[int, int]:
    """How many of the headings say of whom or when their group is, and how many neither that nor what everybody does.

    >>> tell_of_whom(["Hồ sơ đăng ký tạm trú gồm", "Đăng ký tạm trú theo danh sách", "Hồ sơ khác"], "Đăng ký tạm trú")
    (1, 1)
    """
    named = (_plain(name), _core(name))
    own = " ".join(named[0].split()[-_OF_A_TAIL:]) if "truong hop" in named[0] else "\n"
    told = [one for one in titles if _TELLS.search(_plain(one)) and not _plain(one).endswith(own)]
    others = [one for one in titles if one not in told]
    cores = [_core(one).removesuffix(" gom") for one in others if not _ORDINARY.fullmatch(_plain(one))]
    return len(told), len([one for one in cores if one not in named])


def is_of_a_proxy(title: str) -> bool:
    """Whether a heading is of whoever files for another, which may come to any case.

    >>> is_of_a_proxy("Trường hợp ủy quyền cho cá nhân"), is_of_a_proxy("Trường hợp tách công ty")
    (True, False)
    """
    return "uy quyen" in _plain(title)


def is_the_procedure(title: str, name: str) -> bool:
    """Whether a heading is the name of the procedure: what it asks is of the ordinary case, beside others that are named.

    >>> is_the_procedure("Đăng ký thành lập công ty cổ phần:", "Đăng ký thành lập công ty cổ phần")
    True
    """
    return _plain(title) == _plain(name)


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9,;/]+", " ", fold(text)).split())


def _core(title: str) -> str:
    """A heading without its first words that say that it is one of papers."""
    return _LEAD.sub("", _plain(title)).strip(" ,;/")


def _differ_in_their_act(cores: Sequence[str], name: str) -> bool:
    acts = [found[0] if (found := _ACT.match(one)) else "" for one in cores]
    of_the_name = set(_ACT.findall(name))
    return len(set(acts)) == len(acts) and set(acts) <= of_the_name


def _first_and_extended(cores: Sequence[str]) -> bool:
    """Of two, one has granted and the other extended what was granted before."""
    if len(cores) != 2:
        return False
    extended, first = sorted(cores, key=lambda one: not one.startswith("gia han"))
    later, once = _EXTENDED.match(extended), _AT_FIRST.match(first)
    return later is not None and once is not None and later["what"] == once["what"]


def _of_whom_the_name_does_not_say(cores: Sequence[str], name: str) -> bool:
    """Each is the name's own words and goes on with whose it is."""
    begin = " ".join(name.split()[:_OF_THE_NAME])
    shared = f"{begin} "
    return len(begin.split()) == _OF_THE_NAME and all(
        one.startswith(shared) and _OF_WHOM.search(one, len(begin)) for one in cores
    )


def _are_listed_in_the_name(cores: Sequence[str], name: str) -> bool:
    """The name lists them, behind what they begin with alike: "nhập cảnh, xuất cảnh", "Chi nhánh, Văn phòng đại diện"."""
    words = [one.split() for one in cores]
    alike = 0
    while all(len(one) > alike for one in words) and len({one[alike] for one in words}) == 1:
        alike += 1
    own = [" ".join(one[alike : alike + 2]) for one in words]
    if not all(len(one.split()) == 2 for one in own):
        return False
    places = sorted({name.find(one) for one in own})
    if places[0] < 0 or len(places) < 2:
        return False
    twice = [one for one, core in zip(own, cores, strict=True) if own.count(one) > 1 and not _AT_A_PLACE.search(core)]
    return not twice and all(_LISTED.search(name[first:second]) for first, second in pairwise(places))
