"""The same image twice, a crop or a re-save is found; images that only look alike are not."""

from __future__ import annotations

import os
import time

import cv2
import numpy as np
import pytest

from core.errors import Cancelled
from core.fingerprints import Fingerprint, FingerprintCache
from core.images import content_hash, find_images
from core.leaks import Kind, Likeness, find_likenesses, groups_of
from core.smear import SmearSettings, make_smear

FIELDS = SmearSettings(height=360, width=480, red_cell_diameter=40)


@pytest.fixture(scope="module")
def smears():
    """Six fields of one slide: the same cells in other places."""
    return [make_smear(seed, FIELDS).image for seed in range(6)]


@pytest.fixture(scope="module")
def prints(smears):
    return [Fingerprint.of(image) for image in smears]


def jpeg(image, quality):
    data = cv2.imencode(".jpg", image[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return np.ascontiguousarray(cv2.imdecode(data, cv2.IMREAD_COLOR)[..., ::-1])


def part(image, share):
    height, width = (int(side * share) for side in image.shape[:2])
    return np.ascontiguousarray(image[30 : 30 + height, 40 : 40 + width])


def scaled(image, factor):
    return cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)


RESAVES = {
    "jpeg": lambda image: jpeg(image, 30),
    "half size": lambda image: scaled(image, 0.5),
    "brighter": lambda image: np.clip(image * 1.1 + 12.0, 0, 255).astype(np.uint8),
    "darker": lambda image: (image * 0.75).astype(np.uint8),
    "turned": lambda image: np.ascontiguousarray(np.rot90(image)),
}
CROPS = {
    "most": lambda image: part(image, 0.8),
    "a quarter": lambda image: part(image, 0.5),
    "a quarter, smaller, as jpeg": lambda image: jpeg(scaled(part(image, 0.55), 0.7), 70),
}


def with_copy(prints, smears, change, of=3):
    return find_likenesses([*prints, Fingerprint.of(change(smears[of]))])


@pytest.mark.parametrize("change", RESAVES.values(), ids=RESAVES)
def test_a_resave_is_found_and_nothing_else(smears, prints, change):
    (found,) = with_copy(prints, smears, change)
    assert {found.first, found.second} == {3, 6}
    assert found.kind is Kind.RESAVED


@pytest.mark.parametrize("change", CROPS.values(), ids=CROPS)
def test_a_crop_is_found_and_named_as_the_part(smears, prints, change):
    (found,) = with_copy(prints, smears, change)
    assert (found.first, found.second, found.kind) == (6, 3, Kind.CROP)
    assert found.agreement > 0.85


def test_neighbouring_fields_that_share_a_part_are_found():
    wide = make_smear(11, SmearSettings(height=360, width=800, red_cell_diameter=40)).image
    left, right = (np.ascontiguousarray(wide[:, at : at + 480]) for at in (0, 320))
    (found,) = find_likenesses([Fingerprint.of(left), Fingerprint.of(right)])
    assert found.kind is Kind.OVERLAP
    assert found.shared == pytest.approx(160 / 480, abs=0.05)


def test_the_same_file_twice_is_the_same(smears, prints):
    (found,) = find_likenesses([*prints, Fingerprint.of(smears[0].copy())])
    assert (found.first, found.second, found.kind) == (0, 6, Kind.SAME)


def test_fields_of_one_slide_are_not_alike(prints):
    assert find_likenesses(prints) == []


def test_images_without_any_structure_are_no_trouble():
    flat = np.full((60, 80, 3), 200, np.uint8)
    tiny = np.zeros((1, 1, 3), np.uint8)
    noise = np.random.default_rng(0).integers(0, 255, (90, 90, 3), np.uint8)
    prints = [Fingerprint.of(image) for image in (flat, flat + 1, tiny, noise)]
    assert find_likenesses(prints) == []
    assert find_likenesses([]) == []


def test_groups_follow_chains_of_likeness():
    def pair(first, second):
        return Likeness(first, second, Kind.RESAVED, 1.0, 1.0)

    assert groups_of(6, [pair(4, 1), pair(1, 3), pair(5, 2)]) == [(0,), (1, 3, 4), (2, 5)]
    assert groups_of(2, []) == [(0,), (1,)]


def test_only_pairs_with_an_image_added_since_are_compared_again(smears, prints):
    copies = [Fingerprint.of(jpeg(smears[of], 60)) for of in (1, 4)]
    pairs = [(one.first, one.second) for one in find_likenesses([*prints, *copies])]
    assert pairs == [(1, 6), (4, 7)]
    fresh = find_likenesses([*prints, *copies], fresh=[7])
    assert [(one.first, one.second) for one in fresh] == [(4, 7)]
    assert find_likenesses([*prints, *copies], fresh=[]) == []


def test_a_search_that_is_cancelled_ends(prints):
    with pytest.raises(Cancelled):
        find_likenesses([*prints, prints[0]], cancelled=lambda: True)


def test_fingerprints_survive_the_cache_and_damage_only_costs_time(tmp_path, smears):
    path, folder = tmp_path / "a.png", tmp_path / "prints"
    cv2.imwrite(str(path), smears[0][..., ::-1])
    content = content_hash(path)
    made = FingerprintCache(folder).get(path, content)
    path.unlink()  # from here on only the cache knows
    kept = FingerprintCache(folder).get(path, content)
    for name in ("hash", "small", "corners", "descriptors"):
        assert np.array_equal(getattr(kept, name), getattr(made, name)), name
    assert kept.content == content
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    for damaged in (b"", b"SSFP1", whole[:50], whole[:-3], b"X" + whole):
        assert Fingerprint.from_bytes(damaged, content) is None
    cv2.imwrite(str(path), smears[0][..., ::-1])
    file.write_bytes(whole[:80])
    assert np.array_equal(FingerprintCache(folder).get(path, content).corners, made.corners)
    file_in_the_way = tmp_path / "file"
    file_in_the_way.write_text("")
    FingerprintCache(file_in_the_way).get(path, content)


def test_the_folder_of_fingerprints_does_not_grow_for_ever(tmp_path, smears, monkeypatch):
    monkeypatch.setattr("core.fingerprints.MOST_KEPT", 3)
    folder, names = tmp_path / "prints", []
    for number, image in enumerate(smears):
        path = tmp_path / f"{number}.png"
        cv2.imwrite(str(path), image)
        names.append(content_hash(path))
        FingerprintCache(folder).get(path, names[-1])
        os.utime(folder / f"{names[-1]}.print", (number, number))
    assert {file.stem for file in folder.glob("*.print")} == set(names[-4:])


def test_single_white_cells_that_are_all_alike_are_not_all_flagged(shared_data):
    """120-pixel pictures of one centred cell each. Those found are the same cell, looked at."""
    paths = find_images([shared_data / "wbc_three_class" / "images"])[:120]
    found = find_likenesses([Fingerprint.of_file(path) for path in paths])
    names = [(paths[pair.first].stem, paths[pair.second].stem) for pair in found]
    assert ("073", "051") in names
    assert len(found) <= 12  # of 7,140 pairs


def test_five_hundred_images_take_bounded_time(prints):
    """Unrelated descriptors: what a search costs before any pair is looked at closely."""
    rng = np.random.default_rng(0)
    many = [
        Fingerprint(
            str(number),
            rng.random(64) > 0.5,
            rng.integers(0, 256, (192, 256), np.uint8),
            prints[0].corners,
            rng.integers(0, 256, prints[0].descriptors.shape, np.uint8),
        )
        for number in range(500)
    ]
    begun = time.process_time()
    assert find_likenesses(many) == []
    assert time.process_time() - begun < 30
