"""The listed rules in, docs/rules.md out: `python -m backend.comparison.rules_page` prints it."""

from backend.comparison.rules import RULES


def to_markdown() -> str:
    """Return docs/rules.md: every rule with its relation, reason and example."""
    lines = [
        "# Rules",
        "",
        "Every relation that Second Source shows was decided by one of these rules, and carries "
        "its id. When nothing decides, the relation is `related`. This page is made from the code: "
        "`python -m backend.comparison.rules_page > docs/rules.md`.",
        "",
    ]
    family = ""
    for rule in RULES.values():
        if rule.id.split(".")[0] != family:
            family = rule.id.split(".")[0]
            lines += [f"## {family}", ""]
        lines += [
            f"### `{rule.id}`",
            "",
            f"**{rule.relation}** — {rule.reason}",
            "",
            f"Example: {rule.example}.",
            "",
        ]
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    print(to_markdown(), end="")
