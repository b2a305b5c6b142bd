"""A register of a year, and giving it to the page."""

import csv
import io

from playwright.sync_api import FilePayload, Page, expect

from tests.browser.driving import settle
from tests.shipped import recorded

NAME = "rejestr-2025.csv"
HEADER = ["Data", "Program", "Miejsce", "Uczestnicy razem", "Nr własny"]
BOX = "[data-testid=stFileUploaderDropzoneInput]"


def register(name: str = NAME, *, wrong: int = 3, id_: str = "E") -> FilePayload:
    """A year of events of real programmes and places, 10 people in January, 20 in February, …; some rows are wrong."""
    programmes = [one["name"] for one in recorded("programmes", "wroclaw")][:3]
    places = [one["name"] for one in recorded("places", "wroclaw") if one["type"] != "city"][:4]
    rows = [
        [
            f"{8 + 7 * half:02}.{month:02}.2025",
            programmes[month % 3],
            places[month % 4],
            5 * month,
            f"{id_}{month}-{half}",
        ]
        for month in range(1, 13)
        for half in (0, 1)
    ]
    rows += [["31.02.2025", programmes[0], "Nigdzie", "dużo", f"{id_}-zły-{number}"] for number in range(wrong)]
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows([HEADER, *rows])
    return {"name": name, "mimeType": "text/csv", "buffer": text.getvalue().encode("cp1250")}


def choose(page: Page, file: FilePayload) -> None:
    """Choose a file, and wait until the page tells what came of it."""
    page.locator(BOX).set_input_files(file)
    expect(page.locator(".st-key-loaded h2").first).to_contain_text(file["name"])
    settle(page)
