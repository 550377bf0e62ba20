"""The papers a case gives rise to, as values that `documents` typesets when they are issued.

What the law makes every paper say is data: phrases of `documents`, forms of the law pack, both by the day of lodging;
here are only the values of the case.
"""
