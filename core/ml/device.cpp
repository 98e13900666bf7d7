// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/device.h"

#include "core/base/text.h"

#include <ATen/Context.h>

#include <algorithm>

namespace postil::ml {

std::vector<DeviceInfo> devices()
{
    std::vector<DeviceInfo> list{{QStringLiteral("cpu"), Text::tr("Processor")}};
    const std::size_t gpus = at::hasCUDA() ? at::getNumGPUs() : 0;
    for (std::size_t i = 0; i < gpus; ++i) {
        list.push_back({QStringLiteral("cuda:%1").arg(i), Text::tr("GPU %1").arg(i)});
    }
    return list;
}

Result<QString> resolveDevice(const QString& asked)
{
    const std::vector<DeviceInfo> known = devices();
    if (known.size() > 1) { // TF32 would cost three decimal digits, and fp32 is what a person who asks for it gets
        at::globalContext().setAllowTF32CuBLAS(false);
        at::globalContext().setAllowTF32CuDNN(false);
    }
    if (asked == QLatin1String("auto")) {
        return known.size() > 1 ? known[1].id : known[0].id;
    }
    const QString wanted = asked == QLatin1String("cuda") ? QStringLiteral("cuda:0") : asked;
    if (std::any_of(known.begin(), known.end(), [&wanted](const DeviceInfo& device) { return device.id == wanted; })) {
        return wanted;
    }
    return fail(Error::Code::Unsupported, QStringLiteral("--device"),
                known.size() > 1 ? Text::tr("there is no '%1'; this machine has %n GPU(s)", nullptr, static_cast<int>(known.size()) - 1).arg(asked)
                                 : Text::tr("there is no '%1': LibTorch sees no GPU").arg(asked));
}

} // namespace postil::ml
