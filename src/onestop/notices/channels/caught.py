"""The demo's provider: nothing leaves the house; what would have been sent is kept to be looked at."""

from onestop.notices.channels.provider import Outgoing
from onestop.notices.models import Caught
from onestop.runtime.api import in_transaction_required


class Mailbox:
    """Keeps messages in the database, in the transaction in which they are noted as sent."""

    name = "demo"

    @in_transaction_required
    def hand_over(self, message: Outgoing) -> None:
        Caught.objects.create(
            channel=message.channel,
            message_id=message.id,
            to=message.to,
            subject=message.subject,
            body=message.body,
            case_code=message.case_code,
            at=message.at,
        )
