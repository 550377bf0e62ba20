"""The server in a wheel, and the supervisor, tried with whole processes."""
