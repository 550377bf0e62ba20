"""Acts done to many cases at once."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "bulk.nothing_chosen": Text(
        "Chưa chọn hồ sơ nào. Hãy đánh dấu ít nhất một hồ sơ trong danh sách rồi làm lại.",
        "No case is chosen. Tick at least one in the list and try again.",
    ),
    "bulk.too_many_chosen": Text(
        "Bạn chọn {chosen} hồ sơ; mỗi lượt làm nhiều nhất {limit}. Hãy chia thành nhiều lượt.",
        "You chose {chosen} {chosen:case|cases}; one run takes {limit} at most. Do them in several runs.",
    ),
    "bulk.not_in_bulk": Text(
        "Việc này chỉ làm từng hồ sơ một, ở trang của hồ sơ.",
        "This is done to one case at a time, on its page.",
    ),
    "bulk.no_such_run": Text(
        "Không có lượt làm này, hoặc lượt này của người khác. Hãy về “Việc của tôi”.",
        "There is no such run, or it is somebody else's. Go back to “My work”.",
    ),
    "bulk.not_undone": Text(
        "Lượt này không còn gì hoàn tác được. Muốn đổi thì mở từng hồ sơ.",
        "Nothing of this run can be undone any more. To change something, open the case.",
    ),
}
