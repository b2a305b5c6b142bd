"""What no record file holds: looked for before anything is made of it, so that no file can exhaust the machine."""

from dataclasses import dataclass

import yaml

from osl_data.text.printable import hidden_sign

MOST_BYTES = 1_000_000
"""The largest file of the project has 70,000, and 5,000 values."""
MOST_VALUES = 100_000
MOST_FIELDS = 100
DEEPEST = 10
"""A record of the project nests four deep."""
LONGEST = 10_000
"""Characters of one value."""


class NotRecordsError(ValueError):
    """Text that is no file of records: what was expected and found there.

    Attributes:
        line: where, from 1.
    """

    def __init__(self, line: int, problem: str) -> None:
        self.line = line
        super().__init__(problem)


@dataclass
class _Open:
    """A list or mapping that is being read; whether a field's name comes next, and how many there were."""

    mapping: bool
    named: bool = True
    fields: int = 0


def look_through(text: str) -> None:
    """Refuse text with hidden signs, anchors, tags, and what is too deep, too long or too much.

    Raises:
        NotRecordsError: there is some.
        yaml.YAMLError: it is no YAML.
    """
    for line, written in enumerate(text.split("\n"), 1):
        sign = hidden_sign(written.removesuffix("\r"))
        if sign:
            raise NotRecordsError(line, f"expected text without hidden characters, found {sign}; take it out")
    opened: list[_Open] = []
    for values, event in enumerate(yaml.parse(text, Loader=yaml.CSafeLoader), 1):
        problem = _problem(event, opened, values)
        if problem:
            raise NotRecordsError(event.start_mark.line + 1 if event.start_mark else 1, problem)


def _problem(event: yaml.Event, opened: list[_Open], values: int) -> str | None:
    if isinstance(event, yaml.CollectionEndEvent):
        opened.pop()
        return None
    if not isinstance(event, yaml.NodeEvent):
        return None
    problem = _of_node(event) or _of_place(event, opened)
    if values > MOST_VALUES:
        problem = f"expected at most {MOST_VALUES:,} values in a file, found more; split it"
    if isinstance(event, yaml.CollectionStartEvent):
        opened.append(_Open(isinstance(event, yaml.MappingStartEvent)))
        if len(opened) > DEEPEST:
            problem = f"expected values within values at most {DEEPEST} deep, found more; write each plainly"
    return problem


def _of_node(event: yaml.NodeEvent) -> str | None:
    """What is wrong with a value by itself."""
    if event.anchor:
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
        return f"expected values written out, found the reference {sign}{event.anchor[:40]}; write the value there"
    if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
        return f"expected no tags, found {event.tag.replace('tag:yaml.org,2002:', '!!')[:40]!r}; write the value alone"
    if isinstance(event, yaml.ScalarEvent):
        if len(event.value) > LONGEST:
            return f"expected at most {LONGEST:,} characters in a value, found {len(event.value):,}; shorten it"
        sign_ = hidden_sign(event.value)
        if sign_:
            return f"expected text without hidden characters, found {sign_}; take it out"
    return None


def _of_place(event: yaml.NodeEvent, opened: list[_Open]) -> str | None:
    """What is wrong with a value where it stands: the names of fields are words, and not many."""
    within = opened[-1] if opened else None
    if within is None or not within.mapping:
        return None
    named, within.named = within.named, not within.named
    if not named:
        return None
    within.fields += 1
    if not isinstance(event, yaml.ScalarEvent):
        return "expected the name of a field, found a list or mapping; write a word and a colon"
    if within.fields > MOST_FIELDS:
        return f"expected at most {MOST_FIELDS} fields in one mapping, found more; is this one record?"
    return None
