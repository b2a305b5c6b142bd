"""A provider of identities for tests: as little of OpenID Connect as a sign-in takes, on a port of this computer."""

import json
import secrets
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "atlas", "a secret of the tests"


def write_settings(folder: Path, url: str, identity: "Identity") -> None:
    """Set up in a folder that people sign in at a provider and come back to an address; who has the role may load."""
    settings = folder / ".streamlit"
    settings.mkdir()
    (settings / "secrets.toml").write_text(
        f"""
[auth]
redirect_uri = "{url}/oauth2callback"
cookie_secret = "{"c" * 40}"
client_id = "{CLIENT}"
client_secret = "{SECRET}"
server_metadata_url = "{identity.metadata_url}"

[registers]
role = "rejestry"
emails = ["anna@example.org"]
""",
        encoding="utf-8",
    )


@dataclass
class Identity:
    """A running provider; whoever is sent to it comes back at once as the user whom `claims` describe."""

    url: str = ""
    claims: dict[str, Any] = field(default_factory=dict)
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "tests", "use": "sig"}))
    codes: dict[str, str] = field(default_factory=dict)

    @property
    def metadata_url(self) -> str:
        """Where it describes itself."""
        return f"{self.url}/.well-known/openid-configuration"

    def described(self) -> dict[str, Any]:
        """What it says of itself."""
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/jwks",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
        }

    def authorised(self, asked: dict[str, str]) -> str:
        """Where it sends somebody who wants to sign in: back, with a code."""
        code = secrets.token_urlsafe()
        self.codes[code] = asked["nonce"]
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, asked: dict[str, str]) -> dict[str, Any]:
        """The signed claims, for a code that was not used yet."""
        now = int(time.time())
        standard = {"iss": self.url, "aud": CLIENT, "sub": "17", "iat": now, "exp": now + 600}
        claims = standard | {"nonce": self.codes.pop(asked["code"])} | self.claims
        signed = jwt.encode({"alg": "RS256", "kid": "tests"}, claims, self.key)
        return {"access_token": "none", "token_type": "Bearer", "expires_in": 600, "id_token": signed}


@contextmanager
def providing() -> Iterator[Identity]:
    """Provide identities until the block ends."""
    identity = Identity()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path, asked = urlsplit(self.path).path, _plain(urlsplit(self.path).query)
            if path == "/authorize":
                self.send_response(302)
                self.send_header("Location", identity.authorised(asked))
                self.end_headers()
            elif path == "/jwks":
                self._answer({"keys": [identity.key.as_dict(private=False)]})
            else:
                self._answer(identity.described())

        def do_POST(self) -> None:
            asked = _plain(self.rfile.read(int(self.headers["Content-Length"])).decode())
            if self._client() == (CLIENT, SECRET):
                self._answer(identity.token(asked))
            else:
                self.send_error(401)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

        def _client(self) -> tuple[str, ...]:
            given = b64decode(self.headers.get("Authorization", "").removeprefix("Basic ")).decode()
            return tuple(map(unquote, given.split(":", 1)))

        def _answer(self, told: dict[str, Any]) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(told).encode())

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        identity.url = f"http://127.0.0.1:{server.server_address[1]}"
        Thread(target=server.serve_forever, daemon=True).start()
        yield identity
        server.shutdown()


def _plain(query: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(query).items()}
