"""`osl register`: what it prints, how it ends, and that it never shows a traceback."""

import os
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from osl_data.cli import app
from osl_data.queries.reference.register_names import city_names, known_names
from osl_data.registers.checking import CheckedSheet
from osl_data.registers.problems import Problem, RegisterError
from osl_data.store.connection import connect
from tests import sample

COMMANDS = ["template", "import", "list", "undo", "repair", "history", "demo"]
HEADER = "Data;Miejsce;Program;Uczestnicy razem;Nr własny\n"
GOOD = "12.03.2025;Dolne;PAL Dolne;24;A-1\n"
BAD = "31.02.2025;Nigdzie;;x;A-2\n"
SAID = """\
row 3, column A (Data): expected a day that the calendar has, found '31.02.2025'
row 3, column B (Miejsce): expected a name or id of a place of this city, found 'Nigdzie'
row 3, column D (Uczestnicy razem): expected a whole number, 0 or more, found 'x'
1 row accepted, 1 rejected
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    sample.write(tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OSL_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def osl(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["register", *arguments])


def imported(text: str, *more: str, name: str = "rejestr.csv") -> Result:
    Path(name).write_text(text, encoding="utf-8")
    return osl("import", name, "--city", "testowo", "--data", "data", *more)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    result = osl(command, "--help")
    assert result.exit_code == 0
    assert "Usage:" in result.stdout
    assert command in osl("--help").stdout


def test_a_good_register(home: Path) -> None:
    result = imported(HEADER + GOOD)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "1 row accepted, 0 rejected\nkept: 1 new, 0 replace an earlier version, 0 were there already (entry 1)\n"
    )
    assert imported(HEADER + GOOD).stdout == (
        "1 row accepted, 0 rejected\nnothing changes: all of it was imported before\n"
    )
    assert len(list((home / "registers").glob("cube-*.duckdb"))) == 1


def test_a_register_with_a_bad_row() -> None:
    result = imported(HEADER + GOOD + BAD)
    assert result.exit_code == 1
    assert result.stdout == (
        SAID
        + "kept: 1 new, 0 replace an earlier version, 0 were there already (entry 1)\n"
        + "rejected rows with their reasons: rejestr-odrzucone.csv\n"
    )
    lines = Path("rejestr-odrzucone.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == HEADER.strip() + ";Powody odrzucenia"
    assert lines[1].startswith("31.02.2025;Nigdzie;;x;A-2;")
    assert len(lines) == 2


def test_what_would_steer_a_terminal_is_not_printed() -> None:
    result = imported("Data;Miejsce;Lp.\x1b[2J;Uwagi\n12.03.2025;\x1b]0;x\x07;1;a\u202eb\n", name="r\x1b[31m.csv")
    assert result.exit_code == 1
    assert not {"\x1b", "\x07", "\u202e"} & {*result.stdout, *result.stderr}
    assert "column 'Lp.\\x1b[2J' is known" in result.stdout or "Lp.\\x1b[2J" in result.stderr


def test_a_dry_run(home: Path) -> None:
    result = imported(HEADER + GOOD + BAD, "--dry-run")
    assert result.exit_code == 1
    assert (
        result.stdout == SAID + "dry run, nothing is kept: 1 new, 0 replace an earlier version, 0 were there already\n"
    )
    assert not (home / "registers").exists()
    assert not Path("rejestr-odrzucone.csv").exists()
    assert imported(HEADER + BAD, "--dry-run", "--rejects", "zwrot.csv").exit_code == 1
    assert Path("zwrot.csv").exists()


def test_many_problems_are_cut_short() -> None:
    result = imported(HEADER + BAD * 40)
    assert "… and 110 more\n0 rows accepted, 40 rejected\nnothing is kept: no row is accepted\n" in result.stdout


REFUSED = [
    (
        "Data;Miejsce;Telefon\n1.03.2025;Dolne;x\n",
        "column C (Telefon): expected a column without personal data (it looks like phone numbers); "
        "remove the column, found 'Telefon'\n",
    ),
    ("", "expected rows below the header, found nothing\n"),
    (
        "a;b\n",
        'expected a header with the column "Data" and at least one other known column, in the first 10 rows, '
        "found 'a | b'\n",
    ),
]


@pytest.mark.parametrize(("text", "line"), REFUSED)
def test_a_file_that_is_refused(text: str, line: str) -> None:
    result = imported(text)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", line)


def test_a_city_that_is_not_there() -> None:
    Path("a.csv").write_text(HEADER + GOOD, encoding="utf-8")
    result = osl("import", "a.csv", "--city", "Nigdzie", "--data", "data")
    assert (result.exit_code, result.stderr) == (
        1,
        "--city: expected a city of the records (testowo), found 'Nigdzie'\n",
    )


def test_the_city_is_known_by_the_names_in_the_file() -> None:
    Path("a.csv").write_text(HEADER + GOOD, encoding="utf-8")
    result = osl("import", "a.csv", "--data", "data")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("city: testowo, known by its programmes and places\n1 row accepted")


def test_a_city_that_cannot_be_told() -> None:
    Path("a.csv").write_text("Data;Uczestnicy razem\n12.03.2025;24\n", encoding="utf-8")
    result = osl("import", "a.csv", "--data", "data")
    assert (result.exit_code, result.stdout, result.stderr) == (
        1,
        "",
        "a.csv: expected names of programmes and places of one city; name it with --city (testowo)\n",
    )
    assert osl("import", "a.csv", "--city", "Testowo", "--data", "data").exit_code == 0


def test_listing_and_undoing() -> None:
    assert osl("list").stdout == "nothing was imported\n"
    imported(HEADER + GOOD)
    assert osl("undo", "1").stdout == "2: 1 is undone\n"
    again = osl("undo", "1")
    assert (again.exit_code, again.stderr) == (
        1,
        "expected an entry that is in effect (see `osl register list`), found 1: undone\n",
    )
    lines = [line.split("  ") for line in osl("list").stdout.splitlines()]
    assert [(line[0], line[2]) for line in lines] == [
        ("1", "import of rejestr.csv for testowo: 1 row (2025-03-12 to 2025-03-12), 0 rejected; undone"),
        ("2", "undo of 1"),
    ]


def test_the_history_of_a_row() -> None:
    imported(HEADER + GOOD)
    imported(HEADER + GOOD.replace("24", "25"))
    osl("undo", "2")
    lines = osl("history", "A-1", "--city", "Testowo", "--data", "data").stdout.splitlines()
    assert [line.split("  ")[2] for line in lines] == [
        "date=2025-03-12, programme=pal-dolne, place=testowo-dolne, participants=24, own_id=A-1",
        "date=2025-03-12, programme=pal-dolne, place=testowo-dolne, participants=25, own_id=A-1; undone",
    ]
    unknown = osl("history", "A-9", "--city", "testowo", "--data", "data")
    assert (unknown.exit_code, unknown.stderr) == (
        1,
        "expected the own id of an accepted row of testowo, found 'A-9'\n",
    )


def test_a_file_that_is_not_there() -> None:
    result = osl("import", "nowhere.csv", "--city", "testowo", "--data", "data")
    assert result.exit_code == 1
    assert result.stderr.startswith("nowhere.csv: ")
    assert "Traceback" not in result.stderr


def test_templates() -> None:
    assert osl("template", "rejestr.csv").stdout == "rejestr.csv\n"
    assert osl("template", "rejestr.xlsx", "--city", "testowo", "--data", "data").stdout == "rejestr.xlsx\n"
    lists = load_workbook("rejestr.xlsx")["Listy"]
    assert "Dolne" in [cell.value for cell in lists["D"]]
    assert osl("template", "pusty.xlsx", "--data", "data").stdout == "pusty.xlsx\n"
    assert "Dolne" not in [cell.value for cell in load_workbook("pusty.xlsx")["Listy"]["D"]]
    wrong = osl("template", "rejestr.ods")
    assert (wrong.exit_code, wrong.stderr) == (
        1,
        "rejestr.ods: expected a name that ends in .xlsx or .csv, found '.ods'\n",
    )


def test_a_demonstration(tmp_path: Path) -> None:
    result = osl("demo", "--home", "pokaz", "--data", "data")
    assert result.exit_code == 0
    assert "made-up events of 1 cities in pokaz" in result.stdout
    assert Path("pokaz/registers/SYNTHETIC").exists()


def test_names_come_from_the_records(home: Path) -> None:
    imported(HEADER + GOOD)
    with connect() as build:
        assert city_names(build).code("Testowo") == "testowo"
        known = known_names(build, "testowo")
        assert known.programmes.code("PAL Dolne") == "pal-dolne"
        assert known.places.shown[0] == "Testowo"
        assert known.groups.code("seniors") == "seniors"
        assert known_names(build).programmes.names == {}


def test_a_template_is_not_written_over_a_file() -> None:
    Path("rejestr.csv").write_text("mine", encoding="utf-8")
    result = osl("template", "rejestr.csv")
    assert result.exit_code == 1
    assert result.stderr == "rejestr.csv: expected a name that is free, found a file; name another or move that one\n"
    assert Path("rejestr.csv").read_text(encoding="utf-8") == "mine"


def test_rejects_that_somebody_is_correcting_are_not_overwritten() -> None:
    imported(HEADER + GOOD + BAD)
    back = Path("rejestr-odrzucone.csv")
    assert "rejected rows with their reasons: rejestr-odrzucone.csv" in imported(HEADER + GOOD + BAD).stdout
    back.write_text("half corrected", encoding="utf-8")
    assert "rejected rows with their reasons: rejestr-odrzucone-2.csv" in imported(HEADER + GOOD + BAD).stdout
    assert back.read_text(encoding="utf-8") == "half corrected"


def test_rejects_are_not_written_over_the_register() -> None:
    result = imported(HEADER + BAD, "--rejects", "rejestr.csv")
    assert (result.exit_code, Path("rejestr.csv").read_text(encoding="utf-8")) == (1, HEADER + BAD)
    assert result.stderr == "--rejects: expected another file than the register, found rejestr.csv\n"


def test_a_pipe_is_not_waited_for(home: Path) -> None:
    os.mkfifo("rejestr.csv")
    result = osl("import", "rejestr.csv", "--city", "testowo", "--data", "data")
    assert (result.exit_code, result.stderr) == (
        1,
        "expected a file that lies on a disk (save what comes from a pipe or device into one), found 'rejestr.csv'\n",
    )
    Path("rejestr.csv").unlink()
    os.mkfifo("rejestr-odrzucone.csv")
    assert "rejected rows with their reasons: rejestr-odrzucone-2.csv" in imported(HEADER + GOOD + BAD).stdout
    (home / "registers/lock").unlink()
    os.mkfifo(home / "registers/lock")
    result = imported(HEADER + GOOD.replace("A-1", "A-3"))
    assert (result.exit_code, result.stderr) == (
        1,
        f"{home}/registers/lock: expected a file, found a pipe or the like; move it away\n",
    )


def test_rows_are_kept_though_no_file_of_the_others_can_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(checked: CheckedSheet) -> bytes:
        raise RegisterError(Problem("needs_time", found="> 30 s", values={"limit": "30"}))

    monkeypatch.setattr("osl_data.registers.confining.rejects_confined", refuse)
    result = imported(HEADER + GOOD + BAD)
    assert (result.exit_code, Path("rejestr-odrzucone.csv").exists()) == (1, False)
    assert result.stderr == (
        "rejected rows stay rejected, and no file of them is written: expected a file that opens within 30 seconds"
        " (save it anew as CSV, or in parts), found '> 30 s'\n"
    )
    assert "1 row (2025-03-12 to 2025-03-12), 1 rejected" in osl("list").stdout


def test_a_lost_entry_is_told_and_mended(home: Path) -> None:
    imported(HEADER + GOOD)
    assert (osl("repair").exit_code, osl("repair").stdout) == (0, "nothing to repair\n")
    entry = home / "registers/journal/000001.json"
    content = entry.read_bytes()
    entry.unlink()
    told = f"{entry}: expected an entry of the journal, found nothing; "
    nothing_lost = "nothing is lost, the same stands elsewhere: `osl register repair` writes it anew\n"
    listed = osl("list")
    assert (listed.exit_code, listed.stderr) == (1, f"warning: {told}{nothing_lost}")
    assert "import of rejestr.csv for testowo: 1 row" in listed.stdout
    dry = osl("repair", "--dry-run")
    assert (dry.exit_code, dry.stdout) == (1, told + nothing_lost)
    assert not entry.exists()
    result = osl("repair")
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{told}restored\n", "")
    assert entry.read_bytes() == content


def test_lost_rows_are_told_and_noted(home: Path) -> None:
    imported(HEADER + GOOD)
    imported(HEADER + GOOD.replace("A-1", "B-1"), name="drugi.csv")
    (path,) = (home / "registers/events").glob("000001-*")
    path.write_bytes(b"x")
    told = f"{path}: expected the rows of an import, found other content (another checksum); "
    warned = imported(HEADER + GOOD.replace("A-1", "C-1"), name="trzeci.csv")
    assert (warned.exit_code, warned.stderr) == (
        0,
        f"warning: {told}the rows do not count: restore it from a copy or import rejestr.csv again, then run `osl"
        " register repair`\n",
    )
    aside = home / "registers/set-aside" / path.name
    result = osl("repair")
    assert (result.exit_code, result.stdout) == (1, f"{told}noted as lost; what was there: {aside}\n")
    assert aside.read_bytes() == b"x"
    listed = osl("list")
    assert (listed.exit_code, listed.stderr) == (0, "")
    assert "lost: import of rejestr.csv for testowo: 1 row\n" in listed.stdout
    assert osl("undo", "1").stderr == "expected the number of an entry (see `osl register list`), found 1\n"


def test_what_is_kept_is_told_when_statistics_are_not_computed(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("osl_data.statistics.aggregates.cube", full)
        result = imported(HEADER + GOOD)
        undone = osl("undo", "1")
    said = "statistics are not computed yet, and will be when they are asked for: [Errno 28] No space left on device\n"
    assert (result.exit_code, result.stderr) == (1, said)
    assert "kept: 1 new, 0 replace an earlier version, 0 were there already (entry 1)\n" in result.stdout
    assert (undone.exit_code, undone.stdout, undone.stderr) == (1, "2: 1 is undone\n", said)
    assert not list((home / "registers").glob("cube-*.duckdb"))


def test_what_cannot_be_written_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    imported(HEADER + GOOD, "--dry-run")  # builds what is looked up: what fails now is the keeping
    with monkeypatch.context() as patched:
        patched.setattr("osl_data.keeping.writing.os.fsync", full)
        result = imported(HEADER + GOOD)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"{home / 'registers'}: expected to write here, found: No space left on device; nothing new is kept: make room,"
        " or let the user that runs the program write here, and try again\n"
    )
    assert osl("list").stdout == "nothing was imported\n"
