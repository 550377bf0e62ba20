"""One file for each thing officials come to the desk for."""
