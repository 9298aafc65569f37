"""Our exceptions.

    CrossbearingError
    ├── ReadingError        an item could not be read; the rest goes on
    ├── OptionsError        crossbearing.toml or an option is wrong
    └── NothingReadError    no item at all could be read

Each names the item it happened to.
"""


class CrossbearingError(Exception):
    """Something went wrong with one item: `item` names it, `reason` says what."""

    def __init__(self, item: str, reason: str) -> None:
        super().__init__(f"{item}: {reason}")
        self.item = item
        self.reason = reason

    def __reduce__(self) -> tuple[type["CrossbearingError"], tuple[str, str]]:
        """Return what a process border needs to make it again."""
        return type(self), (self.item, self.reason)


class ReadingError(CrossbearingError):
    """A file, page or record could not be read."""


class OptionsError(CrossbearingError):
    """An option has a wrong name or value."""


class NothingReadError(CrossbearingError):
    """Not one report could be read."""
