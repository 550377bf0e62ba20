"""What citizens and businesses meet: find a procedure, apply, follow the case, get the result, rate it.

Views translate between pages and the operations of `cases`; nothing here decides.
"""
