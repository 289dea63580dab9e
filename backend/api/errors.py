"""Whatever goes wrong in; one form of answer out: code, status, message, errors."""

import logging
from http import HTTPStatus
from typing import Any, NoReturn

from flask import Flask, Response, jsonify, request
from flask_smorest import abort
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from backend.service import DocumentRefused
from backend.store import StoreError

MAX_REQUEST_BYTES = 9_000_000

_MESSAGES = {
    400: "The request is not valid JSON.",
    404: "There is nothing at this address; GET /api/v1/openapi.json lists what there is.",
    413: f"The request is longer than {MAX_REQUEST_BYTES // 1_000_000} MB; send less of the page.",
    422: "The request cannot be used; errors names the fields to change.",
    500: "The server made a mistake; its terminal shows which.",
}


def refuse(code: int, message: str, headers: dict[str, str] | None = None) -> NoReturn:
    """End a request with an error that says what to change."""
    abort(code, message=message, headers=headers or {})
    raise AssertionError("abort always raises")


def form(code: int, message: str, errors: dict[str, Any] | None = None) -> Response:
    """Return the body of an error."""
    return jsonify(
        {
            "code": code,
            "status": HTTPStatus(code).phrase,
            "message": message,
            "errors": errors or {},
        }
    )


def install(app: Flask) -> None:
    """Answer HTTP errors, and what is none by nature."""

    @app.errorhandler(HTTPException)
    def answer_http_error(error: HTTPException) -> tuple[Response, int, dict[str, str]]:
        code = error.code or 500
        data: dict[str, Any] = getattr(error, "data", None) or {}
        headers = dict(data.get("headers") or {})
        if isinstance(error, MethodNotAllowed):
            allowed = ", ".join(sorted(error.valid_methods or ()))
            headers["Allow"] = allowed
            message = f"{request.method} is not possible here; use {allowed}."
        else:
            message = data.get("message") or _MESSAGES.get(code) or error.description or error.name
        return form(code, message, data.get("errors") or _flat(data.get("messages"))), code, headers

    @app.errorhandler(StoreError)
    def answer_store_error(error: StoreError) -> tuple[Response, int, dict[str, str]]:
        retry = {"Retry-After": "1"} if error.reason in ("locked", "unreachable") else {}
        logging.getLogger(__name__).error("%s", error)
        return form(503, str(error)), 503, retry

    @app.errorhandler(DocumentRefused)
    def answer_refusal(error: DocumentRefused) -> tuple[Response, int]:
        return form(422, str(error)), 422

    @app.errorhandler(RecursionError)
    def answer_recursion(error: RecursionError) -> tuple[Response, int]:
        return form(422, "The request is nested too deeply to be read."), 422


def _flat(messages: object) -> dict[str, Any]:
    """Return validation messages by field, without the part of the request that they stand in."""
    if not isinstance(messages, dict):
        return {}
    flat: dict[str, Any] = {}
    for part, found in messages.items():
        flat |= found if isinstance(found, dict) else {str(part): found}
    return flat
