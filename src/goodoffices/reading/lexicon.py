"""The small words of English, by what they do in a sentence."""

__all__ = [
    "ADVERBS",
    "AUXILIARIES",
    "CONJUNCTIONS",
    "DASHES",
    "DAYS",
    "DETERMINERS",
    "HYPOTHETICAL",
    "LINKS",
    "MODALS",
    "NEGATIONS",
    "OBJECTS",
    "OPENING",
    "PREPOSITIONS",
    "SUBJECTS",
    "SUBORDINATORS",
    "VERBS",
    "words",
]


def words(text: str) -> frozenset[str]:
    """
    Make a set of the words that a text lists.

    Parameters
    ----------
    text : str
        Words, parted by spaces.

    Returns
    -------
    frozenset of str
        The words.
    """
    return frozenset(text.split())


DASHES = frozenset(["\u2014", "\u2013", "--", "-"])
DETERMINERS = words(
    "a an the his her its their our my your this these those another each every some any no"
    " several both many most all few one two three four five six seven eight nine ten other"
    " either neither such half"
)
OPENING = words("a an the his her its their our my your this these those")
"""Determiners that begin another phrase after a noun."""
SUBJECTS = words(
    "he she they i we it you who which everyone everybody someone somebody others nobody none"
    " anyone many some most both few critics"
)
OBJECTS = words("him them me us himself herself themselves itself myself ourselves")
PREPOSITIONS = words(
    "of in on at for from with by to about against into over under after before during since"
    " until between following among through without within despite amid around near across"
    " behind beyond outside inside upon toward towards via like unlike besides including as than"
)
LINKS = words("of for at in from with to on by against")
"""Prepositions that tie a noun phrase to the one before it."""
SUBORDINATORS = words(
    "that because if when while although though whether since unless until where whereas as how"
    " why what once so then than whose whom"
)
CONJUNCTIONS = words("and or but nor yet plus")
AUXILIARIES = words(
    "is are was were be been being am has have had do does did will would can could may might"
    " shall should must has've i've we've they've he's she's it's isn't aren't wasn't weren't"
    " ought"
)
MODALS = words("would could may might shall should must can will ought 'd he'd she'd they'd")
NEGATIONS = words(
    "not n't never no nobody none neither nor didn't don't doesn't wouldn't couldn't can't cannot"
    " hasn't haven't hadn't isn't aren't wasn't weren't won't hardly without refuse refuses"
    " refused refusing decline declines declined declining fail fails failed failing stopped"
    " yet avoid avoided avoids"
)
HYPOTHETICAL = words("if whether unless")
ADVERBS = words(
    "also later then now just still again often once twice soon ever even only first finally"
    " recently repeatedly reportedly publicly earlier previously already always too here there ago"
    " thus instead meanwhile however therefore nevertheless nonetheless further moreover"
    " yesterday today tomorrow tonight sometimes afterwards afterward elsewhere indeed simply"
    " quickly long perhaps maybe famously initially eventually subsequently bluntly"
)
DAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may"
    " june july august september october november december"
)
VERBS = words(
    "is are was were be been has have had do does did will would can could may might shall should"
    " must went go goes gone came come comes made make makes took take takes got get gets gave"
    " give gives saw see sees knew know knows thought think thinks met meet meets left leave"
    " leaves held hold holds kept keep keeps let lets began begin begins ran won lost"
    " became become becomes stood stands sat spoke brought bought caught fought sought sent spent"
    " told said felt found heard led meant paid put read sold set wrote rose fell grew drew threw"
    " wants want wanted needs need needed seems seem seemed appears appear appeared added"
    " asked called tried used worked helped played turned moved lived believed happened"
    " remains remain remained continues continue continued includes include included shows"
    " agreed refused declined failed offered reached hosted visited signed"
)
