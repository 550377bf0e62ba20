"""A picture that is kept shows what the picture handed in showed, whatever it was written in."""

import io
import struct
from typing import Any

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, TiffImagePlugin

from onestop.documents.domain.budget import Allowance, TooManyPixelsAtOnce
from onestop.documents.domain.carried import FRAMES
from onestop.documents.domain.uploads import KindNotTaken, TooManyPages, Unreadable
from onestop.documents.inspection import InspectedFile, inspect

from . import samples

SIDE = 16
"""Of a square; a multiple of what JPEG averages over."""
Colour = tuple[int, int, int]


def kept(data: bytes, name: str) -> tuple[Image.Image, InspectedFile]:
    seen = inspect(data, name=name)
    return Image.open(io.BytesIO(seen.content)), seen


def squares(mode: str, values: list[Any]) -> Image.Image:
    """One square beside the other."""
    picture = Image.new(mode, (SIDE * len(values), SIDE))
    for place, value in enumerate(values):
        picture.paste(value, (place * SIDE, 0, (place + 1) * SIDE, SIDE))
    return picture


def written(picture: Image.Image, form: str, **more: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, format=form, **more)
    return out.getvalue()


def middles(picture: Image.Image, count: int) -> list[Colour]:
    plain = picture.convert("RGB")
    return [plain.getpixel((place * SIDE + SIDE // 2, SIDE // 2)) for place in range(count)]  # type: ignore[misc]


def alike(ours: list[Colour], theirs: list[Colour], *, within: int) -> bool:
    return all(
        abs(a - b) <= within for one, other in zip(ours, theirs, strict=True) for a, b in zip(one, other, strict=True)
    )


def grey(value: int) -> Colour:
    return (value, value, value)


byte = st.integers(0, 255)
colour = st.tuples(byte, byte, byte)


@given(st.lists(st.integers(0, 65535), min_size=1, max_size=5))
@settings(max_examples=60)
def test_sixteen_bits_of_grey_become_eight(values: list[int]) -> None:
    rows = b"".join(struct.pack("<H", one) * SIDE for one in values) * SIDE
    scan = Image.frombytes("I;16", (SIDE * len(values), SIDE), rows)
    picture, _ = kept(written(scan, "PNG"), "quet.png")
    assert picture.mode == "L"
    assert alike(middles(picture, len(values)), [grey(round(one / 257)) for one in values], within=1)


@given(st.sampled_from(["1", "L", "P", "RGB"]), st.lists(colour, min_size=1, max_size=5))
@settings(max_examples=60)
def test_every_opaque_png_keeps_its_colours(mode: str, colours: list[Colour]) -> None:
    picture = squares("RGB", colours).convert(mode)
    expected = middles(picture, len(colours))
    anew, _ = kept(written(picture, "PNG"), "a.png")
    assert alike(middles(anew, len(colours)), expected, within=0)


@given(st.sampled_from(["LA", "RGBA", "PA"]), st.lists(st.tuples(colour, byte), min_size=1, max_size=5))
@settings(max_examples=60)
def test_what_is_seen_through_is_white(mode: str, values: list[tuple[Colour, int]]) -> None:
    """As on paper; a signature in black on nothing stays black on white."""
    source = squares("RGBA", [(*one, alpha) for one, alpha in values])
    picture = source.convert(mode) if mode != "PA" else source.quantize(method=Image.Quantize.FASTOCTREE)
    again = Image.open(io.BytesIO(written(picture, "PNG"))).convert("RGBA")
    paper = Image.alpha_composite(Image.new("RGBA", again.size, "white"), again)
    anew, _ = kept(written(picture, "PNG"), "chu ky.png")
    assert anew.mode == "RGB"
    assert alike(middles(anew, len(values)), middles(paper, len(values)), within=1)


@given(colour)
@settings(max_examples=20)
def test_one_colour_made_see_through_is_white(hidden: Colour) -> None:
    other = tuple((one + 128) % 256 for one in hidden)
    anew, _ = kept(written(squares("RGB", [hidden, other]), "PNG", transparency=hidden), "a.png")
    assert middles(anew, 2) == [grey(255), other]


@given(st.lists(colour, min_size=1, max_size=4))
@settings(max_examples=40)
def test_every_jpeg_keeps_its_colours(colours: list[Colour]) -> None:
    anew, _ = kept(written(squares("RGB", colours), "JPEG", quality=95, subsampling=0), "a.jpg")
    assert alike(middles(anew, len(colours)), colours, within=12)


@given(st.sampled_from(["RGB", "RGBA"]), st.lists(st.tuples(colour, byte), min_size=1, max_size=4))
@settings(max_examples=40)
def test_a_picture_of_the_web_becomes_a_jpeg_of_the_same_colours(mode: str, values: list[tuple[Colour, int]]) -> None:
    picture = squares("RGBA", [(*one, alpha) for one, alpha in values]).convert(mode)
    paper = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture.convert("RGBA"))
    anew, seen = kept(written(picture, "WEBP", lossless=True), "zalo.jpg")
    assert (anew.format, seen.kind.code) == ("JPEG", "jpeg")
    assert alike(middles(anew, len(values)), middles(paper, len(values)), within=12)


@given(st.lists(byte, min_size=1, max_size=5))
@settings(max_examples=20)
def test_a_grey_jpeg_stays_grey(values: list[int]) -> None:
    anew, _ = kept(written(squares("L", values), "JPEG", quality=95), "a.jpg")
    assert anew.mode == "L"
    assert alike(middles(anew, len(values)), [grey(one) for one in values], within=6)


INKS = {
    (0, 0, 0, 0): (255, 255, 255),
    (0, 0, 0, 255): (0, 0, 0),
    (255, 0, 0, 0): (0, 255, 255),
    (0, 255, 255, 0): (255, 0, 0),
}


@pytest.mark.parametrize("maker", ["Adobe", "nobody"])
def test_inks_become_light(maker: str) -> None:
    """Adobe writes inks inverted and says so; a file that does not name it has them as they are."""
    data = written(squares("CMYK", list(INKS)), "JPEG", quality=95)
    if maker == "nobody":
        data = without_adobe(
            written(squares("CMYK", [tuple(255 - ink for ink in one) for one in INKS]), "JPEG", quality=95)
        )
    anew, _ = kept(data, "a.jpg")
    assert anew.mode == "RGB"
    assert alike(middles(anew, len(INKS)), list(INKS.values()), within=6)


def test_inks_mixed_with_brightness_become_light() -> None:
    """YCCK: the mark of Adobe says 2, and the first three parts are brightness and colour of the inks."""
    plain = squares("CMYK", [(0, 0, 0, 0), (0, 0, 0, 255)])
    data = written(plain, "JPEG", quality=95)
    at = data.index(b"Adobe\x00\x64") + 11
    ycck = data[:at] + b"\x02" + data[at + 1 :]
    with Image.open(io.BytesIO(ycck)) as seen:
        expected = middles(seen, 2)
    assert alike(middles(kept(ycck, "a.jpg")[0], 2), expected, within=6)


def without_adobe(data: bytes) -> bytes:
    at = data.index(b"\xff\xee")
    return data[:at] + data[at + 2 + int.from_bytes(data[at + 2 : at + 4], "big") :]


def test_the_colours_of_a_camera_become_those_of_the_web() -> None:
    data = written(squares("RGB", [(255, 0, 0), (255, 255, 255)]), "JPEG", quality=95, icc_profile=samples.profile())
    anew, seen = kept(data, "a.jpg")
    assert alike(middles(anew, 2), [(0, 0, 255), (255, 255, 255)], within=20)
    assert b"odd screen" not in seen.content


@pytest.mark.parametrize("profile", [b"", b"rubbish", samples.profile()[:200]])
def test_a_profile_that_makes_no_sense_costs_nothing(profile: bytes) -> None:
    anew, _ = kept(written(squares("RGB", [(200, 30, 40)]), "JPEG", quality=95, icc_profile=profile), "a.jpg")
    assert alike(middles(anew, 1), [(200, 30, 40)], within=12)


@pytest.mark.parametrize("turn", range(1, 9))
@pytest.mark.parametrize(("form", "mode"), [("JPEG", "RGB"), ("JPEG", "CMYK"), ("PNG", "I;16"), ("PNG", "P")])
def test_a_picture_is_turned_as_the_camera_says(turn: int, form: str, mode: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = turn
    anew, seen = kept(samples.picture(form, mode, (40, 30), exif=exif.tobytes()), f"a.{form.lower()}")
    assert anew.size == ((40, 30) if turn < 5 else (30, 40))
    assert not anew.getexif()
    assert seen.removed == ()


SQUARES = [(200, 30, 40), (30, 160, 60), (40, 60, 200), (240, 240, 240)]
"""Of the HEIC samples: above left and right, below left and right."""


def corners(picture: Image.Image) -> list[Colour]:
    width, height = picture.size
    places = [(width * x // 4, height * y // 4) for y in (1, 3) for x in (1, 3)]
    return [picture.convert("RGB").getpixel(place) for place in places]  # type: ignore[misc]


@pytest.mark.parametrize("name", ["IMG_0012.HEIC", "IMG_0012.jpg", "IMG_0012"])
def test_the_picture_of_a_phone_becomes_a_jpeg(name: str) -> None:
    anew, seen = kept(samples.heic("squares"), name)
    assert (anew.format, seen.kind.code, seen.name) == ("JPEG", "jpeg", "IMG_0012.jpg")
    assert alike(corners(anew), SQUARES, within=12)


def test_the_picture_of_a_phone_is_upright_and_forgets_where_it_was_taken() -> None:
    anew, seen = kept(samples.heic("sideways"), "a.heic")
    assert anew.size == (48, 64)
    assert alike(corners(anew), [SQUARES[2], SQUARES[0], SQUARES[3], SQUARES[1]], within=12)
    assert b"bi mat" not in seen.content


def test_the_picture_of_a_phone_is_on_white_where_one_sees_through() -> None:
    anew, _ = kept(samples.heic("seethrough"), "a.heic")
    assert alike(corners(anew), [(255, 255, 255), *SQUARES[1:]], within=12)


def test_of_a_moving_picture_the_first_is_kept_and_it_is_said() -> None:
    first, second = squares("RGB", [(255, 0, 0)]), squares("RGB", [(0, 0, 255)])
    anew, seen = kept(written(first, "PNG", save_all=True, append_images=[second]), "a.png")
    assert middles(anew, 1) == [(255, 0, 0)]
    assert seen.removed == (FRAMES,)
    assert kept(written(first, "WEBP", save_all=True, append_images=[second]), "a.webp")[1].removed == (FRAMES,)
    assert kept(samples.heic("burst"), "a.heic")[1].removed == (FRAMES,)


def test_a_header_that_lies_about_its_size_gains_nothing() -> None:
    """Four pixels are declared and three thousand coded: they count, or the picture is refused."""
    data = bytearray(samples.heic("squares"))
    at = data.index(b"ispe") + 8
    data[at : at + 8] = struct.pack(">II", 2, 2)
    try:
        seen = inspect(bytes(data), name="a.heic")
    except Unreadable:
        return
    with Image.open(io.BytesIO(seen.content)) as anew:
        assert seen.pixels >= anew.width * anew.height


def pages_of(data: bytes, name: str = "a.tif") -> tuple[list[pypdfium2.PdfPage], InspectedFile]:
    seen = inspect(data, name=name)
    return [*pypdfium2.PdfDocument(seen.content)], seen


def test_every_page_of_a_scan_is_kept_in_its_size_and_colour() -> None:
    inches = (2, 1)
    first, *others = (squares("RGB", [(200, 30, 30), shade]).resize((400, 200)) for shade in ((0, 0, 0), (30, 160, 30)))
    fax = Image.new("1", (400, 200), 1)
    data = written(first, "TIFF", save_all=True, append_images=[*others, fax], dpi=(200, 200))
    pages, seen = pages_of(data)

    assert (seen.kind.code, seen.name, seen.removed) == ("pdf", "a.pdf", ())
    assert seen.pixels == 2 * 400 * 200 + 400 * 200 // 8, "black and white costs a bit a pixel"
    assert [page.get_size() for page in pages] == [pytest.approx([72 * inch for inch in inches])] * 3
    drawn = [page.render().to_pil().convert("RGB") for page in pages]
    for picture, right in zip(drawn, [(0, 0, 0), (30, 160, 30), (255, 255, 255)], strict=True):
        assert alike([picture.getpixel((picture.width * 3 // 4, picture.height // 2))], [right], within=6)


@pytest.mark.parametrize("compression", [None, "group4", "tiff_lzw", "jpeg", "packbits", "tiff_adobe_deflate"])
def test_scans_are_taken_however_they_are_packed(compression: str | None) -> None:
    picture = Image.new("1" if compression == "group4" else "RGB", (40, 30))
    assert len(pages_of(written(picture, "TIFF", compression=compression))[0]) == 1


def test_a_small_picture_of_a_page_is_no_page() -> None:
    small = TiffImagePlugin.ImageFileDirectory_v2()
    small[254] = 1
    data = written(Image.new("L", (40, 30)), "TIFF", tiffinfo=small)
    with pytest.raises(Unreadable):
        inspect(data, name="a.tif")


def test_what_is_written_beside_a_scan_is_gone() -> None:
    beside = TiffImagePlugin.ImageFileDirectory_v2()
    beside[270], beside[315] = "o day", "Nguyen Van Bi Mat"
    _, seen = pages_of(written(Image.new("L", (40, 30)), "TIFF", tiffinfo=beside))
    assert b"Bi Mat" not in seen.content


def test_pages_of_a_scan_share_the_budget_of_pixels() -> None:
    data = written(Image.new("L", (100, 100)), "TIFF", save_all=True, append_images=[Image.new("L", (100, 100))] * 2)
    with pytest.raises(TooManyPixelsAtOnce):
        inspect(data, name="a.tif", allowed=Allowance(pixels=25_000))
    assert inspect(data, name="a.tif", allowed=Allowance(pixels=30_000)).pixels == 30_000


@pytest.mark.parametrize(("form", "name"), [("GIF", "a.gif"), ("BMP", "a.bmp"), ("GIF", "a.jpg")])
def test_old_kinds_of_pictures_become_a_jpeg(form: str, name: str) -> None:
    anew, seen = kept(written(squares("RGB", [(200, 30, 30), (30, 160, 30)]), form), name)
    assert (anew.format, seen.kind.code) == ("JPEG", "jpeg")
    assert alike(middles(anew, 2), [(200, 30, 30), (30, 160, 30)], within=6)


def test_of_a_gif_that_moves_the_first_picture_stays_and_the_page_says_so() -> None:
    first, second = (squares("RGB", [shade]) for shade in ((200, 30, 30), (30, 160, 30)))
    moving = written(first, "GIF", save_all=True, append_images=[second])
    assert kept(moving, "a.gif")[1].removed == (FRAMES,)


def test_what_a_camera_writes_raw_is_no_scan() -> None:
    with pytest.raises(KindNotTaken):
        inspect(written(Image.new("L", (40, 30)), "TIFF"), name="IMG_1.dng")


def scan(pages: int, mode: str, size: tuple[int, int]) -> bytes:
    page = Image.new(mode, size, 1)
    return written(
        page,
        "TIFF",
        save_all=True,
        append_images=[page] * (pages - 1),
        compression="group4" if mode == "1" else "tiff_lzw",
    )


def test_a_long_scan_in_black_and_white_is_taken_and_stays_small() -> None:
    data = scan(40, "1", (2480, 3508))
    pages, seen = pages_of(data)
    assert len(pages) == 40
    assert len(seen.content) < 10 * len(data)


def test_a_scan_of_more_pages_than_are_drawn_says_how_many_go() -> None:
    with pytest.raises(TooManyPages) as refused:
        inspect(scan(12, "L", (2480, 3508)), name="a.tif")
    assert refused.value.pages == 11


def test_a_scan_of_very_many_tiny_pages_holds_up_nobody() -> None:
    with pytest.raises(TooManyPages) as refused:
        inspect(scan(501, "L", (1, 1)), name="a.tif")
    assert refused.value.pages == 500
