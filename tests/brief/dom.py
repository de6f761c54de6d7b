"""A page as a tree of elements, read with the standard library alone."""

from collections.abc import Iterator
from html.parser import HTMLParser

VOID = {"meta", "br", "hr", "img", "link", "input"}


class Element:
    """An element: its name, attributes, and children in order; a text is a plain string."""

    def __init__(self, name: str, attributes: dict[str, str], parent: "Element | None") -> None:
        self.name = name
        self.attributes = attributes
        self.parent = parent
        self.children: list[Element | str] = []

    def walk(self) -> Iterator["Element"]:
        """Go through the element and all below it, in document order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def texts(self) -> Iterator[tuple[str, "Element"]]:
        """Go through all texts, each with the element that holds it."""
        for element in self.walk():
            for child in element.children:
                if isinstance(child, str):
                    yield child, element

    @property
    def text(self) -> str:
        """All text below the element."""
        found: list[str] = []
        for child in self.children:
            found.append(child if isinstance(child, str) else child.text)
        return "".join(found)

    def above(self) -> Iterator["Element"]:
        """Go through the element and all above it."""
        here: Element | None = self
        while here is not None:
            yield here
            here = here.parent

    def find(self, name: str) -> list["Element"]:
        """List the elements of a name at or below this one."""
        return [each for each in self.walk() if each.name == name]

    def having(self, attribute: str) -> list["Element"]:
        """List the elements with an attribute at or below this one."""
        return [each for each in self.walk() if attribute in each.attributes]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.here = Element("document", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(made)
        if tag not in VOID:
            self.here = made

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(made)

    def handle_endtag(self, tag: str) -> None:
        assert self.here.name == tag, f"</{tag}> closes <{self.here.name}>"
        assert self.here.parent is not None
        self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


def tree(html: str) -> Element:
    """Read a page; every element must be closed in order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.here is reader.root, f"<{reader.here.name}> is never closed"
    return reader.root
