"""Gold in, the encoder's model file out, or five of them, each with a fold put aside.

`python -m backend.training` writes the file that ships. `python -m backend.training FOLDER` writes
one for each fold to FOLDER, with the groups that it has not read, for tests/gold/put_aside.py.
"""

import json
import sys
from pathlib import Path

import torch

from backend.claims.encoder import MODEL
from backend.training.examples import make_examples
from backend.training.fitting import fit
from backend.training.folds import make_folds
from backend.training.gold import read_groups
from backend.training.writing import to_arrays, write

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"


def main(arguments: list[str]) -> None:
    """Train on one thread, so that a second run on the same machine gives the same bytes."""
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    files = sorted((GOLD / "groups").glob("*.json")) + sorted((GOLD / "written").glob("*.json"))
    articles = read_groups(files, ROOT / "seeds")
    examples = make_examples(articles)
    print(f"{len(examples)} sentences of {len(articles)} articles")
    if not arguments:
        write(MODEL, to_arrays(*fit(examples)))
        return
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for number, fold in enumerate(make_folds(articles)):
        print(f"fold {number}, put aside: {', '.join(sorted(fold))}")
        kept = [example for example in examples if example.group not in fold]
        write(folder / f"fold{number}.npz", to_arrays(*fit(kept)))
        (folder / f"fold{number}.json").write_text(json.dumps(sorted(fold)), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
