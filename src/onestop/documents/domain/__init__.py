"""Pure: what the slips say, and what an uploaded file may be."""
