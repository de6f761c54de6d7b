"""
The words in which a statement welcomes, rejects, demands, offers and threatens.

The patterns are for text in lower case: without a flag for any case they skip what cannot begin.
"""

import re

from goodoffices.reading.act_patterns import MERE
from goodoffices.reading.late import late
from goodoffices.reading.stance_cues import HARM
from goodoffices.reading.stance_limits import (
    AS_LONG,
    IDLE_IF,
    LATER,
    MADE_PUBLIC,
    NOT_SIDES,
    OWN_IF,
)
from goodoffices.reading.stance_phrases import (
    FOR,
    GOOD,
    HELP,
    MOVED,
    NOT,
    ORDERS,
    READILY,
    SHUNNED,
    THEIRS,
    YIELDED,
)
from goodoffices.reading.telling import Telling
from goodoffices.record.parts import Verb

__all__ = ["ORDER", "PATTERNS", "TELLING"]


def _any_of(*ways: str) -> re.Pattern[str]:
    """Join ways of telling, those that begin a word behind one test of its edge."""
    begun = "|".join(one.removeprefix(r"\b") for one in ways if one.startswith(r"\b"))
    rest = "".join(f"|{one}" for one in ways if not one.startswith(r"\b"))
    return late(rf"\b(?:{begun}){rest}")


ORDER = late(rf"(?:[\"\u201c\u2018\u00ab]|(?<=[.!?] ))(?P<toward>{ORDERS}\b[^.;!?]*)")
"""What a quotation tells somebody to do."""
PATTERNS: tuple[tuple[Verb, re.Pattern[str]], ...] = (
    (
        "precondition",
        _any_of(
            r"\b(?:can(?:not|['\u2019]t| not)|could(?: not|n['\u2019]t)|will not|won['\u2019]t|"
            r"would not|wouldn['\u2019]t|no|not|impossible|never)\b(?! have (?:had|been|an?)\b)"
            r"[^.;]{0,90}?\b"
            r"(?:until|unless|(?<!not )without(?! (?:her|him|them|us|me|it|you|delay|doubt|warning|"
            rf"exception)\b)|before|while|(?={AS_LONG})(?:as|so) long as) "
            rf"(?!{LATER})(?P<toward>[^.;]+)",
            r"\b(?:only (?:if|when|once|after|on condition that)|on (?:(?:the |one |a "
            r")?condition|the understanding):? that|"
            rf"provided(?: that)?|(?={AS_LONG})as long as|conditional on|depends? on|not before) "
            r"(?P<toward2>[^.;]+)",
            rf"\b(?:will|would) (?:be )?{YIELDED}[^.;]{{0,60}}? (?:once|as soon as) "
            r"(?P<toward3>[^.;]+)",
            rf"\b(?:will|would) (?:be )?{MOVED}[^.;,]{{0,60}}? (?:if|as soon as) "
            rf"{OWN_IF}(?P<toward13>[^.;]+)",
            r"\b(?:is|are|was|were) (?:ready|prepared|willing) to [^.;,]{2,80}? (?:if|provided|"
            r"once) "
            r"(?!(?:asked|needed|necessary|required|possible|invited)\b)(?P<toward14>[^.;]+)",
            r"\b(?:will|would) not (?:strike|attack|retaliate|block|sue)\b[^.;]{0,40}? if "
            r"(?P<toward4>[^.;]+)",
            r"\b(?:will|would|can|could)(?: be)? only (?:(?! (?:if|when|once|after) )[^.;,]){2,60}"
            r" (?:if|when|once|after) (?P<toward6>[^.;]+)",
            rf"\b(?:i|we|she|he|it|they|(?:his|her|its|our|their) [a-z]+)"
            r"(?: would|['\u2019]d| will|['\u2019]ll| shall)"
            rf" (?!not\b|{HARM}\b|{IDLE_IF})"
            r"[a-z]+(?:(?! (?:if|as) )[^.;,]){0,60},?(?: but only)?(?<! even) if "
            rf"{OWN_IF}(?P<toward7>[^.;, ]+ [^.;,]+)",
            r"\b(?:stay|remain|be kept|keep \w+ \w+)s? (?:\w+ly )?(?:locked|shut|closed|suspended|"
            r"frozen|in place|in force|blocked|empty) (?:until|unless|as long as|while) "
            r"(?P<toward10>[^.;]+)",
            r"\b(?:will|would|can) (?:talk|speak|negotiate|meet|deal|work|sit down|engage) only "
            r"(?:to|with) (?P<toward16>[^.;,]{2,40}? (?:who|that|which) [^.;]+)",
            r"\b(?:deal|peace|settlement|agreement|solution|truce|ceasefire|talks) "
            r"(?:would|will|must) (?:require|need|have to include|include) (?P<toward17>[^.;]+)",
            r"\bonly (?P<toward11>with (?:all|both|the) [^.;,]+)",
            r"\b(?:when|once) (?P<toward12>[^.;,]{3,60}),? and not (?:before|a \w+ (?:sooner|"
            r"earlier))",
            r"(?:^|(?<=[\"\u201c\u2018\u00ab]))first (?P<toward8>[^.;,]{3,60}), then\b",
            r"(?:^|(?<=that ))(?P<toward15>[^.;,]{3,90}?) (?:is|was|are|were|remains?|remained) "
            r"(?:an? |the |its |our |their )?(?:pre)?conditions? (?=for |of |to )",
            r"\b(?:the|one|our|his|her|their|its|only|main) (?:pre)?condition (?:is|was) "
            r"(?:that )?(?P<toward9>[^.;]+)",
            r"(?:^|(?<=[\"\u201c\u2018]))(?P<toward5>[a-z][^.;,]{3,60}),? or (?:no deal|else)\b",
        ),
    ),
    (
        "threat",
        _any_of(
            rf"\b(?:if|unless)\b[^.;,]{{3,90}},? (?:then )?(?:\w+ ){{1,4}}?"
            rf"(?:will|would|shall|may|might) (?:have (?:no (?:other )?choice|no option) but to )?"
            rf"(?P<toward3>(?:be forced to )?"
            rf"{HARM}\b[^.;]*)",
            rf"\b(?:will|would|shall)(?: have to| be forced to) (?P<toward4>{HARM}\b[^.;]*)",
            rf"\bif\b[^.;,]{{3,90}}, (?:i|we)['\u2019]ll (?P<toward5>{HARM}\b[^.;]*)",
            rf"\bshould [^.;,]{{3,90}}, (?:[\w'\u2019]+ ){{1,5}}?(?:will|would|shall) "
            rf"(?P<toward10>{HARM}\b[^.;]*)",
            rf"\bor (?P<toward11>(?:i|we) (?:{HARM}|call in)\b[^.;]*)",
            r"(?:^|(?<=[,;.] )|(?<=that ))otherwise,? (?P<toward9>[^.;,]{2,40}? (?:will|would) "
            r"[^.;]+)",
            rf"\b(?:i|we)(?:['\u2019]ll| will) (?P<toward12>(?:{HARM}|chain)\b[^.;]* if [^.;]*)",
            r"\bor (?P<toward6>(?:i|we)(?:['\u2019]ll| will| shall) [^.;]+)",
            r"\bthere (?:will|would) be (?:[a-z]+ )?(?:consequences|a price|trouble|an answer|"
            r"retaliation|war|strikes|reprisals|a response|a reckoning)\b",
            r"\b(?:will|would) have (?:[a-z]+ )?consequences\b",
            r"\b(?:will|would) (?:not|never) hesitate to (?P<toward7>[^.;]+)",
            r"\b(?:will|would|shall) (?P<toward17>(?!not\b)[^.;,]{2,50}? by force)\b",
            r"\breserves? the right to (?P<toward8>[^.;]+)",
            r"\b(?:will|would|shall) (?P<toward15>veto (?!power)[^.;]+)",
            r"\b(?:has|have|had|sees?|is left with|are left with) no (?:other )?(?:choice|option) "
            rf"but to (?P<toward16>{HARM}\b[^.;]*)",
            r"\b(?:will|would) (?:regret|answer for|be held to account)\b",
            r"\ball options (?:are|were|remain) (?:open|on the table)\b",
            r"\b(?:will|would|shall|to(?<!need to)(?<!needs to)(?<!needed to)(?<!has to)"
            r"(?<!have to)(?<!had to)(?<!ought to))\b(?: \w+)? [\"\u2018\u201c]?"
            r"(?P<toward>(?:retaliat\w*|"
            r"(?:respond|answer|react|reply) (?:with|by) \w+|"
            r"face (?:\w+ )?(?:consequences|sanctions|retaliation)|pay (?:a|the) (?:\w+ )?price|"
            r"strike|use force|draw (?:its |our |the )?(?:own )?conclusions|"
            r"resume (?:fighting|the offensive|attacks|hostilities)|"
            r"be (?:met with|punished|destroyed)|close the border|cut off|expel|impose sanctions)"
            r"\b[^.;]*)",
            rf"\b(?:will|would|shall|to|may|"
            rf"might) (?!{MOVED}){HARM}\b[^.;]{{0,200}}? "
            rf"(?:unless|if) ",
            r"\b(?:will|would|shall) (?P<toward14>(?:respond|answer|react|reply) to [^.;]{2,90}? "
            r"[\"\u2018\u201c]?(?:with|by) (?:all|every|full|any|whatever) (?:[a-z]+ )?"
            r"(?:means|force|measures))\b",
            r"\bconsider (?P<toward2>(?:an? )?"
            r"(?:suspension|sanctions|boycott|withdrawal|embargo)\b[^.;]*)",
        ),
    ),
    (
        "withdrawal",
        _any_of(
            r"\b(?:withdr[ae]w\w*|tak(?:e|es|en|ing) back|took back|retract\w*|rescind\w*|"
            r"no longer (?:offer\w*|support\w*|back\w*|accept\w*|insist\w*|stand\w* by))"
            r" (?P<toward>(?:(?:its|his|her|their|the) )?(?:[a-z]+ )?(?:offer|proposal|plan|demand|"
            r"promise|pledge|support|consent|acceptance|condition|candidacy|signature)s?\b[^.;]*)",
            r"\b(?:take|takes|took|taking|taken) (?P<toward3>(?:his|her|its|their|my|our|the|"
            r"those) "
            r"(?:words|remarks?|threats?|offer|promise|comments?)) back\b",
            r"\bno longer (?:demand|insist(?: on)?|ask(?: for)?|seek|require)(?:s|ed|ing)? "
            r"(?P<toward2>[^.;]+)",
        ),
    ),
    (
        "reject",
        _any_of(
            r"\b(?:reject\w*|rul(?:e|es|ed|ing) out|refus\w+|(?<!no longer )oppos(?:e|es|ed|"
            rf"ing{NOT_SIDES})|"
            r"not (?:accept|agree|receive|meet|negotiate|recogni[sz]e|consider|discuss|talk|"
            r"allow|yield|give up)|"
            r"never (?:accept|agree|negotiate|recogni[sz]e|allow)|turn(?:s|ed)? down|unacceptable|"
            r"out of the question|no (?:question|place|room|basis) (?:of|for)|condemn\w*|"
            r"dismiss(?:es|ed|ing)?|decline[sd]?(?= (?:to|the|an?|any|all)\b)|n['\u2019]t "
            r"(?:accept|agree|negotiate|recogni[sz]e"
            r"|allow|talk)|"
            r"(?:will|would|shall|do|does) not (?:speak|bargain|leave|surrender|pay|attend|"
            r"back down|(?=go (?:quietly|away|along)|take (?:part|our|their|its)\b))|"
            r"(?<=\bthat )no (?=[a-z]+ (?:should|can|could) be (?:expected|given|made)))\b"
            r" ?(?P<toward>[^.;]*)",
            rf"\b{NOT} (?:ever |simply |now |again )?(?P<toward2>{SHUNNED}\b[^.;]*)",
            rf"\b(?:i|we|it|he|she|they|government|side) {NOT} (?:ever |simply )?"
            r"(?P<toward9>be (?:bullied|lectured|blackmailed|intimidated|pressured|rushed|dictated|"
            r"forced|moved|drawn|pushed|provoked|bound)\b[^.;]*)",
            r"\b(?:does|do|did) not (?:intend|plan|wish|want) to (?P<toward11>[^.;]+)",
            r"\b(?:disagree[sd]? with|remain(?:s|ed)? opposed to|(?:is|are|was|were) (?:\w+ly )?"
            r"(?:opposed to|against)|want(?:s|ed)? nothing to do with|cannot support|"
            r"can(?:not|['\u2019]t) be expected to|take[ns]? issue with|object(?:s|ed)? to) "
            r"(?P<toward12>[^.;]+)",
            r"\b(?:has|have|had) no (?:interest|place|role) (?:in|for|at) "
            r"(?P<toward13>[^.;]+)",
            r"\b(?:see|sees|saw) no (?:reason|need|point|basis|grounds) (?:to|in|for) "
            r"(?P<toward14>[^.;]+)",
            rf"['\u2019](?:ll|d) (?:not|never) (?P<toward8>{SHUNNED}\b[^.;]*)",
            r"(?:\bnot|n['\u2019]t|\bnever) (?:going to|about to|prepared to|ready to|willing to) "
            r"(?!(?:happen|be|have|get|know|see|win|lose|work|last|change)\b)"
            r"(?P<toward3>[^.;]+)",
            r"\b(?P<toward15>there (?:is|was) nothing (?:left )?to (?:talk about|discuss|negotiate|"
            r"renegotiate|settle|mediate)\b)",
            r"(?:(?<=that )|(?<=said )|(?<=says )|(?<=[\"\u201c\u2018]))(?P<toward16>(?:any|the|"
            r"this|such|an?) [^.;,\"\u201c]{2,80}?) (?:is|was|"
            r"would be|will be|were) (?:an? |the |simply |totally |completely |nothing but |"
            r"worse than )?"
            r"(?:treason|betrayal|capitulation|surrender|insult|provocation|non-starter|illegal|"
            r"unlawful|unfair|illegitimate|blackmail|farce|charade|sham|step backwards?|disgrace|"
            r"suicide|folly)\b",
            r"\b(?:regret(?:s|ted)?|deplore[sd]?|decr(?:y|ies|ied)) (?P<toward17>(?!that\b)[^.;]+)",
            r"\b(?:had|has|have) no (?:(?:intention|wish|desire) (?:of|to)|plans? to"
            r"(?= (?:recogni[sz]e|meet|talk|negotiate|resume|attend|join|withdraw|lift|sign|return|"
            r"accept|leave|hold)\b)) (?!(?:harm|hurt|attack)\w*\b)(?P<toward4>[^.;]+)",
            r"\bthere (?:will|would|can|could|shall) (?:never )?be no (?P<toward5>[^.;]+)",
            r"\bcan forget (?:about )?(?P<toward6>[^.;]+)",
            r"\b(?:is|are|was|were|remains?) (?:not (?:for sale|"
            r"negotiable|up for (?:negotiation|discussion|debate|grabs)|on the table|an option|"
            r"acceptable|on offer|open to)|off the table|non-negotiable|a non-starter|a red line|"
            r"null and void|dead on arrival|unacceptable|out of the question)\b",
            r"\bgo(?:es)? too far\b",
            r"\b(?:cannot|could not|can(?:not|['\u2019]t| not)|will never|would never) be "
            r"(?:accepted|"
            r"discussed|negotiated|tolerated|considered|recogni[sz]ed|reopened|on the table)\b",
            r"(?:^|(?<=[\"\u201c\u2018\u00ab]))never(?=[.!,])",
        ),
    ),
    (
        "concession",
        _any_of(
            r"\b(?:drop(?:s|ped)? (?:its|his|her|their|the) "
            r"(?:demand|condition|objection|claim)\w*|"
            r"g(?:ive|ives|ave|iving) up|(?:would|could|will|can|is ready to|are ready to|"
            r"prepared to|willing to|agree[sd]? to) (?:accept|concede|recogni[sz]e|compromise|"
            rf"forgo|waive|withdraw|pull back|release{MADE_PUBLIC}|cede|yield|lift|halt|suspend|"
            r"postpone)|"
            r"conced(?:e|es|ed)|made concessions?|make concessions?|can live with|could live with|"
            r"(?:would|will|may|might|could) consider(?! (?:an? )?(?:suspension|sanctions|boycott|"
            r"withdrawal|embargo))|(?:is|are|was|were) (?:now )?(?:willing|ready|prepared) to (?="
            r"(?:settle|accept|compromise|recogni[sz]e|concede)\b)|ha(?:s|ve|d) agreed to|"
            r"(?:will|would) settle for|(?:will|would) (?:not stand in the way of|"
            r"no longer oppose)|no longer (?:object(?:s|ed)? to|oppose[sd]?))\b"
            r" ?(?P<toward>[^.;]*)",
            r"\bha(?:s|ve|d) (?:in principle )?accepted (?P<toward6>(?:an?|the|this|that|its|their)"
            r"(?: [\w-]+){0,3}? (?:offer|proposal|plan|idea|deal|road ?map|formula|mediation|"
            r"mediator)\b[^.;]*)",
            r"\baccept(?:s|ed)? (?P<toward5>(?:an?|the|this|that|any)(?: [\w-]+){0,2}? "
            r"(?:truce|ceasefire|compromise|pause|armistice|cessation|moratorium)\b[^.;]*)",
            r"\baccept(?:s|ed)? (?P<toward2>(?:the|this|that|its|their|these)(?: [a-z-]+){0,2}? "
            r"(?:terms|conditions?|demands?|principle|limits?|levels?|deadline|cuts?|borders?|"
            r"lines?|"
            r"ruling|verdict|results?|figures?|map|timetable|draft)\b[^.;]*)",
            r"\b(?:ready|prepared|willing) to (?P<toward3>(?:drop|give up|withdraw|halt|lift|cede|"
            r"forgo|waive|pull back|make concessions|back down)\b[^.;]*)",
            r"\b(?:has|have|had) no objections? to (?P<toward4>[^.;]+)",
        ),
    ),
    (
        "offer",
        _any_of(
            rf"\b(?:(?:(?:(?:is|are|was|were|be){READILY}|remain(?:s|ed)?|st(?:ands?|ood)) "
            r"(?:ready|willing|prepared)|ready|willing) "
            r"(?:to (?!welcome|accept|drop|give up|withdraw|halt|lift|cede|forgo|waive|pull back|"
            rf"back down|stop|fight|strike|defend|resist|die)|for (?={FOR}))|"
            rf"offer(?:s|ed|ing)?\b{MERE}(?: to)?|"
            r"(?:happy|glad|delighted) to (?=(?:help|meet|talk|host|send|work|sit|receive|discuss|"
            r"share|offer|provide|take)\b)|"
            r"(?:our|his|her|their|the|my) doors? (?:is|are|was|remains?|stays?) (?=open to)|"
            r"(?:will|would|shall|wants? to|wanted to|hopes? to|stands ready to|"
            r"pledg\w+ to|promis\w+ to|proposes? to|['\u2019]ll) "
            rf"(?:\w+ (?:to|with) )?(?={HELP}\b)|"
            r"(?:has |have |had )?invit(?:ed|es?) (?=\w)|(?:is|are|was|were) ready to (?=open)|"
            r"propos(?:es?|ed|ing) (?!that\b.{0,200}?\bmust))(?P<toward>[^.;]*)",
        ),
    ),
    (
        "demand",
        _any_of(
            r"\b(?:must|ha(?:s|ve) to|need(?:s|ed)? to|demand(?:s|ed|ing)?|"
            r"insist(?:s|ed|ing)? (?:on|that)|call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|"
            r"requires? (?=that|the |all |both )|should|ought to|"
            r"appeal(?<!be appeal)(?<!more appeal)(?:s|ed|ing)? "
            r"(?:for|to(?= [^.;]{2,120}? (?:to|for|that|not)\b))|"
            r"ask(?:s|ed)? (?:for|that)|"
            r"ask(?:s|ed)? (?=(?:the|all|both|every|each) [^.;]{2,40}? to\b))\b "
            r"?(?P<toward>[^.;]*)",
            r"\bwants? (?P<toward2>(?:an? |the |more )(?:(?! to )[^.;,]){1,200})(?=[.;,]|$)",
            r"\b(?:wants?|wanted) (?P<toward3>(?:the |both |all |every |our |"
            r"his |her |their |its )?(?!to )[^.;,]{2,50}? (?:to(?! serve| chair)|back)\b[^.;,]*)",
            r"\ball (?:we|i|they) (?:ask|want|need|demand)(?: for)? (?:is|was) (?P<toward4>[^.;]+)",
            r"\bwe (?:have )?ask(?:ed)? (?:that |for )?(?P<toward5>[^.;]+)",
            r"\b(?:has|have|had) (?P<toward6>until [^.;]{2,40}? to [^.;]+)",
            r"\b(?:is|was) (?:high )?time (?:for|to|that) (?P<toward7>[^.;]+)",
            r"\b(?:is|was) (?:essential|imperative|vital|crucial) (?:that|to|for) "
            r"(?P<toward8>[^.;]+)",
        ),
    ),
    (
        "welcome",
        _any_of(
            rf"\b(?P<toward2>(?:this|that|it|the [a-z]+) (?:is|was) an? (?:very )?{GOOD} "
            r"(?:first )?(?:step|start|sign|news|development|day|decision|move|gesture|signal|"
            r"basis|beginning)\b[^.;]*)",
            r"\b(?:welcom\w+|support(?:s|ed|ing)?|back(?:s|ed)|in favou?r of|praise[sd]?|"
            r"appreciat\w+|applaud\w*|endors(?:e|es|ed|ing)|hail(?:s|ed)|commend(?:s|ed)|"
            r"(?:is|are|was|were|remain(?:s|ed)?|(?:it|our|them)sel(?:f|ves)) open to|"
            r"(?:glad|pleased|delighted|happy) (?:about|with|by|that|to see|to hear))\b"
            r" ?(?P<toward>[^.;]*)",
            r"\b(?P<toward3>the (?:plan|proposal|offer|deal|idea|draft|agreement|initiative|text|"
            r"accord)) (?:is|was) (?:very )?(?:good|fair|acceptable|reasonable|constructive|"
            r"balanced)"
            r"(?=[.,;!\"\u2019\u201d]|$)",
        ),
    ),
    (
        "defer",
        _any_of(
            r"\bas (?:for|regards|to) (?P<toward>[^,.;]{1,200}), "
            rf"(?:it|this|that|they) (?:is|are|was|were) {THEIRS}",
            r"(?:^|(?<=[\s\"\u201c\u2018]))(?P<toward2>\w[^.,;]{0,80}?)[\"\u2018\u201c]? "
            rf"(?:is|are|was|were|remains?) {THEIRS}",
        ),
    ),
)
TELLING: dict[Verb, Telling] = {
    "defer": Telling(
        "matter question issue business decision affair choice up decide settle determine resolve"
        " choose"
    ),
    "precondition": Telling(
        "soon until unless without before long while only condition conditions precondition"
        " preconditions understanding"
        " provided conditional depend depends require need include once if else deal first stay"
        " stays remain remains"
        " kept keep when"
    ),
    "threat": Telling(
        "retaliat* respond react reply face pay strike force draw resume met punished destroyed"
        " close cut expel impose block blockade shut burn seize bomb shell invade boycott advance"
        " arrest occupy sue walk go punish evict storm consider if unless or consequences price"
        " hesitate reserve reserves regret answer options forced should otherwise chain trouble"
        " retaliation war strikes reprisals response reckoning account call attack leave quit"
        " pull withdraw suspend cancel ban bar stop halt take use down veto sink destroy fire annul"
        " means measures let admit* annex reimpose impose restore break sever downgrade mobili*"
        " withhold tear switch turn sanction resign escalate fight freeze detain picket act"
    ),
    "withdrawal": Telling("withdr* take takes taken taking took retract* rescind* longer"),
    "reject": Telling(
        "reject* rule rules ruled ruling refus* oppose opposes opposed opposing not never turn"
        " turns turned unacceptable question no condemn* dismiss dismisses dismissed dismissing"
        " decline declined declines t expected cannot forget far table negotiable line"
        " regret* deplore* decr* treason betrayal capitulation surrender insult provocation"
        " illegal unlawful"
        " unfair illegitimate blackmail farce charade sham step disgrace suicide folly means"
        " null dead starter disagree disagrees disagreed against nothing issue object objects "
        "objected"
    ),
    "concession": Telling(
        "drop drops dropped give gives gave giving accept concede concedes conceded recognise"
        " recognize compromise forgo waive withdraw pull release cede yield lift halt suspend"
        " postpone concession concessions live consider settle agreed stand object objects objected"
        " accepts accepted oppose opposes opposed ready prepared willing objection objections"
    ),
    "offer": Telling(
        "ready willing prepared offer offers offered offering work push help send host mediat*"
        " facilitat* broker support assist provide open play contribute act promote arrange convene"
        " happy glad delighted door doors share reopen pay hand guarantee"
        " resume begin hold negotiate propose proposes proposed proposing invite invites invited"
    ),
    "demand": Telling(
        "must has have need needs needed demand demands demanded demanding insist insists insisted"
        " insisting call calls called calling urge urges urged urging require requires required"
        " should ought appeal appeals appealed appealing ask asks asked want wants wanted"
        " all until time essential imperative vital crucial"
    ),
    "welcome": Telling(
        "welcom* support supports supported supporting backs backed favor favour praise praises"
        " praised commend*"
        " appreciat* applaud* endors* hails hailed open glad pleased delighted happy"
        " step start sign news development day decision move gesture"
        " signal basis beginning good fair acceptable reasonable constructive balanced"
    ),
}
"""Words without one of which a pattern does not match; *t* is that of *don't*."""
