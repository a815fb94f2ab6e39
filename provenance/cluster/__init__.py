"""Corpora too large for one machine: extraction and matching in parts that any number of processes share."""
