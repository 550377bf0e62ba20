"""The papers a case gives rise to, as values that `documents` typesets when they are issued.

What the law makes every paper say is data of `documents`, chosen by the day of receipt (`phrases_on`);
here are only the values of the case.
"""
