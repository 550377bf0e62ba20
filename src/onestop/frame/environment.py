"""The Jinja environment all faces share."""

import hashlib
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

import jinja2
from django.conf import settings
from django.template import engines
from django.urls import reverse
from jinja2 import (
    BytecodeCache,
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    PackageLoader,
    PrefixLoader,
    pass_context,
)
from jinja2.bccache import Bucket
from jinja2.runtime import Context

from onestop.catalogue import api as catalogue
from onestop.documents import api as documents
from onestop.frame import enquiries, formats, language, pictures, redisplay, words
from onestop.frame.open_questions import open_questions
from onestop.frame.outage_notice import outage_lines, outage_services, outages_to_announce
from onestop.frame.static_files import static
from onestop.frame.typed import typed
from onestop.frame.typed_day import typed_day
from onestop.frame.undefined import CarefulUndefined
from onestop.frame.unread import open_reminders, unread_notices
from onestop.kernel.bilingual import Text
from onestop.kernel.text import plural


def environment(**options: Any) -> Environment:
    """Made once by Django's template engine; templates are named by face, "portal/home.jinja"."""
    govuk = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    options.update(
        loader=ChoiceLoader([options["loader"], govuk]),
        bytecode_cache=_bytecode_cache(),
        undefined=CarefulUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made = Environment(**options)  # noqa: S701 - Django's backend passes autoescape=True
    made.globals.update(_globals())
    made.filters.update(_filters())
    return made


class _BytecodeCache(FileSystemBytecodeCache):
    """One that a full disk does not stop: what cannot be kept is compiled again by the next process."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _bytecode_cache() -> BytecodeCache | None:
    try:
        return _BytecodeCache(_cache_folder())
    except OSError:
        return None


def _cache_folder() -> str:
    """Compiled templates are kept with the data, ours alone: compiling them again costs seconds at every start.

    What was compiled for other filters would call ours wrongly, so after an upgrade it is thrown away.
    """
    kept = Path(settings.DATA_DIR) / "templates"
    made_for = hashlib.sha256(Path(__file__).read_bytes() + jinja2.__version__.encode()).hexdigest()[:16]
    folder = kept / made_for
    if not folder.exists():
        shutil.rmtree(kept, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return str(folder)


def compile_all() -> None:
    """Compile our templates now, so that no reader waits for it."""
    made = cast("Any", engines["jinja2"]).env
    for name in made.list_templates(filter_func=lambda name: name.endswith(".jinja")):
        made.get_template(name)


def _globals() -> dict[str, Any]:
    return {
        "t": language.pick,
        "text": text,
        "language": language.current,
        "url": _url,
        "static": static,
        "icon": pictures.icon,
        "object_picture": pictures.object_picture,
        "scene": pictures.scene,
        "mark_picture": pictures.mark_picture,
        "say": lambda refusal: language.text(words.say(refusal)),
        "plural": plural,
        "words_over": redisplay.words_over,
        "address_again": enquiries.address_again,
        "demo": lambda: settings.DEMO,
        "open_questions": open_questions,
        "unread_notices": unread_notices,
        "open_reminders": open_reminders,
        "outages_to_announce": outages_to_announce,
        "outage_lines": outage_lines,
        "outage_services": outage_services,
        "longest_query": catalogue.LONGEST_QUERY,
        "largest_file": f"{documents.LARGEST_MB}\u00a0MB",
        # What a page may say of itself to the layout, and need not.
        "wide": False,
        "here": "",
        "has_errors": False,
        "refusal": None,
        "problems": (),
        # The id of the form on this page whose door `redisplays` it.
        "redisplayed": "",
        # What Enter in that form presses, by name, where it is not what the form is for.
        "entered": "",
        # The id of the form on this page that asks by its address, such as a search.
        "searched": "",
        # Names of JavaScript the GOV.UK macros kept from Nunjucks.
        "undefined": CarefulUndefined(obj={}, name="undefined"),
        "null": None,
    }


def _filters() -> dict[str, Any]:
    def spoken(write: Any) -> Any:
        @pass_context  # or Jinja would say a constant once for all, in the language of whoever came first
        def told(_context: Context, value: Any, *more: Any) -> Any:
            return write(value, language.current(), *more)

        return told

    return {
        "day": spoken(formats.day),
        "short_day": spoken(formats.short_day),
        "month": spoken(formats.month),
        "moment": spoken(formats.moment),
        "number": spoken(formats.number),
        "percent": spoken(formats.percentage),
        "money": spoken(formats.money),
        "size": spoken(formats.size),
        "typed": spoken(typed),
        "typed_day": lambda value: typed_day(formats.as_date(value)),
        "term": _term,
        "text": text,
        "options": options,
    }


@pass_context
def _term(_context: Context, value: int | None, unit: str, minutes: int = 0) -> str:
    return formats.term(value, unit, language.current(), minutes)


def options(field: Any) -> list[dict[str, str]]:
    """The options of a form field, as the GOV.UK macros take them."""
    return [{"value": one.value, "text": text(one.label)} for one in field.options]


def text(value: Text | str | None) -> str:
    """A pair in the reader's language; plain text as it is; nothing as nothing.

    Raises:
        TypeError: it is neither, and would stand on the page as a program writes it.
    """
    if isinstance(value, Text):
        return value.in_(language.current())
    if value and not isinstance(value, str):
        raise TypeError(type(value).__name__)
    return value or ""


def _url(name: str, *args: Any, **kwargs: Any) -> str:
    return reverse(name, args=args, kwargs=kwargs)
