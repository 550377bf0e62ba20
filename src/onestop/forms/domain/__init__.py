"""Pure: the plan of a form, reading what was posted, judging it, wording what is wrong."""
