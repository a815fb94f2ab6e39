"""How each language introduces, cites and points back to media, a module a language, all in one shape."""
