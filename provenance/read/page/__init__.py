"""HTML pages: their text in the shape of a plain article, and what they say of themselves."""
