// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for on the Captions page of a large project: from a key pressed in a caption's field of the real page until
// histogram, counts and changed images are painted anew. 10 classes × 5 captions, 512 dimensions; the text tower costs nothing here.
// bench_captionspage [IMAGES, default 100000] [PRESSES, default 40] [fp32 | fp16, default fp16]
#include "core/base/random.h"
#include "core/inference/embeddingcache.h"
#include "core/project/captionstore.h"
#include "core/project/classstore.h"
#include "core/project/imagestore.h"
#include "tests/ui/pagebench.h"
#include "ui/pages/captions/captionspage.h"
#include "ui/pages/captions/captiontree.h"
#include "ui/models/livescoring.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTest>
#include <QTextStream>

#include <algorithm>

using namespace postil;

namespace {

constexpr int dimension = 512;
constexpr int classCount = 10;
constexpr int captionsPerClass = 5;

/// A direction that hangs on the text alone, in no time.
class TextOnlyEncoder final : public Encoder
{
public:
    explicit TextOnlyEncoder(const QString& precision)
    {
        m_info.name = QStringLiteral("bench");
        m_info.sha256 = QStringLiteral("beef");
        m_info.imageSize = 224;
        m_info.dimension = dimension;
        m_info.logitScale = 100;
        m_info.blockImages = 32;
        m_info.precision = precision;
        m_info.backend = QStringLiteral("cpu");
    }
    [[nodiscard]] const EncoderInfo& info() const override { return m_info; }
    [[nodiscard]] Result<std::vector<std::vector<std::int64_t>>> tokenize(const QStringList&) const override { return none(); }
    [[nodiscard]] Result<std::vector<std::vector<std::int64_t>>> tokenizeBare(const QStringList&) const override { return none(); }
    [[nodiscard]] Result<Image> preprocess(const Image&) const override { return none(); }
    [[nodiscard]] Result<Matrix> encodeImages(std::span<const Image>) override { return none(); }
    [[nodiscard]] Result<Matrix> encodePreprocessed(std::span<const Image>) override { return none(); }
    [[nodiscard]] Result<Matrix> encodeTexts(const QStringList& texts) override
    {
        Matrix out(static_cast<std::size_t>(texts.size()), dimension);
        for (qsizetype i = 0; i < texts.size(); ++i) {
            Random random(qHash(texts[i]));
            for (float& v : out.row(static_cast<std::size_t>(i))) {
                v = static_cast<float>(random.normal() / std::sqrt(double{dimension}));
            }
        }
        return out;
    }

private:
    static tl::unexpected<Error> none() { return fail(Error::Code::Unsupported, QStringLiteral("bench"), QStringLiteral("reads texts alone")); }
    EncoderInfo m_info;
};

class TextOnlyLoader final : public EncoderLoader
{
public:
    explicit TextOnlyLoader(QString precision)
        : m_precision(std::move(precision))
    {
    }
    [[nodiscard]] Result<std::unique_ptr<Encoder>> load(const EncoderOptions&) const override { return std::make_unique<TextOnlyEncoder>(m_precision); }

private:
    QString m_precision;
};

QStringList classNames()
{
    QStringList names;
    for (int k = 0; k < classCount; ++k) {
        names << QStringLiteral("class %1").arg(k);
    }
    return names;
}

/// Captions, and an embedding of length about 1 for every image.
bool fill(test::ProjectMaker& maker, int count, const QString& precision)
{
    for (int k = 0; k < classCount; ++k) {
        for (int c = 0; c < captionsPerClass; ++c) {
            if (!CaptionStore(maker.db()).add(maker.classId(QStringLiteral("class %1").arg(k)), QStringLiteral("picture %1 of kind %2").arg(c).arg(k))) {
                return false;
            }
        }
    }
    maker.addImages(count);
    const auto images = ImageStore(maker.db()).images();
    const auto cache = EmbeddingCache::open(maker.db().cacheDir(), EmbeddingKey::of(TextOnlyEncoder(precision).info()));
    if (!images || !cache) {
        return false;
    }
    constexpr std::size_t block = 8192;
    const float length = 1 / std::sqrt(dimension / 3.0F);
    std::uint64_t state = 1;
    for (std::size_t first = 0; first < images->size(); first += block) {
        const std::size_t rows = std::min(block, images->size() - first);
        std::vector<QByteArray> hashes;
        Matrix values(rows, dimension);
        for (std::size_t i = 0; i < rows; ++i) {
            hashes.push_back((*images)[first + i].sha256);
        }
        for (float& v : values.values) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            v = length * (static_cast<float>(state >> 40) * 0x1p-23F - 1);
        }
        if (!(*cache)->append(hashes, values)) {
            return false;
        }
    }
    return true;
}

double quantile(std::vector<double> times, double part)
{
    std::ranges::sort(times);
    return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
}

bool until(const auto& condition)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.elapsed() > 300'000) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    }
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", qgetenv("QT_QPA_PLATFORM").isEmpty() ? "offscreen" : qgetenv("QT_QPA_PLATFORM"));
    const QApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const int images = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    const int presses = argc > 2 ? QByteArray(argv[2]).toInt() : 40;
    const QString precision = argc > 3 ? QString::fromLatin1(argv[3]) : QStringLiteral("fp16");
    if (images < 1000 || presses < 4 || (precision != QLatin1String("fp32") && precision != QLatin1String("fp16"))) {
        qCritical("bench_captionspage [IMAGES >= 1000] [PRESSES >= 4] [fp32 | fp16]");
        return 2;
    }
    test::ProjectMaker maker(classNames());
    if (!fill(maker, images, precision)) {
        return 1;
    }
    maker.close();
    Engine engine = makeNullEngine(QStringLiteral("none"));
    engine.encoders = std::make_unique<TextOnlyLoader>(precision);
    test::PageBench bench(maker.path(), std::move(engine));
    ui::CaptionsPage page(bench.context());
    page.resize(1370, 860);
    page.show();
    if (!QTest::qWaitForWindowExposed(&page)) {
        return 1;
    }
    int answers = 0;
    QObject::connect(page.live(), &ui::LiveScoring::answered, &page, [&answers] { ++answers; });
    QElapsedTimer opening;
    opening.start();
    page.activate();
    if (!until([&] { return answers > 0; })) {
        return 1;
    }
    page.repaint();
    const double opened = static_cast<double>(opening.nsecsElapsed()) / 1e6;
    if (!until([&] { return page.live()->isSettled(); })) {
        return 1;
    }
    const double studied = static_cast<double>(opening.nsecsElapsed()) / 1e6;

    ui::CaptionTree* const tree = page.tree();
    tree->setCurrentItem(tree->itemOf(bench.session().prompts().captions[7].id));
    QTest::keyClick(tree, Qt::Key_Return);
    auto* const editor = tree->findChild<QLineEdit*>();
    if (editor == nullptr) {
        return 1;
    }
    QTest::keyClick(editor, Qt::Key_End);
    std::vector<double> typing;  // the next key comes as soon as the last one is seen
    std::vector<double> resumed; // after a pause in which remedies and each caption's effect were being computed
    const auto press = [&](std::vector<double>& times) {
        const int before = answers;
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(editor, static_cast<Qt::Key>(Qt::Key_A + (answers * 7) % 26));
        if (!until([&] { return answers > before; })) {
            return false;
        }
        page.repaint();
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        return true;
    };
    for (int i = 0; i < presses; ++i) {
        if (!press(typing)) {
            return 1;
        }
    }
    for (int i = 0; i < std::max(4, presses / 4); ++i) {
        QTest::qWait(300 + 37 * i); // into the middle of what a pause starts
        if (!press(resumed)) {
            return 1;
        }
    }
    const double budget = images <= 100'000 ? 100 : 700;
    QTextStream out(stdout);
    out << images << " images, " << precision << ", " << classCount << " classes x " << captionsPerClass << " captions; budget " << budget << " ms\n";
    const auto row = [&](const QString& name, const std::vector<double>& times) {
        out << name.leftJustified(34) << " median " << QString::number(quantile(times, .5), 'f', 1).rightJustified(8) << " ms   p90 "
            << QString::number(quantile(times, .9), 'f', 1).rightJustified(8) << " ms   ratio to budget " << QString::number(quantile(times, .5) / budget, 'f', 2) << '\n';
    };
    row(QStringLiteral("key pressed until painted, typing"), typing);
    row(QStringLiteral("key pressed until painted, pauses"), resumed);
    out << "page opened until painted " << QString::number(opened, 'f', 0) << " ms, every caption's effect known after " << QString::number(studied, 'f', 0) << " ms\n";
    return 0;
}
