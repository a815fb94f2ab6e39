# ruff: noqa: E501 - a class of people reads better on one line a language
"""What sort of people a noun is for: "la científica" can be the biologist, and hardly the minister.

Stems of nouns in small letters, a class by class; the first are the wide words by which one of the class is meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

# Wide words by which one of the class is meant, then the narrow ones; of every language.
_CLASSES: tuple[tuple[str, str], ...] = (
    (  # science
        """científic investigador expert especialist scientifique chercheu spécialist universitaire wissenschaftler forscher expert
        scienziat ricercat espert cientista pesquisador naukow badacz ekspert учён учен исследовател эксперт научн науков дослідни
        вчен експерт""",
        """catedrátic profesor epidemiólog epidemiolog épidémiolog biólog físic químic geólog sociólog politólog historiador economist ecólog oceanógraf sismólog meteorólog
        professeu biologist physicien chimist géologu sociologu politologu politist historien économist géotechnicien hydrologu climatologu
        professor biolog physiker chemiker geolog soziolog politolog historiker ökonom meteorolog virolog klimatolog storic economist
        fizyk socjolog професс профес биолог физик химик геолог социолог политолог историк экономист астроном сейсмолог климатолог
        біолог фізик хімік соціолог політолог історик економіст кліматолог""",
    ),
    (  # politics
        "polític politique politiker politic político polityk политик чиновни політик посадов чиновни урядов mandatari",
        """ministr alcald regidor diputad senador president expresident concejal consejer gobernador viceministr vicepresident canciller
        parlamentari ministre maire député sénat préfet gouverneur parlementaire minister bürgermeister abgeordnet kanzler landrat
        sindac deputat governat assessor prefeit autarca vereador burmistrz poseł posłank premier министр мэр депутат сенатор президент
        губернатор глава премьер міністр мер очільни прем'єр прем’єр нардеп лидер лідер líder""",
    ),
    (  # those who play
        """jugador futbolist deportist joueu sportif spieler profi sportler fußballer giocat calciat jogador futebolista piłkarz zawodni
        игрок футболист спортсмен грав футболіст спортсмен""",
        """delanter defensa porter centrocampist capitán capitan tenist ciclist atleta attaquant défenseur gardien capitaine ailier pilier
        troisième-ligne tennisman cycliste athlète stürmer torwart torhüter kapitän mittelfeld athlet attaccant portier avançado
        guarda-redes capitão médio zagueiro goleiro atacante volante ponta-de-lança napastnik bramkarz kapitan нападающ вратар полузащитник капитан теннисист волейболист хоккеист биатлонист
        нападник воротар півзахисник капітан тенісист волейболіст хокеїст біатлоніст прыгун стрибун пловец пловчих плавец плавчин
        шахмат шахіст шахіст гроссмейстер гросмейстер альпинист альпініст скалолаз боксер боксёр бегун бігун лыжни лижни гимнаст
        гімнаст борец борец борчих дзюдоист дзюдоїст фехтовал каратист легкоатлет конькобеж ковзаняр фигурист фігурист гонщи
        велосипедист велогонщ баскетболист баскетболіст гандболист гандболіст штангист штангіст сноубордист чемпион чемпіон""",
    ),
    (  # those who coach
        "técnic míster coach technicien allenat tecnico szkoleniow наставник",
        "entrenador seleccionador entraîneu sélectionneu trainer treinador trener selekcjoner тренер",
    ),
    (  # law
        "letrad jurist juriste legale giurist prawni mecenas юрист",
        "abogad avocat anwalt anwält verteidiger avvocat advogad adwokat адвокат захисник",
    ),
    (  # those accused
        "обвиняем подозреваем подсудим обвинувачен підозрюван підсудн",
        "арестованн задержанн осужденн осуждённ фигурант заарештован затриман засуджен фігурант",
    ),
    (  # business
        "empresari directiv ejecutiv patron dirigeant industriel manager unternehmer imprenditor empresári топ-менеджер менеджер предпринимател бизнесмен підприєм бізнесмен",
        """gerente armador pdg fondateu gérant fundador consejer président-directeur directeu directric vorstand konzernchef firmenchef geschäftsführ amministrat prezes гендиректор
        вице-президент віцепрезидент""",
    ),
    (  # the army
        "militar soldat soldad uniformad militaire marin marino offici gradé oficial offizier военн військов офицер офіцер",
        "almirant contraalmirant vicealmirant amiral contre-amiral vice-amiral admiral konteradmiral vizeadmiral capitán capitaine kapitän général generalmajor cabo sargent tenient coronel comandant caporal sergent colonel lieutenant adjudant gefreit feldwebel oberst hauptmann leutnant unteroffizier brigadist адмирал контр-адмирал адмірал контрадмірал генерал полковник подполковник підполковник майор капитан капітан лейтенант сержант солдат командующ командувач главнокоманд головнокоманд комбат комбриг командир боец боєць",
    ),
    (  # medicine
        "médic doctor docteu praticien soignant facultativ sanitari mediziner medico médico medyk медик доктор",
        "cirujan enfermer anestesi pediatr psiquiatr cardiólog neurólog oncólog epidemiólog médecin chirurgien infirmi anesthésist pédiatr psychiatr cardiologu neurologu oncologu urgentist généralist épidémiologist anästhesi kinderarzt chefarzt oberarzt arzt ärzt chirurg pfleger infermier lekarz врач хирург лікар хірург",
    ),
    ("парламентар законодател законодав", "депутат сенатор нардеп госдум рад парламент сейм бундестаг"),
    ("функционер функціонер", "глава голова президент вице-президент віцепрезидент председател директор генсек генеральн"),
    (  # those who rule
        "диктатор автократ правител dictador dictateur dittator diktator machthaber dyktator ditador autócrat autocrat",
        """лидер лідер президент глава очільни líder dirigent dirigeant president président leader presidente staatschef
        staatspräsident przywódc prezydent""",
    ),
    ("руководител керівни очільни начальни", "директор глава голова ректор завідувач заведующ председател главврач головлікар худрук"),
    (
        "замглав замголов заммэр замдирект замначальн замкоманд замгуб замген замруков замомбуд замсекрет замредакт",
        "замест заступ замминистр замміністр зампред зампостпред замглав",
    ),
    ("представител представник представниц", "речни пресс-секретар прес-секретар пресссекретар прессекретар спикер спікер"),
    ("постановщи постановни", "режисс режис балетмейст хореограф"),
    (  # who works with his hands, serves or drives; not in German, whose "Mitarbeiter" may be anybody
        "trabajador lavorator operai operari obrer ouvrier ouvrièr trabalhador operári",
        """bidell conserje concierge camarer camerier serveu cociner cuoc cuistot cozinheir tassist taxist camionist autist camioner caminhoneir motorist entregador
        pescator pescador pêcheu pescivendol agricult contadin campesin paysan fornai panader boulanger padeir muratore albañil maçon pedreir carpinter
        idraulic fontaner plombier encanador canalizador elettricist electricist electricien barist commess cassier cajer caissièr colf badant diarist faxineir
        limpiador jornaler vendedor ambulant""",
    ),
    (  # the church
        "sacerdote religios prêtre religieux geistlich sacerdot duchown священник духовн",
        "párroco cura obispo curé évêque pfarrer bischof parroco vescovo bispo ksiądz biskup епископ єпископ батюшк",
    ),
)  # fmt: skip
WIDE = tuple(tuple(wide.split()) for wide, _ in _CLASSES)
STEMS = tuple(tuple(dict.fromkeys(f"{wide} {narrow}".split())) for wide, narrow in _CLASSES)
PLAY, COACH = 2, 3


@lru_cache(maxsize=1 << 14)
def wide(noun: str) -> frozenset[int]:
    """The classes by whose wide words a noun begins, in small letters."""
    return frozenset(i for i, stems in enumerate(WIDE) if noun.startswith(stems))


@lru_cache(maxsize=1 << 14)
def of(noun: str) -> frozenset[int]:
    """The classes of one noun in small letters, in any case; German nouns are told by their last part too."""
    last = noun.rpartition("-")[2]
    return frozenset(
        i
        for i, stems in enumerate(STEMS)
        if last.startswith(stems) or noun.startswith(stems) or any(s in last for s in stems if len(s) > 5)
    )


def among(nouns: Iterable[str]) -> frozenset[int]:
    """The classes of all ``nouns``."""
    return frozenset().union(*map(of, nouns))
