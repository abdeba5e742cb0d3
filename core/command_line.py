"""The command lines of train, predict, evaluate and report: their options, and what they mean."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NoReturn

WRONG_USAGE: Final = 2

_DESCRIPTION = """\
Segment blood-smear images: mark a few cells, train, export masks.

  python main.py             open the window
  python main.py PATH...     open a project, images or folders in the window
  python main.py COMMAND     do one of the jobs below without a window
"""
_EPILOG = """\
Progress goes to standard error, the result to standard output (one JSON object with --json).
Exit codes: 0 done, 2 wrong usage or input, 1 anything else; where only some files failed, each
is listed, the others are done, and the code is 1.

example:
  python main.py train --images smears --masks masks --model cells.safetensors --seconds 60
  python main.py evaluate --images test --masks test_masks --model cells.safetensors
  python main.py predict --images new --model cells.safetensors --out results
"""


_EVALUATE_FIELDS = """\
What --json gives (null where a figure is not defined):
  threshold                        that the masks were made at
  cell_rules                       the model's rules for cells by class, which the masks follow;
                                   null where it has none
  mean_iou, mean_dice              means over the images
  ci95                             95 % interval of mean_iou [low, high]: a bootstrap over images,
                                   not pixels, with studentised means, seed 0
  interval_note                    why ci95 is null: "too few images for an interval" under five
  pooled_iou, dice, precision, recall
                                   of the pixels of all images together
  images                           for each: name, iou, tp, fp, fn
  failed                           for each image left out: name, error
An image with foreground neither in its mask nor predicted has no IoU and is in no mean.
"""


class OneLineParser(argparse.ArgumentParser):
    """argparse, but with one line where the command line is wrong."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USAGE, f"{self.prog}: {message} (see {self.prog} --help)\n")


def build_parser() -> argparse.ArgumentParser:
    """The parser of everything that follows ``python main.py`` when no window is wanted."""
    parser = OneLineParser(
        prog="python main.py",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add_arguments(parser)
    return parser


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the commands train, predict, evaluate and report to a parser."""
    commands = parser.add_subparsers(dest="command", required=True, parser_class=OneLineParser)
    _add_train(_command(commands, "train", "train a network on images with masks"))
    _add_predict(_command(commands, "predict", "write a mask (PNG, 0 and 255) for each image"))
    evaluate = _command(commands, "evaluate", "compare a model's masks with given ones by IoU")
    evaluate.epilog = _EVALUATE_FIELDS
    evaluate.formatter_class = argparse.RawDescriptionHelpFormatter
    _add_evaluate(evaluate)
    _add_report(_command(commands, "report", "write a report of a project as one HTML page"))


def _command(commands: Any, name: str, summary: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=summary, description=summary[0].upper() + summary[1:] + ".", allow_abbrev=False
    )
    return parser


def _add_images(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--images",
        type=Path,
        nargs="+",
        required=True,
        metavar="PATH",
        help="folder of images, or image files (PNG, JPEG, BMP, TIFF)",
    )


def _add_masks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--masks",
        type=Path,
        nargs="+",
        required=True,
        metavar="PATH",
        help="folder of masks (PNG, BMP, TIFF), paired with the images by name",
    )
    parser.add_argument("--suffix", default="", help='ending of the masks\' names, such as "_mask"')
    parser.add_argument(
        "--foreground",
        type=int,
        nargs="+",
        default=[],
        metavar="V",
        help="mask values that are foreground, all others being background; "
        "without it a mask must have two values, and the higher is foreground",
    )
    parser.add_argument(
        "--unlabelled",
        type=int,
        metavar="V",
        help="mask value of pixels that nobody labelled; they count nowhere",
    )


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object")


def _add_train(parser: argparse.ArgumentParser) -> None:
    _add_images(parser)
    _add_masks(parser)
    parser.add_argument(
        "--model", type=Path, required=True, metavar="OUT", help="model file to write"
    )
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--steps", type=_positive_int, metavar="N", help="how many steps to train")
    length.add_argument(
        "--seconds",
        type=_positive,
        default=60.0,
        metavar="S",
        help="how long to train (default 60)",
    )
    parser.add_argument(
        "--holdout",
        type=_share,
        default=0.0,
        metavar="F",
        help="share of the images, such as 0.2, kept out of training to choose the best network "
        "and its threshold (default 0)",
    )
    parser.add_argument("--seed", type=_seed, default=0, help="for the same result again")
    parser.add_argument(
        "--from-scratch",
        action="store_true",
        help="begin with random weights instead of the starter network, which was made on "
        "synthetic smears",
    )
    _add_json(parser)


def _add_predict(parser: argparse.ArgumentParser) -> None:
    _add_images(parser)
    parser.add_argument("--model", type=Path, required=True, metavar="M", help="model file")
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="DIR",
        help="folder for <name>_mask.png; made if it is not there",
    )
    _add_threshold(parser)
    parser.add_argument(
        "--heatmaps",
        action="store_true",
        help="write the probabilities too, as <name>_heatmap.png (0 to 255)",
    )
    _add_json(parser)


def _add_evaluate(parser: argparse.ArgumentParser) -> None:
    _add_images(parser)
    _add_masks(parser)
    parser.add_argument("--model", type=Path, required=True, metavar="M", help="model file")
    _add_threshold(parser)
    _add_json(parser)


def _add_report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", type=Path, metavar="PROJECT", help="project file (.smearseg)")
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="HTML file to write"
    )
    parser.add_argument("--title", default="", help="title of the report (the project's name)")
    _add_json(parser)


def _add_threshold(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--threshold",
        type=_probability,
        metavar="T",
        help="probability from which a pixel is foreground (default: the model's own)",
    )


def _number(
    text: str, kind: Callable[[str], float], good: Callable[[float], bool], wanted: str
) -> float:
    try:
        value = kind(text)
    except ValueError:
        value = math.nan
    if not (math.isfinite(value) and good(value)):
        raise argparse.ArgumentTypeError(f"{text} will not do; give {wanted}")
    return value


def _positive(text: str) -> float:
    return _number(text, float, lambda value: value > 0, "a number above 0")


def _positive_int(text: str) -> int:
    return int(_number(text, int, lambda value: value > 0, "a whole number above 0"))


def _seed(text: str) -> int:
    return int(_number(text, int, lambda value: 0 <= value < 2**63, "a whole number from 0"))


def _share(text: str) -> float:
    return _number(text, float, lambda value: 0 <= value < 1, "a share from 0 to under 1")


def _probability(text: str) -> float:
    return _number(text, float, lambda value: 0 <= value <= 1, "a number from 0 to 1")
