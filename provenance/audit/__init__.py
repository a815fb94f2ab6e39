"""Whether a text quotes its sources as they stand: one verdict a citation, with its evidence."""
