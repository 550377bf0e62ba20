"""The law of a case as pure functions: `(file, …, by, at, calendar) -> (file, events)`.

Nothing here reads a clock, a database or a setting. The operations and the simulator
of past years call the same functions.
"""
