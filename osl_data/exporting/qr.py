"""A contact as a QR code: the camera of a phone takes it over into the address book."""

import io

import segno

from osl_data.exporting.vcard import vcard
from osl_data.wording.contacts import ContactEntry

_MOST = 858
"""Bytes in a code of version 20: 97 modules a side, which a phone still reads from a screen or a small print."""

_QUIET_ZONE = 4
_BLACK, _WHITE = "#000", "#fff"


def qr_svg(entry: ContactEntry, title: str) -> str:
    """A code of the contact's vCard as an SVG, black on white with its quiet zone whatever is around it.

    A vCard that would need a version above 20 is shortened to who it is and how to reach them: without the note (hours,
    age, sources), programmes and pages. The SVG has no size of its own.

    Args:
        title: what it is, for those who do not see it.
    """
    out = io.BytesIO()
    _code(entry).save(
        out,
        kind="svg",
        border=_QUIET_ZONE,
        dark=_BLACK,
        light=_WHITE,
        xmldecl=False,
        omitsize=True,
        nl=False,
        svgclass=None,
        lineclass=None,
        title=title,
    )
    return out.getvalue().decode()


def _code(entry: ContactEntry) -> segno.QRCode:
    """Text in UTF-8, which readers take for granted in a vCard."""
    text = vcard(entry)
    if len(text.encode()) > _MOST:
        text = vcard(entry, short=True)
    return segno.make_qr(text, mode="byte", encoding="utf-8", error="l")
