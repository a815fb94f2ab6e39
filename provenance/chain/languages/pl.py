"""Polish: how it introduces, cites and points back to media; ``shape.py`` explains each field."""

from __future__ import annotations

from provenance.chain.languages.common import BEHIND_NAME, NOT_NAMED, WORDS
from provenance.chain.languages.shape import CITED, NEAR, REPORTER, Around, Before, Behind, Language, Sought

# Verbs of saying that may have a hearer behind them.
_SAY = (
    "(?:(?:powiedzia|mówi|wyjaśni|przekaza|potwierdzi|przyzna|stwierdzi|doda|poinformowa|zapewni"
    "|oświadczy|podkreśli|oceni|skomentowa|opowiedzia|wyzna|zdradzi|tłumaczy|żali)(?:ł|ła|ło|li|ły)"
    "|mówi|opowiada|tłumaczy|przyznaje|wyjaśnia|zdradza|relacjonuje|potwierdza|przekazuje|ocenia"
    "|komentuje)"
)

LANGUAGE = Language(
    before=(
        Before("podała", REPORTER, ("[–—-] (?:podał[ao]?|przekazał[ao]?|poinformował[ao]?|informuje|podaje|pisze)",)),
        Before(
            "powiedział",
            NEAR,
            (
                r"na łamach(?: \w+)?",
                "(?:przed|do) (?:kamer(?:ą|ami|y|)|mikrofon(?:em|ami|u)|obiektyw(?:em|ami))"
                "(?: telewizji| stacji| radia)?",
                "w (?:dzienniku|gazecie|tygodniku|portalu|magazynie)",
                "(?:na antenie|w programie|w studiu|w porannej audycji)(?: radia| telewizji| stacji)?",
                "go(?:ść|ściem|ścini)(?: (?:radia|programu|stacji|telewizji))?",
                rf"(?:{_SAY})(?: (?:we?|po) \w+| dziś| wczoraj)?",
                f"(?:{_SAY}){WORDS} (?:agencji|gazecie|portalowi|dziennikowi|telewizji)",
                "(?:za)?pytan[yae] przez",
                r"rozmawia(?:ł|ła|ło|li|ły)(?: \w+){0,2} z",
                r"udzieli(?:ł|ła|ło|li|ły)(?: \w+){0,2} (?:wywiadu|wypowiedzi|komentarza)(?: \w+){0,2}",
                r"wywiad\w*,? któr\w+ (?:[^\s,.;:]+ ){0,4}?udzieli(?:ł|ła|ło|li|ły)(?: \w+){0,3}?"
                "(?: (?:telewizji|stacji|agencji|gazecie|dziennikowi|portalowi|tygodnikowi|radiu|rozgłośni))?",
                r"(?:by|wystąpi|gości)(?:ł|ła|ło|li|ły)(?: \w+){0,3} (?:gości(?:em|nią)|w|na antenie)",
                r"(?:przesłan|przekazan|udzielon)\w+(?: (?:agencji|redakcji|portalowi|gazecie))?",
                "(?:w )?(?:rozmowie|wywiadzie|wywiadu|komentarzu|wypowiedzi) (?:z|dla|udzielonym)",
                "w (?:oświadczeniu|komunikacie|felietonie|artykule|tekście|eseju) dla",
            ),
        ),
        Before(
            "powołując się na",
            CITED,
            (
                "powołując się na",
                "cytując",
                (
                    r"któr[aeyi] (?:zapozna(?:ła|ł|ło|li|ły) się z|przestudiowa(?:ła|ł|ło|li|ły)"
                    r"|przeanalizowa(?:ła|ł|ło|li|ły)|przeczyta(?:ła|ł|ło|li|ły)|powołuj(?:e|ą) się na"
                    r"|opiera(?:ją)? się na|dotar(?:ła|ł|ło|li|ły) do) (?:[^\W\d_]+ )?(?:publikacj|artykuł"
                    r"|materiał|śledztw|reportaż|wywiad|tekst|doniesieni)\w*"
                ),
                "powołuje się na",
                r"cytowan[yae] (?:\w+ )?przez(?: (?:ukazując|wydawan|wychodząc)\w+(?: się)?(?: we? \w+)?)?",
                r"na któr[aeyą]\w* powołuje się",
            ),
        ),
        Before(
            "według",
            REPORTER,
            (
                "według",
                "jak (?:podaje|informuje|pisze|donosi|podała|poinformowała)",
                (
                    "(?:podaje|informuje|pisze|donosi|podał[ao]?|cytuje|przytacza|przypomina|relacjonuje|odnotowuje"
                    "|przytoczył[ao]?|zacytował[ao]?|opublikował[ao]?|nagłośnił[ao]?"
                    "|przekazała|napisał[ao]?|ujawnił[ao]?|poinformował[ao]?|doniosł[ao])"
                ),
                r"(?:przytaczan|relacjonowan|opublikowan|ujawnion|wyemitowan|rozpowszechnion)\w+ przez",
                r"do któr\w+ dotar(?:ł|ła|ło|li|ły)"
                "(?: (?:agencja|stacja|portal|dziennik|tygodnik|gazeta|dziennikarze|reporterzy))?",
                r"jak (?:wynika z|przekazał[ao]?|doniosł[ao]|napisał[ao]?|ustalił[ao]?)(?: \w+){0,2}",
                "jak (?:nieoficjalnie )?dowiedział[ao]? się",
            ),
        ),
    ),
    after=(
        f"{BEHIND_NAME}(?:podaje|podał|informuje|poinformował|pisze|napisał|donosi|doniosł|donió"
        "|przytacza|przytoczy|cytuje|zacytował|relacjonuje|odnotowuje|odnotował|przekazał|przekazuje"
        r"|ujawnił|ujawnia)\w*\b"
    ),
    behind=(
        Behind(
            "powołując się na",
            REPORTER,
            r"^[»\"”]?,? (?:powołując się|powołuje się|cytując|któr[yae] (?:powołuje się|cytuje))",
        ),
    ),
    around=(
        Around(
            "telewizji odpowiedział",
            NEAR,
            r"^(?:[Tt]elewizji|[Ss]tacji|[Aa]gencji|[Gg]azecie|[Dd]ziennikowi|[Tt]ygodnikowi|[Pp]ortalowi|[Rr]ozgłośni"
            r"|[Rr]adiu) [„«\"]?$",
            rf"^[”»\"]?,? (?:[^\s.;:«»„”\"]+ ){{0,6}}?(?:{_SAY}|odpowiedzia(?:ł|ła|ło|li|ły))\b",
        ),
    ),
    barred="i|że|w|na|z|do|od",
    platform_at="w|na",
    platform_between="platformie|kanale|koncie|oficjalnym|swoim|profilu|serwisie|portalu",
    platform_nouns={
        "telegram": "telegramie",
        "facebook": "facebook(?:u|iem)",
        "instagram": "instagramie",
        "x": "twitterze",
    },
    platform_words="telegram|facebook|instagramie|twitterze",
    on_air_at="w|na",
    on_air_within="[Rr]adiu|[Tt]elewizji|stacji|telewizji publicznej|programie",
    credit="źródł[oa]:",
    this=(
        "o tym|słowa te|te słowa|(?:jego|jej|ich) słowa|wypowiedź tę|tę wypowiedź|(?:jego|jej) wypowiedź"
        "|wypowiedzi te|oświadczenie to|to oświadczenie|informację tę|tę informację"
    ),
    ours=Sought(
        (
            (
                r"(?<!\w)(?:mówi|opowiada|wspomina|dodaje|tłumaczy|śmieje się|pyta|wzdycha)"
                r"(?: [\w-]+){0,3},? \w{3,}ąc\b"  # "opowiada, nalewając herbatę"
            ),
            (
                r"(?<!\w)(?:mówi|powiedział|powiedziała|opowiada|opowiedział|opowiedziała|tłumaczy|wyjaśnia|przyznaje"
                r"|wyznał|wyznała|odpisał|odpisała|odpowiada|zapewnia|usłyszeliśmy|mówił|mówiła) nam\b"
            ),
            r"(?<!\w)(?:w )?rozmowie z nami\b|(?<!\w)(?:z |dla |do )?(?:nasz(?:ą|ej|ym|emu|ego) )"
            r"(?:gazet|redakcj|portal|dziennik|tygodnik|stacj|reporter|dziennikar)\w*",
        ),
        (
            "wspomina|dodaje|śmieje|pyta|wzdycha|mówi|powiedzia|opowiada|opowiedzia|tłumaczy|wyjaśnia|przyznaje"
            "|wyzna|odpisa|odpowiada|zapewnia|usłysz|rozmowie|nasz"
        ),
    ),
    venue=Sought(
        (
            "(?:przez dziennikarzy|dziennikarzom|reporterom|z (?:dziennikarzami|reporterami)"
            "|(?:na|podczas) konferencji(?: prasowej)?(?! (?:naukow|partyj|klimat|program))\\b)",
            "podczas (?:wizyty|spotkania|wystąpienia|sesji)",
            (  # elsewhere: "W Pradze tymczasem", "Tymczasem w Pradze"
                r"\bwe? (?-i:[A-ZŁŚŻĆ])\w+ (?:w tym samym czasie|z kolei|natomiast|tymczasem|zaś)\b"
                r"|\b(?:tymczasem|z kolei|natomiast) we? (?-i:[A-ZŁŚŻĆ])\w+"
            ),
        ),
        "dziennikar|reporter|konferencj|podczas|w tym samym|z kolei|natomiast|tymczasem|zaś",
    ),
    anaphor=Sought(
        (
            (
                "(?:(?<=informuje )|(?<=cytuje )|(?<=podaje )|(?<=powiedział )|(?<=powiedziała )|(?<=powiedziało )"
                r"|(?<=przekazał )|(?<=przekazała )|(?<=przekazało )"
                r"|(?<=mówi )|(?<=powiedzieli )"
                r"|(?<=z )|(?<=z tą )|(?<=z tym )|(?<=tej )|(?<=temu ))"
                rf"(?:agencj[iaą]|gazet[aąy]|gazecie|dziennik(?:owi|iem)?|stacj[iaą])\b{NOT_NAMED}"
            ),
        ),
        "agencj|gazet|dzienni|stacj",
    ),
)
