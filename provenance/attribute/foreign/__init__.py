"""Speakers and indirect speech in languages other than English: by cue, subject and what the article knows of people.

A ``Reading`` is made once an article; ``decide`` gives the speakers of its quotations, ``indirect`` what it reports
without marks, ``is_attribution`` says whether the words between two pairs of marks are a subject and its cue,
``refine`` tells names in marks from speech, and ``why_term`` terms that nobody says.
"""

from __future__ import annotations

from provenance.attribute.foreign.gaps import is_attribution
from provenance.attribute.foreign.indirect import find as indirect
from provenance.attribute.foreign.marks import refine
from provenance.attribute.foreign.speakers import decide
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.terms import why_term

__all__ = ["Reading", "decide", "indirect", "is_attribution", "refine", "why_term"]
