"""The formats of other programs: pure functions from cited quotations to text."""
