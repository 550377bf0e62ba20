"""Files handed in: what is refused, and what to do about it."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "documents.empty_file": Text(
        "Tệp “{name}” trống. Hãy chọn lại tệp.", "The file “{name}” is empty. Choose the file again."
    ),
    "documents.too_large": Text(
        "Tệp “{name}” quá lớn; tối đa {limit_mb} MB. Hãy chụp hoặc quét lại với độ phân giải thấp hơn.",
        "The file “{name}” is too large; the most is {limit_mb} MB. Scan it again at a lower resolution.",
    ),
    "documents.too_many_pixels": Text(
        "Ảnh “{name}” quá lớn; tối đa {limit_millions} triệu điểm ảnh. Hãy chụp lại với độ phân giải thấp hơn.",
        "The picture “{name}” is too large; the most is {limit_millions} million pixels. Take it at a lower resolution.",
    ),
    "documents.too_many_pages": Text(
        "Bản quét “{name}” có quá nhiều trang cho một tệp ảnh; lần này nhận được {pages} trang đầu. Hãy quét đen trắng, chia "
        "thành nhiều tệp, hoặc quét thẳng ra PDF.",
        "The scan “{name}” has too many pages for one picture file; its first {pages} would go. Scan in black and white, part "
        "it into several files, or scan to PDF.",
    ),
    "documents.takes_too_long": Text(
        "Chưa nhận “{name}”: kiểm tra các tệp gửi cùng lúc mất hơn {seconds} giây. Các tệp trước đã được nhận; "
        "hãy gửi riêng tệp này.",
        "“{name}” was not taken: looking into the files sent together takes over {seconds} "
        "{seconds:second|seconds}. Those before it were kept; send this one by itself.",
    ),
    "documents.too_many_pixels_at_once": Text(
        "Chưa nhận “{name}”: các ảnh gửi cùng lúc vượt {millions} triệu điểm ảnh. Các tệp trước đã được nhận; "
        "hãy gửi ảnh này ở lần sau.",
        "“{name}” was not taken: the pictures sent together exceed {millions} million pixels. Those before it were kept; "
        "send this one next.",
    ),
    "documents.too_many_objects": Text(
        "Tệp “{name}” có quá nhiều thành phần bên trong; tối đa {limit} cho mỗi lần gửi. Hãy in ra PDF thường rồi nộp lại.",
        "The file “{name}” is made of too many parts; the most is {limit} each time you send. Print it to a plain PDF.",
    ),
    "documents.too_much_memory": Text(
        "Không mở được “{name}”: tệp cần hơn {megabytes} MB bộ nhớ. Hãy in ra PDF thường hoặc chụp lại nhỏ hơn.",
        "“{name}” cannot be opened: it needs more than {megabytes} MB of memory. Print it to a plain PDF, or scan it smaller.",
    ),
    "documents.looking_unavailable": Text(
        "Chưa kiểm tra được “{name}” vì hệ thống đang bận. Tệp chưa được nhận; hãy gửi lại sau ít phút.",
        "“{name}” could not be looked into: the system is busy. It was not taken; send it again in a few minutes.",
    ),
    "documents.kind_not_taken": Text(
        "Không nhận loại tệp của “{name}”. {instead}",
        "Files like “{name}” are not taken. {instead}",
    ),
    "documents.content_differs": Text(
        "“{name}” thật ra là {found}. Hãy đổi đuôi của tên tệp thành .{ending} rồi nộp lại.",
        "“{name}” is really {found}. Change the ending of its name to .{ending} and send it again.",
    ),
    "documents.not_what_it_is_called": Text(
        "“{name}” mang tên của {called} nhưng nội dung không phải: tệp bị hỏng, hoặc chỉ được đổi tên. "
        "Hãy mở tệp bằng phần mềm đã tạo ra nó, lưu thành PDF rồi nộp.",
        "“{name}” is named like {called} and is none: it is damaged, or was only renamed. Open it with the program that made "
        "it, save it as PDF and send that.",
    ),
    "documents.old_office_file": Text(
        "“{name}” là tệp Word hoặc Excel đời cũ (trước 2007) mang đuôi mới. Hãy mở tệp, lưu lại thành .{ending} hoặc PDF "
        "rồi nộp.",
        "“{name}” is a Word or Excel file of the kind before 2007 under a new ending. Open it, save it as .{ending} or PDF and "
        "send that.",
    ),
    "documents.unreadable": Text(
        "Không mở được tệp “{name}”: tệp bị hỏng. Hãy quét hoặc lưu lại.",
        "The file “{name}” cannot be opened: it is damaged. Scan or save it again.",
    ),
    "documents.locked": Text(
        "Tệp “{name}” hỏi mật khẩu khi mở nên công chức không đọc được. Hãy bỏ mật khẩu mở tệp rồi nộp lại.",
        "The file “{name}” asks for a password before it opens, so officials could not read it. Remove that password and send "
        "it again.",
    ),
    "documents.acts_by_itself": Text(
        "Tệp “{name}” chứa {carried} nên không nhận. Hãy bỏ phần đó, hoặc in ra PDF thường rồi nộp lại.",
        "The file “{name}” carries {carried} and is not taken. Take that out, or print it to a plain PDF, and send it again.",
    ),
    "documents.infected": Text(
        "Phần mềm diệt vi-rút phát hiện mã độc trong “{name}” ({signature}), nên tệp không được nhận. "
        "Hãy quét vi-rút máy của bạn rồi tạo lại tệp.",
        "The virus scanner found harmful code in “{name}” ({signature}), so it is not taken. "
        "Scan your device for viruses, then make the file again.",
    ),
    "documents.not_scanned_yet": Text(
        "Bản gốc của “{name}” chưa được quét vi-rút nên chưa mở được. Hãy xem bản xem trước, hoặc thử lại sau ít phút.",
        "The original of “{name}” has not been scanned for viruses yet. Look at the preview, or try again in a few minutes.",
    ),
    "documents.no_preview": Text(
        "Không có bản xem trước cho trang này của “{name}”.", "There is no preview of this page of “{name}”."
    ),
    "documents.cannot_be_drawn": Text(
        "Không tạo được bản xem trước của “{name}”. Nếu cần, hãy mở bản gốc.",
        "No preview of “{name}” could be made. Open the original if you need to see it.",
    ),
    "documents.drawing_busy": Text(
        "Chưa tạo được bản xem trước của “{name}” vì hệ thống đang bận. Hãy tải lại trang sau ít phút.",
        "The preview of “{name}” could not be made yet: the system is busy. Reload the page in a few minutes.",
    ),
    "documents.no_such_upload": Text(
        "Không tìm thấy tệp này, hoặc bạn không được xem.", "There is no such file, or you may not see it."
    ),
    "documents.too_many_files_today": Text(
        "Chưa nhận “{name}”: hôm nay bạn đã gửi {limit} tệp, là số tệp tối đa mỗi ngày. Hãy gửi tiếp vào ngày mai, "
        "hoặc đến Bộ phận Một cửa.",
        "“{name}” was not taken: you have sent {limit} {limit:file|files} today, the most for one day. Go on tomorrow, or come "
        "to a one-stop section.",
    ),
    "documents.too_much_today": Text(
        "Chưa nhận “{name}”: mỗi ngày gửi được tối đa {limit_mb} MB. Hãy gửi tiếp vào ngày mai, hoặc đến Bộ phận Một cửa.",
        "“{name}” was not taken: the most for one day is {limit_mb} MB. Go on tomorrow, or come to a one-stop section.",
    ),
    "documents.too_much_unattached": Text(
        "Chưa nhận “{name}”: các tệp đã gửi mà chưa thuộc hồ sơ nào vượt {limit_mb} MB. Hãy nộp hồ sơ đang làm dở; "
        "tệp không dùng được xóa sau {days} ngày.",
        "“{name}” was not taken: files you sent that belong to no case yet exceed {limit_mb} MB. Send the applications you "
        "began; files not used are deleted after {days} {days:day|days}.",
    ),
}
