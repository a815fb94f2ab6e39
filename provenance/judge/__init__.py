"""What people decided: which quotation each judgement is about, and what then holds of it. Pure functions."""
