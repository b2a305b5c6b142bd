"""Forms of the names of people, all folded: by the dictionary, and by the endings that a name it lacks may have."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from osl_data.text.fold import fold
from osl_data.text.given_names import FULL
from osl_data.text.morphology import analyse, generate

_VOWELS = "aeiouy"
_ENDINGS = """
a ach ami ch e ego ej em emu i ia iach iami ich ie iego iej iem iemu im imi io iom iow iowi iowie iu m mi o om ow
owi owie u y ych ym ymi
"""
_ENDINGS_AFTER = ("", *_ENDINGS.split())
"""Endings of nouns and adjectives, without diacritics."""
_ENDINGS_SOFT = ("e", "i", "ie", "y", "iu")
"""Those before which the last consonant is another: `Sobota`, `Sobocie`."""
_SOFTENED = (("st", "sc"), ("ch", "sz"), ("zd", "zdz"), ("t", "c"), ("d", "dz"), ("r", "rz"), ("k", "c"), ("g", "dz"))
_CYRILLIC = "а я у ю е и і ы о ом ем ою ою ею ого ому им ий ої ій ую ых их ими ові еві ів"
_CYRILLIC_ENDINGS = ("", *_CYRILLIC.split())
_HERS = ("", "iej", "a", "ej", "ie")
_HIS = ("i", "iego", "iemu")
_THEIRS = ("ich", "im", "imi", "ie")
"""Of a family whose name is an adjective: `Trzuska`, `Trzuski`, `Trzuskich`."""


@lru_cache(maxsize=1024)
def is_of_woman(given: str) -> bool | None:
    """Whether a given name is a woman's; None when the dictionary does not tell."""
    genders = {
        tag.split(":")[3] for _, _, (_, _, tag, names, _) in analyse(given.title()) if "imię" in names and ":nom" in tag
    }
    return "f" in genders if len(genders) == 1 else None


@lru_cache(maxsize=1024)
def given_forms(given: str) -> frozenset[str]:
    """All forms of a given name, also of the short ones that people are called by: `Dorotą`, `Dorotce`."""
    bare = fold(given)
    short = {name for name, full in FULL.items() if bare in full} | FULL.get(bare, frozenset())
    known = {form for form, _ in _generated(given, "imię")}
    return frozenset(known | _guessed(given)).union(*map(_guessed, short))


@lru_cache(maxsize=1024)
def family_forms(family: str) -> frozenset[str]:
    """All forms that one word of a surname may have, whoever bears it: also `Nowakowa`, `Nowakówna`."""
    bare = fold(family)
    derived = [] if bare[-1] in _VOWELS else [*_guessed(f"{bare}owa"), *_guessed(f"{bare}owna")]
    return frozenset({form for form, _ in _generated(family, "nazwisko")} | _guessed(family) | {*derived, f"{bare}s"})


@lru_cache(maxsize=1024)
def own_forms(family: str, woman: bool | None) -> frozenset[str]:
    """Forms of a surname that one person or the whole family can have: of a woman `Trzuskiej`, not `Trzuskiego`."""
    known = _generated(family, "nazwisko")
    if known and woman is not None:
        bare = fold(family)
        several = {f"{bare[:-2]}cy"} if bare.endswith(("ska", "cka", "dzka")) else set()
        return frozenset({bare, f"{bare}s"} | several | {form for form, tag in known if _is_of(tag, woman)})
    return frozenset(({form for form, _ in known} or _guessed(family, woman)) | {f"{fold(family)}s"})


@lru_cache(maxsize=1024)
def family_plurals(family: str) -> frozenset[str]:
    """Forms for several of one surname: `Trzuskich`."""
    known = {form for form, tag in _generated(family, "nazwisko") if ":pl:" in tag}
    return frozenset((known or _guessed(family) - {fold(family)}) | {f"{fold(family)}s"})


@lru_cache(maxsize=1024)
def names_only_people(family: str) -> bool:
    """Whether a surname is no other word, as `Trzuska` is none and `Lis` is: also one that the dictionary lacks."""
    readings = [(tag, names) for _, _, (_, _, tag, names, _) in analyse(family.title())]
    return all(tag == "ign" or {"nazwisko", "imię"} & {*names} for tag, names in readings)


@lru_cache(maxsize=1024)
def is_also_given(family: str) -> bool:
    """Whether a surname is a given name as well: `Marek`."""
    return any("imię" in names and ":sg:nom" in tag for _, _, (_, _, tag, names, _) in analyse(family.title()))


@lru_cache(maxsize=1024)
def is_of_a_nation(family: str) -> bool:
    """Whether a surname is a word that has a capital in any case: `Polak`."""
    return any(
        lemma[:1].isupper() and "nazwa_pospolita" in names for _, _, (_, lemma, _, names, _) in analyse(family.title())
    )


def is_family(word: str) -> bool:
    """Whether the dictionary has a word as a surname."""
    return any("nazwisko" in names for _, _, (_, _, _, names, _) in analyse(word.title()))


def is_given(word: str) -> bool:
    """Whether a word may be a form of a given name."""
    return any("imię" in names for _, _, (_, _, _, names, _) in analyse(word.title()))


def _is_of(tag: str, woman: bool) -> bool:
    return ":pl:" in tag or (":f" in tag if woman else ":m1" in tag)


@lru_cache(maxsize=1024)
def _generated(word: str, kind: str) -> tuple[tuple[str, str], ...]:
    """Forms of a name by the dictionary, each with its tag; none of a name that it lacks."""
    if not word.isalpha():
        return ()
    return tuple((fold(form), tag) for form, _, tag, names, _ in generate(word.title()) if kind in names)


@lru_cache(maxsize=1024)
def _guessed(word: str, woman: bool | None = None) -> frozenset[str]:
    """What a name may become by the rules of its endings; more than there is, for the dictionary does not say which."""
    bare = fold(word)
    if not bare.isascii():
        stem = bare.rstrip("аяоеиіыйь")
        return frozenset(stem + ending for ending in _CYRILLIC_ENDINGS) | {bare}
    if woman is not None and bare.endswith(("ski", "ska", "cki", "cka", "dzki", "dzka")):
        stem, ends = bare[:-1], _HERS if woman else _HIS
        return frozenset({bare, *_with([stem], [*ends[1:], *_THEIRS]), *_with([f"{stem[:-1]}c"], ["y"])})
    stems = {*_stems(bare, word)}
    softened = {f"{stem[: -len(hard)]}{soft}" for stem in stems for hard, soft in _SOFTENED if stem.endswith(hard)}
    return frozenset({bare, *_with(stems, _ENDINGS_AFTER), *_with(softened, _ENDINGS_SOFT)})


def _with(stems: Iterable[str], endings: Iterable[str]) -> Iterator[str]:
    """Stems with endings; too short ones are no names, and would be any word."""
    ends = [*endings]
    return (stem + ending for stem in stems for ending in ends if len(stem + ending) > 2)


def _stems(bare: str, written: str) -> Iterator[str]:
    if bare[-1] in _VOWELS:
        yield bare.rstrip(_VOWELS)
        yield bare[:-1]
    yield bare
    if len(bare) > 2 and bare[-1] not in _VOWELS:
        if len(bare) > 3 and bare[-2] in "eo":  # `Dudek`, `Dudka`; `Kozioł`, `Kozła`
            short = bare[:-2].rstrip("i")
            yield short + bare[-1]
            if short.endswith("c"):  # `Kwiecień`, `Kwietnia`
                yield f"{short[:-1]}t{bare[-1]}"
        if "ą" in written.lower()[-3:]:  # `Gołąb`, `Gołębia`
            yield f"{bare[:-2]}e{bare[-1]}"
