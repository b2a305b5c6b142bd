"""What every record shares: strictness, ids, dates, evidence, marks for references and coded terms."""

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
)
from pydantic_core import CoreSchema
from pydantic_core.core_schema import no_info_after_validator_function


class Ref:
    """Marks a field that holds the id of another record.

    Args:
        *kinds: record kinds the id may belong to; none means any kind.
    """

    def __init__(self, *kinds: str) -> None:
        self.kinds = kinds


class Term:
    """Marks a field that holds a code of one vocabulary set.

    Args:
        vocabulary: name of the set in `data/vocabulary.yml`.
    """

    def __init__(self, vocabulary: str) -> None:
        self.vocabulary = vocabulary


class Form:
    """Marks a text field of one written form.

    Args:
        pattern: regular expression of the whole text.
        expected: the form in words, for a message or a dictionary.
    """

    def __init__(self, pattern: str, expected: str) -> None:
        self.pattern = re.compile(pattern)
        self.expected = expected

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Pydantic's hook: check the form after the type."""
        return no_info_after_validator_function(self._check, handler(source))

    def _check(self, value: str) -> str:
        if not self.pattern.fullmatch(value):
            raise ValueError(f"expected {self.expected}, found {value!r}")
        return value


def first_day(partial: str) -> str:
    """The earliest day a partial date may mean, as YYYY-MM-DD, for ordering only."""
    return partial + "-01-01"[len(partial) - 4 :] if len(partial) < 10 else partial


def last_day(partial: str) -> str:
    """The latest day a partial date may mean, as YYYY-MM-DD."""
    if len(partial) == 7:
        return f"{partial}-{monthrange(int(partial[:4]), int(partial[5:]))[1]}"
    return partial + "-12-31"[: 10 - len(partial)]


def _on_the_calendar(value: str) -> str:
    try:
        date.fromisoformat(first_day(value))
    except ValueError:
        raise ValueError(f"expected a day that the calendar has, found {value!r}") from None
    return value


def _trimmed(value: str) -> str:
    if not value or value != " ".join(value.split()):
        raise ValueError(f"expected text without stray white space, found {value!r}")
    return value


Slug = Annotated[str, Form(r"[a-z0-9]+(-[a-z0-9]+)*", "a slug of lower-case letters, digits and single hyphens")]
Text = Annotated[str, AfterValidator(_trimmed)]
Printed = Annotated[Text, Field(max_length=90)]
"""A short fragment as the source prints it: a number, an address, a name; never a sentence."""
PartialDate = Annotated[
    str,
    Form(
        r"(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?",
        "a date as YYYY, YYYY-MM or YYYY-MM-DD",
    ),
    AfterValidator(_on_the_calendar),
]
WebAddress = Annotated[
    str,
    Form(r"https?://\S+", "a web address that starts with http:// or https://"),
    Form(
        r"https?://(?:\w[\w-]*\.)+[^\W\d_][\w-]*(?::\d{1,5})?(?:[/?#][^\s<>\"\\^`{|}\x00-\x1f\x7f-\xa0\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]*)?",
        "a host as example.pl and no user name, quotation marks or brackets",
    ),
    Field(max_length=2000),
]
"""Nothing that a browser would run or send elsewhere than it looks: no other scheme, no `user@`."""
Clock = Annotated[str, Form(r"([01]\d|2[0-3]):[0-5]\d", "a time of day as HH:MM")]
Locator = Annotated[
    str,
    Form(
        r"(title|address|published|publisher|inferred|(lines?|facts?) \d+(-\d+)?(, \d+(-\d+)?)*)",
        "a place in the source: 'line 12', 'lines 12-14', 'fact 3', 'facts 2, 5', 'title', 'address', 'published', "
        "'publisher' or 'inferred'",
    ),
]
Amount = Annotated[Decimal, BeforeValidator(lambda value: Decimal(value) if type(value) is int else value)]
"""A number kept as it is written; a whole one may come as an integer."""
SourceRef = Annotated[Slug, Ref("source")]


class Strict(BaseModel):
    """A frozen model that refuses unknown fields."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Evidence(Strict):
    """Where a source states some fields of a record.

    `where` counts lines of the stored text copy (verbatim sources) or facts of our notes (restated ones); or it is the
    title, the address or the publisher of the source, or its date (`published`), where that holds the value. What no
    place states and several together show is `inferred`. A `note` quotes the deciding words where the place does not
    say it plainly, and tells why they carry the value.
    """

    source: SourceRef
    where: Locator
    fields: Annotated[list[str], Field(min_length=1)]
    printed: Printed | None = None
    note: Text | None = None


class Stated(Strict):
    """A value that names its source and, where the source at hand shows it, how it was printed there.

    `misprint` marks a printed form with a spelling slip that the stored value corrects.
    """

    printed: Printed | None = None
    misprint: bool = False
    source: SourceRef


class Record(Strict):
    """A reviewed record: an id and the evidence for each field that a source states."""

    kind: ClassVar[str]
    editorial: ClassVar[frozenset[str]] = frozenset()
    """Fields that we write ourselves; every other filled field needs evidence."""

    id: Slug
    evidence: Annotated[list[Evidence], Field(min_length=1)]

    def stated_fields(self) -> list[str]:
        """Names of the filled fields that must be covered by evidence."""
        own = {"id", "evidence"} | self.editorial
        return [name for name in type(self).model_fields if name not in own and is_filled(getattr(self, name))]


def is_filled(value: Any) -> bool:
    """Whether a field holds something a source may state (0 counts, an empty list does not)."""
    return value is not None and value != [] and value != ""


def in_order(start: str | None, end: str | None) -> None:
    """Refuse a period that ends before it starts.

    Raises:
        ValueError: both are given and the end is certainly earlier.
    """
    if start and end and end[: len(start)] < start[: len(end)]:
        raise ValueError(f"expected an end not before the start {start}, found {end}")
