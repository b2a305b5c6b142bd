"""Whole results that lie in files: what is found has to be as its file says.

After a change that is meant, `OSL_RENEW=1` writes the files anew: read what then differs as closely as code.
"""

import os
from pathlib import Path


def as_in_file(path: Path, found: str | list[str]) -> None:
    """State that a text, or lines, are as a file says."""
    text = found if isinstance(found, str) else "".join(f"{line}\n" for line in found)
    if os.environ.get("OSL_RENEW"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
