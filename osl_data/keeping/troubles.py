"""What is wrong with a file among kept registers, what that means, and what to do."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from osl_data.keeping.entry import JournalEntry

Found = Literal["missing", "unreadable", "no_file", "broken", "unnamed"]
"""Nothing there; not to be read; a folder or the like; something else than was written; a file of no entry."""

Meaning = Literal["twin", "rows", "entry", "after", "unnamed", "restorable"]
"""What follows for the registers:

- twin: nothing, for the same stands in another file;
- rows: the rows of an import do not count;
- entry: nobody knows whether it was an import or an undoing, and of what;
- after: an undoing does not count, for what was imported before it is not there;
- unnamed: the rows do not count, for no entry names the file;
- restorable: the rows do not count, though the file of a lost import is there again.
"""

_FOUND = {
    "missing": "found nothing",
    "unreadable": "found one that cannot be read",
    "no_file": "found something that is no file",
    "broken": "found other content",
    "unnamed": "found a file that no entry names",
}
_EXPECTED = {
    "rows": "the rows of an import",
    "unnamed": "files of imports only",
    "restorable": "the rows of no import that is lost",
}
_REMEDIES = {
    "twin": "nothing is lost, the same stands elsewhere: `osl register repair` writes it anew",
    "rows": "the rows do not count: restore it from a copy or import {register} again, then run `osl register repair`",
    "entry": "what it says does not count: restore it from a copy, or run `osl register repair`, which notes the loss",
    "after": "it does not count, for an import before it is missing: restore the folder from a newer copy, or run"
    " `osl register repair`, which notes the loss",
    "unnamed": "its rows do not count and it is kept: `osl register repair` sets it aside",
    "restorable": "its rows do not count: `osl register repair` restores it",
}
_READABLE = "let the user that runs the program read it"


@dataclass(frozen=True)
class Trouble:
    """What is wrong with one file.

    Attributes:
        file: its path within the folder of registers.
        found: what is there.
        meaning: what follows.
        detail: what was found, in technical words.
        number: number of the entry that it belongs to; 0 for none.
        entry: that entry, where it is known.
    """

    file: str
    found: Found
    meaning: Meaning
    detail: str = ""
    number: int = 0
    entry: JournalEntry | None = None

    def __str__(self) -> str:
        """What was expected, found and what to do, in one line."""
        expected = _EXPECTED.get(self.meaning, "an entry of the journal")
        found = _FOUND[self.found] + (f" ({self.detail})" if self.detail else "")
        register = self.entry.file if self.entry else ""
        remedy = _REMEDIES[self.meaning].format(register=register or "the register")
        if self.found == "unreadable":
            remedy = f"{_READABLE}; else {remedy}"
        return f"{self.file}: expected {expected}, {found}; {remedy}"


def placeless(error: Exception, folder: Path) -> str:
    """What an error among kept registers says, without telling where on the computer they are."""
    return str(error).replace(f"{folder}/", "").replace(str(folder), folder.name)
