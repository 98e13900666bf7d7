// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/phantoms.h"

#include <QSet>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace postil;

namespace {

using Picture = std::vector<double>;

Picture meanPicture(PhantomKind kind, const PhantomStyle& style, std::uint64_t seed, int count)
{
    Random random(seed);
    Picture mean(64 * 64);
    for (int i = 0; i < count; ++i) {
        const Image image = drawPhantom(kind, style, random);
        for (std::size_t p = 0; p < mean.size(); ++p) {
            mean[p] += static_cast<double>(image.pixels[p]) / count;
        }
    }
    return mean;
}

double distance(const Picture& mean, const Image& image)
{
    double sum = 0;
    for (std::size_t p = 0; p < mean.size(); ++p) {
        sum += std::pow(mean[p] - image.pixels[p], 2);
    }
    return sum;
}

/// Mean absolute step between neighbouring pixels: grain and grid lines raise it.
double roughness(const Image& image)
{
    double sum = 0;
    for (std::size_t p = 1; p < image.pixels.size(); ++p) {
        sum += std::abs(image.pixels[p] - image.pixels[p - 1]);
    }
    return sum / static_cast<double>(image.pixels.size());
}

} // namespace

class TestPhantoms : public QObject
{
    Q_OBJECT

private slots:
    void eachKind_data()
    {
        QTest::addColumn<int>("kind");
        for (std::size_t i = 0; i < phantomKinds.size(); ++i) {
            QTest::addRow("%s", qPrintable(phantomName(phantomKinds[i]))) << static_cast<int>(i);
        }
    }

    void eachKind()
    {
        QFETCH(int, kind);
        const PhantomKind drawn = phantomKinds.at(static_cast<std::size_t>(kind));
        for (const PhantomStyle& style : {PhantomStyle::training(), PhantomStyle::sample()}) {
            Random first(5);
            Random second(5);
            const Image image = drawPhantom(drawn, style, first, 48);
            QCOMPARE(image.width, 48);
            QCOMPARE(image.channels, 1);
            QCOMPARE(image.pixels.size(), std::size_t{48 * 48});
            QCOMPARE(drawPhantom(drawn, style, second, 48).pixels, image.pixels);
            QVERIFY(drawPhantom(drawn, style, second, 48).pixels != image.pixels); // the next one differs
        }
    }

    // The nearest class mean tells training phantoms apart: the kinds look different, whatever the seed.
    void kindsDiffer()
    {
        std::vector<Picture> means;
        for (const PhantomKind kind : phantomKinds) {
            means.push_back(meanPicture(kind, PhantomStyle::training(), 1, 40));
        }
        Random random(2);
        int right = 0;
        constexpr int perKind = 25;
        for (std::size_t k = 0; k < phantomKinds.size(); ++k) {
            for (int i = 0; i < perKind; ++i) {
                const Image image = drawPhantom(phantomKinds[k], PhantomStyle::training(), random);
                std::vector<double> distances;
                for (const Picture& mean : means) {
                    distances.push_back(distance(mean, image));
                }
                right +=
                    std::ranges::min_element(distances) - distances.begin() == static_cast<std::ptrdiff_t>(k)
                        ? 1
                        : 0;
            }
        }
        QVERIFY2(right >= 95, qPrintable(QString::number(right)));
    }

    void sampleStyleIsRougher()
    {
        double training = 0;
        double sample = 0;
        Random random(3);
        for (int i = 0; i < 40; ++i) {
            training += roughness(drawPhantom(phantomKinds[i % 4], PhantomStyle::training(), random));
            sample += roughness(drawPhantom(phantomKinds[i % 4], PhantomStyle::sample(), random));
        }
        QVERIFY2(sample > 1.5 * training, qPrintable(QStringLiteral("%1 %2").arg(sample).arg(training)));
    }
};

QTEST_GUILESS_MAIN(TestPhantoms)
#include "tst_phantoms.moc"
