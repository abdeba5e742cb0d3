"""The field's words: each explained in one sentence, with the place in the guide that says more.

The window shows them where they appear (``gui/term_card.py``), the guide lists them all on its page
"Words", which ``make guide`` writes from here. ``PLACES`` says by ``objectName`` which words belong
to which part of the window.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """A word, what it means, and where the guide says more: ``page`` or ``page#anchor``."""

    name: str
    sentence: str
    place: str


TERMS: dict[str, Term] = {
    "iou": Term(
        "IoU",
        "Intersection over union: of all pixels that are a cell by your labels or by the mask, "
        "the share that is a cell by both; 1 is perfect, 0 is no overlap.",
        "how-good-is-my-mask#what-iou-means",
    ),
    "dice": Term(
        "Dice",
        "Another measure of the same agreement, 2 IoU / (1 + IoU); a little higher than the "
        "IoU, but for 0 and 1, where both are the same.",
        "how-good-is-my-mask#dice-precision-and-recall",
    ),
    "precision": Term(
        "Precision",
        "The share of the mask that is right: of its labelled pixels, those that are cells by "
        "your labels.",
        "how-good-is-my-mask#dice-precision-and-recall",
    ),
    "recall": Term(
        "Recall",
        "The share of the labelled cells that the mask finds, counted in pixels.",
        "how-good-is-my-mask#dice-precision-and-recall",
    ),
    "threshold": Term(
        "Threshold",
        "The probability from which a pixel belongs to the mask: a lower one takes in more "
        "pixels, a higher one fewer.",
        "threshold#what-a-threshold-does",
    ),
    "best_threshold": Term(
        "Best threshold",
        "The threshold with the highest IoU on the images you chose; where the curve is flat "
        "around it, the exact value hardly matters.",
        "threshold#the-curve",
    ),
    "proposed": Term(
        "Proposed threshold",
        "The one that the program works out with each training, from your labels and the edges in "
        "your images, until you choose one yourself.",
        "threshold#proposed-or-chosen",
    ),
    "label": Term(
        "Label",
        "What a person says of a pixel: it belongs to a class, or it is background.",
        "labelling",
    ),
    "unlabelled": Term(
        "Unlabelled",
        "Pixels that nobody has painted: the network does not learn from them, and no score "
        "counts them.",
        "labelling",
    ),
    "class": Term(
        "Class",
        "A kind of thing to be found, such as white cells; each has its colour, its threshold and "
        "its rules for cells.",
        "classes",
    ),
    "mask": Term(
        "Mask",
        "The pixels that the network calls a cell at the threshold that is set.",
        "layers",
    ),
    "heatmap": Term(
        "Heatmap",
        "For each pixel, how probable the network finds it that this is the class you chose, from "
        "0 to 1.",
        "layers#reading-the-heatmap",
    ),
    "uncertainty": Term(
        "Uncertainty",
        "High where the probability is near the threshold, so that the network might as well have "
        "said the opposite: good places for the next strokes.",
        "layers#uncertainty",
    ),
    "training_image": Term(
        "Training image",
        "An image whose labels the network learns from; its scores on these flatter it.",
        "training#training-images-and-held-out-images",
    ),
    "held_out": Term(
        "Held out",
        "Kept away from the network while it learns, so that the image can judge it fairly.",
        "how-good-is-my-mask#hold-images-out",
    ),
    "cross_fitted": Term(
        "Cross-fitted",
        "Each held-out image is scored at the threshold that the other held-out images would "
        "choose, so that none chooses for itself.",
        "how-good-is-my-mask#cross-fitted",
    ),
    "interval": Term(
        "95 % interval",
        "How far chance may have moved the mean IoU: of a hundred such intervals about 95 hold "
        "the mean over all images of this kind.",
        "how-good-is-my-mask#the-interval",
    ),
    "loss": Term(
        "Loss",
        "How wrong the network still is on the labelled pixels of the training images (binary "
        "cross-entropy); training makes it smaller.",
        "training#the-curve",
    ),
    "step": Term(
        "Step",
        "One small correction of the network from a handful of labelled pieces of images; a "
        "training is some hundreds of them, where other programs count epochs, that is rounds "
        "through all images.",
        "training#steps",
    ),
    "starter": Term(
        "Starter network",
        "A network that comes with the program and has seen made-up smears only; your first "
        "training goes on from it.",
        "training#the-starter-network",
    ),
    "live": Term(
        "Live training",
        "Trains by itself for some seconds whenever labels change, going on from where the network "
        "stands.",
        "training#live-training",
    ),
    "error": Term(
        "Missed and extra",
        "Missed pixels are cells by your labels but not in the mask, extra ones are in the mask "
        "but no cells by your labels.",
        "evaluation#the-error-view",
    ),
    "speck": Term(
        "Speck",
        "An object under a tenth of the usual area of its class, most likely a crumb of the mask "
        "rather than a cell; “Area from” in the Cells panel leaves such out.",
        "measurements",
    ),
    "object": Term(
        "Cell",
        "Pixels of the mask that hang together by their sides, after the rules of its class; what "
        "is counted and measured.",
        "cells",
    ),
    "split": Term(
        "Split (watershed)",
        "Parts cells that touch along the narrow neck between them, as rain water would part on "
        "the ridge between two valleys.",
        "cells#touching-cells",
    ),
    "join": Term(
        "Join parts",
        "Makes one cell of parts that lie close together, such as the lobes of a nucleus.",
        "cells#touching-cells",
    ),
    "smoothing": Term(
        "Smooth",
        "Evens out the outline of the mask; the number is the standard deviation of a Gaussian "
        "blur, in pixels.",
        "cells#the-rules",
    ),
    "circularity": Term(
        "Circularity",
        "4π × area / perimeter²: 1 for a disc, less for what is long or ragged.",
        "measurements#what-is-measured",
    ),
    "eccentricity": Term(
        "Eccentricity",
        "How long an ellipse of the same shape is: 0 for a circle, near 1 for a needle.",
        "measurements#what-is-measured",
    ),
    "diameter": Term(
        "Equivalent diameter",
        "The diameter of the disc that has the same area as the cell.",
        "measurements#what-is-measured",
    ),
    "pixel_size": Term(
        "Pixel size",
        "How many micrometres of the slide one pixel covers; with it areas are in µm² and counts "
        "per mm².",
        "measurements#pixel-size",
    ),
    "unlike": Term(
        "Unlike the training images",
        "Light, stain, sharpness or scale differ so much from all training images that the mask "
        "may be bad without looking so.",
        "images#images-unlike-the-training-images",
    ),
    "colour_plane": Term(
        "a* and b*",
        "A colour without its brightness, measured as the eye sees it (CIELAB): a* goes from "
        "green below 0 to red above it, b* from blue to yellow; grey is 0 in both.",
        "explore",
    ),
    "stain_strength": Term(
        "Strength of the stain",
        "How much light the stained parts hold back, more than the background does, as optical "
        "density: 0.1 takes away a fifth of the light, 0.3 half of it, 1 nine tenths.",
        "explore",
    ),
    "run": Term(
        "Training run",
        "One training from start to end, kept in the project with its network, so that you can go "
        "back to it.",
        "runs",
    ),
    "patch": Term(
        "Patch classifier",
        "A network that is shown a small square and says what is in its middle; shown one square "
        "for every pixel it makes a good mask at a very high price.",
        "method#a-square-for-every-pixel",
    ),
    "stride_1": Term(
        "Stride 1",
        "The network steps from each pixel to the very next, so that nothing is left out and the "
        "heatmap is as large as the image.",
        "method#all-pixels-at-once",
    ),
    "receptive_field": Term(
        "Receptive field",
        "The square around a pixel that its answer depends on: 67 × 67 pixels in this program.",
        "method#how-far-the-network-sees",
    ),
    "pooling": Term(
        "Pooling",
        "Shrinks the picture inside a network to see further, at the price of detail in the "
        "heatmap.",
        "method#what-pooling-costs",
    ),
}

PLACES: dict[str, tuple[str, ...]] = {
    "imagesDock": ("training_image", "held_out", "unlike", "iou"),
    "layersDock": ("mask", "heatmap", "uncertainty", "label", "error"),
    "classesDock": ("class", "label", "unlabelled"),
    "trainingDock": ("loss", "step", "starter", "live", "run"),
    "thresholdDock": ("threshold", "iou", "held_out", "cross_fitted"),
    "thresholdSlider": ("threshold", "proposed"),
    "thresholdSpin": ("threshold", "proposed"),
    "iouCurve": ("iou", "best_threshold"),
    "bestThresholdButton": ("best_threshold", "iou"),
    "cellsDock": ("object", "split", "join", "smoothing"),
    "cellTouching": ("split", "join"),
    "cellSplit": ("split",),
    "cellJoin": ("join",),
    "cellSmoothing": ("smoothing",),
    "evaluationDock": ("held_out", "cross_fitted", "interval", "iou"),
    "evaluationTable": ("iou", "dice", "precision", "recall", "error"),
    "evaluationCurves": ("iou", "dice", "precision", "recall", "best_threshold"),
    "measurementsDock": (
        "object",
        "speck",
        "diameter",
        "circularity",
        "eccentricity",
        "pixel_size",
    ),
    "canvas": ("label", "unlabelled", "heatmap", "mask"),
    "compareWindow": ("patch", "stride_1", "receptive_field", "pooling", "iou"),
    "runsWindow": ("run", "held_out", "iou"),
    "exploreWindow": ("colour_plane", "stain_strength", "unlike", "class", "label"),
    "ExportDialog": ("mask", "label", "heatmap"),
    "ReportDialog": ("held_out", "interval", "cross_fitted", "iou"),
    "ImportMasksDialog": ("label", "class", "unlabelled"),
    "MaskValuesDialog": ("label", "class", "unlabelled"),
    "PixelSizeDialog": ("pixel_size",),
    "VerifyDialog": ("patch", "receptive_field", "heatmap"),
}
"""Part of the window, by objectName -> the words that Shift+F1 explains while it has the focus."""
