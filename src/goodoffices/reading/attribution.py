"""Who said what: a content, its speaker and the words that join them."""

from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.reading.agents import doer_of
from goodoffices.reading.candidates import Candidate
from goodoffices.reading.cues import CUES
from goodoffices.reading.document import Document
from goodoffices.reading.extent import Extent
from goodoffices.reading.grades import Grade, Kind, grade_of
from goodoffices.reading.leadins import announcer
from goodoffices.reading.patterns import candidates
from goodoffices.reading.phrases import noun_phrase_after
from goodoffices.reading.questions import answers
from goodoffices.reading.quotation import Run, quoted_share
from goodoffices.reading.resolutions import Resolved, resolved
from goodoffices.reading.sentences import QUOTED, Row, Sentence, rows
from goodoffices.reading.transcript import Turn, turns

__all__ = ["Attribution", "Draft", "attributions", "drafts"]

_DASHES = frozenset(["-", "--", "\u2013", "\u2014"])
_BULLETS = frozenset([">", "-", "\u2013", "\u2022", "*"])
"""What a paragraph that is set apart may begin with."""
_COLON_REACH = 12
"""Words before a colon among which is the verb that announces what was said."""
_LEAD = "clause-speaker-cue"
"""The rule that takes *Speaking in Lima* for what was said in *Speaking in Lima, A said:*."""
_DIRECT = 0.9
"""The least share of a direct content that stands in quotation marks."""


@dataclass(frozen=True)
class Attribution:
    """One statement as the text gives it."""

    kind: Kind
    """Direct where at least 90 % of the content stands in quotation marks, mixed where some."""
    content: tuple[Extent, ...]
    """What was said, verbatim: one extent, or more where the text splits it."""
    speaker: Extent | None
    """The whole phrase, with role and apposition; a pronoun stays as written."""
    cue: Extent | None
    """The words that report: a verb with its auxiliaries, or such as 'according to'."""
    addressee: Extent | None
    """Who was spoken to, where the cue says so."""
    rule: str
    """The rule that made the proposal (rule D1)."""
    grade: Grade
    """By the rule's measured precision."""
    sentence: Extent
    """The sentence in which the cue, or else the content, stands."""
    nested: bool = False
    """True where it is told inside what somebody else said."""
    negated: bool = False
    """True where the text says that it was not said."""
    hypothetical: bool = False
    """True where it might, would or is expected to be said."""


def attributions(document: Document, cut: Sequence[Row] | None = None) -> tuple[Attribution, ...]:
    """
    Find the statements of a report.

    Parameters
    ----------
    document : Document
        The report in its parts; only its paragraphs are read.
    cut : sequence of Row or None
        Its paragraphs cut up, where that was done before.

    Returns
    -------
    tuple of Attribution
        In text order of their contents.
    """
    cut = rows(document) if cut is None else cut
    every = [run for row in cut for run in row.quoted]
    found, within = drafts(document, cut)
    whole = [_finished(document.text, draft, every) for draft in (*found, *within)]
    return tuple(sorted(whole, key=lambda a: a.content[0]))


def drafts(document: Document, cut: Sequence[Row]) -> tuple[list["Draft"], list["Draft"]]:
    """
    Find the statements of a report without grading them.

    Parameters
    ----------
    document : Document
        The report in its parts.
    cut : sequence of Row
        Its paragraphs cut up.

    Returns
    -------
    tuple of list of Draft
        The statements, and those told inside what somebody else said.
    """
    reader = _Reader(document.text)
    labelled, adopted = turns(document), resolved(document)
    asked: frozenset[int] = frozenset()
    if not labelled:
        labelled, asked = answers(document)
    for number, row in enumerate(cut):
        clause = adopted.get(number)
        if clause and row.sentences:
            reader.adopt(clause, row.sentences[-1])
        elif number not in asked:
            reader.read(row.sentences, row.quoted, labelled.get(number))
    return reader.found, reader.within


@dataclass(slots=True)
class Draft:
    """A statement whose content may still grow."""

    content: list[Extent]
    speaker: Extent | None
    cue: Extent | None
    """The words that report, where no proposal names them."""
    rule: str
    sentence: Sentence
    """The sentence in which the cue, or else the content, stands."""
    proposal: Candidate | None = None
    """What was proposed in that sentence."""


def _finished(text: str, draft: Draft, quoted: Sequence[Run]) -> Attribution:
    share = quoted_share(text, draft.content, quoted)
    kind: Kind = "direct" if share >= _DIRECT else "mixed" if share else "indirect"
    told, sentence = draft.proposal, draft.sentence
    return Attribution(
        kind,
        tuple(draft.content),
        draft.speaker,
        sentence.part(*told.cue) if told and told.cue else draft.cue,
        sentence.part(*told.addressee) if told and told.addressee else None,
        draft.rule,
        grade_of(draft.rule, kind),
        sentence.extent,
        nested=told is not None and told.nested,
        negated=told is not None and told.negated,
        hypothetical=told is not None and told.hypothetical,
    )


@dataclass(slots=True)
class _Lone:
    """A quotation that fills its paragraphs and waits for its speaker."""

    content: list[Extent]
    draft: Draft | None
    """The statement it was given to, where the previous speaker was supposed."""
    sentence: Sentence


class _Reader:
    """Reads paragraph after paragraph and remembers who spoke last."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Draft] = []
        self.within: list[Draft] = []
        """Statements inside others."""
        self.quoted: Sequence[Run] = ()
        self.announced: tuple[Extent, Extent | None] | None = None
        """Speaker and cue of a line that ends in a colon."""
        self.heralds = False
        """True where that cue reports speech, and nothing was said in the line."""
        self.in_block = False
        """True after an indented paragraph that such a line announced."""
        self.speaking: Draft | None = None
        """The last statement with a quotation."""
        self.lone: _Lone | None = None
        self.is_open = False
        """True where the paragraph before leaves its quotation open."""
        self.near: Extent | Sentence | None = None
        """Who last said something, or the sentence after it, in which somebody may do something:
        whose a quotation without anybody is."""
        self.is_past = False
        """True after a sentence in which nothing is said."""

    def read(self, row: Sequence[Sentence], quoted: Sequence[Run], turn: Turn | None) -> None:
        """Read one paragraph."""
        self.quoted = quoted
        if turn and turn.continues and self.found:
            self.found[-1].content.append(turn.content)
        elif turn and row:
            self._add(Draft([turn.content], turn.name, None, turn.rule, row[0]))
        elif row and (self.heralds or self.in_block) and self._block(row):
            pass
        elif row and not (self.lone and self._is_signature(self.lone, row[0])):
            self._prose(row)
            self.in_block = False
        self.announced = _announcement(row[-1]) if row and row[-1].lower[-1] == ":" else None
        self.heralds = self.announced is not None and self._heralds(row[-1])
        self.is_open = bool(quoted) and not quoted[-1].closed

    def _heralds(self, sentence: Sentence) -> bool:
        if self.found and self.found[-1].sentence is sentence:
            return False
        cues = (CUES.get(word) for word in sentence.lower[-_COLON_REACH:-1])
        return any(cue.speech and cue.form == "finite" for cue in cues if cue)

    def _block(self, row: Sequence[Sentence]) -> bool:
        """Take a paragraph without quotation marks that a line such as *A said:* announces."""
        first = row[0]
        marked = first.lower[0] in _BULLETS and len(first.lower) > 1
        before = self.text[max(0, first.start(0) - 2) : first.start(0)]
        is_apart = marked or before.endswith(("  ", "\t"))
        if self.quoted or row[-1].lower[-1] == ":":
            return False
        content = Extent(first.start(marked), row[-1].extent.end)
        if self.announced and self.heralds:
            self._add(Draft([content], *self.announced, "colon block", first))
        elif self.in_block and is_apart:
            self.found[-1].content.append(content)
        else:
            return False
        self.in_block = is_apart
        return True

    def adopt(self, clause: Resolved, sentence: Sentence) -> None:
        """Read one paragraph of a resolution."""
        draft = Draft([clause.content], clause.body, clause.cue, "resolution", sentence)
        self.found.append(draft)
        self.announced, self.speaking, self.lone, self.is_open = None, None, None, False

    def _prose(self, row: Sequence[Sentence]) -> None:
        lone, self.lone = self.lone, None
        for place, sentence in enumerate(row):
            here = candidates(sentence)
            if sentence.lower[-1] == ":":
                here = [one for one in here if one.rule != _LEAD]
            if not here and sentence.quoted:
                if _is_only_quoted(sentence):
                    self._bare(sentence, lone, is_first=place == 0, is_all=len(row) == 1)
                else:
                    self.speaking = None
            if len(here) > 1:
                here.sort(key=lambda one: one.content)
            for number, candidate in enumerate(here):
                draft = _drafted(sentence, candidate)
                if lone and place == number == 0 and self._continues(draft.content[0]):
                    self._prepend(lone, draft)
                if candidate.nested:
                    self.within.append(draft)
                    continue
                self._add(draft)
                self.near, self.is_past = draft.speaker, False
            if not here and not sentence.quoted:
                self.near, self.is_past = sentence, True

    def _bare(
        self, sentence: Sentence, lone: _Lone | None, *, is_first: bool, is_all: bool
    ) -> None:
        """Take a sentence that is only a quotation."""
        content = sentence.part(sentence.quoted[0], sentence.quoted[-1] + 1)
        if is_first and self.announced:
            self._add(Draft([content], *self.announced, "colon line", sentence))
            return
        if is_first and lone and lone.draft is None and self._continues(content):
            lone.content.append(content)
            self.lone = lone
            return
        is_more = self._continues(content) if is_first else self._is_last_speaking()
        if self.speaking and is_more:
            self.speaking.content.append(content)
            if is_first and lone:
                self.lone = lone
            return
        draft = None
        near = self._nearest() if self.speaking else None
        if near:
            draft = Draft([content], near, None, "previous speaker", sentence)
            self._add(draft)
        if is_all:
            self.lone = _Lone(draft.content if draft else [content], draft, sentence)

    def _nearest(self) -> Extent | None:
        """Find who said or did something right before."""
        if not isinstance(self.near, Sentence):
            return self.near
        doer = doer_of(self.near)
        return self.near.part(*doer) if doer else None

    def _is_last_speaking(self) -> bool:
        last = self.found[-1] if self.found else None
        return (
            last is not None
            and self.speaking is not None
            and last.sentence is self.speaking.sentence
            and not self.is_past
        )

    def _continues(self, content: Extent) -> bool:
        """Tell whether a run takes up the one that the paragraph before left open."""
        first = self.quoted[0] if self.quoted else None
        return bool(self.is_open and first and first.continues and first.start == content.start)

    def _prepend(self, lone: _Lone, draft: Draft) -> None:
        """Give a quotation of several paragraphs to the speaker named in its last one."""
        if lone.draft is not None:
            self.found.pop()
        draft.content = [*lone.content, *draft.content]

    def _is_signature(self, lone: _Lone, sentence: Sentence) -> bool:
        """Read '- Smith, president' in a line after a quotation as its speaker."""
        if sentence.lower[0] not in _DASHES:
            return False
        last = noun_phrase_after(sentence, 1)
        if last is None or not sentence.words[1][0].isupper():
            return False
        if lone.draft is not None:
            self.found.pop()
        speaker = sentence.part(1, last)
        self._add(Draft(lone.content, speaker, None, "signature line", lone.sentence))
        self.lone = None
        return True

    def _add(self, draft: Draft) -> None:
        self.found.append(draft)
        if not draft.sentence.quoted:
            return
        before = self.speaking
        if before and before.sentence is draft.sentence and _is_whole(before):
            return
        if any(_holds_run(draft.sentence, part) for part in draft.content):
            self.speaking = draft


def _is_whole(draft: Draft) -> bool:
    """Tell whether a content ends in a quotation that is a sentence or its beginning."""
    row = draft.sentence
    return any(row.end(run) == draft.content[-1].end for run in row.complete)


def _holds_run(sentence: Sentence, part: Extent) -> bool:
    return any(part.start <= sentence.start(run) < part.end for run in sentence.quoted)


def _drafted(sentence: Sentence, candidate: Candidate) -> Draft:
    return Draft(
        [sentence.part(*places) for places in candidate.content],
        sentence.part(*candidate.speaker) if candidate.speaker else None,
        None,
        candidate.rule,
        sentence,
        candidate,
    )


def _announcement(sentence: Sentence) -> tuple[Extent, Extent | None] | None:
    """Give speaker and cue of a sentence that ends in a colon, for the next paragraph."""
    last = len(sentence.lower) - 1
    subject = announcer(sentence)
    if subject is None:
        return None
    cue = sentence.part(subject[1], last) if subject[1] < last else None
    return sentence.part(*subject), cue


def _is_only_quoted(sentence: Sentence) -> bool:
    return all(word is QUOTED or not word[0].isalnum() for word in sentence.words)
