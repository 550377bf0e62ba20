"""Any picture as eight bits of grey or of red, green and blue, so that it looks on every screen as it was meant."""

import io
from typing import Final

from PIL import Image, ImageChops, ImageCms

_LARGEST_PROFILE: Final = 4 * 1024 * 1024
_SRGB: Final = ImageCms.createProfile("sRGB")
_BAD_PROFILE = (ImageCms.PyCMSError, OSError, ValueError, TypeError, AttributeError)


def in_plain_colours(picture: Image.Image) -> Image.Image:
    """In mode L or RGB, on white where one could see through."""
    eight = _eight_bits(picture)
    opaque = _on_white(eight) if eight.has_transparency_data else eight
    if opaque.mode in ("1", "L"):
        return opaque.convert("L")
    inks = ImageChops.invert(opaque) if _inks_are_inverted(opaque) else opaque
    return _by_profile(inks, picture.info.get("icc_profile")) or inks.convert("RGB")


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Of grey in sixteen bits the upper eight; the library's own conversion cuts off all above 255."""
    if not picture.mode.startswith("I;16"):
        return picture
    upper = 0 if picture.mode == "I;16B" else 1
    return Image.frombytes("L", picture.size, picture.tobytes()[upper::2])


def _on_white(picture: Image.Image) -> Image.Image:
    seen = picture if picture.mode == "RGBA" else picture.convert("RGBA")
    paper = Image.new("RGB", seen.size, "white")
    paper.paste(seen, mask=seen.getchannel("A"))
    return paper


def _inks_are_inverted(picture: Image.Image) -> bool:
    """Adobe writes inks as light, and says that it was Adobe; the library takes every writer for Adobe."""
    return picture.mode == "CMYK" and "adobe" not in picture.info


def _by_profile(picture: Image.Image, profile: object) -> Image.Image | None:
    """In the colours of the web, by the profile of camera or press; None where it has none, or one that makes no sense."""
    if not isinstance(profile, bytes) or len(profile) > _LARGEST_PROFILE or picture.mode not in ("RGB", "CMYK"):
        return None
    try:
        found = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if picture.mode == "RGB" and "sRGB" in ImageCms.getProfileDescription(found):
            return None
        return ImageCms.profileToProfile(picture, found, _SRGB, outputMode="RGB")
    except _BAD_PROFILE:
        return None
