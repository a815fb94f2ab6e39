"""Text into paragraphs, sentences and tokens, all as offsets."""
