"""A whole page, or a piece of HTML, as lines that a person can read and compare.

An element is a line: name, classes, other attributes, text; what stands in it is indented below it. What stands within
a line is written as a sentence shows it: a link as [text](address), other elements in angle brackets. A row of a table
is one line where its cells are, and so are a few short elements in another (after ">"). A widget is a line that begins
with its kind, a chart a line for each part. The keys of widgets, by which the session, the URL and the style sheet know
them, stand together in one line: they are the same in every language.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import groupby
from typing import Any

from google.protobuf.json_format import MessageToDict  # type: ignore[import-untyped]
from streamlit.testing.v1 import AppTest

LONGEST = 100
INLINE = {"a", "b", "br", "button", "i", "mark", "span", "u"}
VOID = {"br", "img"}
USUAL = {
    "data-go": None,
    "data-instead": None,
    "data-label": None,
    "aria-hidden": None,
    "scope": None,
    "target": "_blank",
    "rel": "noopener noreferrer",
    "type": "button",
}
"""Attributes that say nothing of a page; the tests of components state them."""

SAID = {"id", "label", "options", "value", "default", "rawValues", "setValue", "placeholder", "help"}
SAID |= {"deferredFileId", "ignoreRerun", "maxUploadSizeMb", "acceptNewOptions", "autocomplete", "clickMode"}
"""Fields of a widget that are not of its looks, or said otherwise."""


@dataclass
class Element:
    """An element of HTML."""

    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    inside: list["Element | str"] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, dict(attrs))
        self.open[-1].inside.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        closed = self.open.pop()
        assert closed.tag == tag, f"</{tag}> closes <{closed.tag}>"

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def read(html: str) -> Element:
    """What holds the elements of a piece of HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    (whole,) = reader.open
    return whole


def drawing_of(html: str) -> str:
    """The drawing that the script of the page puts into a place that holds nothing else."""
    (place,) = read(html).inside
    assert isinstance(place, Element)
    drawing = place.attributes["data-svg"]
    assert drawing
    assert place.inside == []
    return drawing


def outline(html: str) -> list[str]:
    """The lines of a piece of HTML."""
    return [line for element in _runs(read(html).inside) for line in _lines(element)]


def _lines(element: Element | str) -> list[str]:
    if isinstance(element, str) or _within_a_line(element):
        return [_sentence(element)]
    if element.tag == "script":
        return ["script"]
    drawing = element.attributes.pop("data-svg", None)
    head = element.tag + _said(element)
    if drawing:
        return [head, *(f"  {line}" for line in outline(drawing) if "path.land" not in line)]
    if all(map(_within_a_line, element.inside)):
        text = "".join(map(_sentence, element.inside))
        return [f"{head}: {text}" if text else head]
    if element.tag == "tr":
        cells = [_lines(cell) for cell in element.inside]
        if all(len(cell) == 1 for cell in cells):
            return [f"{head} | {' | '.join(cell[0] for cell in cells)}"]
    inside = [_lines(each) for each in _runs(element.inside)]
    short = f"{head} > {' ; '.join(lines[0] for lines in inside)}"
    if len(short) <= LONGEST and all(len(lines) == 1 for lines in inside):
        return [short]
    return [head, *(f"  {line}" for lines in inside for line in lines)]


def _runs(inside: list[Element | str]) -> Iterator[Element | str]:
    """What is inside an element, with what follows one another within a line put together."""
    for within, run in groupby(inside, key=_within_a_line):
        if within:
            yield "".join(map(_sentence, run))
        else:
            yield from run


def _within_a_line(element: Element | str) -> bool:
    return isinstance(element, str) or element.tag in INLINE


def _sentence(element: Element | str) -> str:
    if isinstance(element, str):
        return element.replace("\n", "⏎")
    text = "".join(map(_sentence, element.inside))
    if element.tag == "a":
        said = _said(Element("a", {name: value for name, value in element.attributes.items() if name != "href"}))
        return f"[{text}]({element.attributes['href']}){said}"
    said = _said(element)
    return f"<{element.tag}{said}: {text}>" if text else f"<{element.tag}{said}>"


def _said(element: Element) -> str:
    css = "".join(f".{name}" for name in (element.attributes.get("class") or "").split())
    others = {name: value for name, value in element.attributes.items() if name != "class"}
    told = [
        name if value is None else f'{name}="{value}"'.replace("\n", "⏎")
        for name, value in others.items()
        if name not in USUAL or USUAL[name] not in (None, value)
    ]
    return css + "".join(f" {each}" for each in told)


def page_outline(app: AppTest, files: Mapping[str, str]) -> list[str]:
    """The lines of a page: what it shows, in its order.

    Args:
        app: the page.
        files: what the file of a download button is called, by the label of the button.
    """
    return [*_children(app.main, files)]


def page_keys(app: AppTest) -> str:
    """The keys of the widgets of a page in its order, in one line."""
    return f"[keys] {' '.join(_keys(app.main))}"


def _keys(block: Any) -> Iterator[str]:
    for child in block.children.values():
        if hasattr(child, "children"):
            yield from _key_of(child.proto)
            yield from _keys(child)
        else:
            yield from _key_of(child.proto)


def _key_of(proto: Any) -> list[str]:
    given = re.fullmatch(r"\$\$(?:ID|GENERATED)-[0-9a-f]+-(.+)", getattr(proto, "id", ""))
    return [given[1]] if given and given[1] != "None" else []


def _children(block: Any, files: Mapping[str, str]) -> Iterator[str]:
    for child in block.children.values():
        if child.type == "popover":
            yield f"[popover] {child.proto.popover.label}"
            yield from (f"  {line}" for line in _children(child, files))
        elif child.type == "flex_container":
            yield " ".join([_key(child), *_looks(child.proto.flex_container, {"wrap", "justify"})])
            yield from (f"  {line}" for line in _children(child, files))
        elif hasattr(child, "children"):
            yield from _children(child, files)
        elif child.type == "html":
            yield from _html(child.value)
        elif child.type == "plotly_chart":
            yield " ".join(["[chart]", *_looks(child.proto, {"id", "spec"})])
            yield from _chart(json.loads(child.proto.spec))
        elif child.type != "empty":
            yield _widget(child, files)


def _html(value: str) -> list[str]:
    if value.lstrip().startswith("<style>"):
        return [f"style: {value.strip()}" if "--upload" in value else "style"]
    found = read(value).inside
    if len(found) == 1 and isinstance(found[0], Element) and found[0].attributes == {"class": "osl"}:
        found = found[0].inside
    return [line for element in _runs(found) for line in _lines(element)]


def _chart(drawn: dict[str, Any]) -> Iterator[str]:
    """Each trace and each part of the layout; `template` is Plotly's own."""
    for trace in drawn["data"]:
        yield f"[chart] {json.dumps(trace, ensure_ascii=False)}"
    for name, part in drawn["layout"].items():
        if name != "template":
            for each in part if isinstance(part, list) else [part]:
                yield f"[chart] {name}: {json.dumps(each, ensure_ascii=False)}"


def _widget(widget: Any, files: Mapping[str, str]) -> str:
    proto = widget.proto
    parts = [f"[{widget.type}] {getattr(proto, 'label', '')}"]
    if widget.type == "download_button":
        parts.append(f"→ {files[proto.label]}")
    if options := [str(getattr(option, "content", option)) for option in getattr(proto, "options", [])]:
        parts.append(f"({', '.join(options)})")
    parts += [f"{name}: {said}" for name in ("placeholder", "help") if (said := getattr(proto, name, ""))]
    if value := getattr(widget, "value", None):
        parts.append(f"= {value}")
    return " ".join([*parts, *_looks(proto, SAID)])


def _looks(proto: Any, said: Collection[str]) -> list[str]:
    """How a widget or container is asked to look and behave."""
    given = {name: value for name, value in MessageToDict(proto).items() if name not in said and value != {}}
    return [json.dumps(given, ensure_ascii=False).replace('"', "")] if given else []


def _key(container: Any) -> str:
    """The key by which the style sheet knows a container."""
    return f"[container {container.key}]" if container.key else "[container]"
