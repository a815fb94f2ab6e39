"""Whether one capitalised word by itself names somebody: beside a cue, after a title, before a colon."""

from __future__ import annotations

from provenance.actors import names
from provenance.actors.lists import given_names, places, roles
from provenance.attribute.foreign import cases, genitive
from provenance.attribute.foreign.attested import COMPANIES, is_people
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import CALLED, ROMANCE, TITLE, Name
from provenance.attribute.foreign.named_bodies import is_body, is_state, names_body
from provenance.attribute.foreign.nouns import ANEW, is_called, is_country, is_given, is_latin, is_trade, many
from provenance.attribute.foreign.standing import in_marks, qualifies
from provenance.attribute.foreign.tagged import ADVERBS, Tagged

RESIDENTS = ("мешканц", "жител", "обивател", "населен")  # those who live where the word behind says
A_RESIDENT = frozenset("житель жителька мешканець обиватель обыватель".split())
NOBODY = frozenset("personne nadie niemand nessuno ninguém никто ніхто nikt photo foto фото".split())
UTTERED = frozenset(  # Slavic nouns for what is said, capitalised at the head of a sentence
    """ответ ответы слова фраза цитата реплика совет правило просьба приказ письмо записка сообщение девиз лозунг
    надпись
    вопрос реакция довод аргумент вывод итог вердикт приговор відповідь відповіді репліка порада прохання наказ лист
    повідомлення девіз гасло напис питання запитання реакція довід висновок підсумок вирок odpowiedź słowa zdanie rada
    zasada prośba rozkaz list wiadomość hasło napis pytanie reakcja argument wniosek wyrok""".split()
)
THINGS = ("ость", "ение", "ание", "ция", "ство", "ствие", "ість", "ення", "ання", "ція", "іння")
NOUNS = tuple(  # endings of German nouns that are nobody
    """ung ungen heit heiten keit keiten schaft schaften tion tionen tät täten ismus nis nisse kosten preise pläne
    zahlen     gesetz gesetze wahlen streik strafe strafen""".split()
)
GENITIVES = ("ии", "ії", "ы", "и", "і")
YEARS = ("ans", "año", "anni", "anos", "jahre", "лет", "год", "рок", "рік", "lat", "yaş", "de ")  # behind an age
# Nouns for those whom a mere given name tells: "Seine Frau, Wiebke, …".
FAMILY = {
    "de": frozenset(
        """mann frau sohn tochter bruder schwester vater mutter freund freundin kollege kollegin nachbar nachbarin
        ehemann         ehefrau partner partnerin onkel tante cousin oma opa""".split()
    ),
    "fr": frozenset(
        """mari femme épouse époux fils fille frère sœur père mère ami amie collègue voisin voisine compagnon compagne
        cousin cousine oncle tante associé associée""".split()
    ),
    "es": frozenset(
        """marido mujer esposa esposo hijo hija hermano hermana padre madre amigo amiga colega vecino vecina compañero
        compañera primo prima tío tía socio socia pareja""".split()
    ),
    "it": frozenset(
        """marito moglie figlio figlia fratello sorella padre madre amico amica collega vicino vicina compagno compagna
        cugino cugina zio zia nonno nonna socio socia""".split()
    ),
    "pt": frozenset(
        """marido mulher esposa esposo filho filha irmão irmã pai mãe amigo amiga colega vizinho vizinha companheiro
        companheira primo prima tio tia avô avó sócio sócia""".split()
    ),
}
NAMED = frozenset("heißt hieß appelle appelait llama llamaba".split())
ABOUT = (("о",), ("об",), ("про",), ("щодо",))
OF = frozenset("de d' di da do del du della dello dell'".split())
HEADLINES = 2  # sentences at the head of an article in which a name and a colon are a label

HIS = ("ав", "ив", "ів", "ув", "вся", "ал", "ил", "ел", "лся")  # endings of verbs in the past, of a man
WHICH = (
    "ий",
    "ій",
    "ый",
    "ой",
    "ая",
    "ое",
    "не",
    "ка",
    "на",
    "ке",
    "ве",
    "ва",
)  # endings of adjectives in the nominative


def names_somebody(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether one capitalised word names somebody: beside a cue, after a title, before a colon."""
    if n.first and t.lower[n.first - 1] in CALLED:
        return True
    if n.first and t.lower[n.first - 1] in NAMED and is_given(n.words[0].lower()):
        return True  # "Dieser heißt Renzo"
    if known.slavic and t.index < HEADLINES and not n.first and t.lower[n.last : n.last + 1] in ABOUT:
        return ":" in t.tags  # "Россия о задержании: «…»"
    if known.slavic and t.tags.startswith("Q:") and n.first == 2 and t.lower[n.last : n.last + 1] in ABOUT:
        return not many(n.words[0], known, ("и", "ы", "і"))  # "«…»: Лисов о новых мостах"
    if n.words[0].lower() in NOBODY or n.words[0].lower() in ANEW:
        return False
    if (known.slavic or (known.lang == "de" and n.article)) and n.words[0].lower() in COMPANIES:
        return False  # "Авіакомпанія висловила співчуття", "Das Unternehmen nannte …"
    if (known.slavic or known.lang == "pl") and not n.first and n.words[0].lower() in UTTERED:
        return False  # "Ответ уместился в два слова: «…»"
    of = known.lang in ROMANCE and n.governed and t.lower[n.first - 1] in OF  # "el zurdo de Lorca, de 31 años"
    if (
        not of
        and t.tags[n.last : n.last + 2] == ",M"
        and t.lower[n.last + 2 : n.last + 3]
        and (t.lower[n.last + 2].startswith(YEARS))
    ):
        return True  # "Mourad, 38 ans"
    if t.tags[n.last : n.last + 3] == ",IM" and t.lower[n.last + 1] == "de" and not n.article and not of:
        return t.lower[n.last + 3 : n.last + 4] in (("años",), ("anos",))  # "Encarna, de 62 años"
    if known.lang in ROMANCE and t.tags[n.last : n.last + 1] == "," and not (n.governed or n.article):
        close = t.tags.find(",", n.last + 1, n.last + 8)
        if names.fold(n.words[0]) in given_names() and close > 0 and t.tags[n.last + 1] in "NT":
            return True  # "Yves, pêcheur retraité, …"
        what = t.words[n.last + 2] if t.tags[n.last + 1 : n.last + 2] == "D" and close > n.last + 2 else ""
        if not n.first and what and is_people(what, known) and not is_body(n.words, known):
            return True  # "Mirta, la mujer en cuestión, …"
    if known.slavic and t.tags[n.first - 1 : n.first] == t.tags[n.last : n.last + 1] == "," and is_given(
        n.words[0].lower()
    ) and any(is_called(w, known) for w in t.lower[max(0, n.first - TITLE - 2) : n.first - 1]):  # fmt: skip
        return True  # "Мать одной из пострадавших, Зульфия, уверена"
    if known.lang in ROMANCE and _is_somebody(t, n, known):
        return True  # "Para Nekane, dueña de una carnicería, …"
    if _apposed(t, n, known):
        return True  # "Son mari, Hakan, a appelé …"
    if known.slavic and _of_trade(t, n, known):
        return True  # "говорит учительница Назлы", "Сосед, водитель такси Юнус, …"
    if known.lang == "pl" and n.words[0].endswith(("ę", "ą", "om", "owi", "ami")):
        return False  # "Akcję nazwała …": an object in front
    if in_marks(t, n):
        return True
    if n.governed and not n.roles:
        return False
    if known.lang in ROMANCE and n.first <= 1 and n.words[0].isupper() is False and _past_aside(t, n):
        return True  # "La Fia, nella nota di ieri, parla di «…»"
    if is_body(n.words, known):
        return True
    if known.slavic and n.words[0].lower().endswith(WHICH) and _house_behind(t, n.last, known):
        return False  # "объявил Международный союз", "сообщила Псковская областная прокуратура"
    if known.slavic and not n.first and n.words[0].lower().endswith(ADVERBS) and not is_given(n.words[0].lower()):
        return False  # "Неофіційно дипломат каже"
    if known.slavic and (_of_noun(t, n, known) or qualifies(t, n) or _his(t, n, known)):
        return False
    if known.slavic and (n.words[0].lower().endswith(THINGS) or many(n.words[0], known, ("и", "ы", "і"))):
        return False  # "Решение огласила судья", "Наблюдатели говорят"
    if known.slavic and not n.first and n.words[0].endswith(("у", "ю")) and t.tags[n.last : n.last + 1] == "V":
        return False  # "Причину сообщил директор": an object in front
    before, after = t.tags[: n.first].rstrip("RXO"), t.tags[n.last :].lstrip("RXO")
    if after[:1] == ":" and before[-1:] not in ("V", "T") and "Q" not in after[:2]:
        titled = known.slavic and not n.governed and not t.tags[: n.first].strip("TNA") and set(n.roles) & known.titles
        if t.index < HEADLINES and (titled or (known.slavic and _of_himself(t, n))):
            return True  # "Голова НБУ Лисенко: курс втримаємо"
        return t.index < HEADLINES and n.words[0].lower() in given_names()  # "Lecture : 3 min"
    if n.roles and cases.given(n.words[0], known):
        return True
    if known.lang == "de" and n.words[0].lower().endswith(NOUNS):
        return False  # "kritisiert Kürzungen"
    if known.lang == "de" and t.tags[n.first : n.last] == "T" and not n.roles:
        return False  # "Betriebsratschefin spricht von": what somebody is
    if not known.slavic and names_body(t, n, known):
        return True  # "La empresa Sensora"
    nouns = roles().other.get(known.lang, ())
    if n.roles and names.fold(n.roles[-1]) in nouns and names.fold(n.words[0]) in given_names():
        return True
    if known.lang == "de" and (n.article or (n.roles and t.tags[n.first - 1] != "T")):
        return bool(n.article) is False and before[-1:] == "T"
    if known.lang == "de" and not t.index and not (n.roles or is_given(n.words[0].lower()) or is_state(n.words)):
        return after[:1] == ":"  # a headline's noun: "Spur führt nach Prag"
    if n.article and not is_body(n.words, known):
        return t.tags[n.first - 1 : n.first] == "T"
    return before[-1:] in ("V", "T") or after[:1] in ("V", ":") or bool(set(n.roles) & known.titles)


_BENT = tuple("а я у ю ы и і ї й ого его ому ему".split())  # endings of a genitive or dative behind a noun
_WHERE = frozenset("города міста села посёлка поселка селища острова порта порту курорта станции станції".split())


def _of_trade(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether a rare name stands, in the nominative, behind what its bearer does.

    With what that is of between them ("водитель такси") only between commas, as an apposition is set off.
    """
    word = n.words[0]
    if (
        n.governed
        or not n.roles
        or word.isupper()
        or is_latin(word)
        or word.endswith(_BENT)
        or is_country(word.lower(), known)
    ):
        return False
    if t.tags[n.first - 1 : n.first] != "N" or names.fold(word) in places().cities | places().countries:
        return False
    before = t.lower[n.first - 1]
    if is_trade(before, known) and not before.startswith(RESIDENTS):
        return True
    first = n.first - len(n.roles)
    led = t.tags[first - 1 : first] == "," and t.tags[n.last : n.last + 1] == ","
    return led and is_trade(n.roles[-1], known) and not n.roles[-1].startswith(RESIDENTS) and before not in _WHERE


_FAMILY_ENDS = tuple(  # endings of Slavic family names
    """ов ев ёв єв ин ін їн ова ева ёва єва ина іна їна ко ук юк чак як ич ский цкий ская цкая ський цький зький
    ська цька зька ян дзе швили швілі ець ец""".split()
)
_SELF = frozenset("мы ми я".split())


def _of_himself(t: Tagged, n: Name) -> bool:
    """Whether a family name opens a headline before words that begin with "we": "Громов: мы не закроем школу"."""
    first = n.last + 1
    family = any(part.endswith(_FAMILY_ENDS) for part in n.words[0].lower().split("-"))
    return not n.first and family and not _SELF.isdisjoint(t.lower[first : first + 2])


def _house_behind(t: Tagged, at: int, known: Grammar) -> bool:
    """Whether a noun for a body stands behind a Slavic adjective, with at most two others between."""
    end = next((k for k in range(at, min(at + 2, len(t.lower))) if not t.lower[k].endswith(WHICH)), at + 2)
    return t.lower[end : end + 1] != () and t.words[end] in known.bodies and not t.tags[at:end].strip("NTX")


def _past_aside(t: Tagged, n: Name) -> bool:
    """Whether a verb of saying stands behind a name and what is set between commas behind a preposition."""
    close = t.tags.find(",", n.last + 1)
    return t.tags[n.last : n.last + 2] == ",I" and close > 0 and t.tags[close + 1 :].lstrip("RXO")[:1] == "V"


def _apposed(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether a word stands between commas behind a noun for one of the family, a friend and the like."""
    if known.lang not in FAMILY or t.tags[n.first - 1 : n.first] != "," or n.first < 3:
        return False
    closed = t.tags[n.last : n.last + 1] in (",", ".", "") or t.tags[n.last : n.last + 1] in "VQ"
    if closed and known.lang in ROMANCE and t.tags[n.first - 3] == "D" and names.fold(n.words[0]) in given_names():
        return is_people(t.words[n.first - 2], known)  # "La dueña, Celeste, es más prudente"
    return closed and t.lower[n.first - 2] in FAMILY[known.lang]


def _is_somebody(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether what somebody is stands behind one word and its comma, and no body or thing can be so called."""
    if n.article or t.tags[n.last : n.last + 1] != "," or t.tags[n.last + 1 : n.last + 2] not in ("N", "T"):
        return False
    free = not n.governed or t.lower[n.first - 1] in ("para", "pour", "per", "chez", "con", "avec")
    return free and not n.words[0].isupper() and is_people(t.words[n.last + 1], known)


def _his(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether a word is in the genitive by the verb, which is a man's: "Командувач флоту Норланда заявив"."""
    if len(n.roles) < 2 or t.tags[n.first - 1] != "N" or is_trade(t.lower[n.first - 1], known):
        return False
    word, verb = n.words[0].lower(), t.lower[n.last] if t.tags[n.last : n.last + 1] == "V" else ""
    return word[-1] in "ая" and verb.endswith(HIS) and cases.given(word, known) is None and not is_given(word)


def _of_noun(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether a word stands in the genitive behind what is of it: "прокуратура Варны", "министр Болгарии"."""
    if not n.roles or t.tags[n.first - 1 : n.first] not in ("N", "T", "A"):
        return False
    word, noun = n.words[0].lower(), t.lower[n.first - 1]
    if noun.startswith(RESIDENTS) and noun not in A_RESIDENT:
        return True  # "мешканців Дунаю запевнили"
    if is_country(word, known) and not is_given(word):
        return True
    if known.slavic and genitive.of_noun(t, n, known):
        return True
    person = is_trade(noun, known) or t.tags[n.first - 1] == "T"
    return not person and word.endswith(GENITIVES)
