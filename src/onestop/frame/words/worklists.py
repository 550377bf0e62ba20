"""What officials keep of their lists."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "worklists.name_not_valid": Text(
        "Hãy đặt tên cho bộ lọc, dài nhất {most} ký tự.",
        "Give the filter a name of at most {most} {most:character|characters}.",
    ),
    "worklists.name_taken": Text(
        "Bạn đã có bộ lọc tên “{name}”. Hãy đặt tên khác.", "You have a filter named “{name}”. Choose another name."
    ),
    "worklists.too_many_saved": Text(
        "Bạn đã lưu đủ {most} bộ lọc. Hãy xóa một bộ lọc không dùng nữa rồi lưu lại.",
        "You keep {most} {most:filter|filters}, as many as there is room for. Remove one you no longer use, then save again.",
    ),
    "worklists.no_such_saved": Text(
        "Không còn bộ lọc này. Có thể nó vừa bị xóa ở cửa sổ khác.",
        "This filter is no longer there. It may have been removed in another window.",
    ),
}
