"""What to hand in instead of a file of a kind we do not take, by the ending of its name."""

from typing import Final

from onestop.kernel.bilingual import Text

_LETTER: Final = Text("Hãy lưu lại thành PDF hoặc .docx rồi nộp.", "Save it as PDF or .docx and send that.")
_TABLE: Final = Text("Hãy lưu lại thành .xlsx hoặc PDF rồi nộp.", "Save it as .xlsx or PDF and send that.")
_MACROS: Final = Text(
    "Hãy lưu lại thành .docx, .xlsx (không có macro) hoặc PDF rồi nộp.",
    "Save it as .docx, .xlsx (without macros) or PDF and send that.",
)
_PICTURE: Final = Text(
    "Hãy lưu lại thành ảnh JPG, PNG hoặc PDF rồi nộp.", "Save it as a JPG or PNG picture, or as PDF, and send that."
)
_ARCHIVE: Final = Text("Hãy giải nén rồi nộp từng tệp bên trong.", "Unpack it and send the files inside one by one.")
_DATA: Final = Text(
    "Hãy nộp bản PDF của hóa đơn hoặc giấy tờ; dữ liệu XML có thể nằm trong tệp PDF.",
    "Send the PDF of the invoice or paper; its XML data may lie inside the PDF.",
)
_PRINT: Final = Text("Hãy in ra PDF rồi nộp.", "Print it to PDF and send that.")
_FILM: Final = Text(
    "Hãy chụp ảnh hoặc quét giấy tờ rồi nộp ảnh JPG hoặc PDF.",
    "Take a picture of the paper or scan it, and send that as JPG or PDF.",
)
_ENDINGS: Final = (
    (_LETTER, "doc dot dotx rtf odt ott wps wpt pages txt"),
    (_TABLE, "xls xlt xltx ods ots et ett numbers csv tsv xlsb"),
    (_MACROS, "docm dotm xlsm xltm"),
    (_PICTURE, "avif svg jp2 j2k jxl psd ai eps ico dng cr2 cr3 nef arw raw"),
    (_ARCHIVE, "zip rar 7z tar gz tgz bz2 xz"),
    (_DATA, "xml inv json"),
    (_PRINT, "html htm mht mhtml eml msg ppt pptx odp key dwg dxf vsd vsdx pub xps oxps epub md url webloc"),
    (_FILM, "mp4 mov avi mkv 3gp webm mp3 m4a wav ogg aac amr"),
)
_BY_ENDING: Final = {ending: said for said, endings in _ENDINGS for ending in endings.split()}


def instead_of(ending: str) -> Text | None:
    """What helps whoever has a file of this ending; None where it is none that people have."""
    return _BY_ENDING.get(ending)
