"""Reports as pages that stand for themselves: nothing is loaded from elsewhere, and text from articles stays text."""
