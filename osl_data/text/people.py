"""Names of people: what is one, and its parts."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile

from osl_data.text.fold import fold, plain
from osl_data.text.foreign_names import (
    CYRILLIC_GIVEN,
    CYRILLIC_OTHER,
    FAMILY,
    FAMILY_ENDING,
    FAMILY_WITH_MIDDLE,
    GIVEN,
    MIDDLE,
    PARTICLES,
)
from osl_data.text.morphology import analyse

_TITLES = """
dr mgr hab inż prof nadzw zw lic lek dent med n st szt asp sierż podinsp nadkom kom insp mł plut kpt por ppor mjr płk
gen dh dhna hm phm ks kan prał prob wik bp abp kard o s br śp p po pan pani panią pana arch adw mec not red
"""
_ROLES = """
dyr dyrektor dyrektorka kier kierownik kierowniczka prezes prezeska wiceprezes przew przewodniczący przewodnicząca radny
radna sołtys sołtyska prowadzący prowadząca koordynator koordynatorka animator animatorka instruktor instruktorka trener
trenerka organizator organizatorka pedagog psycholog wolontariusz wolontariuszka prow instr koord org asystent
asystentka dietetyk dietetyczka doradca doradczyni dzielnicowy fizjoterapeuta fizjoterapeutka lider liderka
logopeda mediator mediatorka nauczyciel nauczycielka opiekun opiekunka pielęgniarz pielęgniarka prawnik prawniczka
rehabilitant rehabilitantka sekretarz sekretarka specjalista specjalistka terapeuta terapeutka wychowawca wychowawczyni
proboszcz wikary biskup kanonik prałat kapelan wójt burmistrz starosta prezydent minister sędzia profesor doktor
"""
TITLES = frozenset(_TITLES.split())
ROLES = frozenset(_ROLES.split())
"""What stands before a name and is none; the full stop is left out."""

_AFTER = re.compile(r",? (?:OP|SJ|OFM|OFMCap|CM|SDB|SVD|CSsR|PhD|MBA)\Z")
_NICKNAME = re.compile(r" [\"„”'«(][^\W\d_]+[\"”“'»)](?= )")
_GLUED = re.compile(r"(?<=[^\W\d_]\.)(?=[^\W\d_]{2})")
_JOINED = re.compile(r"(?<=[^\W\d_]) - (?=[^\W\d_]+(?: |\Z))")
_NAME = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+")
_NOMINATIVE = re.compile(r":(?:sg|sg\.pl):nom\b")
"""How the tag of a word begins that names one: `Moniuszki` are several, or of one."""
_CASE = re.compile(r":(?:sg|sg\.pl):([a-z.]+)")
_CYRILLIC = re.compile(r"[\u0400-\u04ff'’ʼ-]+")
_CYRILLIC_FAMILY = re.compile(
    r".*(?:енко|чук|юк|ук|ський|ська|цький|цька|ський|ова|ов|ева|ев|єв|ін|ин|іна|ина|ець|як|ич|ко)\Z"
)
_FAMILY_ENDING = re.compile(r".*(?:sk[ia]|ck[ia]|dzk[ia]|icz|czyk|czak|czuk)\Z")
_LONGEST_SYLLABLE = 4
_NUMBERED = frozenset(
    (
        "sala",
        "hala",
        "blok",
        "klasa",
        "grupa",
        "aula",
        "filia",
        "strefa",
        "tom",
        "etap",
        "pawilon",
        "segment",
        "sektor",
        "dom",
    )
)
"""Surnames as well, but with a letter after them they are one of several: `Sala B.`"""
_HOLY = ("Święty", "Święta")
"""Surnames as well, but `Święty Mikołaj` is nobody's name."""


@lru_cache(maxsize=1 << 16)
def _readings(word: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The tag and the name classes of each reading of a word."""
    return tuple((tag, frozenset(names)) for _, _, (_, _, tag, names, _) in analyse(word))


@cache
def _kinds(word: str) -> tuple[frozenset[str], bool]:
    """The name classes of a word in its dictionary form (SGJP, in Morfeusz), and whether the dictionary has it."""
    kinds: set[str] = set()
    known = False
    for tag, names in _readings(word):
        known |= tag != "ign"
        if _NOMINATIVE.search(tag):
            kinds.update(names)
    return frozenset(kinds), known


@cache
def _given(word: str) -> int:
    """How surely a word is a given name: 2 it is no surname (or an initial), 1 it may be both, 0 it is none.

    By the name classes of the Grammatical Dictionary of Polish (SGJP) that Morfeusz carries.
    """
    if re.fullmatch(r"[^\W\d_]\.", word):
        return 2
    if not re.fullmatch(r"[^\W\d_]+", word):
        return 0
    kinds, _ = _kinds(word)
    return 0 if "imię" not in kinds else 1 if "nazwisko" in kinds else 2


def is_person(text: str) -> bool:
    """Whether a text is nothing but the name of one person, with or without titles.

    A given name beside one to three words that may be a surname, in any order (`Anna Nowak`, `Kłys Magdalena`, `Nowak,
    Anna`); initials beside a surname (`A. Nowak`, `Kowalski J.`, `Anna N.`); a title and a surname (`ks. Nowak`); names
    of other languages, also in Cyrillic. Not `Fundacja Anna`, for the dictionary knows the other word as none.
    """
    words, titled = _words(text)
    if len(words) == 1:
        return titled and _is_only_surname(words[0])
    if not 2 <= len(words) <= 4 or not all(word[0].isupper() or word in PARTICLES for word in words):
        return False
    if all(map(_CYRILLIC.fullmatch, (word.replace(".", "") or word for word in words))):
        return _is_cyrillic(words)
    if any(map(_INITIALS.fullmatch, words)):
        return _has_initials(words)
    if not all(map(_NAME.fullmatch, words)):
        return False
    return _is_polish(words) or _is_foreign(words) or _is_inflected(words)


def _words(text: str) -> tuple[list[str], bool]:
    """The words of a name without titles and roles, and whether it had a title."""
    bare = _JOINED.sub("-", _NICKNAME.sub("", _AFTER.sub("", plain(text))))
    words = _GLUED.sub(" ", bare).split()
    if len(words) == 2 and len(words[0]) > 1 and words[0].endswith(",") and _given(words[1].title()):
        words[0] = words[0][:-1]
    count = 0
    while count < len(words) - 1 and _is_title(words[count]):
        # `S. Nowak` may be anybody's initial, `Wójt Anna` anybody's surname: such is a title only before two words.
        surname = count == 0 and words[count].lower() in ROLES
        if (surname or len(words[count].rstrip(".")) == 1) and words[count][0].isupper() and len(words) - count < 3:
            break
        count += 1
    return words[count:], any(word.lower().rstrip(".") not in ROLES for word in words[:count])


def _is_title(word: str) -> bool:
    return all(part in TITLES or part in ROLES for part in word.lower().rstrip(".").split("."))


def _is_polish(words: list[str]) -> bool:
    words = [word for word in words if word not in PARTICLES]
    if not 2 <= len(words) <= 3:
        return False
    return any(
        _is_given(words[at]) and all(map(_may_be_surname, (words[1:] if at == 0 else words[:-1]))) for at in (0, -1)
    )


def _is_given(word: str) -> bool:
    return all(_given(part.title()) for part in word.split("-"))


def _may_be_surname(word: str) -> bool:
    if word.title() in _HOLY:
        return False
    kinds, known = _kinds(word.title())
    return not known or "-" in word or bool(kinds & {"nazwisko", "imię"})


def _is_surname(word: str) -> bool:
    return all("nazwisko" in _kinds(part.title())[0] for part in word.split("-"))


def _is_only_surname(word: str) -> bool:
    """Whether a word is a surname and not what a title may stand before: `Nowak`, neither `Zima` nor `Proboszcz`."""
    if not word[0].isupper() or not _NAME.fullmatch(word) or not _is_surname(word) or word.lower() in ROLES:
        return False
    adjective = any(tag.startswith("adj") for tag, _ in _readings(word.title()))
    surely = bool(_FAMILY_ENDING.fullmatch(word.lower())) or not adjective
    return surely and "imię" not in _kinds(word.title())[0] and _names_only_people(word)


def _has_initials(words: list[str]) -> bool:
    """`J. Kowalski`, `Kowalski J. A.`, `Anna M. Nowak`, `Anna N.`; not `Sala B.`"""
    names = [word for word in words if not _INITIALS.fullmatch(word)]
    if not all(map(_NAME.fullmatch, names)):
        return False
    if len(names) == 1:
        word = names[0]
        if word.lower() in _NUMBERED:
            return False
        return _is_surname(word) or (_given(word.title()) == 2 and bool(_NAME.fullmatch(words[0])))
    return len(names) == 2 and _is_polish(names)


def _is_foreign(words: list[str]) -> bool:
    """A name of another language: no word of it is one of Polish that names nobody."""
    folded = [fold(word) for word in words]
    begins = folded[0] in GIVEN
    things = [each for word, each in zip(words, folded, strict=True) if _names_a_thing(word, each, begins)]
    if {folded[0], folded[-1]} & FAMILY:
        return all(len(each) <= _LONGEST_SYLLABLE for each in things)  # `Lan` is a word of Polish as well
    if things:
        return False
    if folded[0] in FAMILY_WITH_MIDDLE and len(words) > 2 and set(folded[1:]) & MIDDLE:
        return True
    return any(word in GIVEN or FAMILY_ENDING.fullmatch(word) for word in folded)


def _names_a_thing(word: str, folded: str, begins: bool) -> bool:
    """Whether a word is no part of a name; also a thing where no given name begins: `Klub Olena`."""
    if folded in GIVEN or folded in FAMILY or folded in MIDDLE or word in PARTICLES:
        return False
    return not _may_be_surname(word) or not (begins or _names_only_people(word))


def _names_only_people(word: str) -> bool:
    tags = [tag for tag, names in _readings(word.title()) if "nazwa_pospolita" in names]
    return all(re.search(r":m[12]\b", tag) for tag in tags)


def _is_inflected(words: list[str]) -> bool:
    """`Anną Nowak`, `Janem Kowalskim`; a genitive is left alone, for streets and schools are called by it."""
    if len(words) > 3:
        return False
    cases: set[str] = set()
    for tag, names in _readings(words[0].title()):
        if "imię" in names and (found := _CASE.search(tag)):
            cases.update(found[1].split("."))
    if not cases or cases & {"gen", "nom", "voc"}:
        return False
    return all(
        any("nazwisko" in names or tag == "ign" for tag, names in _readings(part.title()))
        for word in words[1:]
        for part in word.split("-")
    )


def _is_cyrillic(words: list[str]) -> bool:
    """A given name that is common among Ukrainians, Belarusians and Russians, or an initial beside such a surname."""
    folded = [word.lower().replace("’", "'").replace("ʼ", "'") for word in words]
    if set(folded) & CYRILLIC_OTHER:
        return False
    if set(folded) & CYRILLIC_GIVEN:
        return True
    families = [word for word in folded if _CYRILLIC_FAMILY.fullmatch(word)]
    return len(families) == 1 and sum(bool(_INITIALS.fullmatch(word)) for word in words) == len(words) - 1


@dataclass(frozen=True)
class Name:
    """The parts of a name; `additional` are given names after the first."""

    given: str
    additional: tuple[str, ...]
    family: str


def name_parts(person: str) -> Name | None:
    """The parts of `Given [Second] Surname [Surname]`; None when the dictionary knows the first as no given name."""
    words = person.split()
    if len(words) < 2 or not _given(words[0]):
        return None
    given, *additional = takewhile(_given, words[:-1])
    return Name(given, tuple(additional), " ".join(words[1 + len(additional) :]))
