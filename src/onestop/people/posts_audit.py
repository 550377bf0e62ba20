"""Posts proved: who holds which post, as it was entered, and nobody else."""

from collections.abc import Iterator
from typing import Final

from onestop.kernel.bilingual import Text
from onestop.kernel.event import UnknownEvent
from onestop.kernel.text import fold, sort_key
from onestop.ledger import api as ledger
from onestop.people.events import PostHeld
from onestop.people.models import Post
from onestop.people.posts_record import key_of, recorded_posts
from onestop.people.recording import post_held

_MISSING: Final = Text("bị mất", "it is missing")
_EXTRA: Final = Text("không bản ghi nào cho biết", "no entry tells of it")
_NOT_BY_NAME: Final = Text("người giữ không tìm được theo tên", "its holder is not found by his name")
_DIFFERS: Final = Text(
    "ngày cuối, người giữ hoặc tài khoản không như nhật ký điện tử ghi",
    "its last day, its holder or their account is not what the ledger says",
)


def posts_hold(progress: ledger.Progress) -> Iterator[ledger.Finding]:
    """What `fsck` asks of posts: they give every permission officials have, so each follows from its entry."""
    try:
        expected = {key: post.held for key, post in recorded_posts().items()}
    except (TypeError, ValueError, UnknownEvent) as reason:
        yield _unreadable(reason)
        return
    for done, post in enumerate(_posts(), 1):
        held = post_held(post)
        said = expected.pop(key_of(held), None)
        if said != held:
            yield _finding(held, _EXTRA if said is None else _DIFFERS)
        elif (post.official.folded, post.official.sort_key) != (fold(post.official.name), sort_key(post.official.name)):
            yield _finding(held, _NOT_BY_NAME)
        progress(done, done + len(expected))
    for said in expected.values():
        yield _finding(said, _MISSING)


def _posts() -> Iterator[Post]:
    rows = Post.objects.select_related("agency", "official").prefetch_related("official__users").order_by("id")
    yield from rows.iterator(chunk_size=2000)


def _finding(post: PostHeld, what: Text) -> ledger.Finding:
    where = f"{post.role} {post.agency} {post.valid_from}"
    words = Text(f"Vị trí {where}: {what.vi}.", f"The post {where}: {what.en}.")
    return ledger.Finding("wrong_post", where, words)


def _unreadable(reason: Exception) -> ledger.Finding:
    words = Text(
        f"Không đối chiếu được các vị trí: có bản ghi không đọc được ({reason}).",
        f"Posts cannot be compared: an entry on them cannot be read ({reason}).",
    )
    return ledger.Finding("unreadable", "people_post", words)
