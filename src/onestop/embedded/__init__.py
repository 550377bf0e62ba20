"""A PostgreSQL of one's own, kept in the data folder, and a supervisor for the processes that serve.

The server binaries come from a wheel; everything around them is ours. The server listens
on a Unix socket only, runs as an ordinary user even when we are root, and lives exactly
as long as somebody uses it: every user holds a shared lock, and a small keeper waits for
the last of them to let go, however it ends.

Who brings a database of their own and their own supervisor needs nothing of this.
"""
