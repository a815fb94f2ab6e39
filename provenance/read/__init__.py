"""Files, folders with their manifest, JSON Lines and standard input into articles; what cannot be read is a value."""
