"""The officials' face: my work by urgency, the whole case on one page, the counter, the slips.

Nothing is decided here: a view reads a form, asks an operation of `cases`, and shows what it answered.
"""
