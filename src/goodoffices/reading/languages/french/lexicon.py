"""The small words of French, by what they do in a sentence, and its words for offices."""

import re

from goodoffices.reading.lexicon import words

__all__ = [
    "ADVERBS",
    "AUXILIARIES",
    "BODIES",
    "BREAKS",
    "CLITICS",
    "CONDITIONAL",
    "DETERMINERS",
    "GROUPS",
    "LOOSE",
    "MEDIA",
    "MODALS",
    "NEGATIONS",
    "NOBODY",
    "PHRASES",
    "PRONOUNS",
    "REFLEXIVE",
    "TITLES",
    "is_head",
    "is_woman",
]

DETERMINERS = words(
    "le la l' les un une des du son sa ses leur leurs ce cet cette ces notre nos deux trois quatre"
    " plusieurs certains"
)
PRONOUNS = {
    "il": "m",
    "elle": "f",
    "ils": "",
    "elles": "",
    "lui": "m",
    "eux": "",
    "celui-ci": "m",
    "celle-ci": "f",
}
"""The pronouns that stand for a speaker, with the gender that they tell."""
CLITICS = words("se s' lui leur nous m' me y en vous")
REFLEXIVE = words("se s'")
AUXILIARIES = words(
    "a ont avait avaient aura auront aurait auraient eut est sont était étaient serait seraient"
)
CONDITIONAL = words("aurait auraient serait seraient")
MODALS = words(
    "pourrait pourraient devrait devraient doit doivent peut peuvent va vont veut veulent"
)
NEGATIONS = words("pas jamais aucunement nullement point guère")
NOBODY = words("personne nul nulle aucun aucune ni")
"""Words of which a subject that begins with one did not say what follows."""
ADVERBS = words(
    "aussi également toutefois cependant ensuite encore déjà notamment ainsi enfin néanmoins"
    " pourtant alors même plutôt bien publiquement tout sèchement aussitôt simplement"
)
PHRASES = (
    "pour sa part",
    "de son côté",
    "par ailleurs",
    "en outre",
    "en revanche",
    "d' ailleurs",
    "de nouveau",
    "à nouveau",
    "pour leur part",
    "de leur côté",
    "à son tour",
    "en effet",
    "d' abord",
    "tout en",
)
"""Adverbs of several words."""
LOOSE = words(
    "dans devant lors après avant pendant durant sur sous par en à au aux chez depuis selon sans"
    " contre pour avec vers via"
    " dont qui que qu' où quand lorsque tandis alors mais car et ou"
)
"""Words at which a noun phrase after its verb ends."""
BREAKS = words("mais car donc et que qu' si quand lorsque tandis puis comme ou")
"""Words after which a clause, and with it its subject, may begin."""
TITLES = {
    "m": "m",
    "m.": "m",
    "mme": "f",
    "mlle": "f",
    "mm.": "",
    "monsieur": "m",
    "madame": "f",
    "dr": "",
    "me": "",
    "mgr": "m",
}
MEDIA = words(
    "agence journal quotidien hebdomadaire magazine chaîne radio télévision site revue média"
    " station"
)
BODIES = words(
    "ministère ambassade gouvernement commission union institut préfecture présidence parlement"
    " assemblée sénat conseil comité parti syndicat armée état-major organisation association"
    " fédération confédération alliance coalition université cour tribunal banque fonds fondation"
    " mairie police direction diplomatie chancellerie mission consulat délégation cabinet"
    " autorité agence secrétariat ligue mouvement front opposition exécutif bureau onu otan"
    " cédéao ceeac cemac uemoa igad sadc osce aiea cicr"
    " entreprise société groupe compagnie région ville commune service services"
)
GROUPS = words(
    "ministres présidents pays dirigeants responsables diplomates autorités députés rebelles"
    " sources experts analystes habitants témoins négociateurs médiateurs syndicats"
    " ambassadeurs généraux élus parties représentants proches avocats observateurs"
)
_HEADS = words(
    "ministre président présidente porte-parole chef cheffe émissaire envoyé envoyée ambassadeur"
    " ambassadrice secrétaire directeur directrice maire mairesse préfet préfète général générale"
    " colonel colonelle juge avocat avocate guide responsable diplomate député députée sénateur"
    " sénatrice commissaire roi reine prince princesse chancelier chancelière expert experte"
    " professeur professeure chercheur chercheuse maréchal négociateur négociatrice médiateur"
    " médiatrice représentant représentante conseiller conseillère délégué déléguée homologue"
    " gouverneur gouverneure procureur procureure coordinateur coordinatrice haut-commissaire"
    " commandant commandante capitaine amiral élu élue coprésident coprésidente patron patronne"
    " dirigeant dirigeante leader fondateur fondatrice historien historienne patriarche évêque"
    " cardinal pape imam cheikh émir sultan vice-président vice-présidente chargé chargée"
    " opposant opposante candidat candidate rapporteur rapporteuse inspecteur inspectrice"
    " auteur autrice écrivain écrivaine habitant habitante voisin voisine rival rivale source"
    " consul consule ex-président ex-ministre ex-présidente collègue adjoint adjointe"
    " syndicaliste éleveur éleveuse pêcheur agriculteur agricultrice doyen doyenne"
    " ingénieur ingénieure médecin témoin militant militante premier première"
)
_TRADES = re.compile(r"(?:logue|iste|graphe|nome|vice-ministre)$")


_WOMEN = re.compile(r"(?:[dt]rice|ère|ée|euse|enne|ienne|ante|ente|esse|sine|ate|elle)$")


def is_woman(word: str) -> bool:
    """
    Tell whether the noun of a role has the form for a woman.

    Parameters
    ----------
    word : str
        In lower case.

    Returns
    -------
    bool
        False also where the form is the same for both.
    """
    return is_head(word) and _WOMEN.search(word) is not None


def is_head(word: str) -> bool:
    """
    Tell whether a word is the noun of a person's role.

    Parameters
    ----------
    word : str
        In lower case.

    Returns
    -------
    bool
        True also for a trade by its ending, as in *glaciologue*.
    """
    return word in _HEADS or _TRADES.search(word) is not None
