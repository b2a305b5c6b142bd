"""XML of a workbook, parsed; a document type, with which entities come, is refused before any is read."""

import gc
from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element, fromstring
from xml.parsers import expat

from osl_data.registers.problems import Problem, RegisterError

Start = Callable[[str, list[str]], None]
"""Told the name of an element with its prefix, and its attributes: name, value, name, value …"""


def parsed(
    pieces: Iterable[bytes],
    start: Start | None = None,
    *,
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Parse XML piece by piece; nothing of it is kept.

    Raises:
        RegisterError: it is broken, or has a document type.
    """
    parser = expat.ParserCreate()
    parser.ordered_attributes = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    collecting = gc.isenabled()
    # Garbage is looked for after so many new objects; here they are attributes, and none is garbage of that kind.
    gc.disable()
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except RegisterError:
        raise
    except (expat.ExpatError, LookupError, ValueError) as error:  # no XML, or in an encoding that nobody knows
        raise RegisterError(Problem("broken", found=str(error))) from None
    finally:
        if collecting:
            gc.enable()


def root_of(content: bytes) -> Element:
    """The root of a small part.

    Raises:
        RegisterError: it is broken, or has a document type.
    """
    parsed([content])
    return fromstring(content)


def bare(tag: object) -> str:
    """The name of an element or attribute without its name space."""
    return str(tag).rpartition("}")[2]


def _refuse(*_: object) -> None:
    raise RegisterError(Problem("broken", found="<!DOCTYPE"))
