"""Masks leave the program whole or not at all, under safe names, and never over an image."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as numbers
from PIL import Image

from core.errors import Cancelled, ExportError
from core.export import (
    ExportJob,
    existing,
    export_masks,
    images_among,
    mask_name,
    mask_names,
    whole_files,
    write_mask,
)
from core.export.content import FileContent, mask_content
from core.masks import apply_mapping, default_mapping, read_mask
from core.masks.geojson import geojson_bytes
from core.masks.imagej import imagej_bytes
from core.masks.labelme import labelme_bytes
from core.masks.objects import ImageObjects, objects_of, rasterise
from tests.core.odd_files import ordinary_user, public_folder
from tests.pace import Stopwatch


@pytest.fixture
def mask() -> np.ndarray:
    picture = np.zeros((30, 41), bool)
    picture[4:20, 10:33] = True
    return picture


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


class TestWriting:
    def test_the_file_is_one_channel_of_8_bits_with_0_and_255(self, tmp_path, mask):
        path = tmp_path / "cell_mask.png"
        write_mask(path, mask)
        with Image.open(path) as image:
            assert (image.format, image.mode, image.size) == ("PNG", "L", (41, 30))
            assert np.array_equal(np.asarray(image), np.where(mask, 255, 0))
        assert names_in(tmp_path) == ["cell_mask.png"]

    def test_any_value_but_zero_is_foreground(self, tmp_path):
        write_mask(tmp_path / "m.png", np.array([[0, 1, 7, 255]], np.uint8))
        assert list(read_mask(tmp_path / "m.png").values[0]) == [0, 255, 255, 255]

    @pytest.mark.parametrize("shape", [(3, 4, 3), (0, 4), (5,)])
    def test_what_is_no_mask_is_a_programming_error(self, tmp_path, shape):
        with pytest.raises(ValueError, match="rows and columns"):
            write_mask(tmp_path / "m.png", np.zeros(shape, bool))

    def test_a_view_that_is_not_contiguous_is_written_rightly(self, tmp_path, mask):
        write_mask(tmp_path / "m.png", mask.T[::-2])
        assert np.array_equal(read_mask(tmp_path / "m.png").values == 255, mask.T[::-2])

    @settings(
        max_examples=60,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    @given(numbers.arrays(np.bool_, numbers.array_shapes(min_dims=2, max_dims=2, max_side=70)))
    def test_what_is_written_is_read_again(self, tmp_path, drawn):
        path = tmp_path / "m.png"
        write_mask(path, drawn)
        read = read_mask(path)
        assert np.array_equal(read.values, np.where(drawn, 255, 0))
        if len(read.counts) == 2:
            assert np.array_equal(apply_mapping(read, default_mapping(read, 1)), drawn)

    def test_an_older_mask_is_replaced(self, tmp_path, mask):
        path = tmp_path / "m.png"
        write_mask(path, mask)
        write_mask(path, ~mask)
        assert np.array_equal(read_mask(path).values == 255, ~mask)

    @pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
    def test_the_file_has_the_permissions_of_any_new_file(self, tmp_path, mask):
        write_mask(tmp_path / "m.png", mask)
        (tmp_path / "other").write_bytes(b"")
        assert (tmp_path / "m.png").stat().st_mode == (tmp_path / "other").stat().st_mode

    def test_names_outside_ascii_and_very_long_ones_are_written(self, tmp_path, mask):
        for name in ("Ausstrich_ä_血_mask.png", "n" * 240 + "_mask.png"):
            write_mask(tmp_path / name, mask)
            assert (tmp_path / name).exists()


class TestFailures:
    def sentence(self, path: Path, mask: np.ndarray) -> str:
        with pytest.raises(ExportError) as caught:
            write_mask(path, mask)
        assert path.name in str(caught.value)
        assert str(caught.value).endswith(".")
        return str(caught.value)

    def test_a_read_only_folder_is_told(self, mask):
        with public_folder() as folder:
            folder.chmod(0o555)
            with ordinary_user():
                sentence = self.sentence(folder / "m.png", mask)
            assert f"may not be written in {folder}; choose" in sentence
            assert names_in(folder) == []

    def test_a_missing_folder_is_told(self, tmp_path, mask):
        folder = tmp_path / "gone"
        assert f"The folder {folder} does not exist" in self.sentence(folder / "m.png", mask)

    def test_a_folder_in_the_place_of_the_file_is_told(self, tmp_path, mask):
        (tmp_path / "m.png").mkdir()
        assert "is a folder" in self.sentence(tmp_path / "m.png", mask)
        assert names_in(tmp_path) == ["m.png"]

    def test_a_file_in_the_place_of_the_folder_is_told(self, tmp_path, mask):
        (tmp_path / "file").write_bytes(b"x")
        assert "does not exist" in self.sentence(tmp_path / "file" / "m.png", mask)

    def test_too_long_a_name_is_told(self, tmp_path, mask):
        assert "too long" in self.sentence(tmp_path / ("n" * 300 + ".png"), mask)
        assert names_in(tmp_path) == []

    @pytest.mark.parametrize("call", ["write", "fsync"])
    @pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
    def test_a_full_disk_is_told_and_the_older_mask_stays(
        self, tmp_path, mask, monkeypatch, call, code
    ):
        path = tmp_path / "m.png"
        write_mask(path, mask)
        before = path.read_bytes()

        def full(*_):
            raise OSError(code, os.strerror(code))

        monkeypatch.setattr(whole_files.os, call, full)
        assert f"The disk of {tmp_path} is full" in self.sentence(path, ~mask)
        monkeypatch.undo()
        assert path.read_bytes() == before
        assert names_in(tmp_path) == ["m.png"]

    def test_a_disk_that_takes_little_at_a_time_gets_the_whole_file(
        self, tmp_path, mask, monkeypatch
    ):
        write = os.write
        monkeypatch.setattr(whole_files.os, "write", lambda fd, data: write(fd, data[:7]))
        write_mask(tmp_path / "m.png", mask)
        monkeypatch.undo()
        assert np.array_equal(read_mask(tmp_path / "m.png").values == 255, mask)

    @pytest.mark.parametrize("flaw", ["other pixels", "cut"])
    def test_a_disk_that_changes_the_file_is_noticed(self, tmp_path, mask, monkeypatch, flaw):
        write = os.write
        other = cv2.imencode(".png", np.where(mask, 0, 255).astype(np.uint8))[1].tobytes()

        def flawed(fd, data):
            write(fd, other if flaw == "other pixels" else data[:-30])
            return len(data)

        monkeypatch.setattr(whole_files.os, "write", flawed)
        assert "did not read back" in self.sentence(tmp_path / "m.png", mask)
        assert names_in(tmp_path) == []

    def test_an_unknown_fault_of_the_disk_is_passed_on_in_a_sentence(
        self, tmp_path, mask, monkeypatch
    ):
        def fault(*_):
            raise OSError(errno.EIO, "Input/output error")

        monkeypatch.setattr(whole_files.os, "fsync", fault)
        assert "Input/output error; try another folder" in self.sentence(tmp_path / "m.png", mask)


class TestNames:
    def test_the_stem_stands_in_the_pattern(self):
        assert mask_name("cell 1") == "cell 1_mask.png"
        assert mask_name("a", "seg-{stem}.PNG") == "seg-a.PNG"
        assert mask_name("{stem}") == "{stem}_mask.png"

    @pytest.mark.parametrize(
        "pattern",
        [
            *["mask.png", "{stem}", "{stem}.jpg", "{name}_{stem}.png", "{stem.__class__}.png"],
            *["../{stem}.png", "a/{stem}.png", "a\\{stem}.png", "/{stem}.png", "C:{stem}.png"],
            *["{stem}..png", "{stem}?.png", "{stem}\n.png", "{stem}\0.png", ""],
        ],
    )
    def test_patterns_that_leave_the_folder_or_are_no_png_are_refused(self, pattern):
        with pytest.raises(ExportError, match="name pattern"):
            mask_name("cell", pattern)

    @pytest.mark.parametrize("stem", ["con", "NUL", "Com1", "lpt9", "aux.old", "con "])
    def test_names_reserved_by_windows_are_refused(self, stem):
        with pytest.raises(ExportError, match="not allowed"):
            mask_name(stem, "{stem}.png")
        assert mask_name(stem, "mask_{stem}.png") == f"mask_{stem}.png"

    @pytest.mark.parametrize("stem", ["a/b", "../x"])
    def test_a_stem_cannot_leave_the_folder(self, stem):
        with pytest.raises(ExportError, match="not allowed"):
            mask_name(stem)

    def test_a_name_too_long_for_a_disk_is_refused(self):
        assert len(mask_name("ä" * 120).encode()) == 249
        with pytest.raises(ExportError, match="too long"):
            mask_name("ä" * 130)

    def test_images_of_one_stem_get_names_of_their_own(self):
        assert mask_names(["a", "b", "A", "a"]) == [
            "a_mask.png",
            "b_mask.png",
            "A-2_mask.png",
            "a-3_mask.png",
        ]

    def test_a_number_that_another_stem_has_taken_is_passed_over(self):
        assert mask_names(["a", "a-2", "a"]) == ["a_mask.png", "a-2_mask.png", "a-3_mask.png"]
        assert mask_names(["a", "a", "a-2"]) == ["a_mask.png", "a-2_mask.png", "a-2-2_mask.png"]

    @given(st.lists(st.sampled_from(["a", "A", "a-2", "a-3", "b", "a-2-2"]), max_size=12))
    def test_no_two_names_are_ever_the_same_and_more_images_change_none(self, stems):
        names = mask_names(stems)
        assert len({name.casefold() for name in names}) == len(stems)
        assert names[:5] == mask_names(stems[:5])

    def test_existing_files_are_found(self, tmp_path):
        (tmp_path / "a").write_bytes(b"x")
        (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
        paths = [tmp_path / name for name in ("a", "b", "dangling")]
        assert existing(paths) == [tmp_path / "a", tmp_path / "dangling"]


class TestExportingMany:
    @pytest.fixture
    def jobs(self, tmp_path, mask):
        return [ExportJob(f"{c}.jpg", tmp_path / f"{c}_mask.png", lambda: mask) for c in "abc"]

    def test_all_are_written_and_progress_is_told(self, tmp_path, jobs):
        told = []
        report = export_masks(jobs, progress=lambda done, name: told.append((done, name)))
        assert report.written == [job.path for job in jobs]
        assert (report.failed, report.skipped, report.cancelled) == ([], [], False)
        assert told == [(0, "a.jpg"), (1, "b.jpg"), (2, "c.jpg"), (3, "")]
        assert names_in(tmp_path) == ["a_mask.png", "b_mask.png", "c_mask.png"]

    def test_plain_tuples_are_jobs_too(self, jobs):
        assert len(export_masks([tuple(job) for job in jobs]).written) == 3

    def test_a_failure_is_listed_and_the_rest_done(self, tmp_path, jobs, mask):
        def fails():
            raise ExportError("b.jpg has no heatmap; train first.")

        jobs[1] = jobs[1]._replace(content=fails)
        jobs.append(ExportJob("d.jpg", tmp_path / "gone" / "d.png", lambda: mask))
        report = export_masks(jobs)
        assert report.written == [jobs[0].path, jobs[2].path]
        assert report.failed[0] == ("b.jpg", "b.jpg has no heatmap; train first.")
        assert report.failed[1][0] == "d.jpg"
        assert "does not exist" in report.failed[1][1]

    def test_a_lack_of_memory_fails_one_image_and_not_the_rest(self, jobs):
        def too_large():
            raise MemoryError

        jobs[0] = jobs[0]._replace(content=too_large)
        report = export_masks(jobs)
        assert report.written == [job.path for job in jobs[1:]]
        assert "memory" in report.failed[0][1]

    def test_an_existing_file_is_skipped_unless_approved(self, jobs):
        for job in jobs[:2]:
            job.path.write_bytes(b"older")
        report = export_masks(jobs, overwrite=[jobs[1].path])
        assert report.skipped == [jobs[0].path]
        assert report.written == [jobs[1].path, jobs[2].path]
        assert jobs[0].path.read_bytes() == b"older"

    def test_a_skipped_mask_is_not_even_computed(self, jobs):
        jobs[0].path.write_bytes(b"older")
        jobs[0] = jobs[0]._replace(content=lambda: pytest.fail("computed"))
        assert export_masks(jobs[:1]).skipped == [jobs[0].path]

    def test_an_image_is_never_overwritten_even_if_approved(self, tmp_path, mask):
        image = tmp_path / "cell.png"
        image.write_bytes(b"the only copy")
        job = ExportJob("cell.png", image, lambda: mask)
        report = export_masks([job], overwrite=[image], protected=[image])
        assert report.written == []
        assert "is not overwritten: it is one of the images" in report.failed[0][1]
        assert image.read_bytes() == b"the only copy"

    def test_an_image_is_known_under_every_spelling_of_its_path(self, tmp_path, mask, monkeypatch):
        image = tmp_path / "cell.png"
        image.write_bytes(b"the only copy")
        (tmp_path / "folder").symlink_to(tmp_path)
        (tmp_path / "linked.png").hardlink_to(image)
        monkeypatch.chdir(tmp_path)
        for spelling in ("cell.png", "folder/cell.png", "../" + tmp_path.name + "/cell.png"):
            self.refused(Path(spelling), image, mask)
        self.refused(tmp_path / "linked.png", image, mask)

    def test_images_among_names_are_found_before_the_window_is_seen_to_wait(self, tmp_path):
        for folder in ("images", "masks"):
            (tmp_path / folder).mkdir()
        images = [tmp_path / "images" / f"smear_{number}.png" for number in range(1000)]
        masks = [tmp_path / "masks" / image.name for image in images]
        for path in (*images, *masks):
            path.touch()
        with Stopwatch() as watch:
            assert images_among(masks, images) == []
        assert watch.usual_seconds < 0.05

    def refused(self, path, image, mask):
        assert images_among([path, path.with_name("other.png")], [image]) == [path]
        job = ExportJob("cell.png", path, lambda: mask)
        assert export_masks([job], overwrite=[path], protected=[image]).written == []
        assert image.read_bytes() == b"the only copy"

    def test_two_jobs_for_one_file_are_not_written_over_each_other(self, jobs, mask):
        twin = ExportJob("twin.jpg", jobs[0].path, lambda: ~mask)
        report = export_masks([jobs[0], twin], overwrite=[jobs[0].path])
        assert report.written == [jobs[0].path]
        assert "it is the file of another image" in report.failed[0][1]
        assert np.array_equal(read_mask(jobs[0].path).values == 255, mask)

    def test_cancelling_keeps_what_is_written_and_stops(self, jobs):
        report = export_masks(jobs, cancelled=jobs[0].path.exists)
        assert report.cancelled
        assert report.written == [jobs[0].path]

    @pytest.mark.parametrize("step", ["made", "written", "read back"])
    def test_a_cancel_while_a_file_is_under_way_leaves_nothing_of_it(self, tmp_path, mask, step):
        asked = []

        def content():
            if step == "made":
                asked.append(step)
            made = mask_content(mask)

            def reads_back(path):
                asked.append(step)
                return made.reads_back(path)

            return FileContent(made.data, reads_back if step == "read back" else made.reads_back)

        def cancelled():
            if step == "written" and list(tmp_path.iterdir()):
                asked.append(step)
            return bool(asked)

        report = export_masks(
            [ExportJob("a.jpg", tmp_path / "a.png", content)], cancelled=cancelled
        )
        assert report.cancelled and report.written == []
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("write", [imagej_bytes, geojson_bytes, labelme_bytes])
    def test_outlines_stop_between_objects(self, write):
        labels = np.zeros((40, 40), np.uint8)
        labels[5:10, 5:10] = labels[20:30, 20:30] = 1
        asked = []

        def check():
            asked.append(None)
            if len(asked) > 1:
                raise Cancelled

        objects = ImageObjects("a.png", 40, 40, tuple(objects_of(labels, {1: "Cell"}, split=True)))
        with pytest.raises(Cancelled):
            write(objects, 40, 40, check=check)
        asked.clear()
        with pytest.raises(Cancelled):
            rasterise(objects, 40, 40, {"Cell": 1}, check)
        asked.clear()
        with pytest.raises(Cancelled):
            objects_of(labels, {1: "Cell"}, split=True, check=check)

    def test_a_prediction_that_finds_itself_cancelled_ends_the_export(self, jobs):
        def cancelled():
            raise Cancelled

        jobs[1] = jobs[1]._replace(content=cancelled)
        report = export_masks(jobs)
        assert report.cancelled
        assert report.written == [jobs[0].path]
        assert report.failed == []

    def test_a_full_disk_lists_every_file(self, jobs, monkeypatch):
        def full(*_):
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(whole_files.os, "fsync", full)
        report = export_masks(jobs)
        assert [name for name, _ in report.failed] == ["a.jpg", "b.jpg", "c.jpg"]
        assert all("is full" in sentence for _, sentence in report.failed)

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's /dev/full")
    def test_a_real_full_disk_raises_what_is_expected(self):
        handle = os.open("/dev/full", os.O_WRONLY)
        try:
            with pytest.raises(OSError) as caught:
                os.write(handle, b"x")
        finally:
            os.close(handle)
        assert caught.value.errno == errno.ENOSPC
