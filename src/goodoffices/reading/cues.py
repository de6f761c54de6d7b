"""The words that report speech, by what may stand beside them."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from goodoffices.reading.lexicon import words

__all__ = ["CUES", "NOUNS", "PHRASAL", "Cue", "Form", "particles", "tells"]

Form = Literal["finite", "base", "participle", "gerund"]


class Cue(NamedTuple):
    """One form of a reporting verb and the company it keeps."""

    verb: str
    form: Form
    speech: bool
    """May stand beside a quotation."""
    clause: bool
    """May be followed by what was said, with or without 'that'."""
    that: bool
    """May be followed by what was said only after 'that'."""
    hearer: bool
    """Takes the hearer as its object: 'told reporters that'."""
    naming: bool
    """Puts a quoted word on something: 'called the plan "dead"'."""
    deed: bool
    """Is itself the act that it reports: 'demanded a truce', 'urged both to talk'."""
    intent: bool
    """Tells with 'to' what its subject wants or refuses: 'declined to answer'."""
    asking: bool
    """May be followed by an indirect question: 'asked whether', 'explained how'."""
    topic: bool
    """Names with a preposition what was spoken about: 'spoke about', 'referred to'."""


_SPEECH_AND_CLAUSE = """
    say add explain note argue insist state declare announce claim reply respond tweet retweet
    post conclude remark observe warn stress maintain assert contend admit
    acknowledge concede confirm report suggest predict joke quip exclaim complain lament boast
    brag caution counter emphasize emphasise reiterate underline underscore vow pledge
    swear testify proclaim retort reveal reckon speculate opine muse allege write repeat
    estimate reason affirm profess aver attest advise
"""
_SPEECH_AND_THAT = """
    recall comment protest hint indicate imply posit charge signal believe think agree disclose
    theorize propose recommend
"""
_SPEECH_ONLY = """
    ask shout yell cry chant whisper mutter murmur wonder bemoan continue echo elaborate
    interject intone plead read recount relate scoff snap sneer grumble groan gush
    implore inquire enquire laugh marvel query rail rant rave roar scream sigh snarl
    thunder utter volunteer answer deadpan demand urge summarize summarise tell
    ventured chide chime croon drawl fume gripe growl grouse howl bellow bark blurt bristle
    preach quote rejoin scold sing spit stammer vent whine worry text email
    pronounce conclude crow enthuse fret
    retaliate interrupt promise mumble object offer pray proffer promise
"""
_CLAUSE_ONLY = """
    find show demonstrate deny
    fear hope expect say believe think feel
"""
_THAT_ONLY = """
    promise threaten demand urge doubt note rule agree reaffirm
    mention guarantee request hold specify clarify object worry know understand
    regret accept
"""
_HEARER = """
    tell remind inform assure notify ask warn advise
"""
_NAMING = """
    call dub describe label brand denounce decry blast slam mock deride characterize
    characterise praise hail term condemn criticize criticise accuse thank dismiss cite compare
    refer portray welcome promise demand urge deem decry attack
"""
_DEED = """
    urge ask order warn invite encourage advise call demand reject welcome condemn denounce
    criticize criticise praise accuse dismiss oppose propose question defend
    blast slam mock hail applaud recommend request threaten describe cite announce blame
    deny promise reiterate repeat vow pledge offer agree plead swear
    suggest appeal insist complain boast rebuke repudiate
    endorse support back favor favour prefer advocate champion embrace
    attack assail lambaste berate ridicule belittle scold chide lament
    commend credit
    rebuff rebut refute disavow renounce challenge dispute contest protest
    want seek see view
    implore beg petition instruct caution lobby
    mention discuss explain outline detail
    reaffirm accept regret confirm acknowledge
    stress underscore underline highlight emphasize emphasise bemoan decry deplore mourn
    expect resist
"""
_INTENT = """
    refuse decline want hope plan seek intend prefer wish aim decide vow threaten promise pledge
    offer agree propose demand ask volunteer expect plead swear threaten
"""
_ASKING = """
    ask wonder question inquire enquire query explain describe tell say reveal note discuss warn
    recall recount detail outline clarify specify mention consider debate
"""
_TOPIC = """
    speak talk refer allude object appeal respond react joke complain comment warn boast brag argue
    press push campaign
"""
_IRREGULAR = {
    "say": ("says", "said", "saying", "said"),
    "tell": ("tells", "told", "telling", "told"),
    "write": ("writes", "wrote", "writing", "written"),
    "think": ("thinks", "thought", "thinking", "thought"),
    "find": ("finds", "found", "finding", "found"),
    "show": ("shows", "showed", "showing", "shown"),
    "swear": ("swears", "swore", "swearing", "sworn"),
    "begin": ("begins", "began", "beginning", "begun"),
    "read": ("reads", "read", "reading", "read"),
    "sing": ("sings", "sang", "singing", "sung"),
    "spit": ("spits", "spat", "spitting", "spat"),
    "understand": ("understands", "understood", "understanding", "understood"),
    "know": ("knows", "knew", "knowing", "known"),
    "feel": ("feels", "felt", "feeling", "felt"),
    "learn": ("learns", "learned", "learning", "learned"),
    "hold": ("holds", "held", "holding", "held"),
    "speak": ("speaks", "spoke", "speaking", "spoken"),
    "regret": ("regrets", "regretted", "regretting", "regretted"),
    "admit": ("admits", "admitted", "admitting", "admitted"),
    "aver": ("avers", "averred", "averring", "averred"),
    "quip": ("quips", "quipped", "quipping", "quipped"),
    "brag": ("brags", "bragged", "bragging", "bragged"),
    "snap": ("snaps", "snapped", "snapping", "snapped"),
    "chant": ("chants", "chanted", "chanting", "chanted"),
    "dub": ("dubs", "dubbed", "dubbing", "dubbed"),
    "slam": ("slams", "slammed", "slamming", "slammed"),
    "refer": ("refers", "referred", "referring", "referred"),
    "shoot": ("shoots", "shot", "shooting", "shot"),
    "hit": ("hits", "hit", "hitting", "hit"),
    "put": ("puts", "put", "putting", "put"),
    "cut": ("cuts", "cut", "cutting", "cut"),
    "make": ("makes", "made", "making", "made"),
    "go": ("goes", "went", "going", "gone"),
    "see": ("sees", "saw", "seeing", "seen"),
    "seek": ("seeks", "sought", "seeking", "sought"),
    "plan": ("plans", "planned", "planning", "planned"),
    "prefer": ("prefers", "preferred", "preferring", "preferred"),
    "beg": ("begs", "begged", "begging", "begged"),
    "signal": ("signals", "signaled", "signaling", "signaled"),
}


def _forms(verb: str) -> tuple[str, str, str, str]:
    """Inflect a verb: third person, past, gerund, participle."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("y") and verb[-2] not in "aeo":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing", verb[:-1] + "ied"
    if verb.endswith("e"):
        return verb + "s", verb + "d", verb[:-1] + "ing", verb + "d"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return third, verb + "ed", verb + "ing", verb + "ed"


_PHRASAL = {
    "point": "out",
    "shoot": "back",
    "fire": "back",
    "hit": "back",
    "put": "it",
    "chime": "in",
    "weigh": "in",
    "cut": "in",
    "jump": "in",
    "cry": "out",
    "call": "out",
    "make": "clear",
    "go": "on",
    "rule": "out",
}
"""Verbs that report speech, or are the act itself, only with their particle."""


_CLEAR = words("clear plain known")
"""What somebody makes, or makes it, who says something."""
_BRITISH = {"signalled": "signaled", "signalling": "signaling", "labelled": "labeled"}
"""Forms that are spelt with two letters l in Britain."""


def _table() -> dict[str, Cue]:
    groups = [
        frozenset(words.split())
        for words in (
            _SPEECH_AND_CLAUSE + _SPEECH_AND_THAT + _SPEECH_ONLY,
            _SPEECH_AND_CLAUSE + _CLAUSE_ONLY,
            _SPEECH_AND_THAT + _THAT_ONLY + _HEARER,
            _HEARER,
            _NAMING,
            _DEED,
            _INTENT,
            _ASKING,
            _TOPIC,
        )
    ]
    table: dict[str, Cue] = {}
    for verb in sorted(frozenset.union(*groups)):
        company = [verb in group for group in groups]
        third, past, gerund, participle = _forms(verb)
        table[verb] = Cue(verb, "base", *company)
        table[gerund] = Cue(verb, "gerund", *company)
        table[participle] = Cue(verb, "participle", *company)
        table[third] = Cue(verb, "finite", *company)
        table[past] = Cue(verb, "finite", *company)
    return table | {british: table[word] for british, word in _BRITISH.items()}


def _phrasal() -> dict[str, tuple[str, Cue]]:
    table: dict[str, tuple[str, Cue]] = {}
    for verb, particle in _PHRASAL.items():
        clause = verb in ("point", "make")
        third, past, gerund, participle = _forms(verb)
        for word, form in (
            (verb, "base"),
            (gerund, "gerund"),
            (participle, "participle"),
            (third, "finite"),
            (past, "finite"),
        ):
            deed = verb == "rule"
            cue = Cue(verb, form, not deed, False, clause, False, False, deed, False, False, False)  # type: ignore[arg-type]
            table[word] = particle, cue
    return table


CUES = _table()
"""Every form of every reporting verb, in lower case."""

NOUNS = words("""
    answer answers boast boasts call calls charge charges claim claims comment comments
    demand demands doubt doubts email emails estimate estimates fear fears hope hopes joke jokes
    note notes offer offers order orders post posts promise promises protest protests question
    questions quote quotes reason reasons remark remarks reply replies report reports request
    requests retort state states text texts tweet tweets vow vows warning worry worries
    worried support supports attack attacks challenge challenges plan plans dispute
    disputes view views credit details wish wishes
    talk talks press campaign campaigns object back lobby contest outline
    """)
"""Those that are at least as often nouns or adjectives."""

PHRASAL = _phrasal()
"""Every form of a verb that reports only with a particle: the particle and the verb."""


def tells(word: str) -> bool:
    """
    Tell whether a word is the finite form of a reporting verb and never a noun.

    Parameters
    ----------
    word : str
        As it stands in the text.

    Returns
    -------
    bool
        True for *praised*, False for *claims* and for *Stated*.
    """
    cue = CUES.get(word)
    return cue is not None and cue.form == "finite" and word not in NOUNS


def particles(low: Sequence[str], at: int) -> int:
    """
    Count the words with which a verb reports: *point out*, *make clear*, *make it plain*.

    Parameters
    ----------
    low : sequence of str
        The words of a sentence in lower case.
    at : int
        The verb's place.

    Returns
    -------
    int
        0 where the verb has none.
    """
    if low[at] not in PHRASAL:
        return 0
    particle, cue = PHRASAL[low[at]]
    if cue.verb == "make":
        it = low[at + 1 : at + 2] == ("it",)
        return 0 if _CLEAR.isdisjoint(low[at + 1 + it : at + 2 + it]) else 1 + it
    return int(low[at + 1 : at + 2] == (particle,) and low[at + 2 : at + 3] != ("to",))
