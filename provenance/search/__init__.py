"""What is asked for in a search, and where a text has it: pure, and the same for every database."""
