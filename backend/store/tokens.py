"""Keys to the server: secrets in, hashes kept; a token leaves here once, when it is made."""

import hashlib
import hmac
import secrets
from datetime import date

from sqlalchemy import Connection, delete, insert, select

from backend.model.corpus import Token
from backend.store.schema import tokens


def issue(connection: Connection, name: str, origin: str | None, today: date) -> str:
    """Make a token and return it; only its hash is kept."""
    identifier = secrets.token_hex(4)
    secret = secrets.token_urlsafe(32)
    connection.execute(
        insert(tokens).values(
            id=identifier, name=name, origin=origin, secret_hash=_hash(secret), created=today
        )
    )
    return f"{identifier}.{secret}"


def recognise(connection: Connection, token: str) -> Token | None:
    """Return whose token it is, None where it is nobody's; takes as long either way."""
    identifier, _, secret = token.partition(".")
    row = connection.execute(select(tokens).where(tokens.c.id == identifier)).one_or_none()
    expected = row.secret_hash if row else _hash("")
    if not hmac.compare_digest(_hash(secret), expected) or row is None:
        return None
    return Token(row.id, row.name, row.origin, row.created)


def listed(connection: Connection) -> list[Token]:
    """Return all tokens, the oldest first."""
    rows = connection.execute(select(tokens).order_by(tokens.c.created, tokens.c.id))
    return [Token(row.id, row.name, row.origin, row.created) for row in rows]


def revoke(connection: Connection, identifier: str) -> bool:
    """Make a token worthless; tell whether there was one of this id."""
    return connection.execute(delete(tokens).where(tokens.c.id == identifier)).rowcount > 0


def _hash(secret: str) -> str:
    # A secret of 256 random bits needs no salt and no slow hash.
    return hashlib.sha256(secret.encode()).hexdigest()
