"""The samples of CONTRIBUTING apply as they stand, one after the other, and make sound records."""

import re
import shutil
import subprocess
from pathlib import Path

from osl_data.build import build
from osl_data.queries.contacts import contacts
from osl_data.queries.filters import Filters
from osl_data.records.checking import checked
from osl_data.store.connection import connect
from tests.shipped import RECORDS, ROOT

CITY = "przykladowo"


def test_the_samples_apply_and_are_sound(tmp_path: Path) -> None:
    samples = re.findall(r"^```diff\n(.*?)^```", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.S | re.M)
    assert len(samples) == 2
    shutil.copytree(RECORDS, tmp_path / "data")
    told = []
    for number, sample in enumerate(samples):
        patch = tmp_path / f"{number}.diff"
        patch.write_text(sample, encoding="utf-8")
        subprocess.run(["git", "apply", str(patch)], cwd=tmp_path, check=True, capture_output=True)
        assert checked(tmp_path / "data").violations == []
        with connect(build(tmp_path / "data", tmp_path / "home")) as connection:
            found = contacts(connection, Filters(cities=(CITY,)))
        told.append([(contact.id, contact.phones[0].e164, contact.superseded) for contact in found])
    old, new = "przykladowo-osl-kontakt", "przykladowo-osl-kontakt-2026"
    assert told == [
        [(old, "+48225550101", False)],
        [(new, "+48225550108", False), (old, "+48225550101", True)],
    ]
