"""How fast this machine is with us, and how fast it could be.

Our operations run against pgbench, PostgreSQL's own load maker, which executes the very
statements the operations executed, one after the other: what is lost between the two is our
Python, and what is won is the waiting between statements that we send at once. They run twice,
with hot statements by libpq (`ONESTOP_SQL=fast`) and with all by Django's cursor (`plain`). Papers that acts issue are
made beforehand there, for pgbench neither words a paper nor sets it, and measured by themselves, words and all. And our
token machine runs against a workflow engine from outside, on one process. First pages are
timed on data that exist, against the limit for a page; phrases by themselves, among many procedures; notices beside very many
cases, from what happened to the hand-over.
"""

from onestop.ops.bench.measuring import measure
from onestop.ops.bench.notice_times import NoticeTimes, time_notices
from onestop.ops.bench.pages import NothingLodged, PageTime, time_pages
from onestop.ops.bench.phrases import PhraseTimes, time_phrases
from onestop.ops.bench.report import Bench, Contest, Line

__all__ = [
    "Bench",
    "Contest",
    "Line",
    "NothingLodged",
    "NoticeTimes",
    "PageTime",
    "PhraseTimes",
    "measure",
    "time_notices",
    "time_pages",
    "time_phrases",
]
