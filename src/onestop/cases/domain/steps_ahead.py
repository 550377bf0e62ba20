"""Which steps wait once one is done: told before it is done, for nobody should send a case he does not know where."""

from onestop.cases.domain.case_file import CaseFile, facts_of
from onestop.cases.domain.folds_in_common import NO_TOKENS
from onestop.workflow.api import Step, complete, steps_behind


def steps_ahead(file: CaseFile, step: str, *, sure: bool) -> tuple[Step, ...]:
    """The steps entered by completing this one, or granting at it, with what is known; unless `sure`, all that can be.

    Raises:
        NotWaiting: the case does not wait there.
    """
    if not sure:
        return steps_behind(file.terms.process, step)
    facts = facts_of(file, {**file.facts, "outcome": file.facts.get("outcome", "granted")})
    return complete(file.terms.process, file.tokens or NO_TOKENS, step, facts).entered
