"""Polish words without their endings: dictionary forms, stems, and the other way round all forms of a noun.

Everything comes back folded. The dictionary (SGJP, in Morfeusz) knows all readings of a word and needs its diacritics;
the stemmer (Snowball) also cuts what no dictionary has: `Gutwinie`, `Ołbinie`.
"""

from functools import lru_cache
from threading import Lock

import Stemmer

from osl_data.text.fold import fold
from osl_data.text.given_names import FULL
from osl_data.text.morphology import analyse, generate

_KEPT = 100_000
_LONGEST = 40
"""No Polish word is longer; what is has no forms to look for."""

_WRITTEN_OUT = {
    "al": {"aleja"},
    "dz": {"dzielnica"},
    "gen": {"general"},
    "ks": {"ksiadz"},
    "nr": {"numer"},
    "os": {"osiedle"},
    "pl": {"plac"},
    "pok": {"pokoj"},
    "sw": {"swiety"},
    "tel": {"telefon"},
    "ul": {"ulica"},
    "wew": {"wewnetrzny"},
}
"""Short forms that addresses are written with; the dictionary knows them only with their dot, or as other words."""

_lock = Lock()
"""Snowball may not be asked by two threads at once."""
_stemmer = Stemmer.Stemmer("polish")


@lru_cache(maxsize=_KEPT)
def _readings(word: str) -> tuple[tuple[str, str], ...]:
    """Lemma (with its homonym mark) and tag of every reading; none for a word that the dictionary lacks."""
    if not word.isalpha() or len(word) > _LONGEST:
        return ()
    # What does not begin at 0 is only an ending: `byłem` is two segments.
    return tuple((lemma, tag) for start, _, (_, lemma, tag, _, _) in analyse(word) if start == 0 and tag != "ign")


@lru_cache(maxsize=_KEPT)
def lemmas(word: str) -> frozenset[str]:
    """The dictionary forms of a word by all its readings: `bezdomnych` → bezdomny, bezdomna.

    A word that the dictionary lacks has none. Diacritics count: `łazach` is read, `lazach` is not. A capital adds the
    readings as a name: `Łazach` → laz, lazy. A short given name has its full one too: `Tomka` → tomek, tomasz.
    """
    found = {fold(lemma.partition(":")[0]) for lemma, _ in _readings(word)} | _WRITTEN_OUT.get(fold(word), set())
    return frozenset(found.union(*(FULL.get(base, frozenset()) for base in found | {fold(word)})))


@lru_cache(maxsize=_KEPT)
def noun_forms(word: str) -> frozenset[str]:
    """All forms of the nouns with diacritics that a word may be: `Targówek` → targowek, targowka, targowku, …

    By these a form typed without diacritics is recognised although the dictionary does not know it. Of a noun without
    any, the dictionary knows most forms as they are typed, and the stems are alike.
    """
    nouns = {lemma for lemma, tag in _readings(word) if tag.startswith(("subst", "depr")) and not lemma.isascii()}
    forms: set[str] = set()
    for noun in nouns:
        forms.update(fold(form) for form, *_ in generate(noun) if not form.endswith("."))
    return frozenset(form for form in forms if " " not in form and len(form) > 2)


@lru_cache(maxsize=_KEPT)
def stems(word: str) -> frozenset[str]:
    """What is left of a word without its ending, with and without diacritics: `seniorów`, `seniorow` → senior.

    Of a folded word also the stem it would have with the one ending that its diacritic makes (`-ów`).
    """
    lower, bare = word.lower(), fold(word)
    if not 3 <= len(bare) <= _LONGEST:
        return frozenset({bare})
    variants = [bare] if lower == bare else [bare, lower]
    if bare.endswith("ow"):
        variants += [variant[:-2] + "ów" for variant in variants]
    with _lock:
        found = _stemmer.stemWords(variants)
    return frozenset(fold(stem) for stem in found if len(stem) > 1) or frozenset({bare})
