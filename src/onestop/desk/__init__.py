"""What officials see: the whole work of a case, from the keyboard."""
