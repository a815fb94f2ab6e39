"""Whom a role noun means: "la alcaldesa", "der Rathauschef", "учёный"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from provenance.actors.lists import places, roles
from provenance.actors.names import fold
from provenance.attribute.foreign import cases, classes, declined
from provenance.attribute.foreign.again import ANYBODY, Again
from provenance.attribute.foreign.attested import COMPANIES, can_speak, is_body_noun, is_people, may_be_company
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.insiders import SORTS
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.nouns import UNNAMED
from provenance.attribute.foreign.people import ANEW, Person
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.whom import MANY, NEAR, PAST, REACH, Subject, is_role
from provenance.model import ActorKind

DOCUMENTS = frozenset(
    """note lettre courrier mail courriel mémo informe carta nota correo documento borrador acta papier dokument auto
    sentencia fallo escrito decreto dictamen texto libro querella arrêt jugement décret ordonnance texte ouvrage
    livre réquisitoire urteil beschluss sentenza testo sentença acórdão protokoll entwurf document brief
    schreiben memo vermerk lettera письмо записка лист""".split()
)
HEADS = ("глав", "голов", "очільн", "руководит", "керівни", "начальник", "лидер", "лідер", "председател")
WHOSE_IS = frozenset("його її їх їхня їхній его её ее их".split())
# Endings of nouns for whom a country or city is home: "нідерландець".
PEOPLES = tuple("ландець ландец анець анец янин анин ієць иец янка анка ійка ийка".split())
# What somebody says, by a word that is nobody: "кажуть інше: «…»".
NOTHING = frozenset(
    "інше іншого інакше таке наступне одне щось дещо це те другое иное следующее такое одно то это".split()
)
SAYINGS = frozenset("слова слов словами заяву заявление заявления цитату цитата фразу фраза реплику репліку".split())
POSSESSORS = dict.fromkeys("его його".split(), "m") | dict.fromkeys("её ее її".split(), "f")
PLURAL_ARTICLES = frozenset("les los las i gli os as".split())
AGENT = ("er", "isten", "enten", "oren")  # endings of German nouns for men, many of them behind "die"
KIN = frozenset(
    """esposa esposo mujer marido viuda viudo madre padre hijo hija hermano hermana épouse femme mari veuve veuf mère
    père fils fille frère sœur moglie marito madre padre figlio figlia""".split()
)
FORMER = frozenset("ancien ancienne antiguo antigua ehemalige frühere ex".split())
HOLDERS = frozenset("titular titulaire responsable chef cheffe jefe jefa patron patronne".split())
GENITIVE = frozenset("de d' du des del della dello dell' do da dos das".split())
LATTER = frozenset("dernier dernière".split())
PLURAL = {"es": "n", "pt": "m", "it": "no", "fr": "nt"}  # endings of verbs in the plural
SAME = frozenset("mismo misma mismos mismas même mêmes stesso stessa stessi stesse mesmo mesma mesmos mesmas".split())
DECLINED, WEAK = frozenset("den dem des".split()), 7  # German articles and letters of nouns that "-en" declines
AGED = ("jährige", "jähriger", "jährigen", "летний", "летняя", "річний", "річна")
DEPUTIES = ("замглав", "заступ", "замест")
OFFICIALS = ("дипломат", "урядов", "чиновник", "посадов", "політик", "политик", "чиновниц")
MORE = {"pl": ("ją", "ą", "li", "ły"), "it": ("ano", "ono")}  # endings of a verb in the plural
# Nouns that say of nobody what he or she does; folded.
FAMILIAR = frozenset(
    """mann frau herr dame junge mädchen mutter vater sohn tochter bruder schwester homme femme fils fille mère
    père frère sœur mari épouse hombre mujer hijo hija madre padre hermano hermana marido esposa señor señora
    ami amie amigo amiga freund freundin chef cheffe chefin jefe jefa leiter leiterin patron patronne
    responsable politiker politikerin homme-politique élu élue político política veterano veterana dirigeant
    dirigeante dirigente líder leader experte expertin expert experto experta joven jeune rescapé rescapée
    survivant survivante superviviente habitant habitante vecino vecina témoin testigo zeuge zeugin anwohner
    anwohnerin überlebender überlebende bewohner bewohnerin riverain riveraine víctima victime""".split()
)
HEADS_OF = (
    "presid",
    "président",
    "präsident",
    "vorsitz",
    "secret",
    "sekret",
    "port",
    "sprecher",
    "vice",
    "vize",
    "consejer",
)
LOCAL = ("maire", "préfet", "gouverneur", "alcald", "gobernador", "bürgermeister", "landrat")  # of one place
THIS = frozenset("ce cet cette este esta dieser diese".split())
SINGULAR = frozenset("le la l' un une el il lo o a um uma".split())
# Endings of nouns that no person is called by: "l'opposition", "die Regierung", "следствие".
ABSTRACT = tuple(
    """tion sion ité ment ence ance isme age ción sión dad miento encia ismo zione sione ção são dade ung
    heit keit schaft
    ость ение ание ция ство ствие ість ення ання ція""".split()
)


# Slavic verbs whose object, in front of their subject, is who hears it: "заверил жителей города глава района".
ADDRESSING = ("завер", "запевн", "предупред", "поперед", "призва", "заклика", "успоко", "заспоко", "попроси", "поздрав")


_PRESIDENT = ("président", "president", "präsident", "президент")
_PREMIER = (
    "premier",
    "primer",
    "primo",
    "ministerpräsident",
    "kanzler",
    "bundeskanzler",
    "премьер",
    "прем'єр",
    "канцлер",
)
# What heads of state and of government are called, written as one word, with the beginnings of their titles.
OF_STATE = {
    **dict.fromkeys(
        "hommefort hombrefuerte femmeforte mujerfuerte"
        " chefdel'état chefdel'etat jefedelestado jefedeestado mandatario mandataria capodellostato chefedeestado"
        " chefedoestado staatschef staatschefin staatsoberhaupt главагосударства главадержави".split(),
        _PRESIDENT,
    ),
    **dict.fromkeys(
        "chefdugouvernement cheffedugouvernement jefedelgobierno jefadelgobierno capodelgoverno chefedogoverno"
        " regierungschef regierungschefin premier главаправительства главауряду".split(),
        _PREMIER,
    ),
}


class Roles(Again):
    """One article with whom its role nouns mean; ``thing`` says whether a phrase was no people and no body."""

    thing = False

    def may_speak(self, t: Tagged, first: int, last: int) -> bool:
        """Whether the words of a phrase, without its article, may be somebody or a body."""
        while first < last and t.tags[first] in "DM":
            first += 1
        return first < last and can_speak(t.words[first:last], self.known)

    def _of_state(self, t: Tagged, at: int, words: Sequence[str]) -> Person | None:
        """Whom "le chef de l'État" or "der Regierungschef" means: the one who holds such an office in the article."""
        of = next((k for k, w in enumerate(words) if k and w in GENITIVE and "état" not in words), len(words))
        own = words[1:] if self.known.lang == "de" and len(words) == 2 and words[0].endswith("s") else words[:of]
        offices = OF_STATE.get("".join(own).replace("’", "'")) or OF_STATE.get("".join(words).replace("’", "'"))
        if offices is None:
            return None
        held = [p for p in self.people.all if p.person and any(r.startswith(offices) for r in p.roles)]
        return self._nearest(t, at, held) if held else None

    def _past_object(self, t: Tagged, inner: int, last: int) -> int:
        """Where the subject begins behind who is addressed; ``inner`` where there is nobody before it."""
        if self._is_person(t, inner) or t.tags[inner] == "T":
            return inner
        return next((k for k in range(inner + 1, last) if t.tags[k] == "T" or self._is_person(t, k)), inner)

    def role(self, t: Tagged, phrase: Subject, verb: int) -> Subject | None:
        """Whom "la alcaldesa", "der Rathauschef" or "хозяйка" means; the words themselves where nobody is."""
        known = self.known
        first, last = phrase.first, phrase.last
        article = t.lower[first] if t.tags[first] == "D" else ""
        inner = first + 1 if article else first
        while inner < last and (t.tags[inner] == "D" or (article and t.tags[inner] == "R")):
            inner += 1
        while last > inner and t.tags[last - 1] == "D":
            last -= 1
        if inner >= last:
            return None
        if known.slavic and verb < first and t.lower[verb].startswith(ADDRESSING):
            inner = self._past_object(t, inner, last)
        printed = " ".join(self.scene.text[t.spans[inner].start : t.spans[last - 1].end].split())
        if article == "des" and last - inner == 1:
            printed = cases.german_nominative(printed)
        words = t.lower[inner:last]
        if article in DECLINED and known.lang == "de" and words[-1].endswith("en") and len(words[-1]) > WEAK:
            words, printed = (*words[:-1], words[-1][:-2]), printed[:-2]  # "zitierte den Präsidenten"
        if known.lang in ROMANCE and words[0] in SAME and (same := self._the_same(t, first, inner, last)) is not None:
            return same
        if (chief := self._of_state(t, first, words)) is not None:
            return Subject(first, last, chief.name, chief.kind, chief, how="who holds that office here")
        if any(w.endswith(AGED) for w in words[:3]):  # "der 51-Jährige"
            heard = self._held(t, self._gender(article, "", words[:0]))
            if heard is not None:
                return replace(heard, first=first, last=last)
            own = self._gender(article, "", words[:0])
            stranger = self.unnamed(t, own) if not known.slavic and own is not None else None
            if stranger is not None:
                return replace(stranger, first=first, last=last)
            aged = self.before(t, first, own, REACH)
            if aged is not None:
                return Subject(first, last, aged.name, aged.kind, aged, how="the person of that age")
        if not known.slavic and last - inner == 1 and fold(words[0]) in FAMILIAR and definite_article(article, known):
            heard = self._held(t, self._gender(article, "", words))
            if heard is not None:
                return replace(heard, first=first, last=last)  # "schreibt die Frau"
        if all(fold(w) in places().countries for w in words) or (known.slavic and words[0] in NOTHING):
            return None
        if not known.slavic and last - inner == 1 and (source := self.same_source(t, first, words[0])) is not None:
            return source
        if words[0] in LATTER and (latter := self._latter(t, first)) is not None:
            return Subject(first, last, latter, ActorKind.PERSON, how="whom the sentence before names last")
        if known.slavic and len(words) == 1 and words[0] in SAYINGS:
            whose = POSSESSORS.get(article)  # "так его слова передал ТАСС"
            return self.pronoun(t, first, whose) if whose else None
        bare = not article and not (first and t.lower[first - 1] in known.words.get("definite", ()))
        if known.lang in ROMANCE and bare and not self.of_people(t, inner, last) and words[0] not in known.bodies:
            return None  # "pidió calma": what has no article and is no person
        if known.slavic and t.lower[verb].endswith(MANY) and _is_one(words[0]) and not self._is_person(t, inner):
            return None  # "аппарат считают": what stands in the singular is no subject of a verb in the plural
        if (
            known.slavic
            and len(words) == 1
            and words[0].startswith(OFFICIALS)
            and not article
            and t.tags[last : last + 1] != "I"
        ):
            only = self._only(t)
            if only is not None:
                return Subject(first, last, only.name, only.kind, only, how="the one person named before")
            reach = sum(s.paragraph == t.paragraph for s in self.sentences[max(0, t.index - NEAR) : t.index + 1])
            near = self.before(t, first, self._gender("", t.lower[verb], ()), reach)
            if near is not None:
                return Subject(first, last, near.name, near.kind, near, how="whom the paragraph names")
        if known.slavic and t.tags[last : last + 1] in ("I", "C") and self._is_person(t, inner):
            for n in self.names[t.index]:  # "замдиректора департамента информации и печати Анна Лис"
                close = last < n.first <= last + PAST and len(n.words) > 1 and not n.governed
                if close and self.counts(t, n) and not t.tags[last + 1 : n.first].strip("NATIC"):
                    return self.named(t, n)
        if (
            known.slavic
            and last - inner == 1
            and (speaker := self._speaker_again(t, _lemma(words[0], known), verb)) is not None
        ):
            self.spoke.setdefault(t.index, speaker)
            return Subject(first, last, speaker.name, speaker.kind, speaker, how="who spoke last")
        if known.slavic and last - inner == 1 and (fold(words[0]) in places().demonyms or words[0].endswith(PEOPLES)):
            near = self.before(t, first, self._gender("", t.lower[verb], words), NEAR)  # "показал британец"
            if near is not None and not t.lower[verb].endswith(MANY):
                self.spoke.setdefault(t.index, near)
                return Subject(first, last, near.name, near.kind, near, how="whom this describes")
        of = known.slavic and (last - inner == 1 or (last - inner == 2 and words[1].startswith(SORTS)))
        if of and (source := self._source_again(t, first, last)) is not None:
            return source
        if known.slavic and t.tags[last : last + 1] == "I" and t.lower[last] in ("с", "со", "з", "із", "зі"):
            end = next((k for k in range(last + 1, verb) if t.tags[k] in "V,.Q"), verb)  # "солдат с позывным «Лис»"
            if end > last + 1:
                printed = " ".join(self.scene.text[t.spans[inner].start : t.spans[end - 1].end].split())
                return Subject(first, end, printed, ActorKind.PERSON)
        if known.slavic and words[-1] in UNNAMED and t.tags[last : last + 1] == "I":
            end = next((k for k in range(last + 1, verb) if t.tags[k] not in "NAITK"), verb)  # "источник в компании"
            if end > last + 1 and end <= verb:
                printed = " ".join(self.scene.text[t.spans[inner].start : t.spans[end - 1].end].split())
                return Subject(first, end, printed, ActorKind.PERSON)
        company = words[0] in COMPANIES and definite_article(article, known)
        if company and not known.slavic and len(words) == 1 and (firm := self.company(t)) is not None:
            return Subject(first, last, firm.name, firm.kind, firm, how="the company named before")
        if ((words[0] in ANEW and article != "ein") or company) and len(words) == 1:
            for s in reversed(self.sentences[max(0, t.index - NEAR) : t.index]):  # "die Behörde"
                held = [p for n in self.names[s.index] if (p := self.people.named(s, n)) and p.kind is ActorKind.BODY]
                held = [p for p in held if known.slavic or not company or may_be_company(p.roles)]
                if held:
                    return Subject(first, last, held[0].name, held[0].kind, held[0], how="the body named before")
                if s.paragraph != t.paragraph:
                    break
        someone = known.slavic and (t.tags[inner] == "T" or words[0].startswith(HEADS))  # "глава МИД" is no body
        if not someone and any(
            w in known.bodies or (known.body_endings and len(w) > 4 and w.endswith(known.body_endings))
            for w in words[:2]
        ):
            again = self._again(t, words[0]) if len(words) == 1 and article != "ein" else None
            return Subject(first, last, again or printed, ActorKind.BODY)
        if not known.slavic and is_body_noun(t.words[inner:last], known):
            return Subject(first, last, printed, ActorKind.BODY)
        if any(w in DOCUMENTS for w in words):
            return Subject(first, last, None, ActorKind.BODY, how="a document is nobody")
        if known.lang == "de" and all(word[0].islower() for word in t.words[inner:last]):
            return None  # German nouns have capitals
        abstract = words[0].endswith(ABSTRACT) and not self._is_person(t, inner)
        if abstract or (known.lang == "de" and words[-1].endswith(ABSTRACT)):
            doer = known.slavic or can_speak(t.words[inner:last], known)
            self.thing = self.thing or not doer
            return Subject(first, last, printed, ActorKind.BODY) if doer else None
        definite = not article or article in known.words.get("definite", ())
        one = known.lang in ROMANCE and article in SINGULAR  # "prévient le chercheur"
        many = known.lang == "de" and article == "die" and words[-1].endswith(AGENT)
        many = many and fold(words[-1]) not in FAMILIAR
        plural = many or article in PLURAL_ARTICLES or (not one and t.lower[verb].endswith(
            (*MANY, "ent", "aron", "eron", *MORE.get(known.lang, ())) if known.lang != "de" else "ten"))  # fmt: skip
        if many and words[-1].endswith("er") and not self._is_person(t, last - 1):
            plural = False
        if plural and not t.lower[verb].endswith(PLURAL.get(known.lang, "")):
            return None  # "calificó los resultados": what stands in the plural is no subject of a verb in the singular
        speaks = known.slavic or can_speak(t.words[inner:last], known)
        if not definite or plural or printed.split()[0].isdigit():
            if not speaks:
                self.thing = True
                return None
            return Subject(first, last, printed, ActorKind.GROUP if plural else None)
        if not article and first and t.tags[first - 1] == "X":
            return None  # "a la que ha tenido acceso": what an auxiliary goes with
        gender = self._gender(article, t.lower[verb], words)
        if known.slavic:  # whose neighbour he is says nothing of who he is: "сосед фермера"
            head = next((k for k in range(inner, last) if self._is_person(t, k) or t.tags[k] == "T"), last - 1)
            words = t.lower[inner : head + 1]
        nobody = known.slavic and not any(self._may_be(t, k) for k in range(inner, last))
        matching = [] if nobody else list(dict.fromkeys(
            p for p in self.people.all
            if p.person and any(is_role(w, r, known) for w in words for r in p.roles)
            and (gender is None or p.gender in (None, gender))
            and (not known.slavic or _heads_the_same(t.lower[inner:last], p, known))
        ))  # fmt: skip
        sorts = (
            classes.wide(words[-1 if known.lang == "de" else 0])
            if last - inner == 1 or (known.slavic and words[0].startswith(DEPUTIES))
            else frozenset()
        )
        if sorts and not matching and words[0] not in UNNAMED and not self._introduced(t, words):
            named = [p for p in self._named_before(t, first) if gender is None or p.gender in (None, gender)]
            matching = [p for p in named if classes.among(p.roles) & sorts]
        if len(matching) == 1 and known.lang in ROMANCE and last - inner > 1 and not self._met(t, matching[0]):
            whole = {w for k, w in enumerate(words) if t.tags[inner + k] in "NTA"}
            matching = matching if whole <= matching[0].roles else []  # a minister who comes later may be another
        if len(matching) == 1 and not known.slavic:
            matching = self._surer(t, first, matching[0], gender)
        if len(matching) == 1 and known.lang in ROMANCE and last - inner == 2:
            matching = self._of_paragraph(t, first, matching[0], t.words[last - 1], gender)
        if len(matching) == 1:
            person: Person | None = self._floor_of(t, first, inner, gender) or matching[0]
        elif len(matching) > 1:
            person = self._nearest(t, first, matching)
        elif self._introduced(t, words):
            person = None
        elif (
            (unnamed := self.unnamed(t, gender)) is not None
            and unnamed.name is not None
            and (not known.slavic or any(is_role(w, unnamed.name.lower().split()[0], known) for w in words))
        ):
            return replace(unnamed, first=first, last=last)
        else:
            alone = last - inner == 1 or (known.lang in ("fr", "es", "it", "pt") and last - inner == 2)
            lived = known.lang in ROMANCE and last - inner > 2 and words[0] in FAMILIAR and t.tags[inner + 1] == "I"
            title = (
                t.tags[inner] == "T"
                or (known.slavic and _oblique_title(words[0], known))
                or (known.lang == "de" and t.tags[last - 1] == "T")
            )
            complement = (
                known.slavic and last - inner > 1 and not words[0].startswith(HEADS)
            )  # "мэр города" is somebody else
            since = next((s.index for s in self.sentences if s.paragraph == t.paragraph), 0)
            lone = title or not known.slavic or self._alone(t, gender)
            reach = NEAR if lone else min(NEAR, t.index - since + 1)
            if lived:  # "la joven de Alboraia"
                reach = t.index - since + 1
            told = last - inner > 2 and words[0].startswith(LOCAL)  # "la maire de Nantes"
            this = article in THIS
            if this and known.lang in ROMANCE and last - inner > 2:  # "ce retraité du Croisic"
                lived, reach = True, t.index - since + 1
            within = (alone or (title and not told and not complement) or lived) and words[0] not in UNNAMED
            near = self.before(t, first, gender, reach) if within else None
            weak = known.lang == "de" and article == "der" and last - inner == 1 and _is_weak(words[0])
            if (
                (known.lang == "de" or known.slavic)
                and not weak
                and not any(self._may_be(t, k) for k in range(inner, last))
            ):
                near = None  # "die Ergebnisse", "переговоры" are nobody
            if known.lang in ("es", "fr") and near is not None and not _human(words[0]):
                near = near if any(self._is_person(t, k) for k in range(inner, last)) else None
            clash = near is not None and gender is not None and near.gender not in (None, gender)
            if near is not None and sorts == {classes.PLAY} and classes.COACH in classes.among(near.roles):
                clash = True  # "le joueur" is not the coach named last
            if near is not None and known.lang in ROMANCE and self._one_of(t, near, gender):
                near = self._without_noun(t, gender)
                clash = near is None
            if near is not None and known.lang in ROMANCE and near.roles and last - inner > 2 and title:
                clash = clash or (
                    words[1] in GENITIVE and words[0] not in HOLDERS
                )  # "Le secrétaire d'État" is not "sa compagne, Ann"
            if near is not None and known.lang == "de" and last - inner > 2 and words[1] in ("des", "der"):
                clash = True  # "der Kapitän des Frachters" is nobody named before whom nothing calls so
            if near is not None and known.lang in ROMANCE and last - inner > 1 and words[0] in KIN:
                clash = True  # "la esposa de uno de los presos"
            if near is not None and not known.slavic:
                clash = clash or (words[0] not in FORMER and self._other_trade(t, near, inner, last))
            person = None if clash else near
        if person is None and known.slavic and t.tags[last : last + 1] == "I" and self._is_person(t, first):
            for n in self.names[t.index]:  # "эксперт по морскому праву Анна Лис"
                if last < n.first <= last + PAST and len(n.words) > 1 and not t.tags[last + 1 : n.first].strip("NA"):
                    return self.named(t, n)
        if person is None and known.slavic and t.lower[first] in WHOSE_IS:
            printed = f"{t.words[first]} {printed}"  # "його адвокатка"
        if person is None:
            self.thing = self.thing or not speaks
            return Subject(first, last, printed, None) if speaks else None
        self.spoke.setdefault(t.index, person)
        return Subject(first, last, person.name, person.kind, person, how="the person whom this describes")

    def _the_same(self, t: Tagged, first: int, inner: int, last: int) -> Subject | None:
        """Those without a name whom "las mismas fuentes" means: as they came in."""
        noun = t.lower[inner + 1] if last - inner == 2 else None
        for s in reversed(self.sentences[max(0, t.index - NEAR) : t.index]) if noun else ():
            for k in range(len(s.tags) - 1, -1, -1):
                if s.lower[k] == noun and (not k or s.lower[k - 1] not in SAME):
                    end = self.phrase(s, k, len(s.tags))
                    end = next((j for j in range(k + 1, end) if s.tags[j] == "V"), end)
                    printed = " ".join(self.scene.text[s.spans[k].start : s.spans[end - 1].end].split())
                    how = "the source named before"
                    return Subject(first, last, printed, ActorKind.GROUP, how=how)
        return None

    def _surer(self, t: Tagged, at: int, one: Person, gender: str | None) -> list[Person]:
        """``one`` whom a noun fits; where no gender of his is known, whoever of that gender was named just now."""
        if gender is None or one.gender is not None:
            return [one]
        near = [s for s in self.sentences[max(0, t.index - 1) : t.index + 1] if s.paragraph == t.paragraph]
        named = [(s, n) for s in near for n in self.names[s.index] if s is not t or n.last <= at]
        here = [p for s, n in named if (p := self.people.named(s, n)) and p.person]
        sure = list(dict.fromkeys(p for p in here if p.gender == gender))
        return sure if len(sure) == 1 and one not in here else [one]

    def _of_paragraph(self, t: Tagged, at: int, one: Person, adjective: str, gender: str | None) -> list[Person]:
        """``one`` whom a noun fits; but "el cabo letón" may be the only man whom the paragraph has named."""
        folded = fold(adjective.lower())
        if folded not in places().demonyms or adjective.lower() in one.roles:
            return [one]
        since = [s for s in self.sentences[max(0, t.index - NEAR) : t.index + 1] if s.paragraph == t.paragraph]
        named = [(s, n) for s in since for n in self.names[s.index] if s is not t or n.last <= at]
        here = list(dict.fromkeys(p for s, n in named if (p := self.people.named(s, n)) and p.person))
        fits = [p for p in here if gender is None or p.gender in (None, gender)]
        return fits if len(fits) == 1 and one not in here else [one]

    def _met(self, t: Tagged, person: Person) -> bool:
        """Whether somebody has been named up to the end of a sentence."""
        return any(p is person and index <= t.index for index, p in self._debuts)

    def _other_trade(self, t: Tagged, near: Person, first: int, last: int) -> bool:
        """Whether somebody is said to be something else than a noun says: "der Reeder" is not Kapitän Ann Lee."""
        nouns = roles().other.get(self.known.lang, frozenset())
        own = {r for r in near.roles if fold(r) in nouns and fold(r) not in FAMILIAR and not r.startswith(HEADS_OF)}
        said = {w for w in t.lower[first:last] if fold(w) in nouns and fold(w) not in FAMILIAR}
        offices = {o for r in own if (o := _office(r))}
        if offices and any((o := _office(w)) and o not in offices for w in said):
            return True  # "la préfète" is not ministre Ann Lee
        if self.known.lang in ROMANCE and not offices and any(map(_sole, t.lower[first:last])):
            return any(
                is_people(r, self.known) and fold(r) not in FAMILIAR for r in near.roles
            )  # nor "le maire" a baker
        mine, others = classes.among(own), classes.among(said)
        return bool(mine and others) and not mine & others

    def _one_of(self, t: Tagged, near: Person, gender: str | None) -> bool:
        """Whether the sentence before names ``near`` and somebody else who fits, neither as its subject."""
        s = self.sentences[t.index - 1] if t.index else None
        if s is None or s.index in self.spoke:
            return False
        met = [(n, p) for n in self.names[s.index] if (p := self.people.named(s, n)) and p.person]
        if not all(n.governed for n, _ in met) or all(p is not near for _, p in met):
            return False
        return any(p is not near and (gender is None or p.gender in (None, gender)) for _, p in met)

    def _without_noun(self, t: Tagged, gender: str | None) -> Person | None:
        """The one of several, named in the sentence before, whom no noun there calls something: "la bretona"."""
        s = self.sentences[t.index - 1]
        met = [(n, p) for n in self.names[s.index] if (p := self.people.named(s, n)) and p.person]
        fits = [(n, p) for n, p in met if gender is None or p.gender in (None, gender)]
        bare = [p for n, p in fits if not n.roles]
        return bare[0] if len(bare) == 1 and len(fits) > 1 else None

    def _named_before(self, t: Tagged, at: int) -> list[Person]:
        """Every person named before a word."""
        return list(
            dict.fromkeys(
                p
                for (i, first), p in self.people.at.items()
                if p.person and (i < t.index or (i == t.index and first < at))
            )
        )

    def _latter(self, t: Tagged, first: int) -> str | None:
        """The noun for a person without a name that stands last before "ce dernier"."""
        for s in (t, self.sentences[t.index - 1] if t.index else t):
            end = first if s is t else len(s.tags)
            noun = next((k for k in range(end - 1, 0, -1) if s.tags[k] in "NT" and self._is_person(s, k)), None)
            if noun is not None:
                named = any(noun <= n.last and n.last <= end and self.counts(s, n) for n in self.names[s.index])
                start = noun
                while start > 1 and s.tags[start - 1] in "NA":
                    start -= 1
                return None if named else " ".join(s.words[start : noun + 1 + (s.tags[noun + 1 : noun + 2] == "N")])
        return None

    def _only(self, t: Tagged) -> Person | None:
        """The one person whom the article has named before a sentence."""
        before = [p for index, p in self._debuts[:2] if index < t.index]
        return before[0] if len(before) == 1 else None

    def _floor_of(self, t: Tagged, first: int, noun: int, gender: str | None) -> Person | None:
        """Whom the paragraph is about, where a mere noun (no title) also fits somebody of another paragraph."""
        s = self.sentences[t.index - 1] if t.index else None
        if not self.known.slavic or s is None or s.paragraph != t.paragraph or t.tags[noun] == "T" or "Q" in s.tags:
            return None
        free = [n for n in self.names[s.index] if not n.governed]
        introduced = [n for n in free if len(n.words) > 1] or free
        heard = list(dict.fromkeys(p for n in introduced if (p := self.people.named(s, n)) and p.person))
        return heard[0] if len(heard) == 1 and (gender is None or heard[0].gender in (None, gender)) else None

    def _introduced(self, t: Tagged, words: tuple[str, ...]) -> bool:
        """Whether somebody without a name came in under this noun: "eine Sprecherin" before "die Sprecherin"."""
        definite = self.known.words.get("definite", ())
        for s in self.sentences[max(0, t.index - NEAR) : t.index]:
            if s.paragraph <= 1 < t.paragraph and not self.known.slavic:
                continue  # a headline or standfirst, before anybody is named
            for k in range(1, len(s.tags)):
                if (
                    len(s.lower[k]) > 3
                    and s.lower[k] in words
                    and s.tags[k - 1] == "D"
                    and s.lower[k - 1] not in definite
                ):
                    beside = (k + 1, k + 2) if s.tags[k + 1 : k + 2] in ("N", "A", ",") else (k + 1,)
                    return not any(n.first in beside for n in self.names[s.index])
        return False


# Stems of offices of which one person has one as a rule.
_STEMS = tuple(
    """maire préf ministr sénat déput alcald gobernador senador diputad minister bürgermeister landrat kanzler
    bischof obispo évêque juez juge richter fiscal procureu staatsanw abogad avocat anwalt anwält colonel
    magistrad concejal notari rector decan comisari inspector inspecteur embajad ambassad botschaft commissaire
    coronel oberst général general entren entraîn trainer capit kapitän médic médecin arzt ärzt""".split()
)


# German masculine nouns in "-e" that are no people; others are: "der Slowake", "der Kollege".
_NO_MEN = frozenset(
    """name gedanke friede glaube wille buchstabe käse see tee kaffee schnee funke haufe same drache löwe hase affe
    rabe""".split()
)


def _is_weak(noun: str) -> bool:
    return len(noun) > 3 and noun.endswith("e") and noun not in _NO_MEN


def _office(noun: str) -> str | None:
    """Which of the offices a noun is for."""
    return next((stem for stem in _STEMS if noun.startswith(stem)), None)


_SOLE = ("maire", "préf", "alcald", "gobernador", "sindac", "prefeit", "ministr", "obispo", "évêque", "bischof")


def _sole(noun: str) -> bool:
    """Whether a noun is for an office that a place or a house has one of."""
    return noun.startswith(_SOLE)


# Endings of Spanish and French nouns that no person is called by.
_THINGS = tuple(
    """ía ura aje orio erio icio azgo tud nato rato ado ido emio ismo eto acto ulo age ment eau oir erie ure ariat
    orat isme tère toire""".split()
)


def _human(noun: str) -> bool:
    """Whether a noun may tell somebody, by its ending."""
    return not noun.endswith(_THINGS)


def _heads_the_same(words: tuple[str, ...], person: Person, known: Grammar) -> bool:
    """Whether "глава кабинета" can be the head that somebody was called, by what he or she is head of."""
    if len(words) < 2 or not words[0].startswith(HEADS):
        return True
    return any(is_role(w, r, known) for w in words[1:] for r in person.roles)


def definite_article(article: str, known: Grammar) -> bool:
    """Whether an article means something known; Slavic languages have none."""
    return known.slavic or article in known.words.get("definite", ())


def _oblique_title(word: str, known: Grammar) -> bool:
    """Whether a Slavic word is a title in the genitive: "по словам главы кабинета"."""
    return any(word.endswith(end) and word[: -len(end)] + nom in known.titles
               for end, nom in (("ы", "а"), ("и", "а"), ("а", ""), ("я", "ь"), ("ки", "ка")))  # fmt: skip


def _lemma(noun: str, known: Grammar) -> str:
    """A Slavic noun for somebody in the nominative: "за словами посадовця"."""
    return noun if noun in ANYBODY else declined.nominative((noun,), known).lower()


def _is_one(word: str) -> bool:
    return word[-1] not in "аеёиоуыэюяіїєь" and word[0] > "\u036f"
