"""The statutory clock of a case.

A procedure allows the authority a term. The day a complete file is received is not
counted (Civil Code 2015, Art. 147); a term ending on a day of rest ends with the next
working day (Art. 148). The clock starts again, stands still or runs on while the
citizen supplements the file, pays, or others are consulted, as the law of that
procedure says: that choice is a `ClockPolicy`, never a habit of the program.

`policy` what the law of a procedure chooses · `happenings` what happened to the case ·
`counting` how each unit is counted · `working` the term run down · `reading` the
answer · `explain` the answer in sentences a citizen can check on a calendar ·
`question` the same as plain data · `limits` time limits beside the term.

Moments come in as arguments and a reading goes out; nothing here knows today.
"""
