"""What stops a command before it can do its work."""


class CannotRun(Exception):
    """A command that cannot do its work; the message says what to change."""
