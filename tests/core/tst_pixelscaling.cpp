// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/pixelscaling.h"

#include <QTest>

#include <cmath>

using namespace postil;

/// Bytes as networks take them, by the definitions of MedMNIST and torchvision.
class TestPixelScaling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scales_data()
    {
        QTest::addColumn<InputScale>("scale");
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("channel");
        QTest::addColumn<float>("black");
        QTest::addColumn<float>("white");
        QTest::newRow("raw") << InputScale::Raw << 1 << 0 << 0.0F << 255.0F;
        QTest::newRow("unit") << InputScale::Unit << 3 << 2 << 0.0F << 1.0F;
        QTest::newRow("signed") << InputScale::Signed << 1 << 0 << -1.0F << 1.0F;
        QTest::newRow("signed, blue") << InputScale::Signed << 3 << 2 << -1.0F << 1.0F;
        QTest::newRow("ImageNet, red") << InputScale::ImageNet << 3 << 0 << (0 - 0.485F) / 0.229F << (1 - 0.485F) / 0.229F;
        QTest::newRow("ImageNet, blue") << InputScale::ImageNet << 3 << 2 << (0 - 0.406F) / 0.225F << (1 - 0.406F) / 0.225F;
        QTest::newRow("ImageNet, grey") << InputScale::ImageNet << 1 << 0 << (0 - 0.449F) / 0.226F << (1 - 0.449F) / 0.226F;
    }
    void scales()
    {
        QFETCH(const InputScale, scale);
        QFETCH(const int, channels);
        QFETCH(const int, channel);
        const PixelScaling scaling = pixelScaling(scale, channels);
        for (const std::vector<float>& each : {scaling.offset, scaling.deviation}) {
            QVERIFY(each.empty() || each.size() == static_cast<std::size_t>(channels));
        }
        const auto c = static_cast<std::size_t>(channel);
        const auto scaled = [&](float byte) {
            const float moved = byte / scaling.divisor - (scaling.offset.empty() ? 0 : scaling.offset[c]);
            return scaling.deviation.empty() ? moved : moved / scaling.deviation[c];
        };
        QFETCH(const float, black);
        QFETCH(const float, white);
        QVERIFY2(std::abs(scaled(0) - black) < 1e-5F, qPrintable(QString::number(scaled(0))));
        QVERIFY2(std::abs(scaled(255) - white) < 1e-5F, qPrintable(QString::number(scaled(255))));
    }
};

QTEST_APPLESS_MAIN(TestPixelScaling)
#include "tst_pixelscaling.moc"
