"""The words of offices, institutions and groups in English news on diplomacy."""

from collections.abc import Iterator

__all__ = ["CLASSES", "class_of"]

CLASSES = {
    # Heads of a role phrase: one person's office, rank or trade.
    "H": """
    activist admiral adviser advisor aide ambassador analyst arbitrator archbishop ayatollah bishop
    boss brigadier captain cardinal ceo chair chairman chairperson chairwoman chancellor chief
    colonel commander commissioner conciliator congressman congresswoman consul consul-general
    coordinator
    correspondent councillor counsellor counselor delegate diplomat director director-general
    amir ameer economist emir emissary envoy executive expert facilitator founder general governor
    guarantor head imam inspector judge justice king lawmaker lawyer leader marshal mayor mediator
    member minister moderator mp negotiator observer officer official patriarch pope premier
    president
    president-elect prime-minister prince princess professor prosecutor queen rapporteur
    representative researcher ruler secretary secretary-general senator sheikh sheik
    speaker spokesman spokesperson spokeswoman strongman sultan mullah maulana taoiseach tsar czar
    undersecretary
    under-secretary-general vice-president warlord gen col maj lt adm capt brig sgt sen rep gov pres
    amb minister-designate ambassador-designate president-designate chargé scholar historian
    campaigner chieftain elder deputy assistant d'affaires d\u2019affaires
    counterpart colleague master pm
    manager treasurer coach warden convener convenor trustee dean rector provost controller
    superintendent commandant magistrate attorney solicitor registrar clerk archivist attaché
    nuncio legate ombudsman regent abbot rabbi mufti vicar co-chair vice-chair vice-chairman
    engineer surveyor skipper keeper priest monk schoolteacher teacher doctor nurse farmer
    whip sheriff strategist pollster businessman businesswoman columnist commentator journalist
    novelist
    nominee candidate frontrunner front-runner contender challenger incumbent
    governor-general attorney-general solicitor-general inspector-general""",
    # Heads in the plural, and words for several states or people.
    "U": """
    activists advisers advisors aides allies ambassadors analysts authorities backers chiefs
    civilians commanders councillors countries delegates delegations delegation deputies diplomats
    elders envoys mayors coordinators chancellors chairmen co-chairs monarchs clerics sheikhs donors
    guarantors creditors legislators
    experts fighters generals governments governors insurgents judges lawmakers lawyers leaders
    mediators members militants militias ministers monitors mps nations negotiators observers
    officers officials parties powers presidents prosecutors rebels reformists representatives
    residents secretaries senators separatists soldiers sources spokesmen spokespeople states
    paramilitaries supporters troops villagers witnesses guerrillas factions sides counterparts
    teams team miners fishermen herders workers strikers families relatives parents doctors
    nurses teachers students pilots drivers dockers sailors monks priests hostages prisoners
    refugees survivors victims veterans owners shareholders traders businessmen islanders
    protesters demonstrators organisers campaigners inspectors investigators arbitrators
    conciliators facilitators emissaries consuls premiers bishops
    historians engineers surveyors skippers trawlermen ranchers shepherds loggers
    settlers tenants landowners employers unions clans tribes chieftains rapporteurs
    commissioners directors spokespersons editors publishers curators scientists
    parliamentarians warlords captors kidnappers gunmen policemen coastguards
    neighbours neighbors widows heirs armies navies companies communities councils committees
    ministries agencies organisations organizations embassies boards federations associations
    movements groups candidates nominees contenders pollsters peacekeepers personnel
    republicans democrats conservatives liberals socialists communists islamists jihadists
    christians muslims jews hindus sikhs buddhists catholics protestants sunnis shiites shias
    tatars bosniaks hazaras pashtuns berbers chechens ossetians abkhazians
    kurds tamils druze alawites yazidis hutus tutsis tuaregs uyghurs uighurs rohingyas""",
    # Words before a head that belong to the role phrase.
    "M": """
    acting air army associate negotiating caretaker combined crown ex
    executive federal first foreign former fellow government grand high high-level honorary
    incoming interim joint junior late lead lieutenant long-serving longtime long-time managing
    military naval new newly news next
    opposition outgoing parliamentary peace permanent personal political press presidential prime
    rebel regional retired royal second senior seasoned security separatist special
    staff state supreme then top under veteran vice two three four five six seven eight nine
    several some many other unnamed un-named leading exiled ruling visiting respective main
    undersecretary national international islamic communist social democratic revolutionary
    humanitarian transitional provisional provincial local civil
    rival embattled powerful prominent influential hardline moderate jailed detained ousted deposed
    newly-elected electoral re-elected self-declared presumptive minority majority
    republican conservative liberal socialist islamist jihadist left-wing right-wing
    christian muslim jewish hindu sikh buddhist catholic protestant sunni shiite shia
    kurdish tamil alawite yazidi tuareg uyghur uighur armed militant insurgent paramilitary
    continental panel central""",
    # Fields of government: before a head, or after "of" and "for".
    "A": """
    affairs agriculture commerce culture defence defense development economy education energy
    environment finance health home immigration information infrastructure integration
    intelligence interior investment justice labor labour oil petroleum planning policy
    reconciliation relations trade transport treasury water war media border hostage
    communications telecommunications irrigation fisheries forestry livestock""",
    # Nouns that name an institution.
    "I": """
    administration agency alliance army assembly association authority bank board bureau cabinet
    camp chamber chancellery coalition command commission committee confederation congress council
    court department directorate duma embassy federation forces foundation front government group
    guard institute junta knesset leadership league legislature mission ministry movement
    office organisation organization parliament party police politburo presidency republic
    kingdom secretariat
    senate service tribunal union university watchdog navy militia militias bundestag
    bloc faction headquarters chancery company management firm consortium delegation
    government-in-exile""",
    "h": """
    h.e excellency majesty highness holiness eminence mr mrs ms miss dr sir dame lord lady madam
    madame rev monsignor mme md mohd""",
    "p": "da de del della den der di do dos du van von bin bint ibn abu al el la le ter ten",
    "o": "of",
    "b": "by",
    "i": "to",
    "f": """
    for until till since during on in at from with near inside into over about within across
    outside between""",
    "t": "the a an this that these those",
    "&": "and &",
    "r": "who which whom",
    "e": "he she they",
    "l": "his her their its",
    "v": "is was were are has have had been be became becomes",
    # Capitalised words that name no person.
    "C": """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december i christmas easter ramadan god internet
    spring summer autumn fall winter i'm""",
    # Words that often begin a sentence and never a name.
    "X": """
    good
    according accordingly additionally after again against all almost already also although amid
    among and another any anyone as asked because before besides both but by citing commenting
    concerning
    consequently critics currently describing despite during each earlier either elsewhere even
    eventually every everyone everything few finally following formerly further furthermore given
    having hence hours how however if indeed instead it just last late later less like likewise
    many behind beyond above below along alongside
    maybe meanwhile minutes moreover more most much nearly neither never nevertheless no
    nobody none nonetheless nor not nothing now once one only or others otherwise our overall
    perhaps previously quoting quoted rather recently regarding responding reports round
    said saying separately shortly similarly since so somehow sometimes soon speaking still such
    talks thanks then there therefore though throughout thus today together tomorrow tonight
    toward towards unless unlike until upon we well what whatever when whenever where whereas
    whether while why will without writing yes yesterday yet you your my me us welcome peace
    negotiations ceasefire let do does did can could would should must may might please stop
    sources question answer hello thank nobody hundreds thousands dozens millions""",
    # Nouns that make a capitalised phrase the name of a thing.
    "Z": """
    accord accords act agreement airport archipelago avenue bay bridge bureau camp canal cathedral
    center centre charter city coast conference convention corridor council county crisis day
    declaration district forum gate gulf heights highway hill hotel initiative island islands lake
    line memorandum mosque mount mountain mountains news ocean office olympics pact palace park
    parallel peninsula plan plaza port post prize process project province protocol resolution
    river road roadmap round sea square station strait street strip summit talks times treaty
    tv valley village war week year zone basin desert front process bank church house studies
    review journal herald tribune gazette television radio fund games cup call meeting visit
    rights watch amnesty east west north south""",
}
"""Word classes by their letter; see `goodoffices.reading.words`."""


def _table() -> Iterator[tuple[str, str]]:
    for letter, words in CLASSES.items():
        for word in words.split():
            yield word, letter


# Where a word stands in two classes the earlier one counts.
_CLASS = dict(reversed(list(_table())))


def class_of(word: str) -> str | None:
    """
    Look a word up.

    Parameters
    ----------
    word : str
        In lower case, without a full stop.

    Returns
    -------
    str or None
        The letter of its class; None for any other word.
    """
    return _CLASS.get(word)
