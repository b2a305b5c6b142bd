"""QR codes that a scanner reads back as the vCard."""

import io
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest
import zxingcpp
from PIL import Image

from osl_data.exporting.entry import Cited, Entry
from osl_data.exporting.qr import qr_png, qr_svg
from osl_data.exporting.vcard import vcard
from osl_data.exporting.wording import entries
from osl_data.queries.connection import connect
from osl_data.store.home import current
from tests.exporting.wording import WORDS

QUIET_ZONE = 4


@pytest.fixture
def office(connection: duckdb.DuckDBPyConnection) -> Entry:
    (entry,) = entries(connection, WORDS, {"zespol-1-biuro"})
    return entry


def scanned(png: bytes) -> str:
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(png)).convert("L"))
    text: str = code.text
    return text


def side(png: bytes, scale: int) -> int:
    """Modules a side, without the quiet zone."""
    return Image.open(io.BytesIO(png)).width // scale - 2 * QUIET_ZONE


def test_the_whole_vcard_comes_back(office: Entry) -> None:
    assert scanned(qr_png(office)) == vcard(office)
    assert "ul. Próbna 10/12" in vcard(office)


def test_one_that_is_too_big_is_shortened(office: Entry) -> None:
    long = replace(office, sources=(Cited("s", "Tytuł " * 200, "", None, ""),))
    assert scanned(qr_png(long)) == vcard(long, short=True)
    assert "NOTE" not in vcard(long, short=True)
    assert "ext=12" in vcard(long, short=True)


def test_the_largest_code(office: Entry) -> None:
    free = 858 - len(vcard(replace(office, age="")).encode())
    most = replace(office, age="")
    filled = next(e for n in range(free, 0, -1) if len(vcard(e := replace(most, age="x" * n)).encode()) <= 858)
    png = qr_png(filled, scale=4)
    assert side(png, 4) == 97
    assert scanned(png) == vcard(filled)


def test_a_png_is_black_on_white_with_its_quiet_zone(office: Entry) -> None:
    image = Image.open(io.BytesIO(qr_png(office, scale=2))).convert("RGB")
    assert {colour for _, colour in image.getcolors() or []} == {(0, 0, 0), (255, 255, 255)}
    assert image.convert("L").point(lambda value: 255 - value).getbbox()[:2] == (2 * QUIET_ZONE, 2 * QUIET_ZONE)


def test_an_svg_of_paths_without_a_size(office: Entry) -> None:
    svg = qr_svg(office, 'Kod QR: „A" & <b>')
    root = ET.fromstring(svg)
    modules = side(qr_png(office, scale=4), 4) + 2 * QUIET_ZONE
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
        png = qr_png(entry, scale=3)
        assert side(png, 3) <= 97
        assert scanned(png) in {vcard(entry), vcard(entry, short=True)}
