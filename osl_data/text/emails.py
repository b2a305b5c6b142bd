"""E-mail addresses, also those written so that robots do not see them."""

import re

from email_validator import EmailNotValidError, validate_email

from osl_data.text.fold import plain

_AT = re.compile(r"\s*[\[({<]\s*(?:at|małpa|malpa|@)\s*[\])}>]\s*|\s*&#64;\s*| ?@ ?", re.IGNORECASE)
_DOT = re.compile(r"\s*[\[({<]\s*(?:dot|kropka|\.)\s*[\])}>]\s*", re.IGNORECASE)
# Starts only where a word starts: a long word without an @ then costs one look, not one for each letter.
_ADDRESS = re.compile(r"(?<![\w.%+'-])(?:mailto:)?(?:%20)*[.'-]*([\w.%+'-]+@\w[\w-]*(?:\.\w[\w-]*)+)")


def parse_emails(printed: str) -> list[str]:
    """All addresses in a fragment, in order, each once, the domain in lower case; `[]` when there are none.

    Reads `x [at] y [dot] pl`, `x(małpa)y(kropka)pl` and `mailto:` links. An address with letters that a mail
    server would refuse (`łukasz@…`) is left out rather than shortened to what is left of it. Never raises.
    """
    text = _DOT.sub(".", _AT.sub("@", plain(printed)))
    found: dict[str, str] = {}
    for candidate in _ADDRESS.findall(text):
        try:
            address = validate_email(candidate, check_deliverability=False, allow_smtputf8=False).normalized
        except EmailNotValidError:
            continue
        found.setdefault(address.lower(), address)
    return list(found.values())
