"""E-mail addresses, also those written so that robots do not see them."""

import html
import re

from email_validator import EmailNotValidError, validate_email

from osl_data.text.fold import plain

_APE = r"ma[łl]pk?a"
_OPEN, _CLOSE = r"[\[({<„\"'*|_]{1,2}", r"[\])}>”\"'*|_]{1,2}"

_SIGNS = str.maketrans({"＠": "@", "﹫": "@", "．": "."})
_ENCODED = re.compile(r"%(40|3C|3E|20)", re.IGNORECASE)
_DECODED = {"40": "@", "3C": "<", "3E": ">", "20": " "}

_AT = re.compile(rf"\s?{_OPEN}\s?(?:at|{_APE}|@)\s?{_CLOSE}\s?(?![\w.-]{{0,64}}@)| ?@ ?\n?|-{_APE}-", re.IGNORECASE)
_LETTER_AT = re.compile(r"(?<=\w)[\[(]a[\])](?=[\w-]+\.[a-z]{2})", re.IGNORECASE)
"""`biuro(a)ops.pl`."""
_DOT = re.compile(r"\s?[\[({<„\"'*|]{1,2}\s?(?:dot|kropka|\.)\s?[\])}>”\"'*|]{1,2}\s?", re.IGNORECASE)
_DOMAIN = r"[\w-]+(?:\.| (?:kropka|dot) )[\w-]+"
_APE_AT = re.compile(rf"(?P<before>)(?<![\w.+-])(?P<local>[\w.+-]+) {_APE} (?={_DOMAIN})", re.IGNORECASE)
_WORD_AT = re.compile(
    r"(?P<before>\A|\n|(?<!\w)(?:e-?mail\w*|mail|adres\w*|poczt[aęy]|kontakt|na|do)(?:: ?| ))"
    rf"(?P<local>[\w.+-]+) at (?={_DOMAIN}(?:(?:\.| (?:kropka|dot) )[\w-]+)*[.]?(?:[,;)\n]|\Z))",
    re.IGNORECASE,
)
"""`at` alone is a word of English: it is a sign only where a label begins the line, and the address ends it."""
_SENTENCE = "patrz zobacz jest to ta jak czyli see us me look find more visit here meet is are"
_NO_LOCAL = frozenset(_SENTENCE.split())
"""Words before the sign that show a sentence."""

_SPACED_OUT = re.compile(r"(?<![\w.-])[\w-]+(?: \. [\w-]+){1,3}@[\w-]+(?: \. [\w-]+){1,4}")
"""`anna . nowak @ klub . pl`; a blank before a full stop on one side alone may be the end of a sentence."""
_DOT_BEFORE = re.compile(r"(?<=\w) (?:kropka|dot) (?=[\w.]+@)", re.IGNORECASE)
_DOT_AFTER = re.compile(r"(@[\w-]+(?:\.[\w-]+){0,4}) (?:kropka|dot) (?=\w)", re.IGNORECASE)
_MOST_DOTS = 4
_BROKEN = re.compile(r"(@[\w-]+(?:\.[\w-]+){0,4})(?: \. ?|\. )(?=(?:pl|com|org|eu|net|info|gov|edu)(?![\w-]))")
_BROKEN_LINE = re.compile(r"(@[\w-]+\.)\n(?=[a-z0-9-]+\.[a-z]{2})")
_GLUED = re.compile(r"(?<=\.)(pl|eu|com|org|net|info)(?=[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż])")
"""A word that was glued to the end of an address: `biuro@ops.plTelefon`."""

_REMOVED = re.compile(
    r"[._-]?[\[({<]?(?:(?:usu[nń]|wytnij|skasuj)[ _-]?to|remove[ _-]?this|no[_-]?spam)[\])}>]?"
    r"(?P<after>[._-]?)(?P<end>@?)",
    re.IGNORECASE,
)
"""What the reader is asked to take out."""
_AROUND_AT = re.compile(r"[\w.%+'()\[\]ńŃ-]{1,80}@[\w.()\[\]ńŃ -]{1,80}")

# Starts only where a word starts: a long word without an @ then costs one look, not one for each letter.
_ADDRESS = re.compile(r"(?<![\w.%+'-])([\w.%+'-]+)@(\w[\w-]*(?:\.\w[\w-]*)+)")
_NO_DOMAIN = re.compile(r".*\.(?:\w|png|jpe?g|gif|svg|webp)", re.IGNORECASE)
"""What was cut off after a letter (`klub.p l`), and the name of a picture (`logo@2x.png`)."""


def parse_emails(printed: str) -> list[str]:
    """All addresses in a fragment, in order, each once, the domain in lower case; `[]` when there are none.

    Reads `x [at] y [dot] pl`, `x(małpa)y(kropka)pl`, `x małpa y kropka pl`, `x@usuń_to.y.pl` and `mailto:` links. An
    address with letters that a mail server would refuse (`łukasz@…`) is left out rather than shortened to what is left
    of it, and none is made of a sentence (`see us at example.com`). Never raises.
    """
    text = _bare(printed)
    if "@" not in text:
        return []
    found: dict[str, str] = {}
    for local, domain in _ADDRESS.findall(text):
        if _NO_DOMAIN.fullmatch(domain):
            continue
        candidate = f"{local.lstrip('.-' + chr(39))}@{_cut(domain)}"
        try:
            address = validate_email(candidate, check_deliverability=False, allow_smtputf8=False).normalized
        except EmailNotValidError:
            continue
        found.setdefault(address.lower(), address)
    return list(found.values())


def _bare(printed: str) -> str:
    """The text with plain signs in the place of all that stands for them."""
    text = html.unescape(printed) if "&" in printed else printed
    text = _ENCODED.sub(lambda code: _DECODED[code[1].upper()], plain(text.translate(_SIGNS)))
    text = _LETTER_AT.sub("@", _AT.sub("@", text))
    text = _WORD_AT.sub(_at, _APE_AT.sub(_at, _DOT.sub(".", text)))
    if "@" not in text:
        return text
    text = _SPACED_OUT.sub(lambda spaced: spaced.group().replace(" ", ""), text)
    text = _DOT_BEFORE.sub(".", text)
    for _ in range(_MOST_DOTS):
        text = _DOT_AFTER.sub(r"\1.", text)
    text = _BROKEN_LINE.sub(r"\1", _BROKEN.sub(r"\1.", text))
    return _AROUND_AT.sub(_without_removed, text)


def _at(found: re.Match[str]) -> str:
    whole = found.group()
    return whole if found["local"].lower() in _NO_LOCAL else f"{found['before']}{found['local']}@"


def _without_removed(found: re.Match[str]) -> str:
    return _REMOVED.sub(_joined, found.group())


def _joined(removed: re.Match[str]) -> str:
    """What stays where something is taken out: the sign that holds both sides together."""
    before = removed.group()[0] if removed.group()[0] in "._-" else ""
    if removed["end"]:
        return "@"
    if not before and removed.string[: removed.start()].endswith("@"):
        return ""
    return removed["after"] if not before else removed["after"] and "."


def _cut(domain: str) -> str:
    """A domain without a word that was glued to it."""
    glued = _GLUED.search(domain)
    return domain[: glued.end()] if glued else domain
