"""Whether a noun phrase that names nobody can be somebody who speaks: people or a body, and no thing.

A phrase that is neither is nobody's name: "die Momente", "el contorno", "le contournement des sécurités".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from functools import lru_cache

from provenance.actors.lists import roles
from provenance.actors.names import fold
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.nouns import UNNAMED, is_role

COMPANIES = frozenset(
    """usine fabrique fábrica minera naviera aerolínea petrolera eléctrica constructora operadora fabricante
        fabricant constructeur armement
        exploitant armateur opérateur hersteller produzent anbieter reederei werft unternehmen konzern firma
        betreiber betreiberfirma firme multinationale filiale avionneur équipementier assureur distributeur groupe
        multinacional filial productora distribuidora promotora inmobiliaria aseguradora energética cervecera grupo
        consorcio versicherer zulieferer energieversorger versorger fluggesellschaft reiseveranstalter bauträger
        impresa ditta multinazionale gruppo compañía empresa entreprise société compagnie azienda società companhia
        construtora incorporadora seguradora montadora empreiteira petroleira transportadora consórcio
        компания авиакомпания авіакомпанія холдинг концерн корпорация корпорація компании компанія компанії
        фирма фірма""".split()
)
# Nouns that a body's name stands behind, which is the name alone: "das Unternehmen X", "el sindicato X".
SORTED = COMPANIES | frozenset(
    """syndicat parti association organisation collectif groupe enseigne plateforme plate-forme ong startup start-up
        sindicato partido asociación organización colectivo grupo plataforma patronal consultora tecnológica
        farmacéutica cooperativa coopérative sindacato partito associazione organizzazione gruppo associação
        organização spółka spółki fundacja partia związek""".split()
)
GERMAN_SORTS = frozenset(
    """betreiberin herstellerin anbieterin produzentin hersteller produzent anbieter reederei werft unternehmen
        konzern firma betreiber betreiberfirma gewerkschaft
        partei verband organisation hilfsorganisation nichtregierungsorganisation umweltorganisation plattform
        initiative fluggesellschaft airline autobauer konzernmutter konzerntochter onlinehändler startup
        start-up investigativplattform verbraucherorganisation menschenrechtsorganisation""".split()
)
MAKERS = tuple(
    "hersteller produzent konzern betreiber anbieter reederei werft gesellschaft versicherer airline".split()
)
GENITIVES = frozenset("des der vom von de du del d' di do da della dell' dos das".split())
# Nouns for people that tell no office or trade, in the singular and folded.
PEOPLE = {
    "de": frozenset(
        """coach keeper jägerin notarzt kantor dirigent zoologe
        mieter mieterin landwirt winzer winzerin fischer förster helfer helferin retter sanitäter sanitäterin soldat
        soldatin demonstrant demonstrantin fan zuschauer passant passantin wirt inhaber inhaberin fahrgast
        gast urlauber anrainer anrainerin nachbar nachbarin pendler pendlerin rentner rentnerin opfer insider
        kreise quelle quellen menschen leute eltern schüler schülerin student studentin kind kinder kunde
        kundin verletzte verletzter angehörige angehöriger überlebende überlebender betroffene betroffener
        beamte beamter angestellte angestellter reisende reisender angeklagte angeklagter verdächtige
        verdächtiger witwe witwer person personen team kollege kollegin gegner gegnerin rivale rivalin neffe
        nichte enkel enkelin stimme athlet athletin veteran veteranin kämpfer kämpferin jugendlicher jugendliche
        ruderer ruderin prüfer prüferin friseur friseurin hausarzt rektor rektorin geograf geografin astronom astronomin
        makler maklerin schöffe schöffin sachverständige sachverständiger streikende streikender ehrenamtliche
        ehrenamtlicher geisel tänzer tänzerin kurator kuratorin paketbote paketbotin fluglotse fluglotsin imker imkerin
        zöllner rettungsschwimmer taucher taucherin bibliothekar bibliothekarin judoka rebell spender spenderin
        kassenwart pädagoge pädagogin schultheiß müllmann wachmann""".split()
    ),
    "fr": frozenset(
        """ailier ailiere pilier pivot bourgmestre echevin echevine
        universitaire parlementaire commissaire associé associée secouriste instituteur institutrice propriétaire
        gérant gérante commerçant commerçante exploitant exploitante boulanger boulangère boucher artisan
        artisane ouvrier ouvrière paysan paysanne vigneron vigneronne berger bergère gardien gardienne facteur
        pilote cuisinier libraire notaire pompier policier policière gendarme soldat militaire bénévole
        militant militante adhérent gréviste manifestant manifestante supporter mareyeur pêcheur chasseur mari
        épouse adversaire voyageur voyageuse négociant négociante jeune enquêteur enquêtrice patient patiente
        marin source proche gens parent rescapé rescapée blessé blessée client cliente usager usagère élève
        étudiant étudiante personne individu conjoint conjointe veuf veuve rival rivale suspect suspecte
        accusé accusée prévenu prévenue plaignant plaignante détenu détenue retraité retraitée employé
        employée salarié salariée cadre interlocuteur interlocutrice intéressé intéressée concurrent
        concurrente neveu nièce petit-fils petite-fille fonctionnaire représentant représentante détenteur
        agent agente otage docker badaud voix comptable athlète camarade complice compatriote confrère consœur
        coéquipier coéquipière équipier équipière héritier héritière créancier créancière signataire bénéficiaire
        mandataire adhérente résident résidente participant participante assistant assistante greffière mécano
        fermier fermière marchand marchande caissier caissière gradé gradée vétéran vétérane combattant combattante
        exilé exilée écolier écolière citoyen citoyenne adolescent adolescente fiancé fiancée gymnaste coach guide
        épicier épicière ambulancier ambulancière brancardier pédiatre kiné prof doctorant doctorante
        géographe démographe
        astronome céréalier bûcheron forestier garde-chasse rugbyman juré jurée brigadier brigadière légionnaire
        humanitaire naufragé naufragée prisonnier prisonnière aumônier photographe motard cavalier cavalière orphelin
        orpheline enfant quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire trentenaire centenaire
        nonagénaire pâtissier pâtissière barman jardinier jardinière horloger horlogère bijoutier couturière charpentier
        douanier douanière bibliothécaire hacker judoka biathlète opposant opposante dissident dissidente rebelle
        insurgé insurgée repenti colistier suppléant suppléante émissaire rapporteure trésorier trésorière
        sociétaire""".split()
    ),
    "es": frozenset(
        """asociado asociada comisario comisaria procurador procuradora bombero parlamentario parlamentaria
        universitario
        propietario propietaria dueño dueña comerciante tendero tendera hostelero camarero camarera cocinero
        ganadero ganadera mariscadora pastor obrero obrera albañil maquinista camionero piloto azafata bombero
        policía guardia soldado monja activista manifestante socio socia hincha aficionado aficionada portero
        voluntario voluntaria vecino vecina anciano anciana fuente militar taxista persona gente individuo
        pariente familiar herido herida usuario usuaria alumno alumna estudiante cliente clienta viudo viuda
        rival sospechoso sospechosa acusado acusada detenido detenida imputado imputada denunciante jubilado
        jubilada empleado empleada trabajador trabajadora interlocutor interlocutora afectado afectada sobrino
        sobrina nieto nieta allegado allegada mandatario mandataria banquero banquera efectivo uniformado
        uniformada funcionario funcionaria representante operario operaria cooperante rehén preso presa voz contable
        colega atleta asistente cómplice compatriota inquilino inquilina firmante beneficiario beneficiaria residente
        participante ayudante partera granjero granjera veterano veterana combatiente exiliado exiliada joven
        adolescente muchacho muchacha novio novia gimnasta ciudadano ciudadana guía librero librera peluquero peluquera
        ambulanciero pediatra fisioterapeuta docente doctorando doctoranda geógrafo geógrafa minero bodeguero viandante
        casero casera promotor promotora fiscala jurado procesado procesada sobreviviente náufrago náufraga fotógrafo
        fotógrafa bloguero bloguera influencer youtuber parado parada hotelero hotelera ferroviario jinete huérfano
        huérfana niño niña cuarentón octogenario octogenaria sexagenario septuagenario pastelero pastelera repostero
        repostera cervecero relojero joyero joyera sastre basurero aduanero buzo bibliotecario bibliotecaria archivero
        archivera judoca maratoniana maratoniano opositor opositora disidente rebelde insurgente miliciano arrepentido
        donante elector electora emisario auditor auditora relator relatora ponente subdirector subdirectora tesorero
        tesorera afiliado afiliada quiosquero quiosquera kiosquero mercero mercera ferretero frutero frutera pescadero
        pescadera zapatero zapatera interina interino expareja pareja yerno nuera suegra suegro cuñado cuñada""".split()
    ),
    "it": frozenset(
        """inquirente fonte persona anziano anziana ferito ferita parente familiare cliente utente studente studentessa
        vedovo vedova rivale sospettato sospettata imputato imputata pensionato pensionata dipendente vicino
        vicina tirocinante socio socia complice firmatario firmataria partecipante suora fornaio fornaia delegato
        delegata veterano veterana combattente migrante esule giovane fidanzato fidanzata ginnasta corridore
        negoziante abitante cittadino cittadina funzionario funzionaria ufficiale diplomatico diplomatica
        dirigente""".split()
    ),
    "pt": frozenset(
        """fonte pessoa idoso idosa ferido ferida parente familiar cliente utente estudante viúvo viúva rival suspeito
        suspeita arguido arguida reformado reformada trabalhador trabalhadora vizinho vizinha estagiário estagiária
        cúmplice signatário signatária participante parteira freira veterano veterana combatente migrante exilado
        exilada namorado namorada ginasta habitante cidadão cidadã""".split()
    ),
    "pl": frozenset("śledczy śledczych osoba osoby mieszkaniec mieszkanka pasażer pasażerka źródło źródła".split()),
}
# Nouns that say what bodies do and mean those who do it, by their first letters: "la direction", "die Führung".
ACTING = tuple(
    """direc organi opposi oposi coali koali admini admi delega deleg fédéra federa fonda funda commis comis mission
        misión associ asoci rédac redac régi autori comit minorité majorité mayoría minoría société socie
        univers gouvern gobiern governo parlement parlament comunidad communauté confédér confeder corpora
        institu présiden presiden préfec fraktion legation delegation kommission koalition opposition
        organisation redaktion regierung verwaltung leitung stiftung vereinigung führung innung vertretung
        abteilung mehrheit gewerkschaft botschaft gesellschaft mannschaft anwaltschaft belegschaft
        gemeinschaft genossenschaft bürgerschaft diploma defens protec protez unión union résist insurrec
        section sección agence agencia entid sociedad hermandad cofradía audiencia résidence résiden départ
        departam ministère regroupement mouvement movim parquet commandement sindicat club bureau office
        service entourage équipe groupe grupo équip palais cour corte tribunal gruppo ufficio gabinete cabinet
        serviço clube servicio oficina ambassade embajad ambasciat embaixad consulat consulad konsulat
        chanceller cancill chancellerie primature état-major évêché obispado arzobispad diócesis diocèse
        diocesi ligue liga chambre cámara kammer conseil consej consell haut-commissariat autorité mairie
        métropole académi academi observato barreau intersyndical intersindical syndicat interprofession
        exécutif ejecutiv diputación conselleria consistorio ayuntamiento cabildo alcaldía junta generalitat
        xunta colegio fiscal defensoría contralor procur hospital universid université universität università
        patronal gremio cartera organismo entidad questura prefettura comune assessorato autarquia prefeitura
        verein klub amt kanzlei zentrale konsortium consorti aliança alianz allianz alliance bündnis bloc
        bloque lobby rathaus ministeri pentágon kreml élysée moncloa vaticano vatican zarzuela staatskanzlei
        reederei werft brauerei redacción concello concejo police polic polizei gendarmerie garde guardia
        pompiers feuerwehr rettungs secours protección municip""".split()
)
AGENTS = {  # endings of nouns that are people only
    "fr": ("eur", "eurs", "euse", "euses", "rice", "iste", "istes", "logue", "logues", "ien", "ienne", "iens"),
    "es": ("ista", "istas", "dor", "dora", "dores", "doras", "ólogo", "óloga", "ólogos", "ólogas"),
    "it": ("ista", "isti", "iste", "tore", "tori", "trice", "trici", "ologo", "ologa"),
    "pt": ("ista", "istas", "dor", "dora", "dores", "doras", "ólogo", "óloga"),
}
NO_AGENTS = frozenset(
    "valeur couleur lueur peur heure erreur chaleur hauteur largeur longueur douleur ampleur faveur pudeur rumeur "
    "intérieur extérieur moteur secteur ordinateur facteur vapeur odeur saveur lista vista pista revista conquista "
    "entrevista ordenador computador radiador motore settore valore colore rivista intervista".split()
)


def can_speak(words: Sequence[str], known: Grammar) -> bool:
    """Whether the words of a phrase, without its article, have a noun for people or a body before what it is of."""
    head = next((k for k, w in enumerate(words) if k and w.lower() in GENITIVES), len(words))
    named = known.lang != "de" and words[0][0].isupper()  # "Quai d'Orsay"
    return named or any(is_people(w, known) or _acts(w.lower(), known) for w in words[:head])


def is_body_noun(words: Sequence[str], known: Grammar) -> bool:
    """Whether the words of a phrase have a noun for a body before what it is of, and none for people."""
    head = next((k for k, w in enumerate(words) if k and w.lower() in GENITIVES), len(words))
    return any(_acts(w.lower(), known) for w in words[:head]) and not any(is_people(w, known) for w in words[:head])


def is_company(nouns: Iterable[str]) -> bool:
    """Whether nouns that stand beside a name say that it is a company's."""
    return any(noun in COMPANIES or noun.endswith(MAKERS) for noun in nouns)


def may_be_company(nouns: Set[str]) -> bool:
    """Whether no noun that stands beside a name says that it is another sort of body's."""
    return is_company(nouns) or nouns.isdisjoint((SORTED | GERMAN_SORTS) - COMPANIES)


def _acts(lower: str, known: Grammar) -> bool:
    if lower in known.bodies or lower.startswith(ACTING):
        return True
    ends = known.body_endings
    return known.lang == "de" and (lower.endswith(ACTING) or (bool(ends) and len(lower) > 4 and lower.endswith(ends)))


def is_people(word: str, known: Grammar) -> bool:
    """Whether a noun is for people, by an office, a trade or what they are to others."""
    lower, lang = word.lower(), known.lang
    if (
        lower in UNNAMED
        or lower in known.titles
        or (lang == "de" and word[0].isupper() and lower.endswith(_titles(known)))
    ):
        return True
    if lang in ("es", "fr", "it", "pt") and lower.startswith("ex") and len(lower) > 6:
        return is_people(lower[2:].lstrip("-"), known)  # "exdirectiva", "ex-ministre"
    plain, people = fold(lower.rpartition("-")[2]), PEOPLE.get(lang, frozenset())
    trades = roles().other.get(lang, frozenset())
    if any(w in people or w in trades for w in (plain, *_singular(plain, lang))):
        return True
    if lang == "de":
        own = word[0].isupper() and (is_role(word, known) or any(plain.endswith(p) for p in people if len(p) > 3))
        return (
            own
            or (word[0].isupper() and lower.endswith(_MANY))
            or (word[0].isupper() and any(plain.endswith(t) for t in trades if len(t) > 4))
        )
    return lower not in NO_AGENTS and len(lower) > 5 and lower.endswith(AGENTS.get(lang) or "\0")


# How German nouns for several people end whose singular is not their beginning.
_MANY = ("ologen", "ologinnen", "ärzte", "anwälte", "juristen")


@lru_cache(maxsize=2)
def _titles(known: Grammar) -> tuple[str, ...]:
    return tuple(title for title in known.titles if len(title) > 4)


def _singular(noun: str, lang: str) -> tuple[str, ...]:
    if lang == "de":
        return (noun.removesuffix("n"), noun.removesuffix("en"), noun.removesuffix("nen"), noun.removesuffix("e"))
    if lang == "it":
        return (f"{noun[:-1]}o", f"{noun[:-1]}e", f"{noun[:-1]}a", f"{noun}o")  # "medici", "funzionari"
    if lang == "pt" and noun.endswith(("is", "ões", "ns")):  # "responsáveis", "oficiais", "espiões", "jovens"
        stem = noun[:-3] if noun.endswith("ões") else noun[:-2]
        return (f"{stem}ão",) if noun.endswith("ões") else (f"{stem}l", f"{stem}il", f"{stem}m")
    return (noun.removesuffix("s"), noun.removesuffix("es"), f"{noun.removesuffix('aux')}al")
