"""What an official keeps of his lists: filters under a name, the columns he wants, and which cases he has opened."""
