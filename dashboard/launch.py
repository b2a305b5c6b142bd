"""`atlas-osl`: builds the database if the records are newer, then serves the dashboard."""

import socket
import tomllib
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from osl_data.build import of_today
from osl_data.cli.records_option import built
from osl_data.records.files import RecordFileError
from osl_data.records.folder import records_folder
from osl_data.store.home import StoreError
from osl_data.text.clock import NoDayError

SCRIPT = Path(__file__).with_name("serve.py")
"""What is served. Streamlit reads its settings from `.streamlit/config.toml` beside it, wherever it is started."""

_ADDRESS: str = tomllib.loads((SCRIPT.parent / ".streamlit" / "config.toml").read_text("utf-8"))["server"]["address"]

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def launch(
    port: Annotated[int, typer.Option("--port", min=1, max=65535, help="The port to serve at.")] = 8501,
    address: Annotated[
        str, typer.Option("--address", help="The address to listen to; 0.0.0.0 lets other computers in.")
    ] = _ADDRESS,
) -> None:
    """Serve the dashboard until Ctrl+C; the database is built first if the records are newer.

    Records are looked for as by `osl build`; where there are none, the database that is there is served.
    """
    _refuse_taken(address, port)
    _build()
    _serve(address, port)


def _refuse_taken(address: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        socket.create_server((address, port), family=family).close()
    except OSError as error:
        _fail(f"expected a port that is free there, found: {error.strerror}; name another with --port or --address")


def _build() -> None:
    """Build what is served; where that cannot be done, what is there and whole is served as it is."""
    try:
        records_folder()
        typer.echo(built(None))
    except NoDayError as error:
        _fail(str(error))
    except (RecordFileError, StoreError) as error:
        try:
            of_today()
        except StoreError:
            _fail(str(error))


def _serve(address: str, port: int) -> None:
    from streamlit.web.cli import main_run  # after the build: loading it takes a second

    run = main_run.callback
    assert run is not None
    try:
        run(str(SCRIPT), server_address=address, server_port=port)
    except KeyboardInterrupt:
        return


def _fail(line: str) -> NoReturn:
    typer.echo(line, err=True)
    raise typer.Exit(1)
