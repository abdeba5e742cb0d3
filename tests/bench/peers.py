"""The same trained network run by others: OpenVINO, ONNX Runtime, PyTorch as it comes; the forest.

Each peer is a function from an image (H, W, 3), uint8, to its heatmap (H, W), uint8, so that all
do the same work: colours to numbers, the network, a probability, 8 bits.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.ensemble import RandomForestClassifier

from core.methods.forest import FEATURES, TREES, gaussian_features
from core.model import TrainedModel, fold_batch_norm

Image = NDArray[np.uint8]
Peer = Callable[[Image], NDArray[np.uint8]]
_OPSET = 18
_IR_VERSION = 9
_MATRIX = 1024


def onnx_network(model: TrainedModel, height: int, width: int) -> bytes:
    """The network as an ONNX file, batch norm folded by the code that folds it for ourselves."""
    from onnx import TensorProto, checker, helper, numpy_helper

    nodes, constants = [], []

    def constant(name: str, values: NDArray[np.float32]) -> str:
        constants.append(numpy_helper.from_array(np.ascontiguousarray(values, np.float32), name))
        return name

    def node(kind: str, inputs: list[str], **attributes) -> str:
        output = f"{kind}_{len(nodes)}"
        nodes.append(helper.make_node(kind, inputs, [output], **attributes))
        return output

    colours = node("Cast", ["image"], to=TensorProto.FLOAT)
    centred = node("Sub", [colours, constant("mean", np.array(model.mean))])
    scaled = node("Mul", [centred, constant("scale", 1 / np.array(model.std))])
    x = node("Transpose", [scaled], perm=[0, 3, 1, 2])
    convolutions = [m for m in fold_batch_norm(model.network()) if isinstance(m, torch.nn.Conv2d)]
    for number, layer in enumerate(convolutions):
        weight = constant(f"weight_{number}", layer.weight.numpy())
        bias = constant(f"bias_{number}", layer.bias.numpy())
        x = node(
            "Conv",
            [x, weight, bias],
            kernel_shape=list(layer.kernel_size),
            pads=[*layer.padding, *layer.padding],
            dilations=list(layer.dilation),
        )
        if layer is not convolutions[-1]:
            x = node("Relu", [x])
    share = node("Mul", [node("Sigmoid", [x]), constant("top", np.array(255))])
    nodes.append(
        helper.make_node("Cast", [node("Round", [share])], ["heatmap"], to=TensorProto.UINT8)
    )
    graph = helper.make_graph(
        nodes,
        "smearseg",
        [helper.make_tensor_value_info("image", TensorProto.UINT8, [1, height, width, 3])],
        [helper.make_tensor_value_info("heatmap", TensorProto.UINT8, [1, 1, height, width])],
        constants,
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", _OPSET)])
    made.ir_version = _IR_VERSION
    checker.check_model(made, full_check=True)
    return bytes(made.SerializeToString())


def openvino_peer(network: bytes, threads: int, precision: str) -> Peer:
    """OpenVINO on the processor, set for the shortest time of one image; f32 or bf16."""
    import openvino

    core = openvino.Core()
    compiled = core.compile_model(
        core.read_model(network),
        "CPU",
        {
            "PERFORMANCE_HINT": "LATENCY",
            "INFERENCE_NUM_THREADS": threads,
            "INFERENCE_PRECISION_HINT": precision,
        },
    )
    request = compiled.create_infer_request()

    def heatmap(image: Image) -> NDArray[np.uint8]:
        found = request.infer({0: image[None]}, share_inputs=True, share_outputs=True)
        return np.asarray(found[0][0, 0], np.uint8)

    return heatmap


def onnxruntime_peer(network: bytes, threads: int) -> Peer:
    """ONNX Runtime on the processor with all its optimisations; it has float32 only there."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
    session = onnxruntime.InferenceSession(network, options, ["CPUExecutionProvider"])

    def heatmap(image: Image) -> NDArray[np.uint8]:
        return np.asarray(session.run(None, {"image": image[None]})[0][0, 0], np.uint8)

    return heatmap


def naive_peer(model: TrainedModel) -> Peer:
    """PyTorch as one would begin: the network as trained, NCHW, float32, the image whole."""
    network = model.network().eval()
    mean = torch.tensor(model.mean)[:, None, None]
    std = torch.tensor(model.std)[:, None, None]

    def heatmap(image: Image) -> NDArray[np.uint8]:
        with torch.no_grad():
            x = (torch.from_numpy(image).permute(2, 0, 1).contiguous() - mean) / std
            share = torch.sigmoid(network(x[None]))[0, 0]
            return (share * 255).round().to(torch.uint8).numpy()

    return heatmap


def operations(model: TrainedModel, height: int, width: int) -> int:
    """Multiplications and additions that the network's convolutions take for one image."""
    convolutions = [m for m in fold_batch_norm(model.network()) if isinstance(m, torch.nn.Conv2d)]
    return 2 * height * width * sum(layer.weight.numel() for layer in convolutions)


def matrix_peer(model: TrainedModel, height: int, width: int) -> Peer:
    """As many operations as the network's, in what a processor does them quickest in: products of
    square matrices, float32. Its heatmap is empty.
    """
    count = operations(model, height, width)
    first, second = torch.rand(_MATRIX, _MATRIX), torch.rand(_MATRIX, _MATRIX)
    product = torch.empty(_MATRIX, _MATRIX)
    whole, left = divmod(count, 2 * _MATRIX**3)
    rows = round(left / (2 * _MATRIX**2))

    def heatmap(image: Image) -> NDArray[np.uint8]:
        for _ in range(whole):
            torch.mm(first, second, out=product)
        torch.mm(first[:rows], second, out=product[:rows])
        return np.zeros(image.shape[:2], np.uint8)

    return heatmap


def forest_peer(image: Image, labels: Image, pixels: int, threads: int) -> Peer:
    """A forest of 100 trees taught on ``pixels`` pixels of a labelled image, half of each kind."""
    rng = np.random.default_rng(0)
    features = gaussian_features(image).reshape(-1, FEATURES)
    truth = labels.ravel() == 1
    chosen = np.concatenate(
        [rng.choice(np.flatnonzero(truth == value), pixels // 2) for value in (False, True)]
    )
    forest = RandomForestClassifier(TREES, n_jobs=threads, random_state=0)
    forest.fit(features[chosen], truth[chosen])

    def heatmap(other: Image) -> NDArray[np.uint8]:
        votes = forest.predict_proba(gaussian_features(other).reshape(-1, FEATURES))[:, 1]
        return np.rint(255 * votes).astype(np.uint8).reshape(other.shape[:2])

    return heatmap
