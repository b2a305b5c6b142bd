"""`osl` on terminals that lack signs, are narrow, or go away; and what would steer a terminal is never printed raw."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from osl_data.cli.saying import say
from tests import sample

STEERING = "\x1b[31m\u202e\u2066\x9b\x07\r"


def osl(*args: str, home: Path, encoding: str = "utf-8", **more: str) -> tuple[int, bytes, bytes]:
    """What a command ends with, says and complains of."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    done = subprocess.run(
        [sys.executable, "-c", "from osl_data.cli import app; app(prog_name='osl')", *args],
        env=kept | {"OSL_HOME": str(home), "PYTHONIOENCODING": encoding} | more,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("terminals")
    sample.write(folder / "data")
    assert osl("build", "--data", str(folder / "data"), home=folder / "home")[0] == 0
    return folder


@pytest.mark.parametrize(
    ("encoding", "title", "dash"),
    [
        ("ascii", "Zespol", "Osrodek"),
        pytest.param("latin2", "Zespół", "Ośrodek", marks=pytest.mark.long),
        pytest.param("cp1250", "Zespół", "Ośrodek", marks=pytest.mark.long),
        ("cp852", "Zespół", "Ośrodek"),
        pytest.param("cp437", "Zespól", "Osrodek", marks=pytest.mark.long),
    ],
)
def test_missing_signs_are_spelt(folder: Path, encoding: str, title: str, dash: str) -> None:
    data = ("--data", str(folder / "data"))
    code, said, complained = osl("find", "zespół", *data, home=folder / "home", encoding=encoding)
    assert (code, complained) == (0, b"")
    assert title in said.decode(encoding)
    assert dash in osl("find", "ośrodek", *data, home=folder / "home", encoding=encoding)[1].decode(encoding)
    for command in (["dictionary", *data], ["--help"], ["find", "--help"], ["check", *data]):
        code, said, complained = osl(*command, home=folder / "home", encoding=encoding, LC_ALL="C")
        assert (code, complained) == (0, b"")
        assert "Traceback" not in said.decode(encoding)


def test_json_stays_json(folder: Path) -> None:
    import json

    data = ("--data", str(folder / "data"), "--json")
    told = [
        osl("find", "zespół\x9b\u202e", *data, home=folder / "home", encoding=name)[1] for name in ("ascii", "utf-8")
    ]
    assert [json.loads(said) for said in told] == [json.loads(told[1])] * 2
    assert all(line.isprintable() for line in told[1].decode().split("\n"))


@pytest.mark.parametrize("columns", ["1", "5", "20"])
def test_narrow_terminals(folder: Path, columns: str) -> None:
    for command in (["--help"], ["find", "zespół", "--data", str(folder / "data")], ["no-such"]):
        code, said, complained = osl(*command, home=folder / "home", COLUMNS=columns, encoding="ascii")
        assert code in (0, 2)
        assert b"Traceback" not in said + complained


@pytest.mark.parametrize("command", [["dictionary"], ["find", "klub"], ["check"], ["find", "klub", "--json"]])
def test_a_reader_that_goes_away(folder: Path, command: list[str]) -> None:
    run = subprocess.Popen(
        [sys.executable, "-c", "from osl_data.cli import app; app(prog_name='osl')", *command],
        env={**os.environ, "OSL_HOME": str(folder / "home"), "OSL_DATA": str(folder / "data")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert run.stdout
    assert run.stderr
    run.stdout.close()
    complained = run.stderr.read()
    run.wait(60)
    run.stderr.close()
    assert complained == b""


@pytest.mark.parametrize(
    "command",
    [
        [STEERING],
        [f"--{STEERING}"],
        ["find", "klub", "--kind", STEERING],
        ["find", "klub", "--city", STEERING],
        ["find", STEERING],
        ["check", "--data", f"/dev/null/{STEERING}"],
        ["find", "klub", "--limit", STEERING],
        ["export", STEERING],
        ["export", "xlsx", f"/dev/null/{STEERING}/a.xlsx"],
        ["register", "import", f"{STEERING}.csv"],
        ["register", "template", STEERING],
        ["register", "undo", STEERING],
    ],
    ids=lambda command: " ".join(command).replace(STEERING, "…"),
)
def test_what_is_repeated_steers_no_terminal(folder: Path, command: list[str]) -> None:
    code, said, complained = osl(*command, home=folder / "home", OSL_DATA=str(folder / "data"))
    told = (said + complained).decode()
    assert code in ((0,) if command == ["find", STEERING] else (1, 2))
    assert "Traceback" not in told
    assert [sign for sign in STEERING[:-1] if sign in told and not sign.isprintable()] == []
    assert "\r" not in told


def test_files_with_odd_names(folder: Path, tmp_path: Path) -> None:
    data = sample.write(tmp_path / "data")
    (data / f"x{STEERING[:-1]}\n.yml").write_text("[]\n", encoding="utf-8")
    with open(os.fsencode(data) + b"/\xff.yml", "wb"):
        pass
    code, said, _ = osl("check", "--data", str(data), home=folder / "home")
    assert code == 1
    lines = said.decode().splitlines()
    assert len(lines) == 2
    assert all(line.isprintable() for line in lines)


def test_a_line_an_item(capsys: pytest.CaptureFixture[str]) -> None:
    say("a\nb\x1b[0m\u202e„zażółć”\udcff")
    assert capsys.readouterr().out == "a\\nb\\x1b[0m\\u202e„zażółć”\\udcff\n"


def test_so_many_violations_at_once(folder: Path, tmp_path: Path) -> None:
    data = sample.write(tmp_path / "data")
    (data / sample.CITY / "figures.yml").write_text("- x\n" * 60_000, encoding="utf-8")
    code, said, complained = osl("check", "--data", str(data), home=folder / "home")
    lines = said.decode().splitlines()
    assert (code, len(lines)) == (1, 201)
    assert lines[-1].startswith("… and ")
    assert lines[-1].endswith(" more; mend these first")
    assert complained.decode().endswith("violations in 1 file\n") or b" files" in complained
