"""Where a text names a certain person: in any case, order, spelling and abbreviation of the name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from osl_data.text.fold import fold
from osl_data.text.foreign_names import PARTICLES
from osl_data.text.name_forms import (
    family_forms,
    given_forms,
    is_family,
    is_given,
)
from osl_data.text.naming_text import NamingText
from osl_data.text.people import ROLES, TITLES
from osl_data.text.sought_people import SoughtPerson

_ADJACENT = re.compile(r"(?:%20|[\s._\-–/+\"„”“«»'()]){0,4}")
"""What stands between the words of one name."""
_REVERSED = re.compile(r"(?:%20|[\s._\-–/+,;]){0,3}")
"""The same where the surname comes first."""
_BROKEN = re.compile(r"-\s*|\s")
_WITHIN = re.compile(r"\s?-\s?|\s+|_|%20")
"""The same between the words of a surname."""
_HYPHEN = re.compile(r"\s?-\s?")
_AND = frozenset({"i", "oraz", "and", "a", "z"})
_TITLED = frozenset(map(fold, TITLES | ROLES)) | {
    "panstwo", "panstwa", "panstwu", "panem", "panu", "mr", "mrs", "ms", "rodzina", "rodziny",
    "nazwisko", "nazwiska", "nazwiskiem", "surname",
}  # fmt: skip
_NUMBERED = re.compile(r"\d(?:-?go)?\s?\Z")
_ALSO_WORDS = frozenset({"a", "o", "po", "p", "s", "not", "red"})
"""Titles that are titles only with a full stop: `o. Maj`, not `o maju`."""
_INSIDE = 4
"""So many words may stand between a given name and the surname: `Anna i Jan Maria Nowakowie`."""
_ANY_SURNAME = 4
_ANY_GIVEN = 4
"""A surname of fewer letters that no dictionary has is many other words."""


@dataclass(frozen=True)
class NameMention:
    """Where a name stands, how many words there are the person's, whether all of them, and whether to the letter."""

    start: int
    end: int
    words: int
    complete: bool
    exact: bool


def full_mentions(reading: NamingText, person: SoughtPerson) -> Iterator[NameMention]:
    """Where a text has the name with a given name or an initial: `Dorotą Trzuską`, `TRZUSKA D.`, `dtrzuska`."""
    for index, token in enumerate(reading.tokens):
        until = _surname_until(reading, index, person)
        if until is None:
            if _is_glued(token.text, person):
                yield _mention(reading, person, index, index)
            continue
        first = _given_before(reading, index, person)
        if first is not None:
            yield _mention(reading, person, first, until)
        elif (last := _given_after(reading, index, until, person)) is not None:
            yield _mention(reading, person, index, last)


def surname_mentions(reading: NamingText, person: SoughtPerson, *, named: bool) -> Iterator[NameMention]:
    """Where a text has the surname alone, and means this person.

    Not where another given name stands beside it, or in the name of a street or school. A surname that is another word
    as well needs a title before it, a capital within a sentence, or `named`: that the text names the person elsewhere;
    not the capital where the word has one anyway (`Marek`, `Polak`), nor after a number (`3 Maja`).
    """
    for index, token in enumerate(reading.tokens):
        until = index if token.text in person.alone else None
        if until is None and person.only_people and _joined(reading, index, _HYPHEN) in person.alone:
            until = index + 1
        if until is None or reading.follows_patron(index) or _is_of_another(reading, index, until):
            continue
        if person.is_also_given and _is_beside_surname(reading, index, until):
            continue
        titled = index > 0 and _is_title(reading, index - 1)
        capital = reading.is_capital(index) and not reading.begins_sentence(index) and not person.has_capital
        capital = capital and not _NUMBERED.search(reading.folded[: token.start])
        if person.only_people or titled or (reading.is_capital(index) and named) or capital:
            yield _mention(reading, person, index, until)


def _mention(reading: NamingText, person: SoughtPerson, first: int, last: int) -> NameMention:
    """A mention from one word to another, with what is tied to it by a hyphen."""
    found = [token.text for token in reading.tokens[first : last + 1]]
    wanted = [*map(family_forms, person.families), *map(given_forms, filter(None, (person.given, *person.additional)))]
    complete = all(any(word in forms for word in found) for forms in wanted)
    tokens = reading.tokens
    while last + 1 < len(tokens) and reading.gap(last, last + 1) == "-":
        if not reading.is_capital(last + 1) and tokens[last + 1].text not in person.lasts:
            break
        last += 1  # `Trzuska-Nowak`, who was `Trzuska`; `atrzuska-kowal`
    start, end = tokens[first].start, tokens[last].end
    if reading.folded[end : end + 1] == "." and len(tokens[last].text) == 1:
        end += 1
    words = sum(any(word in forms for forms in wanted) for word in found)
    exact = {*found} == {fold(name) for name in (person.given, *person.additional, *person.families)}
    return NameMention(reading.at[start], reading.at[end - 1] + 1, words, complete, exact)


def _surname_until(reading: NamingText, index: int, person: SoughtPerson) -> int | None:
    """The last word of a surname that begins at a word; None when none does."""
    if reading.tokens[index].text not in person.lasts:
        broken = _joined(reading, index, _BROKEN)
        return index + 1 if broken in person.lasts else None
    until = index
    while until + 1 < len(reading.tokens) and reading.tokens[until + 1].text in person.lasts:
        if not _WITHIN.fullmatch(reading.gap(until, until + 1)):
            break
        until += 1
    return until


def _joined(reading: NamingText, index: int, by: re.Pattern[str]) -> str:
    """A word and the next as one, where they may be one that a line or hyphen parts."""
    if index + 1 >= len(reading.tokens) or not by.fullmatch(reading.gap(index, index + 1)):
        return ""
    return reading.tokens[index].text + reading.tokens[index + 1].text


def _is_first(word: str, person: SoughtPerson) -> bool:
    if len(word) == 1:
        return word in person.initials
    return word in person.firsts or (word[0] == fold(person.given).rstrip(".") and is_given(word))


def _stands_first(reading: NamingText, index: int, person: SoughtPerson) -> bool:
    """Whether a given name or an initial stands before another word: `z kotem` is not Z. Kot, nor is `Z kotem`."""
    word = reading.tokens[index].text
    capital = reading.is_capital(index) and reading.is_capital(index + 1)
    is_word = len(word) == 1 and not capital and reading.gap(index, index + 1).isspace()
    return _is_first(word, person) and not is_word


def _given_before(reading: NamingText, index: int, person: SoughtPerson) -> int | None:
    """Where the given name before a surname begins, with second names, initials and others of the family between."""
    several = False
    for first in range(index - 1, max(-1, index - 2 - _INSIDE), -1):
        word = reading.tokens[first].text
        if not _ADJACENT.fullmatch(reading.gap(first, first + 1)):
            return None
        if _stands_first(reading, first, person) and (not several or reading.tokens[index].text in person.plurals):
            while first and _stands_first(reading, first - 1, person):
                if not _ADJACENT.fullmatch(reading.gap(first - 1, first)):
                    break
                first -= 1
            return None if reading.follows_patron(first) else first
        broken = first and _joined(reading, first - 1, _BROKEN) in person.firsts
        if broken:
            return first - 1
        joins = word in _AND and reading.gap(first, first + 1) == " " and not reading.is_capital(first)
        several = several or joins
        if not (joins or word in PARTICLES or len(word) == 1 or _may_stand_between(reading, first)):
            return None
    return None


def _may_stand_between(reading: NamingText, index: int) -> bool:
    """Another given name, a nickname, or a first surname: `Dorota „Dorka” Trzuska`, `Dorota Nowak-Trzuska`."""
    quoted = reading.folded[reading.tokens[index].start - 1 : reading.tokens[index].start] in tuple("\"„”“«'(")
    hyphened = _HYPHEN.fullmatch(reading.gap(index, index + 1)) and reading.is_capital(index)
    return bool(quoted or hyphened or is_given(reading.text[_span(reading, index)]))


def _span(reading: NamingText, index: int) -> slice:
    token = reading.tokens[index]
    return slice(reading.at[token.start], reading.at[token.end - 1] + 1)


def _given_after(reading: NamingText, index: int, until: int, person: SoughtPerson) -> int | None:
    """Where the given name after a surname ends: `Trzuska, Dorota`, `Trzuska D. M.`; not after another's given name."""
    if index and is_given(reading.text[_span(reading, index - 1)]) and reading.gap(index - 1, index) == " ":
        return None
    last = until
    while last + 1 < len(reading.tokens) and _is_first(reading.tokens[last + 1].text, person):
        if not _REVERSED.fullmatch(reading.gap(last, last + 1)):
            break
        if reading.gap(last, last + 1).startswith((",", ";")) and _is_whole(reading, last + 1):
            after = reading.text[_span(reading, last + 2)]
            if is_family(after) and not is_given(after):
                break  # `Trzuska Dorota, Dorota Nowak`: the next of a list
        initial = len(reading.tokens[last + 1].text) == 1
        if initial and not reading.is_capital(last + 1) and " " in reading.gap(last, last + 1):
            break  # `Trzuska a Nowak`: a word, no initial
        last += 1
    return last if last > until and not reading.follows_patron(index) else None


def _is_of_another(reading: NamingText, index: int, until: int) -> bool:
    """Whether a given name or an initial beside a surname says that it is somebody else's: `Jan Trzuski`."""
    if index and re.fullmatch(r"\.?\s?|-", reading.gap(index - 1, index)):
        before = reading.tokens[index - 1].text
        initial = len(before) == 1 and (reading.gap(index - 1, index).startswith(".") and reading.is_capital(index - 1))
        if initial or (is_given(reading.text[_span(reading, index - 1)]) and before not in _TITLED | PARTICLES):
            return True
    after = until + 1
    if after < len(reading.tokens) and re.fullmatch(r",? |-", reading.gap(until, after)):
        listed = reading.gap(until, after) == ", " and _is_whole(reading, after)
        return not listed and reading.is_capital(after) and is_given(reading.text[_span(reading, after)])
    return False


def _is_title(reading: NamingText, index: int) -> bool:
    word = reading.tokens[index].text
    return word in _TITLED and (word not in _ALSO_WORDS or reading.gap(index, index + 1).startswith("."))


def _is_beside_surname(reading: NamingText, index: int, until: int) -> bool:
    """Whether a word with a capital says that this is its given name: `Marka Nowaka`, `Nowak, Marek`."""
    before = (
        index and reading.tokens[index - 1].text not in _TITLED and re.fullmatch(",? ", reading.gap(index - 1, index))
    )
    if before and reading.is_capital(index - 1) and is_family(reading.text[_span(reading, index - 1)]):
        return True
    return _is_whole(reading, until)


def _is_whole(reading: NamingText, index: int) -> bool:
    """Whether a word has a surname after it: the next name of a list, `Trzuska, Jan Nowak`."""
    after = index + 1
    return after < len(reading.tokens) and reading.gap(index, after) == " " and reading.is_capital(after)


def _is_glued(word: str, person: SoughtPerson) -> bool:
    """Whether a word is a name in one: `dorotatrzuska`, `dtrzuska`, `trzuskad`."""
    whole = fold("".join(person.families))
    for at in range(1, len(word)):
        before, after = word[:at], word[at:]
        if _is_surname(after, before, person) and _begins_given(before, person):
            return True
        given = after in person.firsts or (after in person.initials and before in {*map(fold, person.families), whole})
        if _is_surname(before, after, person) and given:
            return True
    return False


def _is_surname(word: str, given: str, person: SoughtPerson) -> bool:
    """Whether a part of a word is the surname, also one of two in one; a short one beside a whole given name."""
    if len(word) < _ANY_SURNAME:
        return len(given) >= _ANY_GIVEN and given in person.firsts and word in map(fold, person.families)
    if word in person.lasts:
        return True
    parts = ((word[:at], word[at:]) for at in range(2, len(word) - 1)) if len(person.families) > 1 else ()
    return any(first in person.lasts and last in person.lasts for first, last in parts)


def _begins_given(word: str, person: SoughtPerson) -> bool:
    return word in person.firsts or any(
        fold(name).startswith(word) and len(word) <= 3 for name in (person.given, *person.additional)
    )


@dataclass(frozen=True)
class NamedPerson:
    """Where a text names somebody, and who that is."""

    start: int
    end: int
    person: SoughtPerson


def find(
    text: str, people: Sequence[SoughtPerson], others: Sequence[SoughtPerson], shared: frozenset[str]
) -> list[NamedPerson]:
    """Where a text names one of some people, in order; what overlaps is one, of who is named first.

    Args:
        people: who is looked for.
        others: who may stay named: where one of them fits better, as `Dorota Trzuska-Kowal`, that is who is meant.
        shared: words that mean somebody or something else where they stand alone: surnames that others have, places.
    """
    reading = NamingText(text)
    found: list[NamedPerson] = []
    for person in people:
        if not any(beginning in reading.letters for beginning in person.beginnings):
            continue
        better = [each for other in others for each in full_mentions(reading, other)]
        full = [each for each in full_mentions(reading, person) if not any(_fits_better(b, each) for b in better)]
        found += [NamedPerson(each.start, each.end, person) for each in full]
        taken = [*full, *better]
        for each in surname_mentions(reading, person, named=bool(full)):
            word = fold(text[each.start : each.end])
            inside = any(one.start <= each.start < one.end for one in taken)
            if not inside and ((full and not better) or word not in shared):
                found.append(NamedPerson(each.start, each.end, person))
    return _merged(found)


def _fits_better(other: NameMention, mention: NameMention) -> bool:
    """Whether what names somebody is more likely to name another, or as likely: `D. Nowak` may be Danuta."""
    if other.end <= mention.start or mention.end <= other.start:
        return False
    if not other.complete:
        return not mention.complete and other.words >= mention.words
    return other.words > mention.words or not mention.complete or (other.exact and not mention.exact)


def _merged(found: list[NamedPerson]) -> list[NamedPerson]:
    merged: list[NamedPerson] = []
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if merged and each.start < merged[-1].end:
            last = merged[-1]
            merged[-1] = NamedPerson(last.start, max(last.end, each.end), last.person)
        else:
            merged.append(each)
    return merged
