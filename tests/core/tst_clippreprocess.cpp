// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/imagefile.h"
#include "core/dataset/resample.h"
#include "core/inference/clippreprocess.h"
#include "tests/support/fixtures.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace postil;

namespace {

int largestDifference(const Image& a, const Image& b)
{
    int largest = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i) {
        largest = std::max(largest, std::abs(int{a.pixels[i]} - int{b.pixels[i]}));
    }
    return largest;
}

/// "rgb_9x260_png.png" -> "rgb_9x260.png"
QString pictureName(const QString& reference)
{
    QString name = reference.chopped(4);
    name[name.lastIndexOf(QLatin1Char('_'))] = QLatin1Char('.');
    return name;
}

Image gradient(int width, int height, int channels)
{
    Image image{width, height, channels, {}};
    for (int i = 0; i < width * height * channels; ++i) {
        image.pixels.push_back(static_cast<std::uint8_t>(i * 37 % 256));
    }
    return image;
}

} // namespace

class TestClipPreprocess : public QObject
{
    Q_OBJECT

private slots:
    void pillow_data();
    void pillow();
    void shapes_data();
    void shapes();
    void transparentPixels();
    void constantStaysConstant();
    void areaIsTheMean();
    void channels();
};

void TestClipPreprocess::pillow_data()
{
    QTest::addColumn<QString>("picture");
    QTest::addColumn<QString>("reference");
    QTest::addColumn<int>("size");
    QTest::addColumn<Pipeline>("pipeline");
    QTest::addColumn<int>("allowed");
    if (test::fixturesDir().isEmpty()) {
        QSKIP("no fixtures");
    }
    const QDir clip(test::fixturesDir() + QStringLiteral("/clip"));
    const QDir root(clip.filePath(QStringLiteral("preprocess")));
    for (const QString& folder : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto pipeline = pipelineFromName(folder.section(QLatin1Char('_'), 0, 0));
        if (!pipeline) {
            continue;
        }
        for (const QString& name : QDir(root.filePath(folder)).entryList({QStringLiteral("*.png")})) {
            // The reference does what nobody wants with these: see the fixtures' README.
            const bool foreign = name.startsWith(QLatin1String("i16_")) || name.startsWith(QLatin1String("cmyk_"))
                                 || (*pipeline == Pipeline::OpenAi && (name.startsWith(QLatin1String("bit1_")) || name.startsWith(QLatin1String("palette_"))));
            const int allowed = foreign ? 255 : name.contains(QLatin1String("_jpg")) ? 3 : 0; // JPEG decoders differ
            QTest::addRow("%s %s", qPrintable(folder), qPrintable(name))
                << clip.filePath(QStringLiteral("images/") + pictureName(name)) << root.filePath(folder + QLatin1Char('/') + name)
                << folder.section(QLatin1Char('_'), 1).toInt() << *pipeline << allowed;
        }
    }
}

void TestClipPreprocess::pillow()
{
    QFETCH(const QString, picture);
    QFETCH(const QString, reference);
    QFETCH(const int, size);
    QFETCH(const Pipeline, pipeline);
    QFETCH(const int, allowed);
    DecodeOptions asStored;
    asStored.applyExif = false;
    const auto image = decodeImageFile(picture, asStored);
    QVERIFY2(image, image ? "" : qPrintable(image.error().message()));
    const auto expected = decodeImageFile(reference);
    QVERIFY(expected);
    const Image ours = clipSquare(*image, size, pipeline);
    const Image theirs = toChannels(*expected, 3);
    QCOMPARE(ours.width, theirs.width);
    QCOMPARE(ours.height, theirs.height);
    QCOMPARE(ours.channels, 3);
    const int difference = largestDifference(ours, theirs);
    QVERIFY2(difference <= allowed, qPrintable(QString::number(difference)));
}

void TestClipPreprocess::shapes_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("channels");
    QTest::newRow("one pixel") << 1 << 1 << 1;
    QTest::newRow("very wide") << 700 << 2 << 3;
    QTest::newRow("very tall") << 2 << 700 << 4;
    QTest::newRow("right size") << 16 << 16 << 2;
}

void TestClipPreprocess::shapes()
{
    QFETCH(const int, width);
    QFETCH(const int, height);
    QFETCH(const int, channels);
    const Image image = gradient(width, height, channels);
    for (const Pipeline pipeline : {Pipeline::OpenAi, Pipeline::Hf, Pipeline::Squash}) {
        const Image square = clipSquare(image, 16, pipeline);
        QCOMPARE(square.width, 16);
        QCOMPARE(square.height, 16);
        QCOMPARE(square.channels, 3);
        QCOMPARE(square.pixels.size(), std::size_t{16 * 16 * 3});
    }
}

/// A colour that nobody sees must not bleed into its neighbours.
void TestClipPreprocess::transparentPixels()
{
    Image image{2, 2, 4, {200, 0, 0, 255, 0, 255, 0, 0, 200, 0, 0, 255, 0, 255, 0, 0}};
    const Image resized = resizeBicubicPillow(image, 4, 4);
    for (std::size_t i = 0; i < resized.pixels.size(); i += 4) {
        QCOMPARE(int{resized.pixels[i + 1]}, 0);
    }
    const Image white = clipSquare({1, 1, 2, {10, 0}}, 4, Pipeline::Hf);
    QVERIFY(std::ranges::all_of(white.pixels, [](std::uint8_t v) { return v == 255; }));
}

void TestClipPreprocess::constantStaysConstant()
{
    for (int value = 0; value < 256; value += 51) {
        Image image{37, 91, 1, std::vector<std::uint8_t>(37 * 91, static_cast<std::uint8_t>(value))};
        for (const Image& resized : {resizeBicubicPillow(image, 64, 20), resizeArea(image, 10, 200)}) {
            QVERIFY(std::ranges::all_of(resized.pixels, [value](std::uint8_t v) { return v == value; }));
        }
    }
}

void TestClipPreprocess::areaIsTheMean()
{
    const Image image{4, 2, 1, {0, 10, 100, 200, 20, 30, 100, 200}};
    QCOMPARE(resizeArea(image, 2, 1).pixels, (std::vector<std::uint8_t>{15, 150}));
    QCOMPARE(resizeArea(image, 4, 2).pixels, image.pixels);
    QVERIFY(resizeArea({}, 4, 4).isNull());
}

void TestClipPreprocess::channels()
{
    const Image colour{1, 1, 4, {255, 128, 0, 7}};
    QCOMPARE(toChannels(colour, 3).pixels, (std::vector<std::uint8_t>{255, 128, 0}));
    QCOMPARE(toChannels(colour, 1).pixels, (std::vector<std::uint8_t>{151})); // Pillow: (255·19595 + 128·38470 + 32768) >> 16
    QCOMPARE(toChannels({1, 1, 2, {9, 100}}, 3).pixels, (std::vector<std::uint8_t>{9, 9, 9}));
}

QTEST_GUILESS_MAIN(TestClipPreprocess)
#include "tst_clippreprocess.moc"
