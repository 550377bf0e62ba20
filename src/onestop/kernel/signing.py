"""In which capacity somebody signs for an agency (Decree 30/2020/NĐ-CP, Annex I, item 7)."""

from typing import Final, Literal, NamedTuple, TypeAlias, get_args

SignsAs: TypeAlias = Literal["head", "acting", "deputy", "by_order", "by_authorisation"]
"""The head; who was given the post for now (Q.); in his place (KT.); by his order (TL.); by his authorisation (TUQ.)."""
SIGNS_AS: Final[tuple[str, ...]] = get_args(SignsAs)


class Capacity(NamedTuple):
    """`title` is his own post, where that is neither the head's nor simply a deputy's."""

    signs_as: SignsAs = "head"
    title: str = ""
