"""Documents set with Typst: a template of this folder, filled with values."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

_FONT = "Source Sans 3"


def typeset(template: str, values: dict[str, Any]) -> bytes:
    """A PDF of a template and what it is filled with; all text goes to it as data, never as markup.

    The fonts of the machine are not looked at: they would make the same values a different file on each.

    Args:
        template: its file name in this folder.
        values: what the template reads, as JSON can hold it; `font` is added.
    """
    import typst  # 80 MB of library that only a document has to load

    source = (files("osl_data.exporting") / template).read_bytes()
    data = json.dumps({"font": _FONT, **values})
    pdf: bytes = typst.compile(source, sys_inputs={"data": data}, font_paths=_fonts())
    return pdf


@cache
def _fonts() -> Any:
    import fontpkg_source_sans_3
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[fontpkg_source_sans_3.ROOT])
