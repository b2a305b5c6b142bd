"""Loading a register in a real browser: a manager's task, the box for a file, and a phone."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from dashboard.i18n import words_of
from tests.browser.acting import at, switch_language
from tests.browser.driving import OpenPage, settle
from tests.browser.loading import BOX, HEADER, NAME, choose, register
from tests.browser.serving import Server, served
from tests.browser.test_tasks import Visitor
from tests.browser.test_views import OVERFLOWING, PHONE, measured
from tests.registers.example import xlsx_bytes
from tests.rounds import first_of
from tests.shipped import copied

PL, EN = words_of("pl"), words_of("en")


@pytest.fixture(scope="module")
def server(executable: str, shipped_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard with registers of its own: what these tests load is seen by no other."""
    with served(home=copied(shipped_home, tmp_path_factory)) as running:
        yield running


@pytest.fixture
def open_page(open_page: OpenPage, granted: None) -> OpenPage:
    """Opens an address of the dashboard, for who has opened the link that the server printed."""
    return open_page


# The task


def test_a_manager_loads_the_year_sees_it_by_month_and_gives_back_what_was_wrong(open_page: OpenPage) -> None:
    """At most four steps from the start page."""
    visitor = Visitor(open_page("/"))
    page = visitor.page
    visitor.open("Rejestry")
    choose(page, register())
    visitor.clicks += 1
    expect(page.get_by_role("heading", name=f"Wczytano: {NAME}")).to_be_visible()
    expect(page.get_by_text("Miasto: Wrocław, rozpoznane")).to_be_visible()
    expect(page.locator(".totals b")).to_have_text(["24", "3"])
    given = visitor.download(page.get_by_role("button", name="Pobierz odrzucone wiersze")).decode("cp1250")
    lines = list(csv.reader(io.StringIO(given), delimiter=";"))
    assert lines[0] == [*HEADER, "Powody odrzucenia"]
    assert [line[4] for line in lines[1:]] == ["E-zły-0", "E-zły-1", "E-zły-2"]
    assert "kolumna A (Data): oczekiwano: dnia, który jest w kalendarzu; jest: '31.02.2025'" in lines[1][5]
    visitor.follow(page.get_by_role("link", name="Zobacz uczestników miesiąc po miesiącu"))
    assert re.search(r"/aktywnosc\?city=wroclaw&view=register$", page.url)
    assert visitor.steps <= 4
    expect(page.get_by_role("heading", name=re.compile("Uczestnicy według miesięcy"))).to_be_visible()
    page.get_by_text("Tabela z wszystkimi miarami").click()
    table = page.locator("details[open] table")
    for month in (1, 2, 12):
        expect(table.locator("tr", has_text=f"{month:02}.2025").locator("td").nth(2)).to_have_text(str(10 * month))


def test_the_rows_that_were_wrong_come_back_corrected_and_all_is_undone(open_page: OpenPage) -> None:
    page = open_page("/rejestry")
    choose(page, register("marzec.csv", id_="M"))
    with page.expect_download() as started:
        page.get_by_role("button", name="Pobierz odrzucone wiersze").click()
    assert started.value.suggested_filename == "marzec-odrzucone.csv"
    text = Path(started.value.path()).read_bytes().decode("cp1250")
    right = re.sub("Nigdzie", "Wrocław", text.replace("31.02.2025", "28.02.2025").replace("dużo", "7"))
    choose(page, {"name": "poprawione.csv", "mimeType": "text/csv", "buffer": right.encode("cp1250")})
    expect(page.locator(".totals b")).to_have_text(["3", "0"])
    line = page.locator("[class*='st-key-import-']").filter(has_text="poprawione.csv")
    line.get_by_role("button", name="Cofnij").click()
    expect(line).to_contain_text("cofnięto")
    expect(page.get_by_role("heading", name="Cofnięto: poprawione.csv")).to_be_visible()
    line.get_by_role("button", name="Przywróć").click()
    expect(line).to_contain_text("liczy się")


def test_another_language_or_page_neither_imports_again_nor_forgets(open_page: OpenPage) -> None:
    page = open_page("/rejestry")
    choose(page, register("raz.csv", id_="R"))
    lines = page.locator("[class*='st-key-import-']").filter(has_text="raz.csv")
    expect(lines).to_have_count(1)
    switch_language(page, "EN")
    expect(page.get_by_role("heading", name="Loaded: raz.csv")).to_be_visible()
    page.get_by_test_id("stTopNavLink").filter(has_text="Programmes").click()
    at(page, "programy")
    page.get_by_test_id("stTopNavLink").filter(has_text="Registers").click()
    at(page, "rejestry")
    expect(page.get_by_role("heading", name="Loaded: raz.csv")).to_be_visible()
    expect(lines).to_have_count(1)


def long_workbook(rows: int) -> bytes:
    """A workbook whose reading takes some seconds."""
    made = io.BytesIO()
    cells = "".join(
        f'<row r="{at}"><c r="A{at}"><v>45728</v></c><c r="E{at}"><v>{at}</v></c></row>' for at in range(2, rows)
    )
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes([]))) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info).replace(b"</sheetData>", f"{cells}</sheetData>".encode())
            new.writestr(info.filename, content if "sheet1" in info.filename else old.read(info))
    return made.getvalue()


def test_reading_can_be_stopped(open_page: OpenPage) -> None:
    page = open_page("/rejestry")
    kept = page.locator("[class*='st-key-import-']").count()
    long: FilePayload = {"name": "długi.xlsx", "mimeType": "", "buffer": long_workbook(200_000)}
    page.locator(BOX).set_input_files(long)
    page.get_by_role("button", name=PL("rejestry.give_up")).click()
    expect(page.get_by_role("heading", name="Przerwano: długi.xlsx")).to_be_visible()
    expect(page.get_by_role("button", name=PL("rejestry.give_up"))).to_have_count(0)
    expect(page.locator(BOX)).to_have_count(1)
    choose(page, register("po-przerwaniu.csv", id_="P"))
    expect(page.locator("[class*='st-key-import-']")).to_have_count(kept + 1)


# The box for a file


@pytest.mark.parametrize("language", first_of(["pl", "en"]))
def test_the_box_for_a_file_speaks_the_language_of_the_page(open_page: OpenPage, language: str) -> None:
    page = open_page(f"/rejestry?lang={language}")
    words = words_of(language)
    box = page.get_by_test_id("stFileUploaderDropzone")
    expect(box.get_by_role("button", name=words("rejestry.upload.choose"))).to_be_visible()
    for english in ("Upload", "per file", "Drag and drop"):
        assert english not in box.inner_text()
    shown = "e => [...e.querySelectorAll('*')].map(x => getComputedStyle(x, '::after').content).join(' ')"
    assert words("rejestry.upload.hint") in box.evaluate(shown)
    dragged = page.evaluate_handle(
        "() => { const d = new DataTransfer(); d.items.add(new File(['x'], 'a.csv')); return d; }"
    )
    box.dispatch_event("dragenter", {"dataTransfer": dragged})
    over = box.locator("> div:not([data-testid])")
    expect(over).to_be_visible()
    assert words("rejestry.upload.drop") in over.evaluate("e => getComputedStyle(e, '::after').content")
    assert "Drag and drop" not in box.inner_text()


def test_the_box_is_reached_and_opened_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("/rejestry")
    button = page.get_by_role("button", name=PL("rejestry.upload.choose"))
    with page.expect_file_chooser() as chooser:
        button.press("Enter")
    chooser.value.set_files(register("klawiatura.csv", id_="K"))
    expect(page.get_by_role("heading", name="Wczytano: klawiatura.csv")).to_be_visible()


def test_a_file_that_is_too_large_is_told(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page("/rejestry")
    large = tmp_path / "a.csv"
    large.write_bytes(b"x" * (21 * 2**20))
    page.locator(BOX).set_input_files(large)
    uploader = page.get_by_test_id("stFileUploader")
    expect(uploader.locator("[aria-invalid=true]")).to_be_visible()
    assert PL("rejestry.upload.failed") in uploader.evaluate("e => getComputedStyle(e, '::after').content")


def test_an_old_workbook_is_told_what_is_wrong_with_it(open_page: OpenPage) -> None:
    page = open_page("/rejestry")
    choose(page, {"name": "a.xls", "mimeType": "", "buffer": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900})
    expect(page.locator(".st-key-loaded")).to_contain_text("oczekiwano: pliku CSV albo XLSX")


# Everywhere


@pytest.mark.parametrize("language", first_of(["pl", "en"]))
def test_the_page_fits_a_phone_before_and_after(open_page: OpenPage, page: Page, language: str) -> None:
    page.set_viewport_size(PHONE)
    open_page(f"/rejestry?lang={language}")
    assert page.evaluate(OVERFLOWING, PHONE["width"]) == []
    choose(page, register("a-very-long-name-" * 6 + f"{language}.csv", wrong=60, id_=language))
    page.get_by_label(words_of(language)("rejestry.history.id")).fill(f"{language}3-1")
    page.keyboard.press("Enter")
    expect(page.locator(".evidence").first).to_be_visible()
    settle(page)
    assert page.evaluate(OVERFLOWING, PHONE["width"]) == []


def test_text_stands_out_from_its_ground(open_page: OpenPage) -> None:
    page = open_page("/rejestry")
    choose(page, register("barwy.csv", id_="B"))
    for scheme in ("light", "dark"):
        found = measured(page, scheme)
        assert found["faint"] == []
        assert found["texts"] > 20
