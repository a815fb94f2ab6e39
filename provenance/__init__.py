"""Quote attribution and provenance: who said it, through whom, and which outlet printed it how."""

__version__ = "0.1.0"
