"""Acts done to many cases at once: a run (lượt làm hàng loạt), its cases one by one, and what became of each.

Nothing is decided here: each case is done by the same door as alone, and its outcome is written with it.
"""
