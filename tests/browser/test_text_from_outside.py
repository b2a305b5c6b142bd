"""Text from outside is shown as it is: nothing in an address, a file or a record makes the browser ask anybody."""

import csv
import io
import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.state import LISTS, LOCAL
from osl_data.build import build
from tests import sample
from tests.browser.driving import STOPPED, Watch, new_context, settle, stopped
from tests.browser.serving import Server, served
from tests.navigation import PAGES, VIEWS, path_of

_STATED = re.compile(
    r"^((?:- |  )(?:name|title|summary|title_..|summary_..|states_..|label_..|publisher|note): )(\w.*)$", re.MULTILINE
)
"""A line of a record file with a field that holds free text."""

_READ_AS_MORE = """(trap) => [...document.querySelectorAll("[src], [href], .katex, [role=img]")]
  .filter((each) => [each.src, each.href?.baseVal ?? each.href].join().includes(trap) || each.matches(".katex"))
  .map((each) => each.outerHTML)"""


class Trap:
    """A server that nobody should ask."""

    def __init__(self) -> None:
        asked: list[str] = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_error(404)

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        self.asked = asked
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture(scope="module")
def trap() -> Iterator[Trap]:
    """The trap."""
    laid = Trap()
    yield laid
    laid.server.shutdown()


def hostile(trap: Trap) -> list[str]:
    """Texts that Markdown, HTML, LaTeX or Streamlit would read as more than text."""
    url = trap.url
    return [
        f"![x]({url}/image)",
        f"[![x]({url}/both)]({url}/link)",
        f"<img src={url}/html><script>fetch('{url}/script')</script>",
        f"![x][y] [y]: {url}/reference",
        f"{url}/bare www.example.org a@example.org <{url}/angle>",
        ":material/home: :smile: :streamlit: :red[a] :small[b] a -> b $x^2$ `c` **d**",
        f'" onerror="fetch(\'{url}/attribute\')" style="color: red',
    ]


def assert_asks_nobody(page: Page, watch: Watch, trap: Trap, server: Server) -> None:
    """Neither has the browser asked, nor has only the policy kept it from asking, nor would a click ask."""
    assert trap.asked == []
    assert watch.outside(server.url) == []
    assert stopped(page) == []
    assert page.evaluate(_READ_AS_MORE, trap.url) == []
    assert watch.problems == []


@pytest.mark.parametrize("page_name", PAGES)
def test_hostile_text_in_every_part_of_an_address(
    watched: tuple[Page, Watch], server: Server, trap: Trap, page_name: str
) -> None:
    page, watch = watched
    texts = hostile(trap)
    asked = [(key, text) for key in (*LISTS, "from", "to", "q") for text in texts]
    local = [dict.fromkeys(LOCAL, text) | {"view": view} for text in texts[:1] for view in _views(page_name)]
    for one in local:
        page.goto(f"/{path_of(page_name)}?{urlencode([*asked, *one.items()])}")
        settle(page)
        assert_asks_nobody(page, watch, trap, server)
        expect(page.get_by_test_id("stException")).to_have_count(0)


def _views(page_name: str) -> list[str]:
    return [
        "",
        *(given["view"] for name, given in VIEWS.items() if name.startswith(f"{page_name} ") if "view" in given),
    ]


@pytest.mark.parametrize("number", range(7))
def test_a_chip_shows_what_the_address_says(
    watched: tuple[Page, Watch], server: Server, trap: Trap, number: int
) -> None:
    page, watch = watched
    text = hostile(trap)[number]
    page.goto(f"/programy?{urlencode({'place': text})}")
    settle(page)
    chip = page.locator(".st-key-chips").get_by_role("button").first
    assert text in (chip.text_content() or "")
    chip.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
    assert_asks_nobody(page, watch, trap, server)


def test_a_file_is_named_as_it_is_called(watched: tuple[Page, Watch], server: Server, trap: Trap) -> None:
    """The name of a file, its heads and cells, a file that is refused and the tooltip of an import."""
    page, watch = watched
    page.goto("/rejestry")
    settle(page)
    texts = hostile(trap)
    for number, text in enumerate([texts[0], texts[5]]):
        rows = [["Data", "Program", "Miejsce", "Uczestnicy razem", "Nr własny", text]]
        rows += [["12.03.2025", "wroclaw-pal-aktywna-polanka", "Ołbin", "24", f"{number}-1", each] for each in texts]
        rows += [[each, each, each, each, each, each] for each in texts]
        written = io.StringIO(newline="")
        csv.writer(written, delimiter=";").writerows(rows)
        name = f"{text}.csv".replace("/", "∕")
        page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
            {"name": name, "mimeType": "text/csv", "buffer": written.getvalue().encode()}
        )
        expect(page.locator(".st-key-loaded h2").first).to_contain_text(name)
        settle(page)
        for button in page.locator("[class*='st-key-undo-'] button").all():
            button.hover()
            expect(page.get_by_role("tooltip").first).to_be_visible()
        assert_asks_nobody(page, watch, trap, server)
    page.goto("/aktywnosc?view=register&city=wroclaw")
    settle(page)
    assert_asks_nobody(page, watch, trap, server)


# Records


def written(folder: Path, texts: list[str]) -> Path:
    """The sample, with hostile text in every field that holds free text."""
    data = sample.write(folder / "data")
    turn = cycle(texts)
    count = 0

    def more(found: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return f"{found[1]}{json.dumps(f'{found[2]} {next(turn)}', ensure_ascii=False)}"

    for path in data.rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(_STATED.sub(more, text), encoding="utf-8")
    assert count > 50
    return data


@pytest.fixture(scope="module")
def hostile_records(trap: Trap, tmp_path_factory: pytest.TempPathFactory, executable: str) -> Iterator[Server]:
    """A server whose records hold hostile text."""
    folder = tmp_path_factory.mktemp("hostile")
    build(written(folder, hostile(trap)), folder / "home")
    with served(home=folder / "home") as running:
        yield running


def test_hostile_records_on_every_page(hostile_records: Server, browser: Browser, trap: Trap) -> None:
    context = new_context(browser, hostile_records.url)
    page = context.new_page()
    page.add_init_script(STOPPED)
    watch = Watch(page)
    known = {"id": "testowo-pal-gorne", "of": "", "about": ""}
    shown = 0
    for view, given in VIEWS.items():
        query = {key: known.get(key, value) for key, value in given.items()}
        page.goto(f"/{path_of(view)}?{urlencode(query)}")
        settle(page)
        expect(page.get_by_test_id("stException")).to_have_count(0)
        assert_asks_nobody(page, watch, trap, hostile_records)
        shown += (page.get_by_test_id("stMain").text_content() or "").count(trap.url)
    context.close()
    assert shown > 20
