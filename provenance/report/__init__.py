"""Stored quotations in, tables and pages for readers out; pure functions."""
