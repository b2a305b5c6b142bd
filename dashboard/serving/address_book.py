"""Contacts for an address book: a route for the file and one for its QR code."""

import logging

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from dashboard.data import ask
from dashboard.frame import trouble
from dashboard.i18n import Words, words_of
from osl_data.exporting.qr import qr_svg
from osl_data.exporting.vcard import vcard
from osl_data.wording.contacts import ContactEntry, entries_by_id

_logger = logging.getLogger(__name__)


def vcard_of(request: Request) -> Response:
    """`/vcard/<contact>.vcf?lang=…`: a contact for an address book; with `version=3` for an old one."""
    entry = _entry(request)
    if entry is None:
        return PlainTextResponse(_unknown(request), status_code=404)
    name = f'attachment; filename="{entry.contact.id}.vcf"'
    old = request.query_params.get("version") == "3"
    return Response(vcard(entry, old=old), media_type="text/vcard", headers={"Content-Disposition": name})


def qr_of(request: Request) -> Response:
    """`/qr/<contact>.svg?lang=…`: the same as a QR code."""
    entry = _entry(request)
    if entry is None:
        return PlainTextResponse(_unknown(request), status_code=404)
    return Response(qr_svg(entry, entry.who), media_type="image/svg+xml")


def in_trouble(request: Request, error: Exception) -> Response:
    """The answer of a route where what it reads is broken: what is, and what to do."""
    _logger.error("%s", error)
    return PlainTextResponse("\n".join(trouble(error, _words(request))), status_code=503)


def _entry(request: Request) -> ContactEntry | None:
    return ask(entries_by_id, _words(request)).get(request.path_params["id"])


def _unknown(request: Request) -> str:
    return _words(request)("unknown_id", id=request.path_params["id"])


def _words(request: Request) -> Words:
    return words_of("en" if request.query_params.get("lang") == "en" else "pl")
