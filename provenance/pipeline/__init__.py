"""Composes the stages; owns the order in which an article flows and the transaction around it."""
