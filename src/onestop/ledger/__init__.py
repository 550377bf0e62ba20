"""What cannot be changed: entries, their order, their signed tree, their proofs."""
