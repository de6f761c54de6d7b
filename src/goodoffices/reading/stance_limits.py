"""What makes of the verb of a stance another word: *opposing views*, *release a statement*."""

__all__ = ["AS_LONG", "IDLE_IF", "LATER", "MADE_PUBLIC", "NOT_SIDES", "OWN_IF"]

NOT_SIDES = (
    r"(?! (?:views?|sides?|teams?|part(?:y|ies)|camps?|forces|candidates?|players?|ends|positions|"
    r"directions|factions|groups?|lawyers?|counsel)\b)"
)
"""After *opposing*, which is then no verb."""
AS_LONG = (
    r"(?:as|so) long as (?!it takes|(?:is |are )?(?:needed|necessary|required|possible)\b|"
    r"(?:he|she|i|we|they) (?:lives?|can|wants?|likes?|wish(?:es)?)\b)"
)
"""What begins a condition, and not *as long as it takes*."""
IDLE_IF = (
    r"(?:see|lose|win|know|find|become|feel|look|need|suffer|die|fail|face|regret|understand|be (?:"
    r"an?|the|happy|glad|sad|sorry|surprised|disappointed|funny|nice|good|bad|great|wrong|better|"
    r"worse|hard|difficult|easy|pleased|delighted|ashamed|astonished|impossible)|"
    r"have (?!to\b)\w+)\b"
)
"""What somebody does under a condition without offering it: *we will see more if*."""
LATER = (
    r"(?:(?:at least |early |late |mid-?|the (?:end|start|beginning|middle|spring|summer|autumn|"
    r"winter)|next |noon|midnight|tomorrow|further notice|now\b|then\b|\d)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|"
    r"august|september|october|november|december|christmas|easter)\b)"
)
"""Words that say until when, which is no condition."""
OWN_IF = (
    r"(?!(?:(?:re-?)?elected|needed|necessary|required|asked)\b|(?:he|she|i) (?:wins?|won|gets?|is|"
    r"was|were|becomes?|can|could|had)\b|you (?:look|want|think|ask|like|will)\b)"
)
"""Nothing that anybody else is to do: *if elected*, *if you ask me*."""
MADE_PUBLIC = (
    r"(?! (?:(?:an?|the|his|her|its|their|more|further|any|all|some) )?(?:[a-z-]+ )?(?:statements?|"
    r"reports?|results?|data|names?|details?|letters?|documents?|videos?|figures?|returns?|texts?|"
    r"lists?|it|records?|photos?|information|findings|transcripts?|footage|emails?|tapes?)\b)"
)
"""After *release*, which is then no concession."""
