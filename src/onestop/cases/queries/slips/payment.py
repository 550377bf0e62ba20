"""The receipt for cash taken at a counter (phiếu thu): how much, from whom, for what, and what is still due."""

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fees import receipts_of, still_due, sums_of
from onestop.cases.domain.issued import next_nth
from onestop.cases.domain.slips import Slip
from onestop.cases.queries.slips.every_paper import on_every_paper
from onestop.cases.queries.slips.fees import still_due_said
from onestop.cases.queries.slips.law import phrases_of
from onestop.cases.queries.slips.matter import Matter, name_of
from onestop.cases.terms import version_of
from onestop.documents.api import PaymentSlip, money_in_words


def payment(slip: Slip, file: CaseFile, matter: Matter) -> PaymentSlip:
    """Of the payment whose receipt comes next."""
    nth = next_nth(file.issued, slip.code)
    paid = next(one for one in receipts_of(file) if one.receipt == nth)
    one = next(one for one in sums_of(file) if one.number == paid.fee)
    version, phrases = version_of(file), phrases_of(file)
    return PaymentSlip(
        **on_every_paper(slip, file, version, matter, paid.made_at),
        applicant=matter.applicant,
        payer=paid.payer,
        amount=paid.amount,
        amount_said=money_in_words(paid.amount),
        paid_for=phrases.fee_names[one.kind],
        source="; ".join(filter(None, (phrases.fee_source.get(one.basis, ""), one.source))),
        printed=paid.note,
        paid_at=paid.made_at,
        still_due=still_due_said(still_due(file)),
        what_it_is=phrases.fee_receipt,
        official=name_of(paid.by, matter.by),
        official_post=phrases.posts["intake"],
        issued_at=matter.at,
    )
