"""HTTP in and out: requests become documents, answers become JSON; the only home of Flask.

No claim is found or judged here and no row is read: every call goes down to the service or the
store. Who may call at all is decided in guard.py, before any call is looked at.
"""

from backend.api.application import create_api
from backend.api.wire import answer_json, to_wire

__all__ = ["answer_json", "create_api", "to_wire"]
