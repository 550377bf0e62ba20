"""Notices (thông báo): what happens to a case is told at once to whom it concerns, by every way he chose, and never twice."""
