"""What changes the catalogue: publishing, loading our own procedures, importing the national ones."""
