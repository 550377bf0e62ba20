"""Kinds of facts that people type, each with one rule for every door: a form, the counter, an act, an import.

A kind reads what was typed into the one form in which it is kept, or says which rule it breaks; and shows what is kept.
"""
