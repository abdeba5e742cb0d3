"""NumPy files are masks where they are plain numbers; a pickle is read without ever being run."""

from __future__ import annotations

import datetime
import io
import os
import pickle
import pickletools
import struct
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from core.errors import MaskError
from core.masks import Form, MaskSource, read_source
from core.masks.arrays import read_npy
from core.masks.inert_pickle import PickleRefused, plain, read_inert
from core.masks.sources import Format
from tests.pace import Stopwatch

HERE = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def saved(path: Path, array: object, **options) -> Path:
    np.save(path, np.asarray(array), **options)
    return path


def cellpose_file(path: Path, masks: np.ndarray, **more) -> Path:
    """What Cellpose's ``masks_flows_to_seg`` saves, key by key."""
    height, width = masks.shape[-2:]
    content = {
        "outlines": (masks > 0).astype(np.uint16),
        "colors": np.arange(9, dtype=np.uint8).reshape(3, 3),
        "masks": masks,
        "chan_choose": [0, 0],
        "filename": "Bilder/Zelle 血.tif",
        "flows": [
            np.zeros((height, width, 3), np.uint8),
            np.ones((1, height, width), np.float32),
            [np.zeros((2, height, width), np.float32)],
        ],
        "ismanual": np.zeros(3, bool),
        "manual_changes": [["11/24/2026, 12:00:00", "added mask", [np.array([1, 2]), [3]]]],
        "est_diam": np.float64(30.5),
        "diameter": 30.0,
        "model_path": 0,
        "flow_threshold": 0.4,
        "normalize_params": {"lowhigh": None, "percentile": [1.0, 99.0], "invert": False},
    }
    np.save(path, content | more, allow_pickle=True)
    return path


@pytest.fixture
def masks() -> np.ndarray:
    made = np.zeros((12, 17), np.uint16)
    made[2:7, 3:9], made[8:, 12:] = 1, 2
    return made


class TestPlainArrays:
    @HERE
    @given(
        arrays.arrays(
            st.sampled_from([np.uint8, np.uint16, np.int32, np.int64, np.bool_, np.float32]),
            arrays.array_shapes(min_dims=2, max_dims=2, max_side=12),
            elements=st.sampled_from([0, 1]),
        )
    )
    def test_whole_numbers_stay_as_they_are(self, tmp_path, drawn):
        mask = read_npy(saved(tmp_path / "m.npy", drawn))
        assert np.array_equal(mask.values, drawn)
        assert mask.form is Form.ARRAY

    def test_sides_of_length_one_are_left_out_as_ilastik_writes_them(self, tmp_path, masks):
        for shape in ((12, 17, 1), (1, 12, 17), (1, 1, 12, 17, 1)):
            mask = read_npy(saved(tmp_path / "m.npy", masks.reshape(shape)))
            assert np.array_equal(mask.values, masks)

    def test_columns_first_and_big_endian_numbers_are_read_rightly(self, tmp_path, masks):
        for kind in (np.asfortranarray(masks), masks.astype(">i4")):
            assert np.array_equal(read_npy(saved(tmp_path / "m.npy", kind)).values, masks)

    def test_colours_are_values_of_their_own(self, tmp_path):
        colours = np.zeros((4, 5, 3), np.uint8)
        colours[0] = (255, 0, 0)
        mask = read_npy(saved(tmp_path / "m.npy", colours))
        assert set(mask.names.values()) == {"red", "black"}

    @pytest.mark.parametrize(
        ("array", "part"),
        [
            (np.zeros((3, 4, 5)), "not a mask of rows and columns"),
            (np.zeros((0, 4)), "not a mask of rows and columns"),
            (np.zeros(5), "no mask of rows and columns"),
            (np.full((2, 2), 0.5), "holds fractions"),
            (np.array([["a", "b"]]), "no whole numbers"),
            (np.zeros((2, 2), complex), "no whole numbers"),
        ],
    )
    def test_what_is_no_mask_is_refused_with_a_sentence(self, tmp_path, array, part):
        with pytest.raises(MaskError, match=part) as caught:
            read_npy(saved(tmp_path / "m.npy", array))
        assert "m.npy" in str(caught.value)

    def test_a_huge_size_is_refused_by_the_header(self, tmp_path):
        path = tmp_path / "m.npy"
        for shape in ((100_000, 100_000), (2**40, 2**40), (400_000_001, 1)):
            header = {"descr": "|u1", "fortran_order": False, "shape": shape}
            with path.open("wb") as file:
                np.lib.format.write_array_header_1_0(file, header)
            tracemalloc.start()
            with pytest.raises(MaskError):
                read_npy(path)
            assert tracemalloc.get_traced_memory()[1] < 2_000_000
            tracemalloc.stop()

    def test_a_file_cut_short_anywhere_is_refused(self, tmp_path, masks):
        data = saved(tmp_path / "whole.npy", masks).read_bytes()
        for end in range(0, len(data), 7):
            (tmp_path / "cut.npy").write_bytes(data[:end])
            with pytest.raises(MaskError, match=r"cut\.npy"):
                read_npy(tmp_path / "cut.npy")


class TestCellpose:
    @HERE
    @given(
        arrays.arrays(
            st.sampled_from([np.uint16, np.int32, np.uint32]),
            arrays.array_shapes(min_dims=2, max_dims=2, max_side=12),
            elements=st.integers(0, 9),
        )
    )
    def test_the_masks_are_read_without_unpickling(self, tmp_path, drawn):
        mask = read_npy(cellpose_file(tmp_path / "cell_seg.npy", drawn))
        assert np.array_equal(mask.values, drawn)
        assert mask.form is Form.CELLPOSE
        assert mask.instances

    def test_numpy_itself_is_never_asked_to_unpickle(self, tmp_path, masks, monkeypatch):
        path = cellpose_file(tmp_path / "cell_seg.npy", masks)
        for module, name in ((pickle, "load"), (pickle, "loads"), (pickle, "Unpickler")):
            monkeypatch.setattr(module, name, lambda *_: pytest.fail("unpickled"))
        assert np.array_equal(read_npy(path).values, masks)

    @pytest.mark.parametrize("protocol", [3, 4, 5])
    def test_every_protocol_that_numpy_used_is_read(self, tmp_path, masks, protocol):
        path = tmp_path / "cell_seg.npy"
        content = np.array({"masks": np.asfortranarray(masks), "n": np.float32(2)}, object)
        header = {"descr": "|O", "fortran_order": False, "shape": ()}
        with path.open("wb") as file:
            np.lib.format.write_array_header_1_0(file, header)
            pickle.dump(content, file, protocol=protocol)
        assert np.array_equal(read_npy(path).values, masks)

    def test_it_becomes_a_mask_source_beside_its_image(self, tmp_path, masks):
        path = cellpose_file(tmp_path / "cell_seg.npy", masks)
        source = MaskSource(path, "", "cell_seg", Format.ARRAY)
        assert np.array_equal(read_source(source, 12, 17).values, masks)
        with pytest.raises(MaskError, match="17 × 12"):
            read_source(source, 12, 18)

    def test_stacks_and_files_without_masks_are_refused(self, tmp_path, masks):
        with pytest.raises(MaskError, match="only single images"):
            read_npy(cellpose_file(tmp_path / "a_seg.npy", np.stack([masks, masks])))
        with pytest.raises(MaskError, match="holds no masks"):
            read_npy(saved(tmp_path / "b_seg.npy", {"other": 1}, allow_pickle=True))


class Evil:
    """Pickles as a call of whatever it is given."""

    def __init__(self, *call: object) -> None:
        self.call = call

    def __reduce__(self):
        return self.call[0], tuple(self.call[1:])


def inert(content: bytes) -> object:
    return read_inert(io.BytesIO(content))


class TestHostilePickles:
    @pytest.mark.parametrize("protocol", range(6))
    def test_a_pickle_that_calls_a_program_is_refused_and_calls_nothing(self, tmp_path, protocol):
        proof = tmp_path / "ran"
        for call in (
            (os.system, f"touch {proof}"),
            (exec, f"open({str(proof)!r}, 'w')"),
            (eval, f"open({str(proof)!r}, 'w')"),
            (open, str(proof), "w"),
            (getattr, "text", "upper"),
            (np.load, str(proof)),
        ):
            content = pickle.dumps({"masks": Evil(*call)}, protocol=protocol)
            with pytest.raises(PickleRefused):
                inert(content)
        assert not proof.exists()

    def test_the_sentence_says_what_was_asked_for_and_that_nothing_ran(self, tmp_path):
        path = tmp_path / "cell_seg.npy"
        np.save(path, {"masks": Evil(os.system, "true")}, allow_pickle=True)
        with pytest.raises(MaskError, match=r"asks for posix\.system; nothing in it was run"):
            read_npy(path)

    @pytest.mark.parametrize(
        "value", [datetime.datetime(2026, 1, 1), Path("x"), {1, 2}, 1 + 2j, range(3), Evil]
    )
    def test_everything_but_plain_data_is_refused(self, value):
        with pytest.raises(PickleRefused):
            inert(pickle.dumps({"masks": value}))

    @pytest.mark.parametrize(
        "program",
        [
            b"cos\nsystem\n(S'true'\ntR.",  # GLOBAL, then a call
            b"(S'true'\nios\nsystem\n.",  # INST
            b"(cos\nsystem\nS'true'\no.",  # OBJ
            b"\x80\x04\x8c\x02os\x8c\x06system\x93\x8c\x04true\x85R.",  # STACK_GLOBAL
            b"\x80\x02cnumpy\nndarray\n)\x81.",  # NEWOBJ
            b"\x80\x04cnumpy\nndarray\n)}\x92.",  # NEWOBJ_EX
            b"\x82\x01.",  # an extension's code
            b"Pid\n.",  # a persistent id
            b"cnumpy.core.multiarray\n_reconstruct\ncos\nsystem\n\x85R.",
            b"cnumpy\ndtype\n(S'O'\ntR.",
            b"cnumpy\nndarray\n}b.",  # state for a name
            b"\x97.",  # a buffer from outside
        ],
    )
    def test_each_way_to_make_an_object_is_closed(self, program):
        with pytest.raises(PickleRefused):
            inert(program)

    def test_a_list_that_holds_itself_ends(self):
        loop: list[object] = []
        loop.append(loop)
        found = inert(pickle.dumps(loop))
        assert isinstance(found, list)
        assert found[0] is found

    def test_nesting_that_doubles_each_time_costs_nothing(self, tmp_path):
        laughs: object = "ha"
        for _ in range(200):
            laughs = (laughs, laughs)
        with Stopwatch() as watch:
            inert(pickle.dumps([laughs]))
            with pytest.raises(PickleRefused, match="odd keys"):
                inert(b"\x80\x04}" + pickle.dumps(laughs, 4)[2:-1] + b"Ns.")
        assert watch.usual_seconds < 1

    def test_a_memo_and_steps_without_end_are_bounded(self):
        with pytest.raises(PickleRefused, match="memo is too large"):
            inert(b"\x80\x04]r\xff\xff\xff\xff.")
        with pytest.raises(PickleRefused, match="too many steps"):
            inert(b"\x80\x04" + b"N0" * 1_100_000 + b".")

    def test_a_huge_array_that_is_not_there_is_refused_at_once(self):
        for shape in ((2**39, 2**39), (10**9,), (2**41,), (-1,), (2.0,), "ab"):
            with pytest.raises(PickleRefused):
                inert(array_pickle(shape, "u1", b"x"))
        tracemalloc.start()
        with pytest.raises(PickleRefused):
            inert(b"\x80\x04\x8e" + struct.pack("<Q", 2**50) + b"x.")
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
        tracemalloc.stop()

    def test_types_that_are_no_plain_numbers_are_refused(self):
        for kind in ("O", "V8", "M8", "u3", "f100", "i4,i4", "m", "U0", "S0"):
            with pytest.raises(PickleRefused):
                inert(array_pickle((1,), kind, b"x" * 8))

    @HERE
    @given(st.data())
    def test_mutated_files_give_masks_or_our_own_error(self, tmp_path, data):
        masks = np.eye(4, dtype=np.uint16)
        path = cellpose_file(tmp_path / "m_seg.npy", masks)
        content = bytearray(path.read_bytes())
        for _ in range(data.draw(st.integers(1, 6))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        path.write_bytes(bytes(content))
        try:
            assert read_npy(path).values.ndim == 2
        except MaskError as error:
            assert "m_seg.npy" in str(error)

    @settings(max_examples=200, deadline=None)
    @given(st.binary(max_size=60))
    def test_any_bytes_give_data_or_a_refusal(self, content):
        try:
            inert(content)
        except PickleRefused:
            return

    @settings(max_examples=100, deadline=None)
    @given(
        st.recursive(
            st.none()
            | st.booleans()
            | st.integers()
            | st.floats(allow_nan=False)
            | st.text()
            | st.binary(),
            lambda inner: (
                st.lists(inner, max_size=4)
                | st.tuples(inner, inner)
                | st.dictionaries(st.text(), inner, max_size=4)
            ),
            max_leaves=20,
        ),
        st.integers(3, 5),
    )
    def test_plain_data_comes_back_as_it_was(self, value, protocol):
        assert inert(pickle.dumps(value, protocol=protocol)) == value


def array_pickle(shape: object, kind: str, data: bytes) -> bytes:
    """A pickle of one array with whatever is claimed of it."""
    made = pickle.dumps(np.zeros(1, np.uint8), protocol=4)
    ops = [op.name for op, _, _ in pickletools.genops(made)]
    assert "REDUCE" in ops
    state = pickle.dumps((1, shape), protocol=4)[2:-1]
    state = state.split(b"\x95", 1)[-1][8:] if state[:1] == b"\x95" else state
    dtype = b"cnumpy\ndtype\n" + pickle.dumps((kind,), protocol=3)[2:-1] + b"R"
    parts = pickle.dumps(shape, protocol=3)[2:-1], pickle.dumps(data, protocol=3)[2:-1]
    return (
        b"\x80\x04cnumpy._core.multiarray\n_reconstruct\n(cnumpy\nndarray\nK\x00\x85C\x01bt"
        b"R(K\x01" + parts[0] + dtype + b"\x89" + parts[1] + b"tb."
    )


def test_the_array_pickles_made_here_are_read_where_they_are_honest():
    assert plain(inert(array_pickle((2, 3), "u1", bytes(6)))).shape == (2, 3)
