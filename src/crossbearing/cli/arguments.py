"""The words of the command line."""

from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter, _SubParsersAction

from crossbearing import __version__

FILE_FORMATS = ("csv", "parquet")  # several files each, for a folder or a ZIP
FORMATS = (  # a test holds both against the renderers
    "terminal", "json", "html", "markdown", "geojson", "ftm", "ftm-statements", *FILE_FORMATS,
)  # fmt: skip
SUFFIXES = {  # of two that fit a name, the longer stands first
    ".ftm.json": "ftm", ".json": "json", ".html": "html", ".htm": "html", ".md": "markdown", ".geojson": "geojson",
    ".zip": "csv",
}  # fmt: skip
EXIT_STATUS = """\
exit status:
  0  a brief was written; what could not be read is listed on stderr
  1  nothing could be read, or --strict and there was a problem
  2  wrong call, or a wrong crossbearing.toml
"""


def parser() -> ArgumentParser:
    """Return the parser of the command line; a wrong call ends the program with status 2."""
    top = ArgumentParser("crossbearing", description="Reads many accounts of the same events and fixes the facts.")
    top.add_argument("--version", action="version", version=f"crossbearing {__version__}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    brief = _command(commands, "brief", "reconcile reports and print the brief")
    brief.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder (walked), an https address, or -")
    _add_output(brief)
    _add_reading(brief)
    demo = _command(commands, "demo", "the same, on the samples that come with Crossbearing")
    demo.add_argument("samples", nargs="*", metavar="SAMPLE", help="sahel, landslide, merger; all where none is named")
    _add_output(demo)
    return top


def _command(commands: "_SubParsersAction[ArgumentParser]", name: str, summary: str) -> ArgumentParser:
    return commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.",
        epilog=EXIT_STATUS,
        formatter_class=RawDescriptionHelpFormatter,
    )


def _add_output(command: ArgumentParser) -> None:
    command.add_argument(
        "--format", choices=FORMATS, help="how the brief is written; by default what FILE ends in, else terminal"
    )
    command.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="write the brief there instead of printing it; a folder or .zip for tables",
    )
    command.add_argument("--config", metavar="FILE", help="options; by default the nearest crossbearing.toml upwards")
    command.add_argument("--strict", action="store_true", help="exit with 1 where there was any problem")
    command.add_argument("--processes", type=_count, default=1, metavar="N", help="work in N processes (default: 1)")


def _add_reading(command: ArgumentParser) -> None:
    command.add_argument("--outlet", help="the outlet of reports that don't name theirs")
    command.add_argument("--published", metavar="DATE", help="the ISO date of reports that don't state theirs")
    command.add_argument(
        "--allow-private", action="store_true", default=None, help="fetch from hosts that are not public, too"
    )


def _count(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise ArgumentTypeError(f"{text!r} is not a number of processes")
    return int(text)
