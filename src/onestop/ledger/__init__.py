"""What was recorded, so that anyone can check it: entries, their order, their signed tree, their proofs."""
