"""Where the parts meet: settings, addresses, reactions, the command line."""
