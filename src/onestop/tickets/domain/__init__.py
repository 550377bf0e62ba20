"""Pure: the life of a ticket, who is called next and why, how long it takes, when one can come by appointment."""
