"""What the articles of one utterance show together: likely paths that none of them states, and findings."""
