"""QR codes that a scanner reads back as the vCard."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest
import zxingcpp
from PIL import Image, ImageDraw

from osl_data.exporting.qr import qr_svg
from osl_data.exporting.vcard import vcard
from osl_data.store.connection import connect
from osl_data.store.home import current
from osl_data.wording.contacts import Cited, ContactEntry, entries
from osl_data.wording.words import words_of

WORDS = words_of("pl")


QUIET_ZONE, SCALE = 4, 4


@pytest.fixture
def office(connection: duckdb.DuckDBPyConnection) -> ContactEntry:
    (entry,) = entries(connection, WORDS, {"zespol-1-biuro"})
    return entry


def drawn(svg: str) -> Image.Image:
    """The SVG as a picture, a few pixels a module: its ground, and on it the runs of dark modules of its path."""
    _, ground, code = ET.fromstring(svg)
    side = int(ET.fromstring(svg).attrib["viewBox"].split()[-1])
    picture = Image.new("L", (side * SCALE, side * SCALE), ground.attrib["fill"])
    pen, x, y = ImageDraw.Draw(picture), 0.0, 0.0
    for command, numbers in re.findall(r"([Mmh])([-0-9. ]+)", code.attrib["d"]):
        across, *down = map(float, numbers.split())
        if command == "h":
            pen.rectangle((x * SCALE, (y - 0.5) * SCALE, (x + across) * SCALE - 1, (y + 0.5) * SCALE - 1), fill=0)
        x, y = (across, down[0]) if command == "M" else (x + across, y + sum(down))
    return picture


def scanned(entry: ContactEntry) -> str:
    """What a scanner reads off the code of a contact."""
    (code,) = zxingcpp.read_barcodes(
        drawn(qr_svg(entry, "Kod QR")), zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )
    text: str = code.text
    return text


def side(entry: ContactEntry) -> int:
    """Modules a side of the code of a contact, without the quiet zone."""
    return drawn(qr_svg(entry, "Kod QR")).width // SCALE - 2 * QUIET_ZONE


def test_the_whole_vcard_comes_back(office: ContactEntry) -> None:
    assert scanned(office) == vcard(office)
    assert "ul. Próbna 10/12" in vcard(office)


def test_one_that_is_too_big_is_shortened(office: ContactEntry) -> None:
    long = replace(office, sources=(Cited("s", "Tytuł " * 200, "", None, ""),))
    assert scanned(long) == vcard(long, short=True)
    assert "NOTE" not in vcard(long, short=True)
    assert "+48225550100\\,12\r\n" in vcard(long, short=True)


def test_the_largest_code(office: ContactEntry) -> None:
    free = 858 - len(vcard(replace(office, age="")).encode())
    most = replace(office, age="")
    filled = next(e for n in range(free, 0, -1) if len(vcard(e := replace(most, age="x" * n)).encode()) <= 858)
    assert side(filled) == 97
    assert scanned(filled) == vcard(filled)


def test_an_svg_of_paths_without_a_size_black_on_white(office: ContactEntry) -> None:
    svg = qr_svg(office, 'Kod QR: „A" & <b>')
    root = ET.fromstring(svg)
    modules = side(office) + 2 * QUIET_ZONE
    assert root.attrib == {"viewBox": f"0 0 {modules} {modules}"}
    title, ground, code = root
    assert title.text == 'Kod QR: „A" & <b>'
    assert ground.attrib == {"fill": "#fff", "d": f"M0 0h{modules}v{modules}h-{modules}z"}
    assert code.attrib["stroke"] == "#000"
    assert code.attrib["d"].startswith(f"M{QUIET_ZONE} {QUIET_ZONE}.5h7")
    assert not re.search(r"[\r\n]|<\?xml", svg)


def test_shipped_contacts(shipped_home: Path) -> None:
    with connect(current(shipped_home)) as connection:
        found = entries(connection, WORDS)[::7]
    for entry in found:
        assert side(entry) <= 97
        assert scanned(entry) in {vcard(entry), vcard(entry, short=True)}
