"""Quote attribution and provenance: who said it, through whom, and which outlet printed it how.

What other programs may use is in ``provenance.api``.
"""

__version__ = "0.1.0"
