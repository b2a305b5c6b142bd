"""Text from outside is text: Streamlit reads labels, messages and tooltips as Markdown, and Plotly reads HTML."""

import re
from html import escape

_SIGNS = re.compile(r"[\\`*_\[\]{<&~$]|^[-+#>]")
"""What begins something anywhere, or at the beginning: a backslash before it makes it text (CommonMark, 2.4)."""

_LATE = re.compile(r"@|:(?=[^\s\d]|\d[\w+-]*:)|(?<=www)(?=\.)|(?<=[<~>-])(?=[=>-])", re.IGNORECASE)
"""What is looked for once escapes are read: emoji, icons, logos, addresses of pages and people, arrows and the like."""

_NUMBER = re.compile(r"\d+(?=[.)])")
"""The number of a list, at the beginning."""

_BLANKS = re.compile(r"[^\S\u00a0\u202f]+")
"""Those that do not hold together what stands on either side, as the groups of a number."""

_NOTHING = ":small[]"
"""An element of Streamlit's Markdown that shows nothing: what stands on either side of it is not read as one word."""


def plain(text: str) -> str:
    """A text as Streamlit's Markdown shows it unchanged, but that blanks and line breaks count as one blank.

    No link, image, formula, icon or format comes of it. Streamlit replaces icons, emoji, arrows and addresses also in
    escaped text (`StreamlitMarkdown.tsx`, remark-gfm): those are cut where they would be recognised. What needs neither
    stays as it is, for Streamlit takes some names for screen readers from it as it was written.
    """
    shown = _BLANKS.sub(" ", text).strip()
    cuts = {found.end() for found in _LATE.finditer(shown)}
    escaped = {found.start() for found in _SIGNS.finditer(shown)} | {cut - 1 for cut in cuts if shown[cut - 1] == ":"}
    if number := _NUMBER.match(shown):
        escaped.add(number.end())
    marks = ((_NOTHING if at in cuts else "") + ("\\" if at in escaped else "") for at in range(len(shown) + 1))
    return "".join(mark + sign for mark, sign in zip(marks, [*shown, ""], strict=True))


def plain_label(text: str) -> str:
    """A text as Plotly shows it unchanged: it reads a few elements of HTML, links among them."""
    return escape(text, quote=False)
