"""Whether a case was passed on to whoever signs in the very act by which it was received (`passing_on`)."""

from onestop.cases.domain.case_file import CaseFile


def was_passed_on(file: CaseFile) -> bool:
    """Whether a step was done at the moment of receipt."""
    received = file.received_at
    return received is not None and any(task.kind == "step" and task.done_at == received for task in file.tasks)
