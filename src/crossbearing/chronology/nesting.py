"""Operations inside operations: "11pm on Thursday" is a clock time of a weekday."""

from crossbearing.values.times import Operation


def pack(operation: Operation) -> tuple[str, ...]:
    """Return the operation as words that another operation can carry."""
    return (operation.name, str(operation.amount), *operation.words)


def with_month_first(operation: Operation) -> Operation:
    """Return the operation with dates in digits, its own and those inside it, read month first."""
    words = tuple(
        "1" if place and operation.words[place - 1] == "slashed" else word
        for place, word in enumerate(operation.words)
    )  # fmt: skip
    return Operation(operation.name, 1 if operation.name == "slashed" else operation.amount, words)


def unpack(words: tuple[str, ...]) -> Operation:
    """Return the operation that `pack` made these words of; raises ValueError for any others."""
    if len(words) < 2:
        raise ValueError(f"no operation in {words}")
    return Operation(words[0], int(words[1]), words[2:])
