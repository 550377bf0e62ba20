"""What the events add up to: facts, measures, figures."""
