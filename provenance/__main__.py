"""``python -m provenance`` is the command ``provenance``."""

from provenance.cli.app import main

main()
