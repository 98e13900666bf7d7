// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace postil::cli {

/// Times ONNX Runtime and OpenVINO, whichever Python finds, on a tower that was exported as ONNX. Prints one line per program:
/// "name images-per-second". ONNX Runtime has no bf16 on the processor and stays in fp32.
inline constexpr const char* towerPeer = R"PY(
import sys, time, numpy as np

# python3 peer.py TOWER.onnx SIZE BATCH fp32|bf16 THREADS REPEATS
path, size, batch, precision, threads, repeats = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4], int(sys.argv[5]), int(sys.argv[6])
pixels = np.random.default_rng(0).standard_normal((batch, 3, size, size), dtype=np.float32)


def best(encode):
    seconds = []
    for _ in range(repeats + 1):
        start = time.perf_counter()
        encode()
        seconds.append(time.perf_counter() - start)
    return batch / min(seconds[1:])


try:
    import onnxruntime
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    if precision == "fp32":
        print("onnxruntime", best(lambda: session.run(None, {"pixels": pixels})))
except ImportError:
    pass
try:
    import openvino
    core = openvino.Core()
    model = core.compile_model(path, "CPU", {"INFERENCE_PRECISION_HINT": {"fp32": "f32", "bf16": "bf16"}[precision], "INFERENCE_NUM_THREADS": threads,
                                             "PERFORMANCE_HINT": "LATENCY"})
    request = model.create_infer_request()
    print("openvino", best(lambda: request.infer({0: pixels})))
except ImportError:
    pass
)PY";

} // namespace postil::cli
