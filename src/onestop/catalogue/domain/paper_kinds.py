"""A row that names the same paper of several trades, each its own: whoever is in none of them has no such paper.

"Giấy chứng nhận bảo hiểm của người kinh doanh hàng dễ cháy; … của người kinh doanh vận tải hành khách" is no paper of
somebody who carries ordinary goods, though no word of a case stands in it.
"""

import re
from typing import Final

from onestop.catalogue.domain.paper_words import NOUN

_TRADE: Final = re.compile(
    r"\bcủa (?:các |những )?(?:người|tổ chức|doanh nghiệp|cá nhân|hộ|đơn vị|cơ sở|thương nhân|công ty) "
    r"(?P<trade>(?:kinh doanh|sản xuất|nhập khẩu|xuất khẩu|vận tải|vận chuyển|khai thác|chế biến|cung cấp)\b[^,;.:()]*)",
    re.IGNORECASE,
)
_SEVERAL: Final = 2


def of_several_trades(name: str) -> bool:
    """Whether each of the papers between its semicolons is one of another trade.

    >>> of_several_trades("Giấy phép của người kinh doanh xăng; giấy phép của người kinh doanh gạo")
    True
    >>> of_several_trades("Báo cáo của doanh nghiệp sản xuất; hợp đồng của doanh nghiệp sản xuất")
    False
    """
    parts = [one.strip() for one in name.split(";") if one.strip(" .")]
    found = [_TRADE.search(one) for one in parts if NOUN.match(one)]
    trades = {" ".join(one["trade"].casefold().split()) for one in found if one}
    return len(parts) >= _SEVERAL and len(trades) == len(parts)
