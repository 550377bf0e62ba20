"""What changes who is known, who may sign in, and who the demo is played by."""
