"""Citizens, businesses, officials and the posts that give them permissions."""
