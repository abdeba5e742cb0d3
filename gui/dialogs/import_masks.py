"""Choosing masks made elsewhere, and seeing which image each belongs to before anything happens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.errors import MaskError, SmearSegError
from core.masks import MASK_SUFFIXES, MaskSource, SourcePairing, pair_sources
from core.masks.kinds import Merge
from core.masks.mapping import why_other_size
from core.masks.sizes import Size, without_misfits
from core.masks.source_reading import why_no_boxes, why_no_coco, why_no_hdf5
from core.masks.sources import Doubt, Format
from gui.dialogs.class_choice import NamedClass, class_combo
from gui.dialogs.elided import ElidedLabel
from gui.dialogs.frame import FramedDialog, Level, form, labelled, wrapped
from gui.dialogs.kept import open_kept
from gui.errand import Errand
from gui.icons import icon
from gui.mask_survey import FoundMasks, Unpacked, found_masks, look_for_masks
from gui.theme import SPACE, set_role
from gui.words import mark, tr, tr_n
from gui.worker import Job, Lane

_EMPTY = mark(
    "Choose mask files or a folder of them: pictures, NumPy, Cellpose, "
    "LabelMe, COCO, QuPath or ImageJ. Masks go to the images whose names "
    "they have."
)
_SUFFIXES = (*sorted(MASK_SUFFIXES), ".jpg", ".npy", ".json", ".geojson", ".roi", ".zip")
_UNUSED = {
    Doubt.UNREADABLE: mark("not used: cannot be read as a mask"),
    Doubt.OTHER_MASK: mark("not used: there is a mask"),
    Doubt.NO_MASK: mark("not used: no mask"),
}
_MERGES = (
    (Merge.MASK_WINS, mark("Replaced where the mask has a label")),
    (Merge.KEEP, mark("Kept; the mask fills what is empty")),
    (Merge.REPLACE, mark("Replaced everywhere")),
)


@dataclass(frozen=True)
class ImportChoices:
    """Which mask becomes the labels of which image, and of which class its foreground is."""

    pairs: tuple[tuple[Path, MaskSource], ...]
    """(image, mask) in natural order."""
    class_id: int
    suffix: str
    sources: tuple[Path, ...]
    """The files or the folder that were chosen."""
    merge: Merge = Merge.MASK_WINS
    unpacked: Unpacked | None = None
    """Where zips were unpacked; to be kept as long as the masks are read."""


class ImportMasksDialog(FramedDialog):
    """Asks for masks; ``result()`` gives the pairs once there is at least one."""

    def __init__(
        self,
        images: Sequence[Path],
        classes: Sequence[NamedClass],
        current: Path | None = None,
        folder: Path | None = None,
        suffix: str = "",
        in_hand: int = 0,
        parent: QWidget | None = None,
        lane: Lane | None = None,
        sizes: Mapping[Path, Size] | None = None,
    ) -> None:
        """``current`` is the image on screen, ``folder`` where the choosers start, ``in_hand`` the
        class that marks without a name become unless another is chosen, ``sizes`` are those of
        the images, as they are shown.

        Masks are looked for in ``lane``; without it, at once.
        """
        super().__init__(tr("Import masks"), parent, accept_text=tr("Continue"))
        self._lane = lane
        self._job: Job | None = None
        self._unpacked: Unpacked | None = None
        self._images, self._sizes = list(images), dict(sizes or {})
        self._current = current
        self._folder = folder or (current.parent if current else Path.home())
        self._sources: tuple[Path, ...] = ()
        self._masks: list[MaskSource] = []
        self._sizes_taken: Mapping[Path, frozenset[Size]] = {}
        self._problem = ""
        self._pairing = SourcePairing([], list(images), [], [])
        rows = form()
        self.body.addLayout(rows)
        labelled(rows, tr("Masks"), self._source_row(), self._files_button)
        self._add_choices(rows, classes, suffix, in_hand)
        self.body.addSpacing(SPACE)
        self.body.addLayout(self._pairs_column(), 1)
        self.body.addWidget(
            wrapped(
                tr("Next you say what the values mean. One Undo takes all these labels back."),
                "muted",
            )
        )
        self.resize(720, 560)
        self.finished.connect(lambda _code: self._stop_looking())
        self._match()
        self._files_button.setFocus()

    def _add_choices(
        self, rows: QFormLayout, classes: Sequence[NamedClass], suffix: str, in_hand: int
    ) -> None:
        self._suffix = QLineEdit(suffix)
        self._suffix.setObjectName("maskSuffix")
        self._suffix.setAccessibleName(tr("Ending of the masks’ names"))
        self._suffix.setPlaceholderText(tr("Found by itself, like _mask or _gt"))
        self._suffix.setToolTip(
            tr("What the mask’s name has after the image’s: cell_mask.png for cell.jpg has _mask.")
        )
        self._suffix.textChanged.connect(lambda _: self._match())
        labelled(rows, tr("&Name ending"), self._suffix, self._suffix)
        self._classes = class_combo(classes, self)
        self._classes.setObjectName("importClass")
        self._classes.setCurrentIndex(max(0, self._classes.findData(in_hand)))
        self._classes.setVisible(len(classes) > 1)
        if len(classes) > 1:
            labelled(rows, tr("&Class"), self._classes, self._classes)
        self._classes.setToolTip(tr("What marks become that have no name of their own"))
        self._merge = QComboBox()
        self._merge.setObjectName("importMerge")
        self._merge.setAccessibleName(tr("Labels that the images have already"))
        for merge, text in _MERGES:
            self._merge.addItem(tr(text), merge)
        labelled(rows, tr("&Labels already there"), self._merge, self._merge)

    def result(self) -> ImportChoices | None:  # type: ignore[override]
        """What to import, or None while nothing fits."""
        if not self._pairing.pairs:
            return None
        return ImportChoices(
            tuple(self._pairing.pairs),
            self._classes.currentData(),
            self._suffix.text().strip(),
            self._sources,
            Merge(self._merge.currentData()),  # Qt gives it back as plain text
            self._unpacked,
        )

    @property
    def looking(self) -> bool:
        """True while masks are looked for."""
        return self._job is not None

    def set_sources(self, paths: Sequence[str | Path]) -> None:
        """Take these files, or this folder, as the masks."""
        self._stop_looking()
        self._sources = tuple(Path(path) for path in paths)
        first = self._sources[0]
        more = len(self._sources) - 1
        self._source.set_full_text(
            tr("{name} and {more} more", name=first, more=more) if more else str(first)
        )
        if self._lane is None:
            try:
                self._found(found_masks(self._sources, self._images, self._sizes))
            except MaskError as error:
                self._not_found(error)
            return
        zips = any(path.suffix.lower() == ".zip" for path in self._sources)
        self._unpacked = Unpacked() if zips else None
        job = self._lane.submit(
            Errand(tr("Looking for masks"), first.name, stop=self.reject),
            look_for_masks,
            self._sources,
            self._images,
            self._sizes,
            self._unpacked,
        )
        self._job = job
        job.returned.connect(self._found)
        job.failed.connect(self._not_found)
        self._masks, self._problem = [], ""
        self._match()

    def _found(self, found: FoundMasks) -> None:
        self._job, self._masks, self._problem = None, found.sources, ""
        self._sizes_taken = found.sizes_taken
        self._match()

    def _not_found(self, error: BaseException) -> None:
        self._job, self._masks = None, []
        if not isinstance(error, SmearSegError):
            self.reject()
            raise error
        self._problem = str(error)
        self._match()

    def _stop_looking(self) -> None:
        if self._job is not None:
            self._job.abandon()
            self._job = None

    def choose_files(self) -> None:
        """Open the system's file chooser over this dialog."""
        endings = " ".join(f"*{suffix}" for suffix in _SUFFIXES)
        chooser = QFileDialog(
            self, tr("Masks"), str(self._folder), tr("Masks ({endings})", endings=endings)
        )
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.filesSelected.connect(self.set_sources)
        open_kept(chooser)

    def choose_folder(self) -> None:
        """Open the system's folder chooser over this dialog."""
        chooser = QFileDialog(self, tr("Folder of masks"), str(self._folder))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.filesSelected.connect(self.set_sources)
        open_kept(chooser)

    def _source_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        self._files_button = QPushButton(icon("image"), tr("Choose &files…"))
        self._files_button.setObjectName("chooseMaskFiles")
        self._files_button.clicked.connect(self.choose_files)
        self._folder_button = QPushButton(icon("folder"), tr("Choose f&older…"))
        self._folder_button.setObjectName("chooseMaskFolder")
        self._folder_button.clicked.connect(self.choose_folder)
        for button in (self._files_button, self._folder_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        self._source = ElidedLabel(tr("Nothing chosen yet"))
        self._source.setObjectName("maskSource")
        set_role(self._source, "muted")
        row.addWidget(self._source, 1)
        return row

    def _pairs_column(self) -> QVBoxLayout:
        self._summary = QLabel()
        self._summary.setObjectName("pairSummary")
        self._summary.setWordWrap(True)
        self._tree = QTreeWidget()
        self._tree.setObjectName("pairList")
        self._tree.setAccessibleName(tr("Images and their masks"))
        self._tree.setProperty("framed", True)
        self._tree.setHeaderLabels([tr("Image"), tr("Mask"), tr("Kind")])
        self._tree.setRootIsDecorated(False)
        self._tree.setUniformRowHeights(True)
        self._tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header = self._tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionsClickable(False)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addWidget(self._summary)
        column.addWidget(self._tree, 1)
        return column

    def _match(self) -> None:
        """Pair anew and show it."""
        if self._sources:
            self._pairing = self._paired()
        self._show_pairs()
        empty = tr("Looking for masks…") if self.looking else tr(_EMPTY)
        self._summary.setText(_summary(self._pairing) if self._masks else empty)
        set_role(self._summary, "section" if self._masks else "muted")
        self.accept_button.setEnabled(bool(self._pairing.pairs))
        count = len(self._pairing.pairs)
        self.accept_button.setText(
            tr_n("Continue with 1 mask", "Continue with {n} masks", count)
            if count
            else tr("Continue")
        )
        if not self._sources or self.looking:
            self.say("")
        elif self._problem:
            self.say(self._problem, "error")
        else:
            self.say(*self._advice())

    def _paired(self) -> SourcePairing:
        """The pairs by name, without those that differ in size."""
        return without_misfits(self._paired_by_name(), self._sizes_taken)

    def _paired_by_name(self) -> SourcePairing:
        """One single mask that fits no name goes to the image on screen."""
        pairing = pair_sources(self._images, self._masks, self._suffix.text().strip())
        alone = len(self._masks) == 1 and not any(path.is_dir() for path in self._sources)
        alone = alone and self._masks[0].doubt is None
        if alone and self._current and not pairing.pairs and not pairing.ambiguous:
            others = [image for image in pairing.images_without_mask if image != self._current]
            return SourcePairing([(self._current, self._masks[0])], others, [], [])
        return pairing

    def _advice(self) -> tuple[str, Level]:
        pairing = self._pairing
        if not pairing.pairs:
            if no_masks := _why_no_masks(self._masks):  # another name would not help
                return no_masks, "error"
            if pairing.misfits:
                return self._why_misfits(), "error"
            return (
                tr(
                    "No mask has the name of an image. Check the folder, or give the name "
                    "ending that the masks have and the images lack."
                ),
                "error",
            )
        image, mask = pairing.pairs[0]
        own = mask.image_stem.lower()
        if len(self._masks) == 1 and not own.startswith(image.stem.lower()):
            said = tr("{name} is named otherwise; it goes to the image on screen.", name=mask.name)
            return said, "info"
        if pairing.ambiguous:
            sentence = tr("Several files share a name and are left out; import them one by one.")
            return sentence, "warning"
        if pairing.misfits:
            return f"{self._why_misfits()} {_why_unused(pairing.unused)}".strip(), "warning"
        return _why_unused(pairing.unused), "info"

    def _why_misfits(self) -> str:
        misfits = self._pairing.misfits
        if len(misfits) == 1:
            return self._why_misfit(*misfits[0])
        return tr(
            "{n} masks have another size than their images, so they are not used; choose the masks "
            "that were made from these images.",
            n=len(misfits),
        )

    def _why_misfit(self, image: Path, source: MaskSource) -> str:
        assert source.size is not None
        return why_other_size(source.name, source.size, self._sizes[image], image.name)

    def _show_pairs(self) -> None:
        self._tree.clear()
        if not self._masks:
            return
        pairs = [_row(i.name, m.name, i, m, "check") for i, m in self._pairing.pairs]
        several = [
            _row(
                image.name,
                tr("{n} masks of this name", n=len(masks)),
                image,
                None,
                "warning",
            )
            for images, masks in self._pairing.ambiguous
            for image in images
        ]
        without = [
            _row(image.name, tr("no mask"), image, None, "minus")
            for image in self._pairing.images_without_mask
            if len(self._masks) > 1  # for a single mask the others are no news
        ]
        orphans = [
            _row(tr("no image"), mask.name, None, mask, "minus")
            for mask in self._pairing.sources_without_image
        ]
        misfits = [self._misfit_row(*pair) for pair in self._pairing.misfits]
        unused = [_unused_row(source) for source in self._pairing.unused]
        self._tree.addTopLevelItems([*pairs, *misfits, *several, *unused, *orphans, *without])

    def _misfit_row(self, image: Path, source: MaskSource) -> QTreeWidgetItem:
        assert source.size is not None
        own, wanted = (f"{width} × {height}" for height, width in (source.size, self._sizes[image]))
        said = tr("not used: {size}, not {wanted}", size=own, wanted=wanted)
        row = _row(image.name, said, image, None, "warning")
        row.setText(2, tr(source.format.value))
        row.setToolTip(1, self._why_misfit(image, source))
        return row


def _unused_row(source: MaskSource) -> QTreeWidgetItem:
    row = _row(tr(_UNUSED[source.doubt or Doubt.NO_MASK]), source.name, None, source, "minus")
    row.setToolTip(0, _why_unused([source]))
    return row


def _why_unused(sources: Sequence[MaskSource]) -> str:
    """A sentence for each reason why files are not used, empty without any."""
    said = [no_masks] if (no_masks := _why_no_masks(sources)) else []
    unread = [source for source in sources if source.doubt is Doubt.UNREADABLE]
    others = [source for source in sources if source.doubt is Doubt.OTHER_MASK]
    if unread:
        said.append(
            tr_n(
                "{name} is called like an image, but is a photograph or a mask that JPEG blurred, "
                "so it is not used; export masks as PNG.",
                "{n} files are called like images, but are photographs or masks that JPEG blurred, "
                "so they are not used; export masks as PNG.",
                len(unread),
                name=unread[0].name,
            )
        )
    if others:
        said.append(
            tr_n(
                "{name} is not used, since another file is the mask of its image.",
                "{n} files are not used, since other files are the masks of their images.",
                len(others),
                name=others[0].name,
            )
        )
    return " ".join(said)


def _why_no_masks(sources: Sequence[MaskSource]) -> str:
    """A sentence for each kind of file that is never a mask, empty without any."""
    boxes = [source for source in sources if source.format is Format.BOXES]
    hdf5 = [source for source in sources if source.format is Format.HDF5]
    said = []
    if len(boxes) == 1:
        said.append(why_no_boxes(boxes[0].name))
    elif boxes:
        said.append(
            tr(
                "{n} files hold boxes, which say where cells are but not which pixels are theirs, "
                "so they are no masks. To count beside them, use “File, Compare counts with "
                "boxes”.",
                n=len(boxes),
            )
        )
    if hdf5:
        said.append(why_no_hdf5(hdf5[0].name))
    coco = Counter(
        source.path.name
        for source in sources
        if source.format is Format.COCO and source.doubt is Doubt.NO_MASK
    )
    said += [why_no_coco(name, images) for name, images in sorted(coco.items())]
    return " ".join(said)


def _row(
    left: str, right: str, image: Path | None, mask: MaskSource | None, mark: str
) -> QTreeWidgetItem:
    row = QTreeWidgetItem([left, right, tr(mask.format.value) if mask is not None else ""])
    paired = mark == "check"
    row.setIcon(0, icon(mark, "success" if paired else "warning" if mark == "warning" else "text"))
    for column, path in ((0, image), (1, mask.path if mask is not None else None)):
        if path is None:
            font = row.font(column)
            font.setItalic(True)
            row.setFont(column, font)
        else:
            row.setToolTip(column, str(path))
    return row


def _summary(pairing: SourcePairing) -> str:
    """For example: 18 pairs · 2 images without a mask · 1 mask without an image."""
    pairs, unclear = len(pairing.pairs), len(pairing.ambiguous)
    images, masks = len(pairing.images_without_mask), len(pairing.sources_without_image)
    unused = len(pairing.unused) + len(pairing.misfits)
    parts = [tr_n("1 pair", "{n} pairs", pairs) if pairs else tr("No pairs")]
    if unclear:
        parts.append(tr_n("1 name not clear", "{n} names not clear", unclear))
    if unused:
        parts.append(tr_n("1 file not used", "{n} files not used", unused))
    if images and pairs + masks + unused != 1:
        parts.append(tr_n("1 image without a mask", "{n} images without a mask", images))
    if masks:
        parts.append(tr_n("1 mask without an image", "{n} masks without an image", masks))
    return " · ".join(parts)
