"""What is set in beside who speaks and is not who speaks: through whom, on what day of the month, before which bench.

"El gremio, a través de su letrada, Ann Lee, avisó que …", "disse nesta quinta-feira (7) a ministra", "a raconté à la
barre Ann L.": such words are adverbs to the rules of the subject.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.compiled import compiled

LANGUAGES = frozenset("fr es it pt".split())

# Through whom somebody speaks, word by word, before "his" and what he or she is.
_THROUGH = {
    "fr": ("par la voix de", "par l' intermédiaire de", "par l' entremise de", "par le biais de"),
    "es": ("a través de", "por boca de", "por medio de", "por intermedio de", "mediante", "por voz de", "por"),
    "it": ("tramite", "attraverso", "per bocca di", "per voce di", "per mezzo di", "tramite il",
           "tramite la"),
    "pt": ("através de", "por meio de", "por intermédio de", "pela voz de", "através do", "através da", "por meio do",
           "por meio da", "por intermédio do", "por intermédio da", "pela voz do", "pela voz da"),
}  # fmt: skip
_WAYS = {
    lang: tuple(sorted((tuple(way.split()) for way in ways), key=len, reverse=True)) for lang, ways in _THROUGH.items()
}
_HIS = frozenset("su sus son sa ses leur leurs suo sua suoi sue loro seu seus suas".split())
# "su abogada, Ann Lee,": up to the comma behind the name, or behind what he or she is.
_AGENT = compiled(r"D?[DNTI]{1,6}?[NT](?:,?(?:D?[TN])?AA+|(?=[,DV]))")
# When something was said, at the head of a sentence: "Minutos después añadió", "Ore prima aveva detto".
_SPELLS = frozenset(
    """segundos minutos horas días semanas meses años instantes momentos secondes minutes heures jours semaines mois
    années secondi minuti ore giorni settimane mesi anni attimi istanti dias anos""".split()
)
_SINCE = frozenset("después antes depois dopo prima après avant auparavant".split())
_LATER = (("más", "tarde"), ("mais", "tarde"), ("più", "tardi"), ("plus", "tard"), ("plus", "tôt"), ("mais", "cedo"))
_DAY = compiled(r"R(?P<day>\(M\))")
_BENCHES = frozenset("aula tribunale commissione udienza".split())
_ON_BEHALF = compiled("(V)(,ID?N[IDNTA]+,)(?=D?[NTA])")  # "a prévenu, au nom du club, sa présidente"
_COURT = ("à", "la", "barre")
# "« … », veut croire Ann Lee"
_WANTS = frozenset(("veut", "voulait", "veulent", "tient", "préfère"))
_TO_SAY = frozenset("croire rassurer espérer relativiser positiver ironiser temporiser".split())


# "causó malestar al afirmar que «…»", "su advertencia de que «…»": the sentence's subject says so.
_BY = frozenset("al ao".split())
_IN_SAYING = frozenset(
    """decir afirmar asegurar declarar advertir señalar sostener anunciar reconocer admitir confesar insistir subrayar
    responder dizer alertar reconhecer sustentar garantir acrescentar avisar sublinhar""".split()
)
_SAYING = frozenset(
    """advertencia afirmación declaración anuncio promesa denuncia confesión aviso afirmação declaração anúncio
    promessa denúncia confissão alerta""".split()
)
# "«…», solía decir": what somebody used to say.
_USED = {
    "es": frozenset("solía suele solían acostumbraba".split()),
    "pt": frozenset("costumava costuma".split()),
    "it": frozenset("amava usava soleva ama".split()),
    "fr": frozenset("aimait aime aimaient".split()),
}
_USED_TO = frozenset(
    "decir repetir contar bromear dizer repetir contar brincar dire ripetere raccontare scherzare répéter raconter "
    "rappeler plaisanter".split()
)


_ALL_SAYING = _IN_SAYING | _SAYING | _USED_TO


def _in_saying(tags: str, lower: Sequence[str], lang: str) -> str:
    """``tags`` with what somebody says by saying it, or used to say, where no verb of saying is finite."""
    out = list(tags)
    for k in range(1, len(lower) - 1):
        word, before = lower[k], lower[k - 1]
        if word in _IN_SAYING and before in _BY and lower[k + 1] == "que":
            out[k - 1], out[k] = "R", "G"
        elif word in _SAYING and before in _HIS and lower[k + 1 : k + 3] == ("de", "que"):
            out[k], out[k + 1] = "G", "R"
        elif word in _USED_TO and before in _USED[lang]:
            out[k - 1], out[k] = "X", "V"
        elif word in _USED_TO and before == "à" and lang == "fr" and k > 1 and lower[k - 2] in _USED[lang]:
            out[k - 2 : k + 1] = "XRV"  # "aimait à répéter"
    if lower[-1] in _USED_TO and len(lower) > 1 and lower[-2] in _USED[lang]:
        out[-2:] = "XV"
    return "".join(out)


def set_in(tags: str, lower: Sequence[str], lang: str) -> str:
    """``tags`` with what is set in beside a subject as adverbs."""
    out = tags
    for way in _WAYS[lang]:
        if way[0] in lower:
            out = _through(out, lower, way)
    if not _ALL_SAYING.isdisjoint(lower):
        out = _in_saying(out, lower, lang)
    if lower[0] in _SPELLS and out[0] == "A":
        out = _when(out, lower)
    if lang == "pt" and "R(M)" in out:
        out = _DAY.sub("RRRR", out)
    if lang == "fr" and "nom" in lower:
        out = _ON_BEHALF.sub(lambda m: f"{m[1]}{'R' * len(m[2])}" if lower[m.start(2) + 2] == "nom" else m[0], out)
    if lang == "fr" and not _WANTS.isdisjoint(lower):
        for k in range(len(lower) - 1):
            if lower[k] in _WANTS and lower[k + 1] in _TO_SAY and out[k] in "NVX":
                out = f"{out[:k]}XV{out[k + 2 :]}"
    if lang == "it" and not _BENCHES.isdisjoint(lower):
        k = next(k for k, word in enumerate(lower) if word in _BENCHES)
        if k and lower[k - 1] == "in" and out[k + 1 : k + 2] in ("A", "D", "T"):
            out = f"{out[: k - 1]}RR{out[k + 1 :]}"  # "ha detto in aula Ann Lee"
    if lang == "fr" and "barre" in lower:
        k = lower.index("barre")
        if k > 1 and tuple(lower[k - 2 : k + 1]) == _COURT:
            out = f"{out[: k - 2]}RRR{out[k + 1 :]}"
    return out


def _when(tags: str, lower: Sequence[str]) -> str:
    """``tags`` with a time at the head of a sentence as adverbs: its capital is no name's."""
    later = tuple(lower[1:3]) in _LATER
    if not later and (len(lower) < 2 or lower[1] not in _SINCE):
        return tags
    size = 3 if later else 2 if tags[2:3] not in ("I", "D") else 1  # "Giorni dopo la sentenza", "Horas antes del pleno"
    return "R" * size + tags[size:]


def _through(tags: str, lower: Sequence[str], way: Sequence[str]) -> str:
    """``tags`` with a phrase that begins as ``way`` does and says through whom somebody speaks, between commas."""
    size = len(way)
    for k in range(len(lower) - size):
        if tuple(lower[k : k + size]) != tuple(way) or (k and tags[k - 1] not in ',-"Q'):
            continue
        if lower[k + size] not in _HIS and way[-1] not in ("do", "da", "il", "la"):
            continue
        m = _AGENT.match(tags, k + size)
        if m is None or "I" in tags[: max(0, k - 1)]:
            continue  # a longer phrase is read whole: "El jefe de la oficina, por boca de su portavoz, Ann Lee, pidió"
        end = m.end()
        if tags[end : end + 1] == "," and "V" in tags[end + 1 :]:
            body = k > 2 and tags[k - 3 : k] == "DA,"  # "El Vaticano, …"
            if tags[end - 2 : end] == "AA" and not body:  # a name stays one, which no verb has for its subject
                whose = len(tags[:end].rstrip("A"))
                return f"{tags[:k]}{'R' * (whose - 1 - k)}I{tags[whose:]}"
            first, last = (k - 1, end + 1) if k and tags[k - 1] == "," else (k, end)
            return f"{tags[:first]}{'R' * (last - first)}{tags[last:]}"
    return tags
