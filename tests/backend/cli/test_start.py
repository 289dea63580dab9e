import subprocess
import sys

PROBE = """
import sys
from backend import cli
cli.main(["serve"], lambda *_: print(sorted({"rich", "spacy"} & set(sys.modules))) or 0)
"""


def test_the_server_starts_without_what_only_other_commands_print_with(tmp_path):
    started = subprocess.run(
        [sys.executable, "-c", PROBE],
        env={"DATABASE_URL": "sqlite://"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (started.stdout, started.stderr) == ("[]\n", "")
