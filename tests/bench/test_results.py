"""The table of measurements can be read on a terminal of 80 columns."""

from io import StringIO

from rich.console import Console

from tests.bench.results import at_least, at_most, at_most_above, at_most_times, show, told

RESULTS = [
    at_most_times("start of the page → overview drawn, warm", [1382.4], [947.1], "ms", 1.5),
    at_most_above("filter change → new rows on the page", [88.0], [26.0], "ms", 60),
    at_most("build of the database with its index", 1.08, "s", 1),
    at_least("phones as printed, read in a second", 19_999.9, "", 20_000),
    told("statistics of a million events, all questions together", [12345.6], "ms", [80245.0]),
]


def test_numbers_and_bars_stay_whole_at_80_columns() -> None:
    out = StringIO()
    show(RESULTS, Console(file=out, width=80, color_system=None))
    lines = out.getvalue().splitlines()
    assert max(map(len, lines)) <= 80
    found = [tuple(part.strip() for part in line.split("  ") if part.strip()) for line in lines]
    cells = {cell for line in found for cell in line}
    assert {
        "1,382 ms",
        "947 ms",
        "1.46 ×",
        "≤ 1.5×",
        "≤ 60 ms above",
        "3.38 ×",
        "12,346 ms",
        "80,245 ms",
        "≤ 1 s",
        "20,000",
        "≥ 20,000",
    } <= cells
    assert [sum(line.count(word) for line in lines) for word in ("held", "missed")] == [1, 3]
