"""Files to hand in, good and hostile, made on the spot."""

import io
import struct
import zipfile
from pathlib import Path
from typing import Any

import pikepdf
from PIL import Image

Dict = pikepdf.Dictionary
Name = pikepdf.Name


def picture(form: str = "JPEG", mode: str = "RGB", size: tuple[int, int] = (40, 30), **more: Any) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, color=None).save(out, format=form, **more)
    return out.getvalue()


def photo_with_place() -> bytes:
    """Taken sideways, and knowing where."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Dien thoai bi mat"
    exif.get_ifd(0x8825)[1] = "N"
    return picture(exif=exif.tobytes())


def heic(name: str) -> bytes:
    """A picture of four squares as phones make them: `squares`, `sideways`, `seethrough` (the first), `burst`."""
    return (Path(__file__).parent / "heic" / f"{name}.heic").read_bytes()


def profile() -> bytes:
    """A profile of colours (ISO 15076-1) of a screen on which red shines blue and blue red."""

    def xyz(*values: float) -> bytes:
        return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(one * 65536) for one in values))

    red, green, blue = xyz(0.4361, 0.2225, 0.0139), xyz(0.3851, 0.7169, 0.0971), xyz(0.1431, 0.0606, 0.7141)
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(2.2 * 256))
    text = b"odd screen\0"
    said = b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + b"\0" * 78
    white = xyz(0.9642, 1.0, 0.8249)
    tags = {b"desc": said, b"wtpt": white, b"rXYZ": blue, b"gXYZ": green, b"bXYZ": red}
    tags |= {b"rTRC": curve, b"gTRC": curve, b"bTRC": curve, b"cprt": b"text\0\0\0\0none\0"}
    table, body, at = struct.pack(">I", len(tags)), b"", 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        padded = data + b"\0" * (-len(data) % 4)
        table += name + struct.pack(">II", at + len(body), len(data))
        body += padded
    size = at + len(body)
    head = struct.pack(">I4sI4s4s4s", size, b"none", 0x02100000, b"mntr", b"RGB ", b"XYZ ") + b"\0" * 12 + b"acsp"
    head += b"\0" * 28 + struct.pack(">3i", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + table + body


def pdf(change: Any = None, **saving: Any) -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    if change is not None:
        change(document)
    out = io.BytesIO()
    document.save(out, **saving)
    return out.getvalue()


def locked(strength: Any, *, user: str = "") -> bytes:
    """A PDF its owner locked, by the revision of the cipher (2, 3: RC4; 4, 6: AES); `user` is the password to open it."""
    older: Any = {} if strength >= 4 else {"aes": False, "metadata": False}
    return pdf(encryption=pikepdf.Encryption(owner="owner", user=user, R=strength, **older))


def script_on_opening(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = Dict(S=Name.JavaScript, JS=pikepdf.String("app.alert(1)"))


def script_in_a_margin_note(document: pikepdf.Pdf) -> None:
    action = Dict(S=Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    note = Dict(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=action)
    document.pages[0].Annots = pikepdf.Array([note])


def script_in_a_name_tree(document: pikepdf.Pdf) -> None:
    action = document.make_indirect(Dict(S=Name.JavaScript, JS=pikepdf.String("1")))
    document.Root.Names = Dict(JavaScript=Dict(Names=pikepdf.Array([pikepdf.String("a"), action])))


def program_launched(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = Dict(S=Name.Launch, F=pikepdf.String("cmd.exe"))


def file_inside(document: pikepdf.Pdf) -> None:
    document.attachments["a.exe"] = b"MZ"


def dynamic_form(document: pikepdf.Pdf) -> None:
    document.Root.AcroForm = Dict(Fields=pikepdf.Array(), XFA=pikepdf.String("<xdp/>"))


_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{}</Types>'


def office(main: str = "word/document.xml", types: str = "", **parts: bytes) -> bytes:
    """An Office file; `parts` with __ for / and _dot_ for a dot."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES.format(types))
        archive.writestr(main, "<x/>")
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), data)
    return out.getvalue()
