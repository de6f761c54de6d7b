"""What a page says of itself to machines: JSON-LD, OpenGraph and other metadata."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from goodoffices.reading.formats.extracted import day_of, language_of

__all__ = ["PageData", "page_data"]

_ARTICLES = frozenset(
    {
        "AnalysisNewsArticle",
        "Article",
        "BackgroundNewsArticle",
        "BlogPosting",
        "LiveBlogPosting",
        "NewsArticle",
        "OpinionNewsArticle",
        "PressRelease",
        "Report",
        "ReportageNewsArticle",
        "ReviewNewsArticle",
    }
)
_DEEPEST = 50
_LONGEST = 500

_TITLE = ("og:title", "twitter:title", "dc.title", "dcterms.title")
_AUTHOR = ("author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author")
_OUTLET = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher")
_DATE = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publish-date",
    "publication_date",
    "parsely-pub-date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.issued",
    "sailthru.date",
)
_LANGUAGE = ("og:locale", "dc.language", "dcterms.language", "content-language")


@dataclass(frozen=True)
class PageData:
    """The metadata of a page; what it does not say is None."""

    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    published: str | None = None
    published_from: str | None = None
    url: str | None = None
    language: str | None = None


def page_data(tree: Any) -> PageData:
    """
    Read the metadata of a page, JSON-LD before OpenGraph before the rest.

    Parameters
    ----------
    tree : lxml element
        The page.

    Returns
    -------
    PageData
        Each field from the first place that gives it.
    """
    article = next(_articles(tree), {})
    metas = _metas(tree)
    published, published_from = _published(tree, article, metas)
    return PageData(
        title=_words(article.get("headline"))
        or _first(metas, _TITLE)
        or _of(tree, "//h1")
        or _of(tree, "//title"),
        author=_named(article.get("author")) or _author(metas),
        outlet=_named(article.get("publisher")) or _first(metas, _OUTLET),
        published=published,
        published_from=published_from,
        url=_address(article.get("url"))
        or _address(next(iter(tree.xpath("//link[@rel='canonical']/@href")), None))
        or _address(metas.get("og:url")),
        language=language_of(tree.get("lang"))
        or language_of(article.get("inLanguage"))
        or language_of(_first(metas, _LANGUAGE)),
    )


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    """Find the articles among the objects of JSON-LD."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            found = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for one in _objects(found):
            kinds = one.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and kind in _ARTICLES for kind in kinds):
                yield one


def _objects(found: Any) -> Iterator[dict[str, Any]]:
    """Go through the objects of a JSON text, the outer ones first."""
    level = [found]
    for _ in range(_DEEPEST):
        following: list[Any] = []
        for one in level:
            if isinstance(one, dict):
                yield one
                following += one.values()
            elif isinstance(one, list):
                following += one
        level = following


def _metas(tree: Any) -> dict[str, str]:
    """Collect the meta elements; of a name that stands twice the first counts."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = _words(meta.get("content"))
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = meta.get(key)
            if name and content:
                found.setdefault(name.strip().lower(), content)
    return found


def _published(
    tree: Any, article: dict[str, Any], metas: dict[str, str]
) -> tuple[str | None, str | None]:
    places = [(article.get("datePublished"), "JSON-LD datePublished")]
    places += [(metas.get(name), f"meta {name}") for name in _DATE]
    places += [
        (value, "time itemprop=datePublished")
        for value in tree.xpath("//time[@itemprop='datePublished']/@datetime")[:1]
    ]
    for value, place in places:
        day = day_of(value)
        if day:
            return day, place
    return None, None


def _named(value: Any) -> str | None:
    """Name a person or an organisation, or several."""
    several = value if isinstance(value, list) else [value]
    names = [_words(one.get("name") if isinstance(one, dict) else one) for one in several[:20]]
    return ", ".join(name for name in names if name and "://" not in name) or None


def _author(metas: dict[str, str]) -> str | None:
    every = (metas.get(name) for name in _AUTHOR)
    return next((name for name in every if name and "://" not in name), None)


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _of(tree: Any, path: str) -> str | None:
    return next((_words(one.text_content()) for one in tree.xpath(path)[:1]), None)


def _words(value: Any) -> str | None:
    return (" ".join(value.split())[:_LONGEST] or None) if isinstance(value, str) else None


def _address(value: Any) -> str | None:
    found = value if isinstance(value, str) and len(value) <= 2_000 else ""
    return found.strip() if found.strip().startswith(("http://", "https://")) else None
