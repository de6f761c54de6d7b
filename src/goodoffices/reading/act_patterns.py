"""The words in which a reporter tells what a party does about an issue."""

from goodoffices.reading.stance_phrases import READILY
from goodoffices.reading.telling import Telling
from goodoffices.record.parts import Verb

__all__ = [
    "ISSUE",
    "LIGHTLY",
    "LIGHTLY_TELLING",
    "MERE",
    "NOUNS",
    "OWN_NOUNS",
    "TELLING",
    "THANKED",
    "VERBS",
]

NOUNS = (
    r"(?:demands?|conditions?|calls?|claims?|objections?|insistence|requests?|offers?|proposals?|"
    r"plans?|promises?|pledges?|threats?|support|consent|motion|bid)"
)
"""What may be dropped."""
ISSUE = (
    r"(?:the|its|his|her|their|an?|this|that|any) (?:[\w'\u2019-]+ ){0,3}?(?:decisions?|plans?|"
    r"proposals?|moves?|rulings?|deals?|laws?|offers?|ideas?|demands?|attacks?|raids?|resolutions?|"
    r"deployments?|votes?|strikes?|bans?|tariffs?|sanctions?|walkout|delay|detentions?|arrests?|"
    r"expulsions?|blockade|closure|refusal|killings?|bombing|shelling|cuts?|annexation|coup)\b"
)
"""What is criticised, which is a stance, and not who is."""
THANKED = (
    r"[^.;,]{2,40}? for(?= (?:the|its|his|her|their) (?:[a-z-]+ )?(?:offer|proposal|initiative|"
    r"mediation|efforts?|gesture|decision)\b)"
)
"""Whom somebody thanks, up to what for."""
MERE = (
    r"(?! (?:(?:no|any|some|few|further|more|little|an?|the|his|her|its|their) )?(?:[a-z-]+ ){0,2}?"
    r"(?:window|glimpse|insights?|details?|explanations?|evidence|comments?|condolences|clues?|"
    r"hints?|views?|opinions?|prayers|criticism|examples?|reasons?|sympathy|congratulations|advice|"
    r"numbers?|figures|contrast|proof|point|lesson|remarks)\b)"
)
"""Rules out what is offered or proposed only in a manner of speaking."""
_OWN = (
    r"(?:[A-Z][\w-]+['\u2019]s|its|his|her|their|a|an|the|full|strong|broad|cautious|renewed)"
    r"(?: [a-z-]+)? "
)
OWN_NOUNS: tuple[tuple[Verb, str], ...] = (
    (
        "demand",
        rf"(?:{_OWN}|urgent |repeated )?(?:demands?|calls?|appeals?|requests?|pleas?|insistence) "
        r"(?:for|to|that|on|upon) ",
    ),
    (
        "offer",
        rf"{_OWN}(?:offers?|proposals?|invitations?|readiness|willingness|preparedness|"
        r"commitment|pledges?|promises?) (?:to|of|that|(?<=l )for|(?<=r )for|(?<=ls )for|(?<=rs "
        r")for|(?<=n )for) ",
    ),
    (
        "welcome",
        rf"(?:{_OWN})?(?:support|backing|approval|satisfaction|appreciation|gratitude|blessing|"
        r"openness|enthusiasm) (?:for|to|with|of|at|over) ",
    ),
    (
        "reject",
        rf"(?:{_OWN})?(?:opposition|objections?|refusal|rejection|disagreement|disapproval|"
        r"condemnation|resistance|disgust|outrage) (?:to|with|of|over|against|at) ",
    ),
    ("threat", rf"{_OWN}threats? (?:to|of|that) "),
)
"""What somebody reiterates, renews or expresses, up to the words of the issue."""
_LIGHT: dict[Verb, str] = {
    "demand": (
        r"(?:renew|repeat|reiterat|reaffirm|restat|issu|voic|launch|press)(?:ed|es|s)|made|makes|"
        r"stepped up|backed|joined"
    ),
    "offer": (
        r"(?:renew|repeat|reiterat|reaffirm|restat|issu|extend|present|submitt|tabl|float|"
        r"advanc|express|declar|confirm|announc|signal|signall|indicat|underlin|stress|affirm)"
        r"(?:ed|es|s)|made|makes|put forward|puts forward|unveiled|came up with"
    ),
    "welcome": (
        r"(?:express|voic|declar|signal|signall|reiterat|reaffirm|pledg|renew|affirm|announc|"
        r"offer)(?:ed|es|s)|gave|gives|lent|lends|threw|throws"
    ),
    "reject": (
        r"(?:express|voic|declar|signal|signall|reiterat|reaffirm|renew|register|announc|maintain|"
        r"rais|stat)(?:ed|es|s)"
    ),
    "threat": r"(?:issu|repeat|renew|reiterat)(?:ed|es|s)|made|makes",
}
"""The verbs before such a noun."""
_HAVE = r"(?:has |have |had )"
LIGHTLY: tuple[tuple[Verb, str], ...] = tuple(
    (verb, rf"{_HAVE}?(?:{_LIGHT[verb]}) {noun}") for verb, noun in OWN_NOUNS
)
"""By kind: such a verb with its noun."""
_READY = (
    rf"(?:is|are|was|were){READILY} (?:ready|willing|prepared) to "
    r"(?=(?:host|talk|meet|mediate|negotiate|resume|hold|help|send|work|discuss|open|reopen|sit|"
    r"receive|join|facilitate|contribute|provide|release|free|exchange|swap|share|allow|let|"
    r"permit|consider|explore|examine|engage|cooperate|return|hand over|pay|fund|finance|sign|"
    r"support|assist|guarantee|deliver|supply|grant|extend|restore|begin|start|continue|enter|"
    r"attend|come to|go to|take part)\b)"
)
"""What is offered where somebody is ready for it."""
VERBS: tuple[tuple[Verb, str], ...] = (
    (
        "withdrawal",
        rf"{_HAVE}?(?:took|taken|takes) (?=(?:its|his|her|their|the) (?:[a-z-]+ )?{NOUNS} off the "
        r"table\b)|"
        rf"{_HAVE}?backed (?:away|off) from |"
        rf"{_HAVE}?(?:dropped|drops|withdrew|withdraws|withdrawn|abandoned|retracted|rescinded|"
        r"revoked|waived|took back|gave up|gives up|given up|renounced|renounces|shelved|scrapped|"
        r"softened|watered down) "
        rf"(?=(?:its|his|her|their|the|that|this)(?: [a-z-]+)? {NOUNS}\b)"
        rf"|{_HAVE}?(?:backtracked on|went back on|gone back on|reneged on|rowed back on|"
        r"walked back|backed out of|distanced (?:itself|himself|herself|themselves) from) ",
    ),
    (
        "reject",
        r"(?:rejects?|rejected|refused|refuses|turned down|rebuffed|opposes|opposed|ruled out|"
        r"rules out|spurned|vetoed|boycotted|walked away from(?= (?:the |any |all |its |his |her "
        r"|their )?(?:talks|table|deal|negotiations|agreement|offer|pact|accord|treaty|truce|"
        r"summit))|walked out of(?= (?:the |any |all |its |his |her |their |a )?(?:[a-z-]+ "
        r")?(?:talks|"
        r"meeting|session|negotiations|conference|summit|hall|room))|"
        r"declined(?= (?:it|(?:the|an?|his|her|its|their) (?:[a-z-]+ )?(?:invitation|offer|request|"
        r"proposal|plan|meeting|mediation))\b)|pulled out of|brushed aside|"
        r"brushed off|snubbed|balked at|baulked at|slapped down|"
        rf"(?:shot down|threw out|thrown out|threw cold water on)(?= (?:[\w'\u2019-]+ ){{0,4}}?"
        rf"(?:{NOUNS}|ideas?|suggestions?|amendments?|bills?|deals?|motions?)\b)|"
        r"voted down|"
        r"voted against|came out against|spoke out against|objects to|objected to|protested "
        r"against|"
        r"poured cold water on|shut the door on|waved away|swatted away|resists|resisted|"
        r"disagreed with|disagrees with|took issue with|"
        r"(?:has|have|had) (?:rejected|refused|turned down|rebuffed|opposed|ruled out|spurned|"
        r"vetoed|boycotted|walked away from(?= (?:the |any |all |its |his |her |their )?(?:talks|"
        r"table|deal|negotiations|agreement|offer|pact|accord|treaty|truce|summit))|pulled out "
        r"of|brushed aside|snubbed|"
        r"voted down|voted against|come out against|spoken out against|objected to|"
        r"condemned|denounced|dismissed|declined|resisted|disagreed with)|"
        r"(?:is|are|was|were|remains?|remained) (?:[a-z]+ly )?(?:against|opposed to)|"
        r"(?:(?:has|have|had) )?(?:regretted|regrets|deplored|deplores|decried|criticised|"
        rf"criticized|slammed|blasted)(?= {ISSUE})|"
        r"(?:(?:has|have|had) )?denied(?= [^.;,]{2,60}? (?:access|entry|permission|passage|"
        r"a visa|visas)\b)|"
        r"wants? nothing to do with|"
        rf"protested (?:over|at|about|against)(?= {ISSUE})) ",
    ),
    (
        "welcome",
        r"(?:(?:accepted|accepts|has accepted|have accepted) (?=(?:[a-z]+ ){0,3}?(?:offer|"
        r"proposal|plan|idea|invitation|mediation|deal|compromise|result|ruling)\b)|"
        r"backed(?! (?:down|out|away|off|up)\b)|backs|supported|supports|sided with|sides with|"
        r"(?:has|have|had) (?:welcomed|endorsed|hailed|praised|backed|supported|applauded)|"
        r"welcomed|welcomes|endorsed|endorses|hailed|hails|praised|applauded|"
        r"(?:came|come|spoke) (?:out )?in (?:favou?r|support) of|"
        r"(?:threw|thrown) (?:its|his|her|their) weight behind|"
        r"(?:gave|gives|given) (?:its|his|her|their|the) (?:[a-z]+ )?(?:blessing|backing|approval|"
        r"consent|green light|support) to|"
        r"(?:is|are|was|were|remain(?:s|ed)?|declared (?:it|them|him|her)sel(?:f|"
        r"ves)) (?:open to|in favou?r of)|"
        rf"(?:has |have |had )?thank(?:ed|s) {THANKED}|"
        r"(?:(?:is|are|was|were|has been|have been) )?(?:express|voic|signal|show)"
        r"(?:ing|l?ed|es|s) (?:its |their |his |her )?"
        r"(?:openness to|readiness for|support for|interest in)) ",
    ),
    (
        "demand",
        r"(?:(?:has|have|had) (?:demanded|insisted on|called for|called on|urged|asked for|"
        r"pressed for|pushed for|appealed for|appealed to|sought)|"
        r"(?:is|are|was|were) (?:demanding|calling for|insisting on|pressing for|pushing for|"
        r"seeking)|demanded|demands|insisted on|insists on|called for|calls for|pressed for|"
        r"presses for|pushed for|pushes for|pleaded for|"
        r"asked for|asked(?= (?:both|all|the two) [^.;,]{2,40}? for )|urged|urges|holds out for|"
        r"(?:gave|gives|given) [^.;,]{2,40}? until [^.;,]{2,20}? to|"
        r"(?:told|(?:has|have|had) (?:told|ordered|instructed|asked|warned))(?! reporters\b| the "
        r"media\b)"
        r"(?= [^.;,\"\u201c]{2,40}? (?:not )?to [a-z])|"
        rf"{_HAVE}?(?:pressed|pressured|implored|exhorted|begged|beseeched)"
        r"(?= [^.;,\"\u201c]{2,40}? (?:not )?to [a-z])|"
        rf"{_HAVE}?asked(?= (?!for\b)[A-Z][\w-]+(?: [A-Z][\w-]+)? for (?!an? (?:comment|moment)|"
        r"comment|details|directions))|"
        rf"{_HAVE}?(?:gave|gives|given)(?= [^.;,]{{2,40}}? (?:\d+|[a-z-]+) (?:hours|days|"
        rf"weeks) to (?!think|decide|study|rest))|"
        rf"{_HAVE}?(?:issued|issues|delivered|presented|set|sent)(?= (?:an|its|his|her|their) "
        r"(?:[\w-]+ )?ultimatum\b)) ",
    ),
    (
        "offer",
        rf"(?:(?:has|have|had) (?:offered{MERE}|proposed{MERE}|pledged|promised|invited)|"
        rf"offered{MERE}|offers{MERE}|proposed{MERE}|proposes{MERE}|pledged|pledges|promised|"
        rf"promises|invited|invites) |(?:(?:stands|stood|remains|remained) (?:ready|"
        rf"willing|prepared) to |{_READY})"
        rf"(?![^.;]{{1,80}}? (?:once|only if|if) )|"
        rf"{_HAVE}?(?:undertook|undertakes|undertaken|undertake|committed (?:it|him|her|"
        rf"them)sel(?:f|"
        r"ves)|commit ourselves) to |"
        r"shall (?=(?:withdraw|release|open|reopen|lift|remove|hand|return|pay|send|end|"
        r"stop|halt|cease|suspend|refrain|share|set|form|create|establish|restore|exchange|allow|"
        r"provide|respect|disarm)\b)|"
        r"(?<=[Ww]e )(?:undertake|commit|agree) to (?!meet\b|hold\b|talk\b|continue\b) ?",
    ),
    (
        "threat",
        r"(?:(?:has|have|had) threatened|(?:is|are|was|were) threatening|threatened|threatens) ",
    ),
    (
        "concession",
        rf"(?:{_HAVE}?(?:agreed|consented) to (?=(?:recogni[sz]e|accept|halt|lift|"
        r"release|withdraw|allow|drop|suspend|"
        r"return|free|open|compromise|postpone|pay|remove|reopen|share|extend|cut|end|stop|"
        r"hand over|pull back|name|appoint|limit|restore|delay|pause|reduce|an? |the )\b|its |"
        r"their )|(?:gave|given) way (?:on|over|to) |(?:gave|given) ground (?:on|over) |"
        r"(?:backed|backs) down (?:on|over|from) |climbed down (?:on|over|from) |"
        r"(?:gave|given|gives) in to |yielded to |bowed to |caved in to |relented (?:on|over) |"
        rf"conceded |{_HAVE}?made (?:an? |some |several |further |major |important )?(?:[a-z]+ )?"
        r"concessions? (?:on|over|to|about) |"
        rf"{_HAVE}?(?:softened|eased|relaxed|moderated|watered down) (?=(?:its|his|her|their) "
        r"(?:stance|position|line|demands|terms|conditions|tone)\b)|"
        r"(?:dropped|withdrew|lifted) (?:its|his|her|their) "
        r"(?:opposition|resistance|veto) (?:to|on|against) )",
    ),
    (
        "precondition",
        rf"(?:{_HAVE}?(?:made|makes?) [^.;]{{1,60}} (?:conditional|dependent|contingent) "
        rf"(?:on|upon) |{_HAVE}?(?:linked|tied) (?=(?:any|its|his|her|their|further) (?:[a-z-]+ )?"
        r"(?:support|return|participation|talks|approval|backing|aid|help|membership|withdrawal|"
        r"consent|vote|deal|release|signature|recognition|loan|payment|reopening)\b)"
        r"[^.;]{1,60}? to |"
        rf"{_HAVE}?made (?=[^.;,]{{1,60}}? (?:an? |the |its )(?:pre)?condition (?:for|of) )|"
        rf"{_HAVE}?(?:set|sets|laid down|imposed|attached) (?:[a-z]+ ){{0,2}}(?:pre)?conditions? "
        r"(?:for|to|on) |"
        r"(?:will|would) not [^.;\"\u201c]{1,60}? (?:if|unless|until) |"
        r"(?:will|would) [^.;\"\u201c]{1,60}? only (?:if|when|once|after) |"
        rf"(?:(?:is|are){READILY}|stands?|remains?) (?:ready|willing|prepared) to "
        r"[^.;]{1,80}? (?:once|only if|if) |"
        r"(?:accepted|agreed),? (?:but )?on (?:one|the) condition,? that |"
        r"(?:accepted|agreed),? on one condition: (?:that )?)",
    ),
)
"""By kind: the verbs and what belongs to them, up to the words of the issue."""
TELLING = Telling("""
    dropped drops withdrew withdraws withdrawn abandoned retracted rescinded revoked waived
    gave gives given renounced renounces shelved scrapped softened watered backtracked back
    reneged rowed walked distanced
    rejects reject rejected refused refuses turned rebuffed opposes opposed ruled rules spurned
    vetoed boycotted pulled against accepted accepts backed backs supported supports brushed shot
    snubbed balked baulked threw thrown slapped voted objects objected
    poured waved swatted resists resisted disagreed disagrees issue nothing
    regret* deplore* decried criticised criticized slammed blasted denied thank*
    condemned denounced dismissed declined sided sides favour favor
    demanding calling insisting pressing pushing seeking promised promises invited invites
    threatening linked tied dependent contingent climbed open openness readiness interest support
    welcomed welcomes endorsed endorses hailed hails praised applauded demanded
    demands insisted insists shut called calls pressed presses pushed pushes pleaded appealed sought
    asked urged urges offered offers proposed ready willing told ordered instructed warned
    proposes pledged pledges threatened threatens agreed
    yielded conceded conditional if unless until only
    consented bowed caved relented lifted condition holds
    pressured implored exhorted begged beseeched hours days weeks ultimatum undertook undertakes
    undertaken undertake committed commit shall agree made softened eased relaxed moderated
    protested set sets laid imposed attached prepared
    """)
"""Words without one of which nothing tells of an act."""
LIGHTLY_TELLING = Telling("""
    demand demands call calls appeal appeals request requests plea pleas insistence
    offer offers proposal proposals invitation invitations readiness willingness preparedness
    commitment pledge pledges promise promises
    support backing approval satisfaction appreciation gratitude blessing openness enthusiasm
    opposition objection objections refusal rejection disagreement disapproval condemnation
    resistance disgust outrage threat threats
    """)
"""The nouns."""
