"""Where the record files are looked for."""

import os
from pathlib import Path

from osl_data.records.files import RecordFileError

_OF_CHECKOUT = Path(__file__).resolve().parents[2] / "data"


def records_folder() -> Path:
    """The folder of record files: `OSL_DATA`, or else `data/` of the checkout, or else `data/` in the current folder.

    A folder named `data` counts as one of records only with a vocabulary in it.

    Raises:
        RecordFileError: `OSL_DATA` is not set, and neither folder is one of records; or it begins with the home of a
            user whom there is not.
    """
    named = os.environ.get("OSL_DATA")
    if named:
        try:
            return Path(named).expanduser()
        except RuntimeError:
            raise RecordFileError(f"OSL_DATA: expected a folder, found {named!r}; name another") from None
    looked_at = (_OF_CHECKOUT, Path.cwd() / "data")
    for folder in looked_at:
        if (folder / "vocabulary.yml").is_file():
            return folder
    places = " and ".join(map(str, looked_at))
    raise RecordFileError(f"expected a folder of record files, found none at {places}; name it with OSL_DATA")
