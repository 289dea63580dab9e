"""Text in, the same in lower case out, each character at its place."""


def lower(text: str) -> str:
    """Return a text in lower case, its characters where they were: "İ" would become two."""
    lowered = text.lower()
    if text.isascii():
        return lowered
    # A sigma's small form depends on its neighbours, and signs may stand for these.
    if len(lowered) == len(text) and "Σ" not in text:
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
