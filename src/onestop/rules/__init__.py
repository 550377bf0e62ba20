"""The law as data and functions: the statutory clock, dated parameters. Pure."""
