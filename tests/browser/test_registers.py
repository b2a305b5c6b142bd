"""Loading a register in a real browser: a manager's task, the box for a file, a phone, and signing in for real."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from dashboard.i18n import words_of
from tests.browser.acting import answer, at, switch_language
from tests.browser.driving import OpenPage, launch_beside, new_context, settle
from tests.browser.identity import CLIENT, SECRET, Identity, providing
from tests.browser.serving import ROOT, SCRIPT, Server, free_port, served
from tests.browser.test_tasks import Visitor
from tests.browser.test_views import OVERFLOWING, PHONE, measured
from tests.registers.example import xlsx_bytes
from tests.rounds import first_of
from tests.shipped import copied, recorded

PL, EN = words_of("pl"), words_of("en")
NAME = "rejestr-2025.csv"
HEADER = ["Data", "Program", "Miejsce", "Uczestnicy razem", "Nr własny"]
BOX = "[data-testid=stFileUploaderDropzoneInput]"
ELSEWHERE = "atlas.test"
"""A name of this computer that only the browser of these tests knows."""


@pytest.fixture(scope="module")
def server(executable: str, shipped_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard with registers of its own: what these tests load is seen by no other."""
    with served(home=copied(shipped_home, tmp_path_factory)) as running:
        yield running


@pytest.fixture
def open_page(open_page: OpenPage, granted: None) -> OpenPage:
    """Opens an address of the dashboard, for who has opened the link that the server printed."""
    return open_page


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


# Signing in


@pytest.fixture(scope="module")
def identity() -> Iterator[Identity]:
    """A provider of identities."""
    with providing() as running:
        yield running


@pytest.fixture(scope="module")
def public(
    executable: str, identity: Identity, shipped_home: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a dashboard that people sign in to, by a name that is not this computer's own."""
    home, folder = copied(shipped_home, tmp_path_factory), tmp_path_factory.mktemp("public")
    port = free_port()
    url = f"http://{ELSEWHERE}:{port}"
    settings = folder / ".streamlit"
    settings.mkdir()
    (settings / "secrets.toml").write_text(
        f"""
[auth]
redirect_uri = "{url}/oauth2callback"
cookie_secret = "{"c" * 40}"
client_id = "{CLIENT}"
client_secret = "{SECRET}"
server_metadata_url = "{identity.metadata_url}"

[registers]
role = "rejestry"
emails = ["anna@example.org"]
""",
        encoding="utf-8",
    )
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("PYTHONPATH", str(ROOT))
        environment.setenv("NO_PROXY", "127.0.0.1")
        with served(script=str(ROOT / SCRIPT), folder=folder, home=home, port=port):
            yield url


@pytest.fixture(scope="module")
def outside(browser: Browser, executable: str) -> Iterator[Browser]:
    """A browser that asks for the server by that name."""
    running = launch_beside(browser, executable, ELSEWHERE)
    yield running
    running.close()


@pytest.fixture
def guest(outside: Browser, public: str) -> Iterator[Page]:
    """A fresh visitor from elsewhere, on the page for registers."""
    context = new_context(outside, public)
    page = context.new_page()
    page.goto("/rejestry")
    at(page, "rejestry")
    yield page
    exceptions = page.get_by_test_id("stException").count()
    context.close()
    assert exceptions == 0


def sign_in(page: Page, identity: Identity, **claims: Any) -> None:
    """Sign in as somebody; one comes back to the page by oneself."""
    identity.claims = claims
    with page.expect_navigation(url=re.compile(r"/rejestry$")):
        page.get_by_role("link", name=PL("access.login")).click()
    at(page, "rejestry")


def test_signed_out_there_is_only_the_template_and_the_way_in(guest: Page) -> None:
    expect(guest.get_by_role("link", name=PL("access.login"))).to_be_visible()
    expect(guest.get_by_role("button", name=PL("rejestry.template.csv"))).to_be_visible()
    expect(guest.locator(BOX)).to_have_count(0)
    assert PL("rejestry.imports") not in " ".join(answer(guest))


@pytest.mark.parametrize(
    "claims",
    first_of(
        [
            {"roles": ["rejestry"]},
            {"groups": ["inni", "rejestry"]},
            {"email": "Anna@example.org", "email_verified": True},
        ]
    ),
)
def test_signed_in_with_the_role_a_register_is_loaded(guest: Page, identity: Identity, claims: dict[str, Any]) -> None:
    sign_in(guest, identity, name="Anna Kowalska", **claims)
    expect(guest.get_by_text("Zalogowano: Anna Kowalska")).to_be_visible()
    choose(guest, register(f"{next(iter(claims))}.csv", id_=next(iter(claims))))
    expect(guest.locator(".totals b")).to_have_text(["24", "3"])
    guest.get_by_role("link", name=PL("access.logout")).click()
    expect(guest.get_by_role("link", name=PL("access.login"))).to_be_visible()
    expect(guest.locator(BOX)).to_have_count(0)


@pytest.mark.parametrize(
    "claims",
    first_of(
        [{"roles": ["inna"]}, {}, {"email": "anna@example.org"}, {"email": "anna@example.org", "email_verified": False}]
    ),
)
def test_signed_in_without_the_role_one_is_told_so(guest: Page, identity: Identity, claims: dict[str, Any]) -> None:
    sign_in(guest, identity, name="Jan Nowak", **claims)
    expect(guest.get_by_text("Jan Nowak: to konto nie może wczytywać rejestrów")).to_be_visible()
    expect(guest.locator(BOX)).to_have_count(0)
    guest.get_by_role("link", name=PL("access.logout")).click()
    expect(guest.get_by_role("link", name=PL("access.login"))).to_be_visible()
    at(guest, "rejestry")


def test_a_sign_in_of_long_ago_does_not_count(guest: Page, identity: Identity) -> None:
    sign_in(guest, identity, name="Anna", roles=["rejestry"], iat=1_700_000_000)
    expect(guest.get_by_role("link", name=PL("access.login"))).to_be_visible()
    expect(guest.locator(BOX)).to_have_count(0)


def test_a_copy_of_a_sign_in_is_worth_nothing_after_it_was_ended(guest: Page, identity: Identity) -> None:
    sign_in(guest, identity, name="Anna Kowalska", roles=["rejestry"])
    expect(guest.locator(BOX)).to_have_count(1)
    copy = guest.context.cookies()
    other = guest.context.new_page()
    other.goto("/rejestry")
    at(other, "rejestry")
    expect(other.locator(BOX)).to_have_count(1)
    guest.get_by_role("link", name=PL("access.logout")).click()
    expect(guest.get_by_role("link", name=PL("access.login"))).to_be_visible()
    guest.context.add_cookies([{"name": each["name"], "value": each["value"], "url": guest.url} for each in copy])
    guest.goto("/rejestry")
    at(guest, "rejestry")
    expect(guest.get_by_role("link", name=PL("access.login"))).to_be_visible()
    # Nor is a page that was open meanwhile.
    switch_language(other, "EN")
    expect(other.locator(BOX)).to_have_count(0)


@pytest.mark.parametrize("name", ["127.0.0.1", ELSEWHERE])
def test_without_the_printed_link_a_visitor_is_told_of_it(outside: Browser, server: Server, name: str) -> None:
    context = new_context(outside, server.url.replace("127.0.0.1", name))
    page = context.new_page()
    page.goto("/rejestry?lang=en")
    at(page, "rejestry")
    expect(page.get_by_role("heading", name=EN("access.off"))).to_be_visible()
    expect(page.get_by_text("/grant?token=…")).to_be_visible()
    expect(page.locator(BOX)).to_have_count(0)
    expect(page.get_by_role("button", name=EN("rejestry.template.xlsx"))).to_be_visible()
    context.close()


def test_the_printed_link_is_opened(browser: Browser, server: Server) -> None:
    """The address that stays holds no token, no script can read the cookie, and other tabs have it too."""
    context = new_context(browser, server.url)
    page = context.new_page()
    page.goto(server.granting)
    at(page, "rejestry")
    assert page.url == f"{server.url}/rejestry"
    expect(page.locator(BOX)).to_have_count(1)
    assert "grant" not in page.evaluate("document.cookie")
    assert server.granting not in page.evaluate("document.referrer")
    other = context.new_page()
    other.goto("/rejestry")
    at(other, "rejestry")
    expect(other.locator(BOX)).to_have_count(1)
    context.close()


def test_a_page_at_another_port_cannot_speak_for_who_has_opened_the_link(browser: Browser, server: Server) -> None:
    """Its cookies are the same, for cookies know no ports; one of the server itself can."""
    asks = """url => new Promise(done => {
        const socket = new WebSocket(url, ["streamlit"]);
        socket.onopen = () => done("open");
        socket.onclose = () => done("refused");
    })"""
    stream = f"{server.url.replace('http', 'ws')}/_stcore/stream"
    context = new_context(browser, server.url)
    context.request.get(server.granting)
    page = context.new_page()
    with ThreadingHTTPServer(("127.0.0.1", 0), SimpleHTTPRequestHandler) as neighbour:
        Thread(target=neighbour.serve_forever, daemon=True).start()
        page.goto(f"http://127.0.0.1:{neighbour.server_address[1]}/nothing")
        assert page.evaluate(asks, stream) == "refused"
        neighbour.shutdown()
    page.goto("/_stcore/health")
    assert page.evaluate(asks, stream) == "open"
    context.close()
