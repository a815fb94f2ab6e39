"""The command line: one file a command, which parses, calls one function, prints and exits."""

import gc

# Articles make many small objects and no cycles: looking for some every 700 objects costs a tenth of the time.
gc.set_threshold(200_000, 20, 100)
