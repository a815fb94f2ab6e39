"""Whose words a text has that somebody put out in the same sentence: "emitió un comunicado en el que considera «…»"."""

from __future__ import annotations

from provenance.attribute.foreign.beside_cue import first_subject
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged

TEXTS = frozenset(
    """nota comunicado carta escrito informe mensaje texto declaración circular note communiqué lettre courrier message
    texte déclaration rapport comunicato lettera messaggio testo dichiarazione relazione documento mensagem
    declaração relatório ofício""".split()
)
IN_WHICH = tuple(  # the longer before what they begin with
    tuple(words.split("_"))
    for words in """en_el_que en_la_que en_el_cual en_la_cual en_que donde em_que no_qual na_qual onde in_cui nel_quale
    nella_quale dove dans_lequel dans_laquelle où""".split()
)
PUT_OUT = tuple(  # verbs of whoever puts a text out, by their first letters
    """emit emet émet émis difund difus divulg diffus public pubblic publiq publi hizo fez lanz lanç redact
    redig rédig escrib escrit escrev écri scri firm assin sign distribu remit remet env invi""".split()
)
FAR = 4  # words between such a verb and the text, and between the text and the clause about it


def issued(reading: Reading, t: Tagged, token: int) -> Said | None:
    """Who put out the text that the words at ``token`` stand in, where the clause about it has no own subject."""
    if reading.known.lang not in ROMANCE:
        return None
    for k in range(2, token):
        which = next((w for w in IN_WHICH if t.lower[k : k + len(w)] == w), None)
        if which is None:
            continue
        at = k + len(which)
        at += t.tags[at : at + 1] == "P" and t.lower[at] in (reading.known.he | reading.known.she)
        if t.tags[at : at + 1] not in ("V", "X") or "V" in t.tags[at + 1 : token].replace("V", "", 1):
            continue
        text = next((j for j in range(k - 1, max(0, k - FAR), -1) if t.lower[j] in TEXTS), None)
        if text is None or "V" in t.tags[text:k]:
            continue
        verbs = [j for j in range(max(1, text - FAR), text) if t.lower[j].startswith(PUT_OUT)]
        if not verbs or t.tags[verbs[0] : text].strip("VXDNTARO"):
            continue
        subject = first_subject(reading, t, 0, verbs[0])
        if subject is None or subject.name is None or subject.medium:
            return None
        return Said("according", t, subject, None)
    return None
