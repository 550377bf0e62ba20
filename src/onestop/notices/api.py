"""The public face of notices."""

from onestop.notices.channels.providers import check_providers, offered
from onestop.notices.contact_page import OwnContact, own_contact
from onestop.notices.domain.notice import Channel, Recipient
from onestop.notices.domain.recipients import NEWS_FOR, Wishes
from onestop.notices.domain.sending import MOST_ATTEMPTS, Attempt, State
from onestop.notices.following import FOLLOWER, follow_all, step_over
from onestop.notices.letter_rows import LetterGivenUp
from onestop.notices.letter_rows import given_up as letters_given_up
from onestop.notices.operations.change_own_contact import (
    ChannelNotOffered,
    ask_again,
    ask_for_contact,
    confirm_contact,
    give_up_contact,
)
from onestop.notices.operations.erase_case import erase_case
from onestop.notices.operations.forget_files import forget_files
from onestop.notices.operations.hand_over_letter import hand_over_letter
from onestop.notices.operations.mark_read import mark_all_read, mark_read
from onestop.notices.operations.prefer import prefer
from onestop.notices.operations.purge import purge_texts
from onestop.notices.operations.send import send_next
from onestop.notices.operations.try_again import try_again
from onestop.notices.queries import (
    UNREAD_TO,
    CaughtMessage,
    ChannelState,
    Choices,
    GivenUp,
    InboxNotice,
    SentNotice,
    caught,
    channel_states,
    choices,
    given_up,
    inbox,
    notice,
    sent_about,
    unread,
)
from onestop.notices.stops import is_stopped, stop, take_up_again, way_of

__all__ = [
    "FOLLOWER",
    "MOST_ATTEMPTS",
    "NEWS_FOR",
    "UNREAD_TO",
    "Attempt",
    "CaughtMessage",
    "Channel",
    "ChannelNotOffered",
    "ChannelState",
    "Choices",
    "GivenUp",
    "InboxNotice",
    "LetterGivenUp",
    "OwnContact",
    "Recipient",
    "SentNotice",
    "State",
    "Wishes",
    "ask_again",
    "ask_for_contact",
    "caught",
    "channel_states",
    "check_providers",
    "choices",
    "confirm_contact",
    "erase_case",
    "follow_all",
    "forget_files",
    "give_up_contact",
    "given_up",
    "hand_over_letter",
    "inbox",
    "is_stopped",
    "letters_given_up",
    "mark_all_read",
    "mark_read",
    "notice",
    "offered",
    "own_contact",
    "prefer",
    "purge_texts",
    "send_next",
    "sent_about",
    "step_over",
    "stop",
    "take_up_again",
    "try_again",
    "unread",
    "way_of",
]
