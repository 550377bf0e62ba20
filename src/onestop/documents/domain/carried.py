"""What a file may carry that it must not, in words."""

from typing import Final

from onestop.kernel.bilingual import Text

CARRIED: Final[dict[str, Text]] = {
    "JavaScript": Text("mã lệnh JavaScript", "a JavaScript program"),
    "Launch": Text("lệnh chạy chương trình khác", "a command that starts another program"),
    "ImportData": Text("lệnh lấy dữ liệu từ tệp khác", "a command that reads another file"),
    "GoToE": Text("lệnh mở tệp nhúng", "a command that opens a file inside"),
    "Rendition": Text("phim hoặc âm thanh", "film or sound"),
    "RichMediaExecute": Text("nội dung đa phương tiện", "rich media"),
    "Movie": Text("phim", "film"),
    "Sound": Text("âm thanh", "sound"),
    "Media": Text("nội dung đa phương tiện", "rich media"),
    "XFA": Text("biểu mẫu động (XFA)", "a dynamic form (XFA)"),
    "EmbeddedFile": Text(
        "tệp khác bên trong, không phải dữ liệu XML hay văn bản thuần",
        "another file inside that is neither XML nor plain text",
    ),
    "ExternalContent": Text("nội dung nằm ở nơi khác", "content that lies elsewhere"),
    "Macro": Text("macro", "a macro"),
    "Program": Text("chương trình", "a program"),
    "Html": Text("trang web hoặc văn bản chèn bên trong", "a web page or another text inside"),
    "Svg": Text("hình vẽ SVG", "an SVG drawing"),
    "Dde": Text("lệnh DDE", "a DDE command"),
    "RemoteReference": Text("tham chiếu đến tệp hoặc máy khác", "a reference to another file or machine"),
    "RemoteTemplate": Text("mẫu văn bản ở nơi khác", "a template that lies elsewhere"),
    "Link": Text("liên kết không phải trang web", "a link that does not lead to the web"),
}
REMOVED: Final[dict[str, Text]] = {
    "AA": Text("lệnh tự chạy", "commands that run by themselves"),
    "OpenAction": Text("lệnh chạy khi mở tệp", "a command run on opening"),
    "SubmitForm": Text("nút gửi biểu mẫu đi nơi khác", "a button that sends the form elsewhere"),
    "ResetForm": Text("nút xóa biểu mẫu", "a button that empties the form"),
    "GoToR": Text("liên kết đến tệp khác", "links to another file"),
    "GoToDp": Text("liên kết đến phần khác", "links to another part"),
    "Thread": Text("liên kết đến bài viết khác", "links to another article"),
    "Hide": Text("lệnh ẩn hiện", "commands that hide or show"),
    "SetOCGState": Text("lệnh bật tắt lớp", "commands that switch layers"),
    "Trans": Text("hiệu ứng chuyển trang", "page transitions"),
    "GoTo3DView": Text("lệnh xem 3D", "commands of a 3D view"),
    "URI": Text("liên kết không phải trang web", "links that do not lead to the web"),
    "FileReference": Text("tham chiếu đến tệp ở nơi khác", "references to files elsewhere"),
}
"""What is taken out of a PDF to make it harmless, in words; the keys stand in `Upload.removed`."""
FRAMES: Final = "Frames"
"""Stands there for the later pictures of an animation, of which the first was kept."""
