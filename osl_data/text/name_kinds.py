"""What the dictionary tells of the words of an address: first names, places, whole names, things that are counted."""

from functools import lru_cache

from osl_data.text.morphology import analyse

_LONGEST = 40
"""Letters of the longest word that the dictionary is asked for."""

_PLACES = frozenset(["nazwa_geograficzna", "człon_nazwy_geograficznej"])


@lru_cache(maxsize=4096)
def _readings(word: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Tag and name classes of each reading of a word, capitals read as a name; none of a word that is too long."""
    if len(word) > _LONGEST:
        return ()
    cased = word.title() if word.isupper() and len(word) > 1 else word
    return tuple((tag, frozenset(names)) for _, _, (_, _, tag, names, _) in analyse(cased))


def _has(word: str, kind: str, case: str) -> bool:
    return any(kind in names and case in tag for tag, names in _readings(word))


def is_given_of(word: str) -> bool:
    """Whether a word is the genitive of a first name: `Jędrzeja`."""
    return _has(word, "imię", "gen")


def is_place_of(word: str) -> bool:
    """Whether a word is the genitive of a place: `Kolna`."""
    return _has(word, "nazwa_geograficzna", "gen")


def is_whole_name(word: str) -> bool:
    """Whether the name of a street can end with a word: an adjective (`Polna`, `Krajowej`) or a surname."""
    readings = _readings(word)
    if any(tag.startswith("adj") for tag, _ in readings):
        return True
    genitives = [names for tag, names in readings if "gen" in tag]
    others = any(not names.isdisjoint(("imię", "nazwa_pospolita")) for names in genitives)
    return any("nazwisko" in names for names in genitives) and not others


def is_place(word: str, *, known: bool = False) -> bool:
    """Whether a word, or what stands before its hyphen, can be a town.

    Args:
        word: a word, in any case of letters.
        known: whether the dictionary has to have it as a place; else it may lack it, as it lacks most villages.
    """
    first = word.partition("-")[0]
    if len(first) == 1:
        return first != word and not known
    readings = _readings(first.capitalize())
    if any(names & _PLACES and "nom" in tag for tag, names in readings):
        return True
    return not known and all(tag == "ign" for tag, _ in readings)


def may_name_town(word: str) -> bool:
    """Whether a word can stand in the name of a town of several: a place, an adjective, or one the dictionary lacks."""
    return is_place(word) or any(tag.startswith("adj") and "nom" in tag for tag, _ in _readings(word.capitalize()))


def is_word(word: str) -> bool:
    """Whether the dictionary has a word at all."""
    return any(tag != "ign" for tag, _ in _readings(word))


def is_counted_noun(word: str) -> bool:
    """Whether a word in lower case can only be of several things, as after a number that counts: `wolontariuszy`."""
    if len(word) < 4 or not word.islower():
        return False
    tags = [tag for tag, _ in _readings(word)]
    return any("subst:pl:gen" in tag for tag in tags) and not any("subst:sg:nom" in tag for tag in tags)
