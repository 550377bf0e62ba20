"""SpiffWorkflow as a second opinion: it runs the same process, answers the same questions, and must see the same steps."""

from typing import Any

from SpiffWorkflow import TaskState
from SpiffWorkflow.bpmn import BpmnWorkflow
from SpiffWorkflow.bpmn.parser import BpmnParser
from SpiffWorkflow.bpmn.script_engine import PythonScriptEngine

from .drawing import as_bpmn


class _Answers(PythonScriptEngine):  # type: ignore[misc]
    """Asks a table and never evaluates anything."""

    def __init__(self) -> None:
        super().__init__()
        self.facts: dict[str, Any] = {}

    def evaluate(self, task: Any, expression: str, external_context: Any = None) -> bool:
        return bool(self.facts.get(expression.strip()))


class Spiff:
    def __init__(self, definition: dict[str, Any], facts: dict[str, Any]) -> None:
        parser = BpmnParser()
        parser.add_bpmn_str(as_bpmn(definition).encode())
        self.answers = _Answers()
        self.answers.facts = facts
        self.workflow = BpmnWorkflow(parser.get_spec("drawn"), script_engine=self.answers)
        self.workflow.do_engine_steps()

    def waiting(self) -> list[str]:
        return sorted(task.task_spec.name for task in self._ready())

    def complete(self, code: str, facts: dict[str, Any]) -> None:
        self.answers.facts = facts
        next(task for task in self._ready() if task.task_spec.name == code).run()
        self.workflow.do_engine_steps()

    @property
    def finished(self) -> bool:
        return bool(self.workflow.completed)

    def _ready(self) -> list[Any]:
        return list(self.workflow.get_tasks(state=TaskState.READY, manual=True))
