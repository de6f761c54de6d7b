"""The words of a report in columns, with their classes."""

import re

from hypothesis import assume, given
from hypothesis import strategies as st

from goodoffices.reading.extent import Extent
from goodoffices.reading.places import begins_name, entry_at
from goodoffices.reading.telling import Telling
from goodoffices.reading.words import Words, words

_PIECES = [
    *("Ana", "Reyes", "MOSCOW", "North", "New", "York", "Port", "Sudan", "US", "US-led", "U.N."),
    *("United", "States", "Russia's", "ministers'", "'", "\u2019s", "says", "the", "Mr.", "St."),
    *(
        "2019",
        "12",
        ".",
        ",",
        "(",
        '"',
        "\u201c",
        "al-Hadi",
        "then-Prime",
        "-",
        "_",
        "\u00e9t\u00e9",
    ),
    *("Russia-St.", "Kremlin", "South", "Korean", "The", "Hague", "a.m.", "EU/US"),
]
prose = st.lists(
    st.tuples(st.sampled_from(_PIECES), st.sampled_from(["", " ", " ", "  ", "\t"])), max_size=25
).map(lambda several: "".join(word + blank for word, blank in several))

_ONE = re.compile(
    r"['\u2019]s\b|(?<=s)['\u2019](?=\s)|(?:[A-Z]\.)+"
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Col|Maj|Lt|Adm|Capt|Brig|Sgt|Sen|Rep|Gov|Rev|St|Pres)\.(?= )"
    r"|[^\W_]+(?:['\u2019](?!s\b)[^\W_]+|-[^\W_]+)*|\S"
)

_NEEDS = Telling("says minister* *eyes states faring")


def one_by_one(text: str) -> list[tuple[int, int]]:
    """Cut word after word; a name that the tables know is one word."""
    found: list[tuple[int, int]] = []
    place = 0
    while match := _ONE.search(text, place):
        start, end = match.span()
        entry = entry_at(text, start) if text[start].isupper() else None
        place = entry[0] if entry else end
        found.append((start, place))
    return [*found, (len(text), len(text))]


def of(text: str) -> Words:
    """Cut a text of one paragraph."""
    return words(text, [Extent(0, len(text))])


class TestWords:
    """`words` cuts a paragraph at once as one would cut it word by word."""

    @given(prose)
    def test_each_word_stands_where_it_says(self, text):
        """Columns are of one length, in text order, and verbatim."""
        cut = of(text)
        assert len(cut.texts) == len(cut.starts) == len(cut.ends) == len(cut.classes)
        assert [text[a:b] for a, b in zip(cut.starts, cut.ends, strict=True)] == [*cut.texts]
        assert sorted(cut.starts) == [*cut.starts]
        assert cut.classes[-1] == "|"

    @given(prose)
    def test_is_what_one_finds_word_by_word(self, text):
        """Cutting all at once parts no text otherwise, names such as *Port Lorn* aside."""
        assume(not re.search("New|North|Port|South", text))
        cut = of(text)
        assert [*zip(cut.starts, cut.ends, strict=True)] == one_by_one(text)

    @given(prose)
    def test_what_the_tables_know_is_noted(self, text):
        """A named word is one that the tables give at its place."""
        cut = of(text)
        for index, named in cut.named.items():
            assert entry_at(text, cut.starts[index]) == (cut.ends[index], named)

    def test_classes(self):
        """States, names of places, genitives, shouted words and compounds have theirs."""
        assert of("Port Lorn fell").classes == "Zx|"
        assert of("Peru's minister met Ana Reyes").classes == "SgHxNN|"
        assert of("the ministers' house").classes == "tUgx|"
        assert of("SIGNS of war").classes[0] == "t"
        assert of("US-led talks").classes.startswith("S;")
        assert of("NDF said so. Then NDF left").classes[0] == "N"

    def test_paragraphs_end_with_a_mark(self):
        """Every stretch has its end mark, an empty one too."""
        text = "One two.\n\nThree"
        cut = words(text, [Extent(0, 8), Extent(9, 9), Extent(10, 15)])
        assert cut.classes.count("|") == 3
        assert [*cut.texts] == ["One", "two", ".", "", "", "Three", ""]


class TestSharedSeat:
    """*Foreign Office*, which several states have."""

    def test_is_british_only_where_something_else_is(self):
        """A capital alone, in which somebody meets, does not tell."""
        for text, taken in [
            ("The Foreign Office left.", False),
            ("The Foreign Office met in London.", False),
            ("The Foreign Office left Britain.", True),
        ]:
            cut = of(text)
            assert ("Foreign Office" in {cut.texts[n] for n in cut.named}) is taken
            assert cut.classes[1] == ("Q" if taken else "I")


class TestLineStart:
    """`Words.line_start` finds the paragraph of a place."""

    @given(prose)
    def test_is_the_first_word_of_its_stretch(self, text):
        """For each place of a text cut in two."""
        cut = words(
            f"{text}\n{text}", [Extent(0, len(text)), Extent(len(text) + 1, 2 * len(text) + 1)]
        )
        second = cut.classes.find("|") + 1
        for index, (letter, start) in enumerate(zip(cut.classes, cut.starts, strict=True)):
            if letter != "|":
                assert cut.line_start(start) == cut.starts[0 if index < second else second]


class TestTell:
    """`Words.tell` says whether a rule must look closer."""

    @given(prose, st.data())
    def test_never_misses_a_word(self, text, data):
        """Where one of the words stands in a stretch between words, the rule looks."""
        needs = _NEEDS
        edges = [0, len(text), *(match.start() for match in re.finditer(r"\s", text))]
        first, last = data.draw(st.sampled_from(edges)), data.draw(st.sampled_from(edges))
        stretch = Extent(min(first, last), max(first, last))
        inside = re.findall("[a-z]+", text[stretch.start : stretch.end].lower())
        if any(re.fullmatch("says|states|minister.*|.*eyes", word) for word in inside):
            assert of(text).tell(needs, stretch)

    def test_other_words_tell_nothing(self):
        """A rule does not look where none of its words stands."""
        assert not of("Tom Hale left").tell(_NEEDS, Extent(0, 13))
        assert of("Ana Reyes, sea-faring").tell(_NEEDS, Extent(11, 21))


class TestBeginsName:
    """`begins_name` is true of every word at which a name is found."""

    @given(prose)
    def test_misses_no_name(self, text):
        """What is passed over holds no name."""
        for match in re.finditer(r"[^\W_]+", text):
            if match[0][0].isupper() and entry_at(text, match.start()):
                assert begins_name(match[0])
