"""A server that answers as the contract says, with what a test gives it.

For what the real server never does on purpose: hostile words, long silences, strange programs.
"""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

ANSWER = Path(__file__).parents[1] / "extension" / "fixtures" / "answer.json"
TOKEN = "a-token"
CODE = "1234-5678"
HEADER = "X-Second-Source-Token"


class StandIn:
    """Answers a check with `answer`.

    Where `broken` is not None, its status and body come instead of any answer.
    """

    def __init__(self, port: int = 0) -> None:
        """Start serving."""
        self.answer: dict[str, Any] = json.loads(ANSWER.read_text(encoding="utf-8"))
        self.broken: tuple[int, str] | None = None
        self._held: str | None = None
        self._released = Event()
        self.requests: list[tuple[str, str, dict[str, str], Any]] = []
        stand_in = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._serve(None)

            def do_DELETE(self) -> None:
                self._serve(None)

            def do_POST(self) -> None:
                length = int(self.headers.get("Content-Length", 0))
                self._serve(json.loads(self.rfile.read(length)))

            def _serve(self, body: Any) -> None:
                stand_in.requests.append((self.command, self.path, dict(self.headers), body))
                if stand_in._held is not None and stand_in._held in self.path:
                    stand_in._released.wait()
                status, text = stand_in.reply(self.command, self.path, dict(self.headers), body)
                data = text.encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        Thread(target=self._server.serve_forever, daemon=True).start()

    def claim(
        self,
        exact: str,
        *,
        prefix: str = "",
        suffix: str = "",
        status: str = "corroborated",
        summary: str = "1 other origin says the same.",
        company: str = "Acme",
    ) -> dict[str, Any]:
        """Answer with one claim on an amount, in place of those before; return it for changes."""
        claim = {
            **self.answer["claims"][0],
            "id": "c1",
            "company": {"id": "acme", "name": company},
            "selector": {
                "type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix,
            },
            "status": status,
            "summary": summary,
        }  # fmt: skip
        self.answer["claims"] = [claim]
        self.answer["counts"] = dict.fromkeys(self.answer["counts"], 0) | {status: 1}
        return claim

    def evidence(self, relation: str, words: str, url: str | None = None) -> dict[str, Any]:
        """Return evidence whose every text is `words`."""
        source = {"id": 90, "url": url, "publisher": words, "title": words, "published": None}
        return {
            "relation": relation, "basis": "stated", "rule": "r", "explanation": words,
            "value": {"amount": 1, "amount_max": None, "currency": words, "hedge": "exact"},
            "quote": words, "statement": 1, "origin": 2, "known": True,
            "source": {**source, "kind": "news"},
        }  # fmt: skip

    def last_check(self) -> Any:
        """Return what was last sent to be checked."""
        return next(body for _, path, _, body in reversed(self.requests) if path.endswith("/check"))

    def reply(self, method: str, path: str, headers: dict[str, str], body: Any) -> tuple[int, str]:
        """Return the status and the body for a request."""
        if self.broken is not None:
            return self.broken
        match method, path.partition("?")[0].removeprefix("/api/v1"):
            case "GET", "/health":
                size = {"statements": 61, "sources": 5}
                reply: Any = {"name": "Second Source", "version": "0.1.0", "corpus": size}
            case "POST", "/pair":
                if body["code"] != CODE:
                    return 403, _error(403, "That is not the pairing code.")
                reply = {"token": TOKEN}
            case _ if headers.get(HEADER) != TOKEN:
                return 401, _error(401, "Send a token.")
            case "POST", "/check":
                reply = self.answer
            case "GET", "/articles":
                reply = {"articles": [], "total": 0}
            case "POST", "/articles":
                reply = {"outcome": "new", "article": {"id": 77}}
            case "DELETE", _:
                return 204, ""
            case _:
                return 404, _error(404, "Not here.")
        return 200, json.dumps(reply)

    def hold(self, path: str = "") -> None:
        """Leave requests unanswered whose path holds `path`, until `release`."""
        self._held = path

    def release(self) -> None:
        """Answer what was held, and hold no more."""
        self._held = None
        self._released.set()

    def close(self) -> None:
        """Stop serving."""
        self.release()
        self._server.shutdown()
        self._server.server_close()


def _error(status: int, message: str) -> str:
    return json.dumps({"code": status, "status": "Error", "message": message, "errors": {}})
