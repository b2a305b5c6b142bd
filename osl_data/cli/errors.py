"""Expected errors in one line: what was expected, what was found, where, and what to do; no traceback."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import typer
from typer.core import TyperGroup

from osl_data.cli.saying import say, spell_missing_signs
from osl_data.store import home as homes
from osl_data.text.printable import printable


class OneLineErrors(TyperGroup):
    """Tells what went wrong in one line, without a traceback."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the whole command line; what its output cannot hold is spelt, in the help as well."""
        spell_missing_signs()
        return super().main(*args, **extra)

    def make_context(self, *args: Any, **extra: Any) -> Any:
        """Read the arguments; what is wrong with one is told without the signs that would steer the terminal."""
        with _told_plainly():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: Any) -> Any:
        """Run a command; an expected error is one line on stderr and exit code 1."""
        try:
            with _told_plainly():
                return super().invoke(ctx)
        except BrokenPipeError:
            raise
        except Exception as error:
            line = _explained(error)
            if line is None:
                raise
            say(line, err=True)
            raise typer.Exit(1) from error


@contextmanager
def _told_plainly() -> Iterator[None]:
    """Errors of usage, which repeat an argument, with that made printable."""
    try:
        yield
    except Exception as error:
        if any(kind.__name__ == "UsageError" for kind in type(error).__mro__):
            error.message = printable(getattr(error, "message", ""))  # type: ignore[attr-defined]
        raise


def _explained(error: Exception) -> str | None:
    """What was expected, found, where and what to do, in one line; None for what no user can mend."""
    import duckdb

    from osl_data.queries.reference.choices import UnknownChoiceError
    from osl_data.records.files import RecordFileError
    from osl_data.text.clock import NoDayError
    from osl_data.wording.words import WordsError

    if isinstance(error, RecordFileError | homes.StoreError | UnknownChoiceError | NoDayError | WordsError):
        return str(error)
    if isinstance(error, duckdb.Error):
        found = str(error).splitlines()[0]
        return f"{homes.home()}: expected a database that opens, found: {found}; run `osl build --force`"
    if isinstance(error, OSError):
        return f"{error.filename or 'output'}: {_of_the_system(error)}"
    return None


def _of_the_system(error: OSError) -> str:
    if isinstance(error, FileExistsError | NotADirectoryError):
        return "expected a folder, found a file; name another (OSL_HOME sets where builds live)"
    if isinstance(error, IsADirectoryError):
        return "expected a file, found a folder; name a file"
    found = error.strerror or str(error)
    return f"expected to read or write here, found: {found}; name another (OSL_HOME sets where builds live)"
