"""The reporting lexicon of English: verbs by class, the nouns that name an act of speech, and word classes.

Classes follow the annotation guidelines of PARC 3 and PolNeAR: a cue may report saying, writing, asserting,
denying, judging (what someone calls a thing), thinking or perceiving. ``saying`` verbs take a quotation by themselves;
verbs of ``thinking`` and ``perceiving`` only with a clause.
"""

from __future__ import annotations

from provenance.attribute.inflect import gerund, past, third_person

VERBS = {
    "saying": """say tell add state announce explain note remark comment declare reply respond answer continue recall
        observe mention reiterate repeat stress emphasize emphasise underline underscore joke quip shout yell cry scream
        whisper mutter murmur exclaim snap testify interject interrupt conclude speak chant recount relate elaborate
        clarify specify summarize summarise opine muse retort deadpan gush rave fume rant thunder bark growl groan sigh
        laugh chuckle crack proclaim pronounce utter voice vent intone enthuse marvel chime echo counter parry concur
        ask inquire enquire wonder question demand urge plead beg appeal advise instruct command order warn caution
        preach lecture narrate inform notify brief assure reassure remind affirm profess venture stammer quote paraphrase
        wail bellow roar cheer""",
    "writing": "write tweet retweet post blog email e-mail text publish message caption headline scrawl report",
    "asserting": """claim assert contend maintain insist argue allege suggest confirm reveal disclose indicate hint imply
        predict forecast estimate propose recommend vow pledge promise threaten swear boast brag signal admit acknowledge
        concede confess agree guarantee accuse blame complain lament bemoan decry protest object counsel charge posit
        theorize theorise speculate reckon caution point_out testify project calculate rule decide certify attest""",
    "denying": "deny dispute dismiss reject refute rebut disagree disavow downplay",
    "judging": """call describe label dub brand term characterize characterise portray depict deem refer cite praise laud hail
        commend applaud thank criticize criticise condemn denounce slam blast attack deride mock ridicule taunt tease
        decry rip bash lambast lambaste tout welcome salute extol compare liken name nickname rail honor honour cast
        denigrate disparage chide scold rebuke berate admonish congratulate invoke paint""",
    "thinking": """think believe feel hope expect fear worry know consider understand view regard doubt suspect assume imagine
        guess realize realise remember want wish foresee envision anticipate conclude mean""",
    "perceiving": "hear learn find discover see notice determine",
}
# Forms that are far more often something else when they stand alone: a noun, an adjective or another verb.
NO_CUE_FORMS = frozenset(
    """order orders post posts text texts brief briefs charge charges question questions state states project projects
    rule rules demand demands report reports comment comments estimate estimates view views message messages cry
    remark remarks claim claims answer answers promise promises fear fears hope hopes name names attack attacks
    blast blasts cast brand brands term terms label labels rip cheer echo counter guess headline headlines
    reported reporting named known paint mean blog blogs crack chime finding meaning feeling appeal appeals email emails""".split()
)
# ... of which these are cues where a subject stands right before them.
SUBJECT_FORMS = frozenset(
    """reports reported claims demands estimates comments remarks hopes fears views promises orders warns charges
    posts questions rules named answers echoes counters attacks mean means report claim hope fear 
    estimate demand question view post order appeals""".split()
)


def _forms() -> tuple[dict[str, str], dict[str, str]]:
    finite: dict[str, str] = {}
    participle: dict[str, str] = {}
    for group, words in VERBS.items():
        for lemma in words.split():
            if "_" in lemma:
                continue
            for form in (lemma, third_person(lemma), *past(lemma)):
                finite.setdefault(form, group)
            participle.setdefault(gerund(lemma), group)
    return finite, participle


FINITE, PARTICIPLE = _forms()

# Nouns that name an act of speech or writing: "his claim that", "in a statement", "her speech".
SPEECH_NOUNS = frozenset(
    """statement speech remark remarks comment comments claim claims words argument assertion allegation allegations
    accusation accusations complaint warning warnings promise pledge vow interview letter memo email e-mail report message tweet
    tweets post posts question questions answer response reply announcement testimony address essay op-ed column article book
    belief view opinion call demand request suggestion criticism praise declaration admission denial threat quote
    description characterization characterisation observation conclusion prediction estimate hope fear phrase editorial
    filing affidavit lawsuit ruling news release transcript video podcast memoir blog note text posting""".split()
)
