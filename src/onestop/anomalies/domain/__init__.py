"""Signals, how they are judged, and what is asked about them: values and functions only."""
