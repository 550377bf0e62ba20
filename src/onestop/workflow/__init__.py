"""Processes as data, run by a pure token machine; knows nothing of procedures."""
