"""One call of the command line, from its words to its exit status."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from crossbearing.cli.arguments import parser
from crossbearing.cli.output import destination, write_brief, write_error
from crossbearing.cli.samples import sample_folders
from crossbearing.errors import CrossbearingError, NothingReadError
from crossbearing.options import Options
from crossbearing.options_file import nearest_options_file, read_options
from crossbearing.values.briefs import Brief

DONE, FAILED, WRONG_CALL, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Return the exit status of one call: 0 done, 1 nothing read or strict with a problem, 2 wrong call."""
    call = parser().parse_args(arguments)
    try:
        return _answer(call)
    except NothingReadError as error:
        write_error(str(error))
        return FAILED
    except CrossbearingError as error:
        write_error(str(error))
        return WRONG_CALL
    except BrokenPipeError:
        sys.stderr.close()  # the reader went away (`| head`): Python must not complain about it at exit
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED


def _answer(call: Namespace) -> int:
    target = destination(call.output, call.format)
    options = _options(call)
    paths = call.paths if call.command == "brief" else sample_folders(call.samples)
    brief = _reconcile(paths, options, call.processes)
    for problem in brief.problems:
        write_error(f"{problem.stage}: {problem.item}: {problem.message}")
    if not brief.stories:
        raise NothingReadError(", ".join(paths), "not one report could be read")
    write_brief(brief, target)
    return FAILED if call.strict and brief.problems else DONE


def _options(call: Namespace) -> Options:
    path = Path(call.config) if call.config else nearest_options_file(Path.cwd())
    options = read_options(path) if path else Options()
    if call.command == "demo":
        return options
    given = {
        key: value for key in ("outlet", "published", "allow_private") if (value := getattr(call, key)) is not None
    }
    return replace(options, reading=replace(options.reading, **given))


def _reconcile(paths: Sequence[str], options: Options, processes: int) -> Brief:
    """Return the brief; the flow is imported here, so that `--help` and a wrong call answer at once."""
    from crossbearing.batch import runner  # noqa: PLC0415
    from crossbearing.cli.progress import progress  # noqa: PLC0415
    from crossbearing.pipeline import reconcile  # noqa: PLC0415

    with progress() as notice:
        return reconcile(paths, options, runner(processes, notice))
