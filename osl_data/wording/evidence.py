"""Where a source states a value and how old the source is, in words."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from osl_data.wording.words import Words


class Located(Protocol):
    """What names a place in a source."""

    @property
    def source(self) -> str: ...
    @property
    def locator(self) -> str: ...
    @property
    def printed(self) -> str | None: ...
    @property
    def note(self) -> str | None: ...


Item = TypeVar("Item", bound=Located)


def by_place(items: Iterable[Item]) -> list[list[Item]]:
    """Evidence that names the same place of a source with the same printed form and note, together, in order."""
    places: dict[tuple[str, str, str | None, str | None], list[Item]] = {}
    for item in items:
        places.setdefault((item.source, item.locator, item.printed, item.note), []).append(item)
    return list(places.values())


def locator(where: str, words: Words) -> str:
    """A place in a source in words: "wiersz 12", "notatka 3"."""
    kind, _, rest = where.partition(" ")
    return words(f"locator.{kind}", where=rest)


def dates(
    published: str | None,
    inferred: str | None,
    not_before: str | None,
    words: Words,
    read: str | None = None,
    confirmed: str | None = None,
) -> str:
    """The dates of a source in one line."""
    parts = [words("date.published", date=words.date(published))] if published else []
    if inferred and not published:
        parts.append(words("date.inferred", date=words.date(inferred, inferred=True)))
    elif not published:
        parts += [
            words("date.undated"),
            *([words("date.not_before", date=words.date(not_before))] if not_before else []),
        ]
    if read:
        parts.append(words("date.read", date=words.date(read)))
    if confirmed:
        parts.append(words("date.confirmed", date=words.date(confirmed)))
    return ", ".join(parts)


def age(stated_on: str | None, inferred: bool, confirmed: str | None, words: Words) -> str:
    """How fresh a fact is, in words: when a check last found it, unless a source is newer than that."""
    if confirmed and confirmed >= (stated_on or ""):
        return words("age.confirmed", date=words.date(confirmed))
    if not stated_on:
        return words("age.undated")
    return words("age.inferred" if inferred else "age.stated", date=words.date(stated_on, inferred=inferred))
