"""E-mail addresses as printed, plainly or hidden from robots."""

import pytest
from email_validator import validate_email
from hypothesis import given
from hypothesis import strategies as st

from osl_data.text.emails import parse_emails


@pytest.mark.parametrize(
    ("printed", "addresses"),
    [
        ("ztps1@mops.wroclaw.pl", ["ztps1@mops.wroclaw.pl"]),
        ("e-mail: sekretariat@mgops.busko.pl.", ["sekretariat@mgops.busko.pl"]),
        ("elwira_gorwa-walkiewicz@mopr.poznan.pl, tel.:", ["elwira_gorwa-walkiewicz@mopr.poznan.pl"]),
        ("OSL@MOPS.Wroclaw.PL", ["OSL@mops.wroclaw.pl"]),
        ("a@x.pl; b@x.pl, A@X.pl", ["a@x.pl", "b@x.pl"]),
        ("[a.b@cus.eu](mailto:a.b@cus.eu).", ["a.b@cus.eu"]),
        ("mailto:x@y.pl?subject=OSL", ["x@y.pl"]),
        ("<x@y.pl>", ["x@y.pl"]),
        ("**x@y.pl**", ["x@y.pl"]),
        ("x [at] y [dot] pl", ["x@y.pl"]),
        ("x [at] y [dot] waw [dot] pl", ["x@y.waw.pl"]),
        ("x(at)y.pl", ["x@y.pl"]),
        ("x(małpa)y(kropka)pl", ["x@y.pl"]),
        ("x {at} y {dot} pl", ["x@y.pl"]),
        ("x&#64;y.pl", ["x@y.pl"]),
        ("x @ y.pl", ["x@y.pl"]),
        ("e-mail:x@y.pl/", ["x@y.pl"]),
    ],
)
def test_addresses(printed: str, addresses: list[str]) -> None:
    assert parse_emails(printed) == addresses


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "www.mops.wroclaw.pl",
        "x at y pl",
        "a@b",
        "a@.pl",
        "@mops.pl",
        "a@-b.pl",
        "łukasz@ops.pl",  # not "ukasz@ops.pl"
        "Wrocław Miastem @ktywnych",
        "Ten adres pocztowy jest chroniony przed spamowaniem.",
    ],
)
def test_no_addresses(printed: str) -> None:
    assert parse_emails(printed) == []


LOCAL = st.from_regex(r"[a-z][a-z0-9]{0,8}([._-][a-z0-9]{1,6})?", fullmatch=True)
DOMAIN = st.from_regex(r"[a-z][a-z0-9]{1,8}(\.[a-z]{3,8})?\.pl", fullmatch=True)
FORMS = st.sampled_from(["{}@{}", "mailto:{}@{}", "({}@{})", "e-mail: {}@{}.", "{} [at] {}", "{}(małpa){}"])


@given(LOCAL, DOMAIN, FORMS)
def test_what_is_printed_is_read(local: str, domain: str, form: str) -> None:
    assert parse_emails(form.format(local, domain)) == [f"{local}@{domain}"]


@given(st.text() | st.text("ab@.-_ [at](dot)", max_size=40))
def test_any_text_gives_valid_addresses(text: str) -> None:
    addresses = parse_emails(text)
    assert [validate_email(a, check_deliverability=False).normalized for a in addresses] == addresses
