"""A strict reader of vCards, by the grammar of RFC 6350 (section 3.3) and of RFC 6868; 3.0 is a subset of it."""

import re
from dataclasses import dataclass

_PROPERTY = re.compile(
    r"(?P<name>[A-Za-z0-9-]+)"
    r"(?P<parameters>(?:;[A-Za-z0-9-]+=(?:\"[^\"\x00-\x08\x0a-\x1f\x7f]*\"|[^\";:\x00-\x1f\x7f]*))*)"
    r":(?P<value>[^\x00-\x08\x0a-\x1f\x7f]*)"
)
_PARAMETER = re.compile(r";([A-Za-z0-9-]+)=(?:\"([^\"]*)\"|([^\";:]*))")
_ESCAPE = re.compile(r"\\(.)")
_CIRCUMFLEX = {"^^": "^", "^'": '"', "^n": "\n"}


@dataclass(frozen=True)
class Property:
    """A property; the value is still escaped. A parameter of several values holds them between commas."""

    name: str
    parameters: dict[str, str]
    value: str

    def text(self) -> str:
        return unescaped(self.value)

    def parts(self) -> list[str]:
        """The values between semicolons that are not escaped."""
        pieces = re.findall(r"\\.|[^\\]", self.value)
        parts = [""]
        for piece in pieces:
            if piece == ";":
                parts.append("")
            else:
                parts[-1] += piece
        return [unescaped(part) for part in parts]


def unescaped(value: str) -> str:
    assert re.fullmatch(r"(?:[^\\]|\\[\\,;nN])*", value), f"unknown escape in {value!r}"
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def read(text: str, version: str = "4.0") -> list[list[Property]]:
    """All cards of a file; fails on anything that the grammar does not allow."""
    assert text.endswith("\r\n")
    lines = text.split("\r\n")[:-1]
    for line in lines:
        assert "\r" not in line
        assert "\n" not in line
        assert len(line.encode()) <= 75, line
    cards: list[list[Property]] = []
    for line in "\n".join(lines).replace("\n ", "").split("\n"):
        property_ = _property(line)
        if property_.name == "BEGIN":
            cards.append([])
        cards[-1].append(property_)
    for card in cards:
        assert [(p.name, p.value) for p in (card[0], card[1], card[-1])] == [
            ("BEGIN", "VCARD"),
            ("VERSION", version),
            ("END", "VCARD"),
        ]
        names = [p.name for p in card]
        assert "FN" in names
        assert version == "4.0" or "N" in names
        assert all(names.count(name) <= 1 for name in ("N", "UID", "KIND", "REV"))
    return cards


def _property(line: str) -> Property:
    found = _PROPERTY.fullmatch(line)
    assert found, f"no content line: {line!r}"
    parameters = {
        name: re.sub(r"\^[\^'n]", lambda pair: _CIRCUMFLEX[pair[0]], quoted or bare)
        for name, quoted, bare in _PARAMETER.findall(found["parameters"])
    }
    return Property(found["name"], parameters, found["value"])
