"""What nouns say of whom they call: an office, a trade, kin, a people, or nobody."""

from __future__ import annotations

DOCUMENTS = frozenset(
    """bulletin boletín bollettino boletim sondage sondeo sondaggio
    note lettre courrier mail courriel mémo informe carta nota correo documento borrador acta papier dokument auto
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
    """інше іншого інакше таке наступне одне щось дещо це те другое иное следующее такое одно то это
    прошения ходатайства заявления письма рапорты жалобы петиции прохання клопотання заяви листи рапорти скарги
    петиції""".split()
)  # several texts are written: "прохання писали «не всі»"
SAYINGS = frozenset("слова слов словами заяву заявление заявления цитату цитата фразу фраза реплику репліку".split())
POSSESSORS = dict.fromkeys("его його".split(), "m") | dict.fromkeys("её ее її".split(), "f")
PLURAL_ARTICLES = frozenset("les los las i gli os as".split())
AGENT = ("er", "isten", "enten", "oren")  # endings of German nouns for men, many of them behind "die"
KIN = frozenset(
    """esposa esposo mujer marido viuda viudo madre padre hijo hija hermano hermana épouse femme mari veuve veuf mère
    père fils fille frère sœur moglie marito madre padre figlio figlia""".split()
)
FORMER = frozenset("ancien ancienne antiguo antigua ehemalige frühere ex".split())
HOLDERS = frozenset(
    """titular titulaire responsable chef cheffe jefe jefa patron patronne líder leader dirigente dirigeant dirigeante
    capo capa titolare responsabile chefe responsável numero número numéro""".split()
)
GENITIVE = frozenset("de d' du des del dei degli delle di della dello dell' do da dos das".split())
LATTER = frozenset("dernier dernière último última ultimo ultima".split())
THIS_LATTER = frozenset("este esta ce cette quest' quest'ultimo quest'ultima".split())
# The second of two who were just named, with "the": "replicó el segundo", "a répliqué la seconde".
SECOND = frozenset("segundo segunda second seconde secondo seconda letzterer letztere letzteren".split())
POLISH_LATTER = frozenset("ostatni ostatnia".split())
PLURAL = {"es": "n", "pt": "m", "it": "no", "fr": "nt"}  # endings of verbs in the plural
SAME = frozenset("mismo misma mismos mismas même mêmes stesso stessa stessi stesse mesmo mesma mesmos mesmas".split())
DECLINED, WEAK = frozenset("den dem des".split()), 7  # German articles and letters of nouns that "-en" declines
AGED = (
    "jährige",
    "jähriger",
    "jährigen",
    "летний",
    "летняя",
    "летнего",
    "летней",
    "річний",
    "річна",
    "річного",
    "річної",
)
NATIONS = ("ский", "ская", "цкий", "ський", "ська", "цький", "цька")  # endings of a country's adjective
# Beginnings of what somebody is in court or at work with others; whoever else was named is that only if it is said.
IN_COURT = tuple(
    """прокурор адвокат захисни защитник судь судд следовател слідч потерпевш потерпіл подсудим підсудн обвиняем
    обвинувачен дознавател журналист журналіст корреспондент кореспондент ведущ ведуч""".split()
)
DEFENCE = ("адвокат", "захисни", "защитни")
DEPUTIES = ("замглав", "заступ", "замест")
# Which of two is meant, by its place.
FIRST_OR_SECOND = {
    **dict.fromkeys(("первый", "первая", "перший", "перша"), 0),
    **dict.fromkeys(("второй", "вторая", "другий"), 1),
    **dict.fromkeys(("последний", "последняя", "останній", "остання"), 1),  # who was named last of two
}
HOUSES = ("заклад", "установ", "учрежден", "заведен")  # nouns that a school or a clinic is meant by again
SPOKES = ("представител", "представник", "представниц")
OFFICIALS = ("дипломат", "урядов", "чиновник", "посадов", "політик", "политик", "чиновниц")
MORE = {"pl": ("ją", "ą", "li", "ły"), "it": ("ano", "ono")}  # endings of a verb in the plural
# Nouns that say of nobody what he or she does; folded.
FAMILIAR = frozenset(
    """mann frau herr dame junge mädchen mutter vater sohn tochter bruder schwester homme femme fils fille mère
    père frère sœur mari épouse hombre mujer hijo hija madre padre hermano hermana marido esposa señor señora
    ami amie amigo amiga freund freundin chef cheffe chefin jefe jefa leiter leiterin patron patronne
    responsable politiker politikerin homme-politique élu élue político política veterano veterana dirigeant
    dirigeante dirigente líder lider leader capo capa campeon campeona champion championne campione campionessa
    campeao campea chefe responsabile responsavel esperto esperta perito perita donna uomo ragazzo ragazza giovane homem
    mulher rapaz rapariga jovem experte expertin expert experto experta joven jeune rescapé rescapée
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
# Endings of Slavic nouns that people are called by more often than things are.
DOERS = tuple("ник тель ист іст лог ец ець чик щик яр арь ниця ница чиця щица янин анин янка анка ер ор ёр ач".split())
# Endings of what somebody tells of, in front of who does: "описала увиденное собеседница".
SEEN = ("ное", "тое", "шее", "щее", "ене", "ане", "яне", "те")
# How many there are of whom nobody names: it tells them as their noun does.
SEVERAL = frozenset(
    """deux trois quatre cinq six sept huit neuf dix dos tres cuatro cinco seis siete ocho nueve diez
    zwei drei vier fünf sechs sieben acht neun zehn due tre quattro cinque sei sette otto nove dieci
    dois duas três quatro sete oito dez""".split()
)
# What bodies put out, by which nobody is meant but whose it is.
NOTES = {
    "fr": ("communiqué",),
    "es": ("comunicado",),
    "it": ("comunicato",),
    "pt": ("comunicado",),
    "de": ("mitteilung", "pressemitteilung", "medienmitteilung", "aussendung", "presseaussendung", "communiqué"),
}
