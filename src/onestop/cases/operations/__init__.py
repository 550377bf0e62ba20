"""What people do with cases, one file a use case: load, ask the law, write, all in one statement."""
