"""Where records are looked for."""

from pathlib import Path

import pytest

from osl_data.records import folder
from osl_data.records.files import RecordFileError
from osl_data.records.folder import records_folder
from tests.shipped import RECORDS


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A current folder with nothing in it, and no setting."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("OSL_DATA", raising=False)
    return tmp_path


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """As if the package were installed: there is no checkout around it."""
    nowhere = tmp_path / "site-packages" / "data"
    monkeypatch.setattr(folder, "_OF_CHECKOUT", nowhere)
    return nowhere


def written(path: Path) -> Path:
    path.mkdir()
    (path / "vocabulary.yml").touch()
    return path


def test_the_setting_is_what_counts(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(here / "data")
    monkeypatch.setenv("OSL_DATA", "elsewhere")
    assert records_folder() == Path("elsewhere")
    monkeypatch.setenv("OSL_DATA", "~/records")
    assert records_folder() == Path.home() / "records"


def test_the_checkout_goes_before_the_current_folder(here: Path) -> None:
    written(here / "data")
    assert records_folder() == RECORDS


@pytest.mark.usefixtures("installed")
def test_without_a_checkout_it_is_the_current_folder(here: Path) -> None:
    data = written(here / "data")
    assert records_folder() == data


def test_a_folder_without_a_vocabulary_is_none_of_records(here: Path, installed: Path) -> None:
    (here / "data").mkdir()
    with pytest.raises(RecordFileError) as error:
        records_folder()
    assert str(error.value) == (
        f"expected a folder of record files, found none at {installed} and {here / 'data'}; name it with OSL_DATA"
    )
