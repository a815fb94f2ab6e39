"""The command line: one file a command, which parses, calls one function, prints and exits."""
