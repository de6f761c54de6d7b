"""The French verbs that report speech, in the forms that a report uses."""

from collections.abc import Iterator
from typing import NamedTuple

from goodoffices.reading.lexicon import words

__all__ = ["CUES", "GERUNDS", "INFINITIVES", "PARTICIPLES", "Cue"]


class Cue(NamedTuple):
    """One form of a reporting verb."""

    verb: str
    """The infinitive."""
    past: bool
    """False in the present tense, which reports a standing position."""
    hypothetical: bool
    """True of a conditional: the report does not vouch for it."""
    deed: bool
    """May take what was said as its object: *a dénoncé une décision brutale*."""


_REGULAR = """
    admettre affirmer ajouter analyser annoncer argumenter assurer attester avancer avouer
    certifier chuchoter clamer commenter concéder confesser confier confirmer considérer constater
    contester crier critiquer déclarer décréter demander déplorer détailler dénoncer ironiser
    estimer évoquer exhorter exiger expliquer exposer glisser hurler indiquer insister
    jurer juger lancer lâcher marteler menacer mentionner murmurer nier noter objecter observer
    ordonner penser plaider plaisanter pointer préciser proclamer promettre proposer protester
    questionner raconter rappeler rapporter rejeter réaffirmer récapituler réclamer regretter
    relater relativiser relever remarquer renchérir répéter répliquer résumer rétorquer révéler
    s'alarmer s'amuser s'émouvoir s'étonner s'exclamer s'indigner s'inquiéter s'interroger
    saluer se féliciter se moquer signaler souffler souhaiter souligner spécifier suggérer
    tempérer témoigner tonner tranche trancher tweeter vanter appeler condamner accuser
    espérer redouter craindre réfuter récuser prôner préconiser recommander refuser écarter exclure
    alerter prévenir avertir
"""
_DEEDS = words("""
    dénoncer annoncer exiger rejeter réaffirmer saluer réclamer condamner déplorer critiquer
    appeler demander proposer regretter refuser exhorter contester réfuter récuser prôner
    préconiser recommander menacer confirmer évoquer juger démentir exclure vanter souhaiter
    accuser promettre maintenir préciser révéler expliquer nier
    """)
_IRREGULAR = {
    "dire": "dit dit disent disait disaient dira dirait diraient disant",
    "redire": "redit redit redisent redisait redisaient redira redirait rediraient redisant",
    "répondre": "répondu répond répondent répondait répondaient répondra répondrait répondraient"
    " répondant",
    "prévenir": "prévenu prévient préviennent prévenait prévenaient préviendra préviendrait"
    " préviendraient prévenant",
    "soutenir": "soutenu soutient soutiennent soutenait soutenaient soutiendra soutiendrait"
    " soutiendraient soutenant",
    "maintenir": "maintenu maintient maintiennent maintenait maintenaient maintiendra maintiendrait"
    " maintiendraient maintenant",
    "convenir": "convenu convient conviennent convenait convenaient conviendra conviendrait"
    " conviendraient convenant",
    "reconnaître": "reconnu reconnaît reconnaissent reconnaissait reconnaissaient reconnaîtra"
    " reconnaîtrait reconnaîtraient reconnaissant",
    "admettre": "admis admet admettent admettait admettaient admettra admettrait admettraient"
    " admettant",
    "promettre": "promis promet promettent promettait promettaient promettra promettrait"
    " promettraient promettant",
    "écrire": "écrit écrit écrivent écrivait écrivaient écrira écrirait écriraient écrivant",
    "conclure": "conclu conclut concluent concluait concluaient conclura conclurait concluraient"
    " concluant",
    "exclure": "exclu exclut excluent excluait excluaient exclura exclurait excluraient excluant",
    "poursuivre": "poursuivi poursuit poursuivent poursuivait poursuivaient poursuivra"
    " poursuivrait poursuivraient poursuivant",
    "reprendre": "repris reprend reprennent reprenait reprenaient reprendra reprendrait"
    " reprendraient reprenant",
    "croire": "cru croit croient croyait croyaient croira croirait croiraient croyant",
    "craindre": "craint craint craignent craignait craignaient craindra craindrait craindraient"
    " craignant",
    "avertir": "averti avertit avertissent avertissait avertissaient avertira avertirait"
    " avertiraient avertissant",
    "renchérir": "renchéri renchérit renchérissent renchérissait renchérissaient renchérira"
    " renchérirait renchériraient renchérissant",
    "démentir": "démenti dément démentent démentait démentaient démentira démentirait"
    " démentiraient démentant",
    "sourire": "souri sourit sourient souriait souriaient sourira sourirait souriraient souriant",
    "se réjouir": "réjoui réjouit réjouissent réjouissait réjouissaient réjouira réjouirait"
    " réjouiraient réjouissant",
    "s'émouvoir": "ému émeut émeuvent émouvait émouvaient émouvra émouvrait émouvraient émouvant",
    "faire savoir": "",
}
"""Past participle; present; present plural; imperfect, both; future; conditional, both; gerund."""


def _bare(verb: str) -> str:
    """Leave out the reflexive pronoun."""
    return verb.removeprefix("se ").removeprefix("s'")


def _of_er(verb: str) -> tuple[str, ...]:
    """Give the forms of a regular verb in the order of the irregular ones, then the past."""
    stem = _bare(verb)[:-2]
    soft = {"g": stem + "e", "c": stem[:-1] + "ç"}.get(stem[-1], stem)
    present = _grave(stem)
    if stem.endswith(("appel", "rejet")):
        present = stem + stem[-1]
    future = (present if stem.endswith(("appel", "rejet")) else stem) + "er"
    return (
        *(f"{stem}é", f"{present}e", f"{present}ent", f"{soft}ait", f"{soft}aient"),
        *(f"{future}a", f"{future}ait", f"{future}aient", f"{soft}ant"),
        *(f"{soft}a", f"{stem}èrent"),
    )


def _grave(stem: str) -> str:
    """Open the vowel before a mute syllable: *répét-*, *répèt-*."""
    head, _, tail = stem.rpartition("é")
    if head and tail and not any(letter in "aeiouy" for letter in tail):
        return f"{head}è{tail}"
    return stem.replace("martel", "martèl").replace("relev", "relèv")


def _all() -> Iterator[tuple[str, tuple[str, ...]]]:
    for verb in _REGULAR.split():
        if verb not in _IRREGULAR and verb.endswith("er"):
            yield verb, _of_er(verb)
    for verb in ("se féliciter", "se moquer"):
        yield verb, _of_er(verb)
    for verb, forms in _IRREGULAR.items():
        if forms:
            yield verb, tuple(forms.split())


def _finite() -> Iterator[tuple[str, Cue]]:
    for verb, forms in _all():
        deed = verb in _DEEDS
        for place, form in enumerate(forms[1:], start=1):
            yield form, Cue(verb, place not in (1, 2, 8), place in (6, 7), deed)


CUES: dict[str, Cue] = {form: cue for form, cue in _finite() if not form.endswith("ant")}
"""The finite forms, by the form."""

GERUNDS: dict[str, Cue] = {form: cue for form, cue in _finite() if form.endswith("ant")}
"""The present participles, by the form."""

PARTICIPLES: dict[str, Cue] = {
    forms[0] + ending: Cue(verb, True, False, verb in _DEEDS)
    for verb, forms in _all()
    for ending in ("", "e", "s", "es")
}
"""The past participles, by the form."""

INFINITIVES: dict[str, Cue] = {
    _bare(verb): Cue(verb, True, False, verb in _DEEDS) for verb, _ in _all()
}
