"""What the server says on the terminal, in English as `osl` does: nothing of it is seen in the dashboard."""

from streamlit.logger import get_logger

from dashboard.serving.grant import links

_LOGGER = get_logger(__name__)


def announce() -> None:
    """Print where the dashboard is, and the link that lets load registers."""
    plain, granting = links()
    print(f"Dashboard: {plain} (Ctrl+C stops it)", flush=True)
    print(f"To load registers, open this link; keep it to yourself: {granting}", flush=True)


def warn_of_page(origin: str, host: str | None) -> None:
    """Tell whoever set up a proxy why pages stay empty."""
    _LOGGER.warning("refused a page of %r that asked for %r: see docs/security.md", origin, host)
