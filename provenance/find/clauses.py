"""Whether words hold a finite clause of their own, without a parser.

English: a subject, then a finite verb that no relative or subordinating word has claimed. Other languages: a short
list of finite auxiliaries and pronouns, Slavic verb endings, and length. It is a heuristic and errs on the side of
a fragment.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from provenance.compiled import compiled
from provenance.late import late
from provenance.segment.wordlist import wordlist

_AUXILIARIES = wordlist(
    """
    is are am was were has have had do does did will would can could may might must shall should cannot can't won't
    isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't wouldn't couldn't shouldn't mustn't ain't
    gonna gotta ought
    """
)
_PAST = wordlist(
    """
    said went came made took got gave found thought told became began knew saw kept held stood let brought wrote lost
    paid met ran led grew fell sent built spoke won chose broke drove ate rose wore fought caught taught sold bought
    bore spent felt left meant sat lay drew flew forgot hid sang sank shook shot slept stole swore threw woke withdrew
    lied died failed tried happened agreed refused stayed arrived talked worked lived existed
    """
)
_VERBS = wordlist(
    """
    want need know think believe hope say see hear feel like love hate think mean go come get make take give keep let
    try work fight stand live die support oppose agree understand remember trust thank remain seem look sound become
    expect wish pray promise urge call ask tell speak talk require deserve demand condemn welcome reject respect insist
    continue stop start begin help hurt kill win lose vote run lead follow act pay cost owe own belong matter depend
    show prove suggest warn intend plan find bring send put hold turn move leave stay wait serve share use build create
    protect defend attack happen exist suffer worry fear regret doubt wonder guess suppose recall deny admit accept
    allow enjoy miss care apologise apologize appreciate represent include contain involve appear reflect play threaten
    """
)
_THIRD = frozenset(v + ("es" if v.endswith(("s", "sh", "ch", "o")) else "s") for v in _VERBS) - wordlist(
    "works likes looks votes hopes fears plans calls costs runs turns moves acts helps doubts shows plays demands "
    "shares attacks deals holds stops starts needs loves leads uses reflects tries supports promises matters cares "
    "stands means wishes fights talks thanks respects"
)
_SUBJECTS = wordlist(
    "i we you he she they it this that these those there who what everybody everyone nobody one someone"
)
_PRONOUNS = wordlist("i we you he she they it there everybody everyone nobody")
_HOOKS = wordlist(
    "which who whom whose where when because if that while although though since until unless "
    "whether as after before than what how why"
)
_CONJUNCTIONS = wordlist("and but or so yet nor well now then no yes oh look if because as")
_MODALS = wordlist(
    "will would can could may might must shall should do does did cannot can't won't don't doesn't didn't"
)
_BEFORE_PARTICIPLE = wordlist(
    "to not the a an their our his her its my your some any this that these those no every each of in with for by from "
    "at on be been and more so very most certain several many few other various highly"
)
_NO_VERB = _HOOKS | _CONJUNCTIONS | wordlist("myself alone also never always just really only still too for of in on")
_ADVERBS = wordlist("only never not just already also still even always once")
_CONTRACTED = wordlist("s re m ll ve d")
_BEFORE_CONTRACTION = _SUBJECTS | {"that", "who", "there", "let"}
_STANDING = _PRONOUNS | {"this", "that"}
_ENGLISH = wordlist("the of and for with our is that from more you it they he she his was this by which")
_FOREIGN = wordlist(
    """
    est sont était étaient ont sera seront avons sommes êtes ai suis faut peut doit vont veut
    ist sind waren hat haben wird werden wurde wurden kann können muss müssen soll sollen habe bin
    es son era eran fue fueron ha han hay está están será somos estamos tenemos tiene puede debe vamos hemos
    é são foi foram está estão tem têm há vai vamos pode deve temos
    è sono ha hanno era erano sarà siamo abbiamo può deve
    basta bastano
    viene vengono fanno vanno sta stanno serve servono manca mancano resta restano voglio vuole vogliono posso possono
    devo devono ho aveva avevano faremo sarebbe potrebbe dovrebbe dicono sembra sanno avremo avrebbe succede arriva
    fica ficam ficou faz fazem fez vem vêm veio deu quer querem queremos sabe sabem precisa precisam podem houve seria
    teria estava estavam vão parece acontece falta faltam chega
    hace hacen hizo viene vienen van quiere quieren quiero saben puedo pueden deben faltan queda quedan hubo había habrá
    sería tendría estaba estaban estamos llega llegan tuvo tengo tienen pasa
    fait vient viennent reste restent manque manquent veux veulent voulons savons sait savent pouvons peuvent doivent
    devons avait avaient serait aurait semble allons faisons fallait faudra
    geht gehen kommt kommen steht stehen bleibt bleiben braucht brauchen gibt macht machen weiß wissen wollen wollte
    darf dürfen sollte könnte müsste wäre hätte liegt lässt
    jest są był była było były będzie będą ma mamy mają może musi nie ma jesteśmy
    является есть был была было были будет будут может могут должен должны нужно надо нельзя можем нет
    є був була було були буде будуть може можуть має мають треба потрібно можемо немає
    """
)
_FOREIGN_SUBJECTS = wordlist(
    "я ты он она мы вы они ми ви вони він вона це это ich wir er sie je nous vous il elle ils yo nosotros ellos eu "
    "nós eles io noi"
)


@cache
def _slavic_verb() -> re.Pattern[str]:
    return compiled(
        r"[а-яёіїєґ]{2,}(?:ет|ют|ёт|ит|ат|ят|ем|им|ешь|ишь|ете|ите|ал|ала|али|ало|ил|ила|или|ел|ела|ели|ует|єть|"
        r"ають|ють|ить|ять|ємо|имо|емо|ав|ив|ався|лися|лась|лось|лся|ется|ются|ится|атся|еться|уться|иться)$"
    )


_NOT = frozenset("не уже вже ещё еще ще лишь лише только тільки".split())
# Nouns and adjectives that end as verbs do.
_NOUNS = wordlist(
    """
    ответ совет привет секрет предмет бюджет кабинет университет комитет билет портрет запрет сюжет цвет свет след лет
    паритет приоритет авторитет суверенитет пакет интернет проект визит дефицит кредит лимит аппетит бандит результат
    кандидат адвокат аппарат формат солдат делегат мандат автомат брат гранат парад плакат шантаж чат театр дипломат рим
    режим грим зим самим одним другим таким каким своим моим твоим чужим
    """
)
_UKRAINIAN = late("[іїєґ]|^(?:але|та|або|й|дуже|менш|бути|щоб)$")


def _is_noun(word: str, low: list[str]) -> bool:
    """Whether a Slavic word that ends as a verb does is none: "ответ", "симметричным", Ukrainian "новим"."""
    if word in _NOUNS or word.endswith(("ким", "гим", "хим", "щим", "шним", "жним")):
        return True
    return word.endswith(("им", "ем")) and any(map(_UKRAINIAN.search, low))


_WORD = compiled(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d[\d.,]*|[,;:.!?…—–()]")
_CYRILLIC = compiled(r"[Ѐ-ӿ]")
_BEYOND = compiled("[^\0-\u303f]")
_BEGINNING = 100  # code points in which most clauses show themselves
_WIDE = (("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"))
_COMMANDS = _VERBS | {"don't", "let's", "please", "never", "be", "do"}
_BREAKS = frozenset(",;:.!?…—–()")


def has_finite_clause(words: str) -> bool:
    """Whether ``words`` hold a subject with its finite verb outside every relative or subordinate clause."""
    cyrillic = False
    if not words.isascii():
        if _BEYOND.search(words) and any(first <= sign <= last for sign in words for first, last in _WIDE):
            return len(words) >= 8 or words[-1] in "。！？"
        cyrillic = _CYRILLIC.search(words) is not None
    if not cyrillic and len(words) > 2 * _BEGINNING and _english(_tokens(words[:_BEGINNING])[:-1]):
        return True  # as a rule: what follows does not undo it
    tokens = _tokens(words)
    if cyrillic:
        return _foreign(tokens)
    if not _ENGLISH.isdisjoint(tokens):
        return _english(tokens)
    return _english(tokens) or _foreign(tokens)


def _tokens(words: str) -> list[str]:
    return [token.lower() for token in _WORD.findall(words.replace("’", "'"))]


def opens_with_verb(words: str) -> bool:
    """Whether ``words`` begin as an English command does: Stop …, Don't …, Let's …"""
    first = _WORD.search(words)
    return first is not None and first.group().replace("’", "'").lower() in _COMMANDS


def _english(tokens: list[str]) -> bool:
    subject = False
    claimed = 0  # verbs that belong to a relative or subordinate clause
    previous = ","
    for i, word in enumerate(tokens):
        if word in _BREAKS:
            if word in ".!?…;":
                subject, claimed = False, 0
            previous = word
            continue
        head, _, tail = word.partition("'") if "'" in word else ("", "", "")
        contracted = tail in _CONTRACTED and head in _BEFORE_CONTRACTION
        at_clause_start = previous in _BREAKS or previous in _CONJUNCTIONS
        if contracted and head in _STANDING:
            if at_clause_start or not subject:
                if not claimed:
                    return True
                claimed -= 1
            previous = word
            continue
        if word in _HOOKS and not (word == "that" and at_clause_start) and (i > 0 or word not in _SUBJECTS):
            claimed += 1
            previous = word
            continue
        if _finite(word, previous, tokens, i, subject):
            if not claimed:
                if subject:
                    return True
            else:
                claimed -= 1
        elif word in _PRONOUNS and subject and not at_clause_start and previous not in _HOOKS:
            claimed += 1  # the sons he had never forgotten
        elif word[0].isalpha() and (word not in _ADVERBS or subject):
            subject = subject or not claimed
        previous = word
    return False


def _finite(word: str, previous: str, tokens: list[str], i: int, subject: bool) -> bool:
    if word in _AUXILIARIES or word.endswith("n't"):
        return previous not in ("to", "the", "a") and previous not in _MODALS
    if word in _PAST and i > 1 and tokens[i - 2] in _AUXILIARIES and (previous in _ADVERBS or previous.endswith("ly")):
        return False  # "was only meant"
    if word in _PAST or word in _THIRD:
        return previous not in ("to", "the", "a", "have", "has", "had", "be", "been", "is", "was", "were", "are", "and")
    if previous == "i" and i == 1 and word.isalpha():
        return word not in _NO_VERB  # whatever it is
    if previous in ("i", "we", "you", "they", "people", "who", "also", "never", "always", "just", "really"):
        return word in _VERBS or word.endswith("ed")
    if word.endswith("ed") and len(word) > 4 and subject:
        follows = tokens[i + 1] if i + 1 < len(tokens) else "."
        bare = previous in _BEFORE_PARTICIPLE or previous in _AUXILIARIES
        return (
            not bare
            and previous not in _BREAKS
            and follows not in _BREAKS
            and follows not in ("by", "in", "with", "from", "to", "at", "on", "of", "for", "and", "as")
        )
    return False


def _foreign(low: list[str]) -> bool:
    if any(a == "я" and (b.endswith(("у", "ю", "усь", "юсь")) or b in _NOT) for a, b in pairwise(low)):
        return True
    finite = [i for i, t in enumerate(low) if t in _FOREIGN or (_slavic_verb().search(t) and not _is_noun(t, low))]
    if not finite:
        return False
    slavic = any(_CYRILLIC.match(t) for t in low)
    if slavic:  # a verb that comes first has its subject outside the marks, "not" before it or not
        return finite[0] > (low[0] in _NOT)
    if any(t in _FOREIGN_SUBJECTS for t in low):
        return True
    return (
        finite[0] > 0
        and len([t for t in low if t not in _BREAKS]) >= 3
        and any(low[i] not in ("era", "son", "es", "ma") for i in finite)
    )
