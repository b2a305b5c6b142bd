"""The server: the dashboard behind compression, security headers and what refuses bodies.

`streamlit run dashboard/serve.py` starts it.
"""

import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Thread

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Route
from streamlit.url_util import make_url_path

from dashboard.access import SettingError, setting
from dashboard.components.page import script
from dashboard.data import ask
from dashboard.frame import TROUBLES, tell
from dashboard.i18n import LANGUAGES, words_of
from dashboard.offers import OFFERS, guard
from dashboard.serving import grant, signing
from dashboard.serving.address_book import in_trouble, qr_of, vcard_of
from dashboard.serving.compressed import CompressedFiles
from dashboard.serving.hidden import Hidden
from dashboard.serving.messages import OwnMessages
from dashboard.serving.origins import OwnPagesOnly
from dashboard.serving.policy import SecurityHeaders
from dashboard.serving.terminal import announce
from dashboard.serving.tls import SecureCookies
from dashboard.serving.uploads import OfferedUploads
from osl_data.text import clock
from osl_data.text.clock import NoDayError
from osl_data.wording.contacts import entries_by_id
from osl_data.wording.words import WordsError

_logger = logging.getLogger(__name__)


def warm_up() -> None:
    """Load the pages and ask what the first visitor will ask, so that nobody waits for it."""
    from dashboard.views.contacts import finder
    from dashboard.views.overview import page as overview
    from osl_data.queries.filters import Filters
    from osl_data.search import finding
    from osl_data.text.opening import opening

    for question in overview.FIRST_QUESTIONS:
        ask(question, Filters())
    ask(finding.find, finder.TRIAL)
    for language in LANGUAGES:
        ask(entries_by_id, words_of(language))
        opening([], clock.now(), language)


def _warm_up() -> None:
    try:
        warm_up()
    except TROUBLES as error:
        _logger.error("%s", error)


@asynccontextmanager
async def started(_: st.App) -> AsyncIterator[None]:
    """Print the links, and warm up beside the starting server: its first answers do not wait for it, only its end does.

    DuckDB complains on the terminal of what a thread held that the end of the process cut off.
    """
    announce()
    guard(OFFERS)
    warming = Thread(target=_warm_up, daemon=True)
    warming.start()
    yield
    warming.join()


try:
    setting()
    clock.today()
    for each in LANGUAGES:
        words_of(each)
except (SettingError, NoDayError, WordsError) as error:
    sys.exit(str(error))


def _routes() -> list[Route]:
    """Our own addresses, below the path that Streamlit serves its own at."""
    ours = {
        "/vcard/{id}.vcf": vcard_of,
        "/qr/{id}.svg": qr_of,
        grant.PATH: grant.grant,
        signing.PATH: signing.sign_in,
    }
    base = st.config.get_option("server.baseUrlPath")
    return [Route(make_url_path(base, path), answer) for path, answer in ours.items()]


app = st.App(
    Path(__file__).with_name("app.py"),
    lifespan=started,
    on_script_error=tell,
    exception_handlers=dict.fromkeys(TROUBLES, in_trouble),
    routes=_routes(),
    middleware=[
        Middleware(SecurityHeaders, scripts=[script()]),
        Middleware(Hidden),
        Middleware(OwnPagesOnly),
        Middleware(OwnMessages),
        Middleware(SecureCookies),
        Middleware(GZipMiddleware, minimum_size=1000, compresslevel=6),
        Middleware(CompressedFiles),
        Middleware(signing.SignIns),
        Middleware(OfferedUploads),
    ],
)
