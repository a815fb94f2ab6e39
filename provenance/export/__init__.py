"""Quotations as the JSON Lines contract, and rows in every format; pure functions."""
