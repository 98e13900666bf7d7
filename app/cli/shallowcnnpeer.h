// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace postil::cli {

/// What one would write in PyTorch for the study's training: the same network, data resident in one tensor, no loader.
/// On a device of PyTorch's ("cpu", "cuda:0"). Prints one line per batch size: "batch seconds".
inline constexpr const char* shallowCnnPeer = R"PY(
import sys, time, torch
from torch import nn

device = sys.argv[1]
size, train, validation, epochs, repeats = map(int, sys.argv[2:7])
torch.set_num_threads(1)
torch.manual_seed(0)
images = torch.randint(0, 256, (train + validation, 1, size, size), dtype=torch.uint8).float() / 255
labels = torch.randint(0, 2, (train + validation,))
images, labels = images.to(device), labels.to(device)
x, y, vx, vy = images[:train], labels[:train], images[train:], labels[train:]
side = ((size - 2) // 2 - 3) // 2


def network():
    pool = nn.MaxPool2d(2, 2)
    return nn.Sequential(
        nn.Conv2d(1, 10, 3), nn.ReLU(), pool, nn.Conv2d(10, 20, 4), nn.ReLU(), pool, nn.Flatten(),
        nn.Dropout(.5), nn.Linear(20 * side * side, 250), nn.ReLU(), nn.Dropout(.5), nn.Linear(250, 50), nn.ReLU(),
        nn.Dropout(.5), nn.Linear(50, 2))


for batch in map(int, sys.argv[7:]):
    best = float("inf")
    for _ in range(repeats):
        net, loss = network().to(device), nn.CrossEntropyLoss()
        optimizer = torch.optim.SGD(net.parameters(), lr=.001, momentum=.9)
        start = time.perf_counter()
        for epoch in range(epochs):
            net.train()
            total = right = 0
            for rows in torch.randperm(train, device=device).split(batch):
                optimizer.zero_grad()
                out = net(x[rows])
                value = loss(out, y[rows])
                value.backward()
                optimizer.step()
                total += value.item() * len(rows)
                right += (out.argmax(1) == y[rows]).sum().item()
            net.eval()
            with torch.no_grad():
                out = net(vx)
                loss(out, vy).item(), (out.argmax(1) == vy).float().mean().item()
        best = min(best, time.perf_counter() - start)
    print(batch, best)
)PY";

} // namespace postil::cli
