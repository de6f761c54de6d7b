"""How fast a report is read: at least 200 articles a second on one core."""

import pytest
from benchmarks.annotated import articles

from goodoffices.reading import quotations

_OWN = "Talks on the Marl Strait are to resume\n\n" + "\n\n".join(
    "\u201cWe will come to the table,\u201d said Foreign Minister Ana Reyes of Tarnland on "
    "Monday. \u201cThe line must be drawn first.\u201d Her colleague Odo Brann, speaking in "
    "Oslo, said the ships would stay in port until the talks were over."
    for _ in range(20)
)


@pytest.fixture(scope="module")
def texts():
    """Give the annotated articles where they are at hand, else a report of our own."""
    return [article["text"] for article in articles(100)] or [_OWN] * 100


def test_reading_a_hundred_reports(benchmark, texts):
    """One round reads 100 articles: under half a second is the aim."""
    found = benchmark.pedantic(
        lambda: [quotations(text) for text in texts], rounds=3, warmup_rounds=1
    )
    assert len(found) == len(texts)
    assert any(found)
