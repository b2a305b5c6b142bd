"""The `osl` command: what it prints where, how it ends, and that it never shows a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner, Result

from osl_data.cli import app
from osl_data.exporting.dictionary import dictionary
from osl_data.store import home as homes
from tests import sample
from tests.shipped import ROOT

COMMANDS = [
    [],
    ["find"],
    ["check"],
    ["format"],
    ["build"],
    ["export"],
    ["export", "csv"],
    ["export", "xlsx"],
    ["dictionary"],
    ["home"],
]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with the sample in `data`, and a home for builds."""
    sample.write(tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OSL_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def osl(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def spoil() -> int:
    return sample.edit(Path("data/testowo/programmes.yml"), "  - seniors", "  - elders")


SPOILT = (
    "data/testowo/programmes.yml:{}: pal-dolne.target_groups.0: expected a term of target_group "
    "(children, general, seniors), found 'elders'\n"
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_explains_itself(command: list[str]) -> None:
    result = osl(*command, "--help")
    assert result.exit_code == 0
    assert "Usage:" in result.stdout
    assert "--help" in result.stdout


def test_the_help_lists_every_command() -> None:
    result = osl("--help")
    for command in COMMANDS[1:]:
        assert len(command) > 1 or command[0] in result.stdout


def test_check_of_sound_records(home: Path) -> None:
    result = osl("check", "--data", "data")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "106 records in 11 files: sound\n", "")


def test_check_names_each_violation_from_here(home: Path) -> None:
    line = spoil()
    for data in ("data", Path("data").resolve()):
        result = osl("check", "--data", data)
        assert (result.exit_code, result.stdout) == (1, SPOILT.format(line))
        assert result.stderr == "1 violation in 1 file\n"


@pytest.fixture
def texts(home: Path) -> Path:
    """The text of one source of the sample: what the evidence of all others is for is in doubt."""
    folder = home.parent / "texts" / "testowo"
    folder.mkdir(parents=True)
    (folder / "ulotka.txt").write_text("MOPS Testowo\nDolne\n\n\n\n\n\n\nPogoda\n", encoding="utf-8")
    return folder.parent


def test_check_of_evidence_against_the_texts_of_its_sources(texts: Path) -> None:
    result = osl("check", "--data", "data", "--sources", texts, "--city", "testowo")
    assert result.exit_code == 1
    assert [line for line in result.stdout.splitlines() if line.startswith("data/testowo/places.yml")] == [
        "data/testowo/places.yml:53: testowo-zrodla.name: expected 'Źródła' in ulotka line 9, found 'Pogoda'"
    ]
    count = len(result.stdout.splitlines())
    assert result.stderr.splitlines()[:2] == [
        f"{count} doubtful of 132 claims, 1 looked at (with a note)",
        f"by city: testowo {count}",
    ]


def test_check_of_the_evidence_of_one_city(texts: Path) -> None:
    result = osl("check", "--data", "data", "--sources", texts, "--city", "inne")
    assert (result.exit_code, result.stdout) == (0, "106 records in 11 files: sound\n")
    assert result.stderr == "0 doubtful of 132 claims, 1 looked at (with a note)\n"


def test_check_names_violations_and_doubts_together(texts: Path) -> None:
    line = spoil()
    result = osl("check", "--data", "data", "--sources", texts, "--city", "inne")
    assert (result.exit_code, result.stdout) == (1, SPOILT.format(line))


def test_check_for_contradictions(home: Path) -> None:
    assert osl("check", "--data", "data", "--contradictions").exit_code == 0
    path = Path("data/testowo/places.yml")
    sample.edit(path, "  name: Górne\n", "  name: Górne Dolne\n")
    line = path.read_text(encoding="utf-8").splitlines().index("  name: Dolne") + 1
    result = osl("check", "--data", "data", "--contradictions")
    assert result.exit_code == 1
    assert result.stdout == (
        f"data/testowo/places.yml:{line}: testowo-dolne.name: expected a disagreement with testowo-gorne, or a reason "
        "for none in dismissed.yml, found Dolne and Górne Dolne\n"
    )
    assert result.stderr == "1 violation in 1 file\n"


def test_check_without_the_texts(home: Path) -> None:
    result = osl("check", "--data", "data", "--sources", "nowhere")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "nowhere: expected the folder of the sources' texts, found none\n"


def test_format(home: Path) -> None:
    path = Path("data/testowo/figures.yml")
    canonical = path.read_text(encoding="utf-8")
    sample.edit(path, "  value: 25\n", "  value:    25\n")
    result = osl("format", "--data", "data")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "data/testowo/figures.yml\n", "")
    assert path.read_text(encoding="utf-8") == canonical
    assert osl("format", "--data", "data").stdout == ""


def test_format_refuses_what_is_wrong(home: Path) -> None:
    line = spoil()
    before = Path("data/testowo/programmes.yml").read_bytes()
    result = osl("format", "--data", "data")
    assert (result.exit_code, result.stdout) == (1, SPOILT.format(line))
    assert Path("data/testowo/programmes.yml").read_bytes() == before


def test_build(home: Path) -> None:
    result = osl("build", "--data", "data")
    assert (result.exit_code, result.stdout) == (0, f"{homes.current()}\n")
    assert homes.current().parent == home
    assert osl("build", "--data", "data").stdout == result.stdout
    forced = osl("build", "--data", "data", "--force")
    assert forced.stdout != result.stdout
    assert forced.stdout == f"{homes.current()}\n"


def test_build_of_invalid_records(home: Path) -> None:
    line = spoil()
    result = osl("build", "--data", "data")
    assert (result.exit_code, result.stdout) == (1, SPOILT.format(line))
    assert result.stderr == "1 violation in 1 file\n"
    assert list(home.iterdir()) == []


def test_export_builds_first_if_the_records_are_newer(home: Path) -> None:
    assert osl("export", "csv", "out", "--data", "data").exit_code == 0
    assert "Klub Sąsiadów" in Path("out/programmes.csv").read_text(encoding="utf-8")
    sample.edit(Path("data/testowo/programmes.yml"), "  name: Klub Sąsiadów", "  name: Klub Sąsiedzki")
    result = osl("export", "csv", "out", "--data", "data")
    files = sorted(path.as_posix() for path in Path("out").iterdir())
    assert (result.exit_code, sorted(result.stdout.split())) == (0, files)
    assert "Klub Sąsiedzki" in Path("out/programmes.csv").read_text(encoding="utf-8")


def test_export_for_excel(home: Path) -> None:
    assert osl("export", "csv", "out", "--excel", "--data", "data").exit_code == 0
    assert Path("out/phones.csv").read_bytes().startswith(b"\xef\xbb\xbfcontact_id;")


def test_export_of_a_workbook(home: Path) -> None:
    result = osl("export", "xlsx", "out.xlsx", "--data", "data")
    assert (result.exit_code, result.stdout) == (0, "out.xlsx\n")
    assert "programmes" in openpyxl.load_workbook("out.xlsx").sheetnames


def test_dictionary(home: Path) -> None:
    result = osl("dictionary", "--data", "data")
    assert (result.exit_code, result.stdout) == (0, dictionary(Path("data")))


def test_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert osl("home").stdout == f"{home}\n"
    monkeypatch.delenv("OSL_HOME")
    assert osl("home").stdout == f"{homes.home()}\n"
    assert "atlas-osl" in osl("home").stdout


NOWHERE = [
    (
        ["check", "--data", "nowhere"],
        "nowhere: expected the folder of record files, found nothing; name it with --data or OSL_DATA",
    ),
    (
        ["check", "--data", "file"],
        "file: expected the folder of record files, found a file; name it with --data or OSL_DATA",
    ),
    (
        ["check", "--data", "empty"],
        "empty: expected a folder of record files, found none in it; name it with --data or OSL_DATA",
    ),
    (
        ["build", "--data", "nowhere"],
        "nowhere: expected the folder of record files, found nothing; name it with --data or OSL_DATA",
    ),
    (
        ["export", "csv", "file", "--data", "data"],
        "file: expected a folder, found a file; name another (OSL_HOME sets where builds live)",
    ),
    (
        ["export", "csv", "file/out", "--data", "data"],
        "file/out: expected a folder, found a file; name another (OSL_HOME sets where builds live)",
    ),
    (["export", "xlsx", "empty", "--data", "data"], "empty: expected a file, found a folder; name a file"),
]


@pytest.mark.parametrize(("arguments", "line"), NOWHERE, ids=[" ".join(case[0]) for case in NOWHERE])
def test_what_is_not_there_is_one_line(home: Path, arguments: list[str], line: str) -> None:
    Path("file").write_text("x", encoding="utf-8")
    Path("empty").mkdir()
    result = osl(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"{line}\n")


def test_a_home_that_is_a_file(home: Path) -> None:
    home.write_text("x", encoding="utf-8")
    result = osl("build", "--data", "data")
    assert (result.exit_code, result.stderr) == (
        1,
        f"{home}: expected a folder, found a file; name another (OSL_HOME sets where builds live)\n",
    )


def test_a_build_that_is_no_database_is_made_again(home: Path, caplog: pytest.LogCaptureFixture) -> None:
    osl("build", "--data", "data")
    damaged = homes.current()
    size = damaged.stat().st_size
    damaged.write_text("no database", encoding="utf-8")
    assert osl("export", "csv", "out", "--data", "data").exit_code == 0
    assert caplog.messages == [
        f"{damaged}: expected a build that is whole, found {damaged.name}: 11 bytes of {size:,}; it is built again"
    ]
    assert homes.current() != damaged


def test_a_database_that_somebody_works_in_is_one_line_or_built_again(home: Path) -> None:
    osl("build", "--data", "data")
    working = "import duckdb, sys; held = duckdb.connect(sys.argv[1]); print(); input()"
    with subprocess.Popen(
        [sys.executable, "-c", working, str(homes.current())], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout
        other.stdout.readline()
        result = osl("register", "template", "register.xlsx", "--data", "data")
        healed = osl("export", "csv", "out", "--data", "data")
        other.communicate(b"\n")
    assert healed.exit_code == 0
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{home}: expected a database that opens, found: ")
    assert result.stderr.endswith("run `osl build --force`\n")
    assert result.stderr.count("\n") == 1


def test_a_day_that_is_none_is_one_line(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSL_TODAY", "31.12.2026")
    result = osl("build", "--data", "data")
    said = "OSL_TODAY: expected a day as 2026-11-24, or nothing, found '31.12.2026'\n"
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", said)


def test_the_process_ends_with_the_code(home: Path) -> None:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", "from osl_data.cli import app; app()", *arguments],
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )

    sound = run("check", "--data", "data")
    assert (sound.returncode, sound.stdout) == (0, "106 records in 11 files: sound\n")
    line = spoil()
    wrong = run("check", "--data", "data")
    assert (wrong.returncode, wrong.stdout, wrong.stderr) == (1, SPOILT.format(line), "1 violation in 1 file\n")
    nowhere = run("build", "--data", "nowhere")
    assert nowhere.returncode == 1
    assert "Traceback" not in nowhere.stderr
    unknown = run("bulid")
    assert unknown.returncode == 2
    assert "Traceback" not in unknown.stderr


@pytest.mark.parametrize(
    ("encoding", "spring", "asked"),
    [("ascii", "Zrodla", "Lodz->"), ("cp852", "Źródła", "Łódź->"), ("cp1250", "Źródła", "Łódź->")],
)
def test_signs_that_a_terminal_lacks_are_spelt(home: Path, encoding: str, spring: str, asked: str) -> None:
    """Both what a command prints and what it complains of."""

    def run(*arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-c", "from osl_data.cli import app; app()", *arguments],
            env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding},
            capture_output=True,
            check=False,
        )

    found = run("find", "źródła", "--data", "data")
    assert found.returncode == 0
    assert spring.encode(encoding) in found.stdout
    pages = run("dictionary", "--data", "data")
    assert (pages.returncode, pages.stdout) == (0, dictionary(Path("data")).encode(encoding, "osl-spelling"))
    refused = run("find", "x", "--city", "Łódź→", "--data", "data")
    assert refused.returncode == 1
    assert asked.encode(encoding) in refused.stderr
