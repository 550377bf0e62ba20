"""What the events add up to: facts about each case, measures over facts, figures.

A follower reads the ledger in its signed order and keeps one fact row a case. A
measure is `share of POPULATION satisfying CONDITION`, written once as an Ibis
expression; figures live in cells (measure × scope × day) that move by increments,
and a full recomputation must equal them. Nothing here is typed in by hand.
"""
