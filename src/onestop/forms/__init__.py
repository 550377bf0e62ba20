"""Questions asked of applicants: JSON Schema with a small plan of pages. Pure."""
