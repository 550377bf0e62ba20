"""Recompute the whole ledger from the bodies of its entries and name what does not hold.

One pass over the entries in their order, in a snapshot, in bounded memory, serves every check that must see each of
them; what a million cases would not leave room for is asked of the database in one sorted query. The checks are two
tables (`checks.py`), each check a file.
"""
