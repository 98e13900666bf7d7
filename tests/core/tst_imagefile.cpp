// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/imagefile.h"
#include "tests/support/fixtures.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace postil;
using namespace Qt::StringLiterals;

namespace {

/// Smooth, so that JPEG changes little; every corner differs.
Image picture(int channels, int width = 40, int height = 24)
{
    Image image{width, height, channels, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            for (int c = 0; c < channels; ++c) {
                const bool alpha = (channels == 2 && c == 1) || c == 3;
                image.pixels.push_back(static_cast<std::uint8_t>(alpha ? 255 - y : (x * 3 + y * (2 + c) + c * 20) % 256));
            }
        }
    }
    return image;
}

cv::Mat matOf(const Image& image)
{
    cv::Mat mat(image.height, image.width, CV_8UC(image.channels), const_cast<std::uint8_t*>(image.pixels.data()));
    cv::Mat ordered = mat.clone();
    if (image.channels >= 3) {
        cv::cvtColor(mat, ordered, image.channels == 3 ? cv::COLOR_RGB2BGR : cv::COLOR_RGBA2BGRA);
    }
    return ordered;
}

QByteArray encoded(const cv::Mat& mat, const char* extension, const std::vector<int>& parameters = {})
{
    std::vector<uchar> bytes;
    cv::imencode(extension, mat, bytes, parameters);
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

QByteArray inFormat(const Image& image, const QByteArray& extension)
{
    const bool webp = extension == ".webp";
    return encoded(matOf(image), extension.constData(), webp ? std::vector<int>{cv::IMWRITE_WEBP_QUALITY, 101} : std::vector<int>{});
}

/// A JPEG whose EXIF block says how the camera was held.
QByteArray turned(const Image& image, int orientation, bool bigEndian)
{
    const QByteArray jpeg = encoded(matOf(image), ".jpg", {cv::IMWRITE_JPEG_QUALITY, 100});
    QByteArray tiff = bigEndian ? QByteArray("MM\0*\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0", 19) + static_cast<char>(orientation) + QByteArray(6, '\0')
                                : QByteArray("II*\0\x08\0\0\0\1\0\x12\x01\3\0\1\0\0\0", 18) + static_cast<char>(orientation) + QByteArray(7, '\0');
    const QByteArray body = QByteArray("Exif\0\0", 6) + tiff;
    const quint16 length = qToBigEndian(static_cast<quint16>(body.size() + 2));
    return jpeg.left(2) + QByteArray("\xFF\xE1") + QByteArray(reinterpret_cast<const char*>(&length), 2) + body + jpeg.mid(2);
}

int pixel(const Image& image, int x, int y)
{
    return image.pixels[static_cast<std::size_t>((y * image.width + x) * image.channels)];
}

} // namespace

class TestImageFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pngRoundTrip_data();
    void pngRoundTrip();
    void encodeRefuses();
    void formats_data();
    void formats();
    void orientation_data();
    void orientation();
    void deepPicturesAreWindowed();
    void greyOfOneValueIsBlack();
    void truncated_data();
    void truncated();
    void refuses_data();
    void refuses();
    void refusesLargePicturesBeforeDecoding_data();
    void refusesLargePicturesBeforeDecoding();
    void names_data();
    void names();
    void files();
    void referencePictures();
};

void TestImageFile::pngRoundTrip_data()
{
    QTest::addColumn<int>("channels");
    for (int channels = 1; channels <= 4; ++channels) {
        QTest::addRow("%d channels", channels) << channels;
    }
}

void TestImageFile::pngRoundTrip()
{
    QFETCH(int, channels);
    const Image image = picture(channels, 31, 17);
    const Result<QByteArray> png = encodePng(image);
    QVERIFY(png);
    const Result<Image> read = decodeImage(*png, u"p"_s);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
    QCOMPARE(read->width, 31);
    QCOMPARE(read->channels, channels);
    QVERIFY(read->pixels == image.pixels);
    const cv::Mat other = cv::imdecode(std::vector<uchar>(png->begin(), png->end()), cv::IMREAD_UNCHANGED);
    QCOMPARE(other.rows, 17); // another reader takes our grey + alpha, too
}

void TestImageFile::encodeRefuses()
{
    QVERIFY(!encodePng({}));
    QVERIFY(!encodePng(Image{2, 2, 1, {1, 2, 3}}));
    QVERIFY(!encodePng(Image{1, 1, 5, {1, 2, 3, 4, 5}}));
}

void TestImageFile::formats_data()
{
    QTest::addColumn<QByteArray>("extension");
    QTest::addColumn<int>("channels");
    QTest::addColumn<int>("tolerance");
    for (const char* const name : {".png", ".bmp", ".tif", ".webp", ".jpg"}) {
        const QByteArray extension(name);
        const int tolerance = extension == ".jpg" ? 6 : 0;
        if (extension != ".webp") { // has no grey
            QTest::addRow("%s grey", extension.constData()) << extension << 1 << tolerance;
        }
        QTest::addRow("%s RGB", extension.constData()) << extension << 3 << tolerance;
    }
    QTest::newRow(".png RGBA") << QByteArray(".png") << 4 << 0;
    QTest::newRow(".webp RGBA") << QByteArray(".webp") << 4 << 0;
}

void TestImageFile::formats()
{
    QFETCH(QByteArray, extension);
    QFETCH(int, channels);
    QFETCH(int, tolerance);
    const Image image = picture(channels);
    const Result<Image> read = decodeImage(inFormat(image, extension), u"p"_s);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
    QCOMPARE(read->width, image.width);
    QCOMPARE(read->height, image.height);
    QCOMPARE(read->channels, channels);
    for (std::size_t i = 0; i < image.pixels.size(); ++i) {
        QVERIFY2(std::abs(int(read->pixels[i]) - int(image.pixels[i])) <= tolerance, qPrintable(QString::number(i)));
    }
}

void TestImageFile::orientation_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QPoint>("topLeft"); // where the upright picture's top left corner is stored
    QTest::addColumn<bool>("sideways");
    const int right = 39;
    const int bottom = 23;
    QTest::newRow("1") << 1 << QPoint(0, 0) << false;
    QTest::newRow("2 mirrored") << 2 << QPoint(right, 0) << false;
    QTest::newRow("3 upside down") << 3 << QPoint(right, bottom) << false;
    QTest::newRow("4 mirrored upside down") << 4 << QPoint(0, bottom) << false;
    QTest::newRow("5 transposed") << 5 << QPoint(0, 0) << true;
    QTest::newRow("6 a quarter right") << 6 << QPoint(0, bottom) << true;
    QTest::newRow("7 transversed") << 7 << QPoint(right, bottom) << true;
    QTest::newRow("8 a quarter left") << 8 << QPoint(right, 0) << true;
    QTest::newRow("9 is nonsense") << 9 << QPoint(0, 0) << false;
}

void TestImageFile::orientation()
{
    QFETCH(int, orientation);
    QFETCH(QPoint, topLeft);
    QFETCH(bool, sideways);
    const Image stored = picture(1);
    for (const bool bigEndian : {false, true}) {
        const QByteArray jpeg = turned(stored, orientation, bigEndian);
        const Result<Image> upright = decodeImage(jpeg, u"p"_s);
        QVERIFY2(upright, upright ? "" : qPrintable(upright.error().message()));
        QCOMPARE(upright->width, sideways ? 24 : 40);
        QVERIFY(std::abs(pixel(*upright, 0, 0) - pixel(stored, topLeft.x(), topLeft.y())) <= 4);
        // One step down the upright picture is one step along the stored rows or columns.
        const QPoint down = sideways ? QPoint(topLeft.x() == 0 ? 10 : -10, 0) : QPoint(0, topLeft.y() == 0 ? 10 : -10);
        QVERIFY(std::abs(pixel(*upright, 0, 10) - pixel(stored, topLeft.x() + down.x(), topLeft.y() + down.y())) <= 4);
        DecodeOptions asStored;
        asStored.applyExif = false;
        const Result<Image> untouched = decodeImage(jpeg, u"p"_s, asStored);
        QVERIFY(untouched && untouched->width == 40 && std::abs(pixel(*untouched, 0, 0) - pixel(stored, 0, 0)) <= 4);
    }
}

void TestImageFile::deepPicturesAreWindowed()
{
    cv::Mat grey(2, 3, CV_16UC1);
    const std::array<int, 6> values{1000, 1100, 1200, 1300, 1400, 1510};
    std::copy(values.begin(), values.end(), grey.begin<std::uint16_t>());
    for (const char* extension : {".png", ".tif"}) {
        const Result<Image> read = decodeImage(encoded(grey, extension), u"p"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
        QCOMPARE(read->channels, 1);
        QVERIFY((read->pixels == std::vector<std::uint8_t>{0, 50, 100, 150, 200, 255}));
    }
    cv::Mat colour(1, 2, CV_16UC4); // blue, green, red, alpha
    colour.at<cv::Vec<std::uint16_t, 4>>(0, 0) = {100, 200, 355, 65535};
    colour.at<cv::Vec<std::uint16_t, 4>>(0, 1) = {110, 120, 130, 257};
    const Result<Image> read = decodeImage(encoded(colour, ".png"), u"p"_s);
    QVERIFY(read);
    QVERIFY((read->pixels == std::vector<std::uint8_t>{255, 100, 0, 255, 30, 20, 10, 1})); // one window for all colours, none for alpha
}

void TestImageFile::greyOfOneValueIsBlack()
{
    const Result<Image> read = decodeImage(encoded(cv::Mat(2, 2, CV_16UC1, cv::Scalar(700)), ".png"), u"p"_s);
    QVERIFY(read && read->pixels == std::vector<std::uint8_t>(4, 0));
}

void TestImageFile::truncated_data()
{
    QTest::addColumn<QByteArray>("extension");
    for (const char* const name : {".png", ".bmp", ".tif", ".webp", ".jpg"}) {
        QTest::newRow(name) << QByteArray(name);
    }
}

void TestImageFile::truncated()
{
    QFETCH(QByteArray, extension);
    const QByteArray whole = inFormat(picture(3), extension);
    QVERIFY(decodeImage(whole, u"p"_s));
    for (qsizetype length = 0; length < whole.size() - 1; length += std::max<qsizetype>(1, whole.size() / 97)) {
        const Result<Image> read = decodeImage(whole.left(length), u"half.jpg"_s);
        QVERIFY2(!read, qPrintable(u"%1 of %2 bytes were taken"_s.arg(length).arg(whole.size())));
        QCOMPARE(read.error().subject, u"half.jpg"_s);
        QVERIFY(!read.error().reason.isEmpty());
    }
}

void TestImageFile::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << QByteArray() << "empty";
    QTest::newRow("text") << QByteArray("Dear radiologist,\n") << "not a PNG";
    QTest::newRow("GIF") << QByteArray("GIF89a and so on") << "not a PNG";
    QTest::newRow("zero size") << QByteArray("RIFF\0\0\0\0WEBPVP8 ", 16) << "0 × 0";
    QByteArray damaged = inFormat(picture(3), ".png");
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 0x55);
    QTest::newRow("PNG with a changed byte") << damaged << "decoded";
    QTest::newRow("JPEG without a picture") << QByteArray("\xFF\xD8\xFF\xD9") << "0 × 0";
    QTest::newRow("TIFF whose directory lies beyond the end") << QByteArray("II*\0\xFF\xFF\xFF\x7F", 8) << "truncated";
}

void TestImageFile::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const Result<Image> read = decodeImage(bytes, u"some/letter.jpg"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().subject, u"some/letter.jpg"_s);
    QVERIFY2(read.error().reason.contains(word), qPrintable(read.error().reason));
}

void TestImageFile::refusesLargePicturesBeforeDecoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto patched = [](QByteArray bytes, qsizetype at, const QByteArray& size) { return bytes.replace(at, size.size(), size); };
    const QByteArray huge("\0\0\xC3\x50\0\0\xC3\x50", 8); // 50,000 × 50,000, big endian
    QTest::newRow("png") << patched(inFormat(picture(3), ".png"), 16, huge);
    const QByteArray jpeg = inFormat(picture(3), ".jpg");
    QTest::newRow("jpg") << patched(jpeg, jpeg.indexOf("\xFF\xC0") + 5, QByteArray("\xC3\x50\xC3\x50"));
    QTest::newRow("webp") << QByteArray("RIFF\x16\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\x4F\xC3\0\x4F\xC3\0", 30);
    QTest::newRow("tif") << QByteArray("II*\0\x08\0\0\0\2\0\0\1\4\0\1\0\0\0\x50\xC3\0\0\1\1\4\0\1\0\0\0\x50\xC3\0\0\0\0\0\0", 38);
    QByteArray bmp = inFormat(picture(3), ".bmp");
    QTest::newRow("bmp") << patched(bmp, 18, QByteArray("\x50\xC3\1\0\x50\xC3\1\0", 8)); // 115,536 each
}

void TestImageFile::refusesLargePicturesBeforeDecoding()
{
    QFETCH(QByteArray, bytes);
    const Result<Image> read = decodeImage(bytes, u"p"_s);
    QVERIFY(!read);
    QVERIFY2(read.error().reason.contains(u"too large"_s), qPrintable(read.error().reason));
    DecodeOptions small;
    small.maxPixels = 100;
    QVERIFY(!decodeImage(inFormat(picture(1), ".png"), u"p"_s, small));
}

void TestImageFile::names_data()
{
    QTest::addColumn<bool>("taken");
    for (const char* name : {"a.png", "A.PNG", "b.jpeg", "c.JPG", "d.bmp", "e.tif", "f.Tiff", "x/y.z/g.webp"}) {
        QTest::newRow(name) << true;
    }
    for (const char* name : {"a.txt", "png", "a.png.txt", "a.gif", "a.dcm", "folder.png/readme"}) {
        QTest::newRow(name) << false;
    }
}

void TestImageFile::names()
{
    QFETCH(bool, taken);
    QCOMPARE(isImageFileName(QString::fromLatin1(QTest::currentDataTag())), taken);
}

void TestImageFile::files()
{
    QTemporaryDir dir;
    const Result<Image> missing = decodeImageFile(dir.filePath(u"none.png"_s));
    QVERIFY(!missing && missing.error().code == Error::Code::NotFound);
    const Result<Image> folder = decodeImageFile(dir.path());
    QVERIFY(!folder && folder.error().subject == dir.path());
}

void TestImageFile::referencePictures()
{
    const QDir images(postil::test::fixturesDir() + u"/clip/images"_s);
    const QDir decodedJpegs(postil::test::fixturesDir() + u"/clip/preprocess/decoded_jpeg"_s);
    if (postil::test::fixturesDir().isEmpty() || !images.exists()) {
        QSKIP("no reference pictures: set POSTIL_FIXTURES");
    }
    DecodeOptions asStored;
    asStored.applyExif = false;
    for (const QString& name : images.entryList(QDir::Files)) {
        const Result<Image> image = decodeImageFile(images.filePath(name), asStored);
        QVERIFY2(image, image ? "" : qPrintable(image.error().message()));
        const QString size = u"%1x%2"_s.arg(image->width).arg(image->height);
        QVERIFY2(name.contains(size), qPrintable(name));
        const QString reference = decodedJpegs.filePath(QString(name).replace(QLatin1Char('.'), QLatin1Char('_')) + u".png"_s);
        const Result<Image> expected = QFile::exists(reference) ? decodeImageFile(reference) : image;
        QVERIFY2(expected, expected ? "" : qPrintable(expected.error().message()));
        if (expected->channels != image->channels) {
            continue; // CMYK: the reference keeps its inks
        }
        for (std::size_t i = 0; i < image->pixels.size(); ++i) {
            QVERIFY2(std::abs(int(image->pixels[i]) - int(expected->pixels[i])) <= 3, qPrintable(name));
        }
    }
}

QTEST_GUILESS_MAIN(TestImageFile)
#include "tst_imagefile.moc"
