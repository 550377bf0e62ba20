"""Pure: nodes and arrows, conditions on facts, the token machine, and the proof that a process can always
end.
"""
