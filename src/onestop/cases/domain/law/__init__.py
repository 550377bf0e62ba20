"""The law of a case, one act a file: what it decides, and its row of the table of acts (`acts.py`)."""
