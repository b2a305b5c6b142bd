"""Short phone numbers, of three to six digits: 112, 986, 19 115, 116 111. They are dialled as they stand, anywhere."""

import re

_PLAN = re.compile(r"112|98[0-9]|99[0-9]|19[0-9]{3}|11[68][0-9]{3}")
"""Alarm numbers, numbers of a service within an area code, numbers of social value, directory enquiries."""

_PRINTED = re.compile(r"(?:19[ -]?[0-9]{3}|11[68][ -]?[0-9]{3}|112|9[89][0-9])(?![0-9]|[ ./-][0-9])")
_OF_AREA = re.compile(r"(?:\+ ?48 ?)?[( ]*0?-?(?P<area>[1-9][0-9])\)?[ -]?(?P<number>19[ -]?[0-9]{3})")
_KNOWN = r"(?:112|986|99[789]|19 ?115|116 ?(?:000|111|117|123))"
_ONLY_KNOWN = re.compile(rf"\W*{_KNOWN}(?:[ ,;/]+(?:(?:lub|i|oraz|albo) )?{_KNOWN})*\W*")

_LABEL = (
    r"(?<![^\W_])(?:tel(?:efon\w*|\.)?|infolini\w*|hotline|call center|centrum kontaktu|alarmow\w+|zadzwo\w+|dzwo\w+"
    r"|(?:bezpłatn|darmow|całodobow|interwencyjn)\w+ (?:nr|numer\w*))"
)
_LABELLED = re.compile(
    rf"{_LABEL}(?:[ .:/]{{1,3}}(?:pod|na|nr|numer\w*|alarmow\w+|bezpłatn\w+|całodobow\w+|interwencyjn\w+)){{0,3}}"
    r"[ \n.:/-]{0,4}\Z",
    re.IGNORECASE,
)
_LABEL_BEFORE = re.compile(rf"{_LABEL}[^0-9\n]{{0,80}}\Z", re.IGNORECASE)
_STREET = re.compile(r"(?<!\w)(?:ul|al|pl|os|ulic\w+|alej\w+|plac\w*|osiedl\w+|pok\w*|lok\w*)(?!\w)", re.IGNORECASE)
_INTRODUCED = re.compile(r"(?::|-|(?<!\w)(?:nr|numer(?:em|u)?)) ?\Z", re.IGNORECASE)
_SERVICE = re.compile(
    r"(?<!\w)(?:policj\w|straż\w*(?: (?:miejsk|gminn|pożarn)\w+)?|pogotowi\w+(?: \w{1,20})?)[ (:-]{1,3}\Z",
    re.IGNORECASE,
)
_LABEL_AFTER = re.compile(
    r"\)?(?: ?- ?| ?\(| ?: ?| )(?:\w{1,20} ){0,2}(?:telefon\w*|infolini\w*|hotline|centrum kontaktu)(?!\w)",
    re.IGNORECASE,
)
_SERVICE_AFTER = re.compile(
    r"(?: ?- ?| ?\(| ?: ?| )(?:policj\w|straż\w*|pogotowi\w+|numer\w* alarmow\w+|telefon\w* alarmow\w+)", re.IGNORECASE
)
_BEGINS = re.compile(r"(?:\A|[\n,;|]) ?\Z")
_COUNTED = re.compile(
    r" (?!(?:lub|i|oraz|albo|w|dla|od|do|to|jest|czynn\w+|całodobow\w+|bezpłatn\w+|działa|dostępn\w+"
    r"|fax|faks|tel|e-?mail|www)(?!\w))[^\W\d_A-ZĄĆĘŁŃÓŚŹŻ]"
)
"""A word right after digits that says what they count; a few words never do."""
_JOINS = re.compile(r" ?[,;/]? ?(?:(?:lub|i|oraz|albo|a także) )?")
_JOINED_BY_WORD = re.compile(r",? (?:lub|oraz|albo) ")


def is_short(dialled: str) -> bool:
    """Whether digits are a short Polish number, as it is dialled: `112`, `19115`, `116111`."""
    return _PLAN.fullmatch(dialled) is not None


def grouped(dialled: str) -> str:
    """A short number as it is shown: `19 115`, `116 111`, `112`."""
    return f"{dialled[:-3]} {dialled[-3:]}" if len(dialled) > 3 else dialled


def only_known(text: str) -> bool:
    """Whether a text is nothing but short numbers that everybody knows."""
    return _ONLY_KNOWN.fullmatch(text) is not None


def short_at(text: str, start: int, before: str, joined: str | None, after_short: bool) -> tuple[str, int] | None:
    """A short number at a place, and where it ends; None where it may as well be a count, a house or a year.

    Certain is what a label calls a phone (`tel. 986`, `telefon zaufania dla dzieci 116 111`), what the service that
    has the number stands before (`Straż Miejska 986`), and what is listed with a phone.

    Args:
        before: what stands before the place.
        joined: what stands between the phone before it and the place, if there is one.
        after_short: whether that phone is a short one.
    """
    printed = _PRINTED.match(text, start)
    if not printed:
        return None
    digits = re.sub("[ -]", "", printed.group())
    long = len(digits) > 3
    if (_LABEL_AFTER if long else _SERVICE_AFTER).match(text, printed.end()) and (long or _BEGINS.search(before)):
        return digits, printed.end()
    if _COUNTED.match(text, printed.end()):
        return None
    if _LABELLED.search(before) or (not long and _SERVICE.search(before)):
        return digits, printed.end()
    if "-" in printed.group():
        return None  # `19-115` is a postcode
    certain = _labelled_from_afar(before, long) or (joined is not None and _listed(joined, long, after_short))
    return (digits, printed.end()) if certain else None


def short_of_area(run: str, labelled: bool) -> str:
    """The digits after +48 of a short number with an area code: `+48 22 19 115`, `(22) 19 115`; else empty."""
    found = _OF_AREA.fullmatch(run)
    if not found or not (labelled or run.startswith(("+", "("))):
        return ""
    return found["area"] + re.sub("[ -]", "", found["number"])


def _listed(joined: str, long: bool, after_short: bool) -> bool:
    """Whether it goes on a list of phones; three digits after a long number may be an extension."""
    if long and after_short and "\n" not in joined:
        return True
    return _JOINS.fullmatch(joined) is not None and (long or after_short or bool(_JOINED_BY_WORD.fullmatch(joined)))


def _labelled_from_afar(before: str, long: bool) -> bool:
    """A label earlier in the line; three digits may be those of a house, so they have to be introduced as well."""
    label = _LABEL_BEFORE.search(before)
    if not label or _STREET.search(label.group()):
        return False
    return long or _INTRODUCED.search(before) is not None
