// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for on the Review page of a large project: opening, a key press until it is on disk and painted,
// undo of one image and of a page, and reading everything again after a task.
// bench_review [IMAGES, default 100000] [PRESSES, default 200]
#include "tests/ui/pagebench.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/thumbnails/thumbnailgrid.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>
#include <QTextStream>

#include <algorithm>

using namespace postil;

namespace {

double milliseconds(const auto& act)
{
    QElapsedTimer clock;
    clock.start();
    act();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

struct Row {
    QString name;
    std::vector<double> times;

    [[nodiscard]] double quantile(double part)
    {
        std::ranges::sort(times);
        return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
    }
};

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", qgetenv("QT_QPA_PLATFORM").isEmpty() ? "offscreen" : qgetenv("QT_QPA_PLATFORM"));
    const QApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const int images = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    const int presses = argc > 2 ? QByteArray(argv[2]).toInt() : 200;
    if (images < 1000 || presses < 10) {
        qCritical("bench_review [IMAGES >= 1000] [PRESSES >= 10]");
        return 2;
    }

    test::ProjectMaker maker;
    maker.addImages(images);
    maker.addRun(Voice::ZeroShot, 0);
    maker.addRun(Voice::Refiner, 1);
    const std::vector<ImageId> ids = maker.imageIds();

    std::vector<Row> rows;
    std::unique_ptr<test::PageBench> bench;
    rows.push_back({QStringLiteral("open"), {milliseconds([&] { bench = std::make_unique<test::PageBench>(maker); })}});
    ui::ProjectSession& session = bench->session();

    // The floor: a decision written with a full commit, and nothing else.
    Row commit{QStringLiteral("a decision on disk, no window"), {}};
    for (int i = 0; i < presses; ++i) {
        const Decision decision{Decision::Kind::Class, session.view().classes[static_cast<std::size_t>(i % 3)].id, false};
        commit.times.push_back(milliseconds([&] { (void)History(session.db()).decide(std::array{ids[static_cast<std::size_t>(i)]}, decision); }));
    }
    rows.push_back(commit);

    Row reload{QStringLiteral("read everything again"), {}};
    for (int i = 0; i < 5; ++i) {
        reload.times.push_back(milliseconds([&] { (void)session.reload(); }));
    }
    rows.push_back(reload);

    ui::ReviewPage page(bench->context());
    page.resize(1440, 900);
    page.show();
    if (!QTest::qWaitForWindowExposed(&page)) {
        return 1;
    }
    bench->tasks().finishAll();
    page.activate();
    QCoreApplication::processEvents();
    const auto painted = [&](const auto& act) {
        return milliseconds([&] {
            act();
            page.repaint();
            QCoreApplication::processEvents();
        });
    };
    Row press{QStringLiteral("key press, on disk and painted"), {}};
    Row undo{QStringLiteral("undo of one, on disk and painted"), {}};
    for (int i = 0; i < presses; ++i) {
        press.times.push_back(painted([&] { QTest::keyClick(page.grid(), static_cast<Qt::Key>(Qt::Key_1 + i % 3)); }));
    }
    for (int i = 0; i < std::min(presses, 50); ++i) {
        undo.times.push_back(painted([&] { (void)session.undo(); }));
    }
    rows.push_back(press);
    rows.push_back(undo);

    const std::vector<ImageId> many(ids.end() - std::min<std::ptrdiff_t>(500, images / 2), ids.end());
    Row bulk{QStringLiteral("500 images at once"), {}};
    Row bulkUndo{QStringLiteral("undo of 500"), {}};
    for (int i = 0; i < 10; ++i) {
        bulk.times.push_back(painted([&] { (void)session.decide(many, {Decision::Kind::Class, session.view().classes[1].id, false}); }));
        bulkUndo.times.push_back(painted([&] { (void)session.undo(); }));
    }
    rows.push_back(bulk);
    rows.push_back(bulkUndo);

    QTextStream out(stdout);
    const double floor = rows[1].quantile(.5);
    out << images << " images, ratio against a decision on disk\n";
    for (Row& row : rows) {
        out << row.name.leftJustified(36) << " median " << QString::number(row.quantile(.5), 'f', 2).rightJustified(9) << " ms   p99 "
            << QString::number(row.quantile(.99), 'f', 2).rightJustified(9) << " ms   ratio " << QString::number(row.quantile(.5) / floor, 'f', 1) << '\n';
    }
    return 0;
}
