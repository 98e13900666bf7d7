// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/captionstore.h"
#include "core/workflow/zeroshot.h"
#include "tests/support/brightness.h"
#include "tests/support/darkandlight.h"
#include "tests/support/exampleproject.h"
#include "tests/ui/workbench.h"
#include "ui/dialogs/pathfield.h"
#include "ui/dialogs/sourcelist.h"
#include "ui/dialogs/work/captionsfromlabelsdialog.h"
#include "ui/dialogs/work/claimsdialog.h"
#include "ui/dialogs/work/experimentdialog.h"
#include "ui/dialogs/work/finetunedialog.h"
#include "ui/dialogs/work/jointdialog.h"
#include "ui/dialogs/work/labelledsetform.h"
#include "ui/dialogs/work/pretrainingdialog.h"
#include "ui/dialogs/work/studydialog.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/figureview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>

using namespace postil;
using namespace postil::ui;
using namespace Qt::StringLiterals;

namespace {

/// What ThresholdTrainer learns, by several threads at a time.
class SideBySide final : public RefinerTrainer
{
public:
    Result<TrainedRefiner> train(const RefinerOptions& options, int, const TrainingImages&, const TrainingImages& validation, const QString& checkpoint,
                                 TrainingObserver* observer, TaskContext& task) const override
    {
        TrainedRefiner trained;
        trained.refiner = load({}, {}).value();
        trained.epochs = {{1, 0.7, 0.5, 0.69, 0.6}, {options.epochs, 0.5, 0.7, 0.4, 0.9}};
        trained.bestEpoch = options.epochs;
        QFile file(checkpoint);
        if (!checkpoint.isEmpty() && !file.open(QIODevice::WriteOnly)) {
            return fail(Error::Code::Io, checkpoint, file.errorString());
        }
        if (observer != nullptr) {
            observer->epochDone(trained.epochs[0], true);
            observer->validationProbabilities(trained.refiner->predict(validation, task).value());
        }
        return trained;
    }
    Result<std::unique_ptr<Refiner>> load(const QString& path, const BackendOptions& backend) const override { return test::ThresholdTrainer().load(path, backend); }
    Result<QJsonObject> metadata(const QString& path) const override { return test::ThresholdTrainer().metadata(path); }
    Result<qint64> parameterCount(const RefinerOptions&, int, int) const override { return 1; }
};

/// As many epochs as wanted, each better than the one before; after the first it waits while it is held.
class ToyJoint final : public JointTrainer
{
public:
    inline static std::atomic<bool> held = false;
    Result<JointResult> train(const JointOptions& options, const JointImages& images, const QString&,
                              const std::function<void(const QJsonObject& epoch, bool isBest)>& epochDone,
                              TaskContext&) const override
    {
        JointResult result;
        for (int epoch = 1; epoch <= options.epochs; ++epoch) {
            const QJsonObject figures{{u"auc"_s, 1 - 0.5 / epoch}, {u"accuracy"_s, 0.5}, {u"images"_s, static_cast<qint64>(images.count(Split::Test))}};
            result.epochs.push_back({{u"epoch"_s, epoch}, {u"train_loss"_s, 1.0 / epoch}, {u"train"_s, figures}, {u"val"_s, figures}, {u"test"_s, figures}});
            epochDone(result.epochs.back(), true);
            while (held) {
                QThread::msleep(5);
            }
        }
        result.bestEpoch = options.epochs;
        return result;
    }
};

/// As many epochs as wanted, each with less loss; waits after the first while it is held, and ends when cancelled.
class ToyFineTuner final : public FineTuner
{
public:
    inline static std::atomic<bool> held = false;
    Result<FineTuneResult> train(const FineTuneOptions& options, const CaptionedImages&, const CaptionedImages&, const QString& outDir, FineTuneObserver* observer,
                                 TaskContext& task) const override
    {
        FineTuneResult result;
        for (int epoch = 1; epoch <= options.epochs && !result.stopped; ++epoch) {
            result.epochs.push_back({epoch, 1.0 / epoch, 2.0 / epoch, 0.5});
            observer->epochDone(result.epochs.back(), true);
            while (held && !task.isCancelled()) {
                QThread::msleep(5);
            }
            result.stopped = task.isCancelled();
        }
        result.bestEpoch = static_cast<int>(result.epochs.size());
        QFile weights(outDir + u"/model.safetensors"_s);
        return QDir().mkpath(outDir) && weights.open(QIODevice::WriteOnly) ? Result<FineTuneResult>(result) : fail(Error::Code::Io, outDir, weights.errorString());
    }
};

} // namespace

/// The learning works in the window: their options are those of the commands, and what they show is what the workflow answered.
class TestLearningDialogs : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::PageBench> m_bench;

    QString path(const QString& name) const { return m_dir->filePath(name); }
    WorkContext context() const
    {
        PageContext& page = m_bench->context();
        return {page.tasks, page.engine, page.encoders, page.settings, &page.session};
    }
    static void type(WorkDialog& dialog, const QString& path)
    {
        auto* edit = dialog.findChild<PathField*>()->findChild<QLineEdit*>();
        edit->selectAll();
        QTest::keyClicks(edit, path);
    }
    static void start(WorkDialog& dialog) { QTest::mouseClick(dialog.findChild<QPushButton*>(u"workStart"_s), Qt::LeftButton); }
    static void choose(WorkDialog& dialog, const QString& name, const QString& value)
    {
        for (QComboBox* box : dialog.findChildren<QComboBox*>()) {
            if (box->accessibleName() == name) {
                QVERIFY2(box->findData(value) >= 0, qPrintable(value));
                box->setCurrentIndex(box->findData(value));
                return;
            }
        }
        QFAIL(qPrintable(name));
    }
    static void set(WorkDialog& dialog, const QString& name, int value)
    {
        for (QSpinBox* box : dialog.findChildren<QSpinBox*>()) {
            if (box->accessibleName() == name) {
                box->setValue(value);
                return;
            }
        }
        QFAIL(qPrintable(name));
    }

    /// For so many small repetitions, into the folder "out".
    void ask(ExperimentDialog& dialog, int repetitions)
    {
        dialog.show();
        type(dialog, path(u"out"_s));
        set(dialog, u"Repetitions"_s, repetitions);
        set(dialog, u"Training images"_s, 12);
        set(dialog, u"Test images"_s, 6);
    }

private slots:
    void initTestCase() { test::useOwnSettings(m_settings.path()); }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(test::writePictures(path(u"pictures"_s), 56));
        {
            const auto db = test::makeBrightnessProject(path(u"p.postil"_s), path(u"pictures"_s));
            QVERIFY(db != nullptr);
            const auto classes = ClassStore(*db).list();
            QVERIFY(CaptionStore(*db).add((*classes)[0].id, u"a dark picture"_s).has_value());
            QVERIFY(CaptionStore(*db).add((*classes)[1].id, u"a bright picture"_s).has_value());
            test::BrightnessEncoder encoder;
            SilentTask task;
            QVERIFY(zeroShot(*db, encoder, {}, task).has_value());
        }
        Engine engine = makeNullEngine(u"none"_s);
        engine.encoders = std::make_unique<test::BrightnessLoader>();
        engine.refiners = std::make_unique<SideBySide>();
        engine.jointTrainer = std::make_unique<ToyJoint>();
        const QByteArray test = QTest::currentTestFunction();
        if (test == "fineTuneShowsItsCurveAndWhatItBrought" || test == "fineTuneIsStopped") { // the others' engine cannot tune
            engine.fineTuner = std::make_unique<ToyFineTuner>();
        }
        m_bench = std::make_unique<test::PageBench>(path(u"p.postil"_s), std::move(engine));
    }

    void cleanup()
    {
        m_bench.reset();
        m_dir.reset();
    }

    void experimentShowsEachRepetitionAndItsFolderHoldsThem()
    {
        ExperimentDialog dialog(context());
        ask(dialog, 3);
        QCOMPARE(dialog.options().repeats, 3);
        QCOMPARE(dialog.options().train, 12);
        QVERIFY(dialog.canStart());
        start(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), 60'000);
        QVERIFY2(dialog.complaint().isEmpty(), qPrintable(dialog.complaint()));
        QVERIFY(dialog.hasResult());
        QCOMPARE(dialog.findChild<FigureTable*>()->rowCount(), 3);
        for (int row = 0; row < 3; ++row) {
            QCOMPARE(dialog.findChild<FigureTable*>()->textAt(row, 1), QString::number(row));
        }
        // The picture is the one that the command writes, and is saved in three kinds.
        auto* picture = dialog.findChild<FigureView*>();
        QFile written(path(u"out/gains.svg"_s));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(picture->figure(), written.readAll());
        for (const char* suffix : {"svg", "png", "pdf"}) {
            const QString file = path(u"gains."_s + QLatin1String(suffix));
            QVERIFY(picture->save(file).has_value());
            QVERIFY(QFileInfo(file).size() > 500);
        }
        QCOMPARE(QImage(path(u"gains.png"_s)).size(), 2 * picture->sizeHint());
        const auto failed = picture->save(path(u"nowhere/gains.png"_s));
        QVERIFY(!failed && failed.error().subject.contains(u"nowhere"_s));
        // A folder that holds another experiment is refused and named.
        set(dialog, u"Epochs"_s, 3);
        start(dialog);
        QTRY_VERIFY(!dialog.isRunning());
        QVERIFY(dialog.complaint().contains(path(u"out"_s)));
    }

    void experimentIsStoppedAndGoesOn()
    {
        ExperimentDialog dialog(context());
        ask(dialog, 600);
        auto* table = dialog.findChild<FigureTable*>();
        start(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(table->rowCount() > 0, 60'000);
        start(dialog); // the same button stops
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), 60'000);
        QVERIFY2(dialog.complaint().isEmpty(), qPrintable(dialog.complaint()));
        const int finished = table->rowCount();
        QVERIFY2(finished < 600, "too fast to be stopped");
        // The same folder goes on: what was finished keeps its figures.
        const QString first = table->textAt(0, 3);
        start(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), 120'000);
        QVERIFY2(dialog.complaint().isEmpty(), qPrintable(dialog.complaint()));
        QCOMPARE(table->rowCount(), 600);
        QCOMPARE(table->textAt(0, 3), first);
    }

    void experimentSaysWhereTrainingsWereNotAtTheirEnd()
    {
        ExperimentDialog dialog(context());
        ask(dialog, 2);
        set(dialog, u"Epochs"_s, 1); // the only one is the best one
        set(dialog, u"Batch"_s, 4);
        QCOMPARE(dialog.options().training.batch, 4);
        QCOMPARE(dialog.options().teacher, QString()); // the run in use
        start(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), 60'000);
        const auto labels = dialog.findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->text().contains(u"In 2 of 2 repetitions the last epoch was the best one"_s); }));
        QFile summary(path(u"out/summary.md"_s));
        QVERIFY(summary.open(QIODevice::ReadOnly));
        QVERIFY(summary.readAll().contains("In 2 of 2 repetitions"));
    }

    void experimentNeedsAFolder()
    {
        ExperimentDialog dialog(context());
        QVERIFY(dialog.canStart());
        dialog.findChild<PathField*>()->findChild<QLineEdit*>()->clear();
        QVERIFY(!dialog.canStart());
    }

    void captionsAreEditedAndWritten()
    {
        QVERIFY(test::writeSmallNpz(path(u"pneumoniamnist.npz"_s), 12, 4, 6));
        CaptionsFromLabelsDialog dialog(context());
        dialog.show();
        QVERIFY(!dialog.canStart());
        dialog.data()->sources()->addPaths({path(u"pneumoniamnist.npz"_s)});
        QVERIFY(dialog.canStart());
        start(dialog);
        QTRY_VERIFY(!dialog.isRunning());
        QVERIFY2(dialog.complaint().isEmpty(), qPrintable(dialog.complaint()));
        const auto tables = dialog.findChildren<FigureTable*>();
        FigureTable* texts = tables[0]->columnCount() == 3 && tables[0]->textAt(0, 1) == u"(general text)"_s ? tables[0] : tables[1];
        FigureTable* pairs = texts == tables[0] ? tables[1] : tables[0];
        QCOMPARE(texts->rowCount(), 4); // general, no finding, two labels
        QCOMPARE(pairs->rowCount(), 10);
        texts->item(0, 2)->setText(u"Edited text of"_s);
        start(dialog);
        QTRY_VERIFY(!dialog.isRunning());
        for (int row = 0; row < pairs->rowCount(); ++row) {
            QVERIFY2(pairs->textAt(row, 2).startsWith(u"Edited text of"_s), qPrintable(pairs->textAt(row, 2)));
        }
        // Names alone and back, another source and back: what was edited is not lost.
        auto* namesAlone = dialog.data()->findChild<QCheckBox*>();
        namesAlone->setChecked(true);
        start(dialog);
        QTRY_VERIFY(!dialog.isRunning());
        QVERIFY(texts->textAt(0, 2) != u"Edited text of"_s);
        namesAlone->setChecked(false);
        start(dialog);
        QTRY_VERIFY(!dialog.isRunning());
        QCOMPARE(texts->textAt(0, 2), u"Edited text of"_s);
        QVERIFY(test::writeSmallNpz(path(u"breastmnist.npz"_s), 12, 4, 6));
        dialog.data()->sources()->addPaths({path(u"breastmnist.npz"_s)});
        start(dialog);
        QTRY_VERIFY(!dialog.isRunning());
        QCOMPARE(texts->rowCount(), 8);
        QCOMPARE(texts->textAt(0, 2), u"Edited text of"_s);
        texts->item(5, 2)->setText(u"nothing seen"_s);
        // Until they are given up.
        auto* const forget = dialog.findChild<QPushButton*>(u"forgetTexts"_s);
        QVERIFY(forget->isEnabled());
        forget->click();
        QTRY_VERIFY(!dialog.isRunning());
        QVERIFY2(texts->textAt(0, 2).startsWith(u"Chest X-ray"_s), qPrintable(texts->textAt(0, 2)));
        QVERIFY(texts->textAt(5, 2) != u"nothing seen"_s && !forget->isEnabled());
        dialog.exportTo(path(u"set"_s));
        QTRY_VERIFY(!dialog.isRunning());
        QVERIFY2(dialog.complaint().isEmpty(), qPrintable(dialog.complaint()));
        QVERIFY(QFileInfo::exists(path(u"set"_s)));
        dialog.exportTo(path(u"set"_s));
        QTRY_VERIFY(!dialog.isRunning());
        QVERIFY2(dialog.complaint().contains(path(u"set"_s)), "nothing is written over");
        const auto formats = dialog.findChildren<QComboBox*>();
        const auto format = std::ranges::find(formats, u"Written as"_s, &QComboBox::accessibleName);
        QVERIFY(format != formats.end());
        (*format)->setCurrentIndex(1);
        dialog.exportTo(path(u"tar"_s));
        QTRY_VERIFY(!dialog.isRunning());
        QVERIFY2(dialog.complaint().isEmpty(), qPrintable(dialog.complaint()));
        QCOMPARE(QDir(path(u"tar"_s)).entryList({u"*.tar"_s}, QDir::Files).isEmpty(), false);
    }

    void jointShowsItsCurveAndTable()
    {
        QVERIFY(test::writeSmallNpz(path(u"pneumoniamnist.npz"_s), 12, 4, 6));
        JointDialog dialog(context());
        dialog.show();
        QVERIFY(!dialog.canStart());
        dialog.sources()->addPaths({path(u"pneumoniamnist.npz"_s)});
        for (PathField* field : dialog.findChildren<PathField*>()) {
            if (field->findChild<QLineEdit*>()->accessibleName() != u"Weights to begin with"_s) {
                field->findChild<QLineEdit*>()->selectAll();
                QTest::keyClicks(field->findChild<QLineEdit*>(), path(u"joint"_s));
            }
        }
        set(dialog, u"Epochs"_s, 4);
        ToyJoint::held = true;
        start(dialog);
        const QList<FigureView*> views = dialog.findChildren<FigureView*>();
        QCOMPARE(views.size(), 2);
        QTRY_VERIFY(!views[1]->figure().isEmpty()); // while it trains
        const QByteArray early = views[0]->figure();
        QVERIFY(dialog.isRunning());
        ToyJoint::held = false;
        QTRY_VERIFY(!dialog.isRunning());
        QVERIFY2(dialog.complaint().isEmpty(), qPrintable(dialog.complaint()));
        const auto* table = dialog.findChild<FigureTable*>();
        QCOMPARE(table->rowCount(), 2); // all, and the source
        QCOMPARE(table->textAt(0, 1), u"0.875"_s); // 1 - .5 / 4
        QVERIFY(views[0]->figure().contains("AUC, best epoch 4") && views[0]->figure() != early);
        QVERIFY(views[1]->figure().contains("accuracy, best epoch 4"));
        QVERIFY(QFileInfo::exists(path(u"joint/auc.svg"_s)) && QFileInfo::exists(path(u"joint/accuracy.svg"_s)));
    }

    /// What the form says is what the training gets, and untouched it is what the command takes.
    void jointTakesEveryOptionOfTheCommand()
    {
        JointDialog dialog(context());
        const JointOptions usual;
        const JointOptions untouched = dialog.options().training;
        QCOMPARE(untouched.learningRate, usual.learningRate);
        QCOMPARE(untouched.optimizer, usual.optimizer);
        QCOMPARE(untouched.schedule, usual.schedule);
        QCOMPARE(untouched.weightDecay, usual.weightDecay);
        QCOMPARE(untouched.stem, usual.stem);
        QCOMPARE(untouched.inputScale, usual.inputScale);
        QVERIFY(untouched.weights.isEmpty());
        choose(dialog, u"Optimiser"_s, u"adamw"_s);
        choose(dialog, u"Schedule"_s, u"cosine"_s);
        choose(dialog, u"First layers"_s, u"224"_s);
        choose(dialog, u"Pixels"_s, u"imagenet"_s);
        const JointOptions chosen = dialog.options().training;
        QCOMPARE(chosen.inputScale, InputScale::ImageNet);
        QCOMPARE(chosen.optimizer, OptimizerKind::AdamW);
        QCOMPARE(chosen.schedule, ScheduleKind::Cosine);
        QVERIFY(chosen.stem != usual.stem);
    }

    void fineTuneShowsItsCurveAndWhatItBrought()
    {
        QVERIFY(test::writeSmallNpz(path(u"pneumoniamnist.npz"_s), 12, 4, 6));
        FineTuneDialog dialog(context());
        dialog.show();
        QVERIFY(!dialog.canStart());
        dialog.findChild<SourceList*>()->addPaths({path(u"pneumoniamnist.npz"_s)});
        for (PathField* field : dialog.findChildren<PathField*>()) {
            field->findChild<QLineEdit*>()->selectAll();
            QTest::keyClicks(field->findChild<QLineEdit*>(), path(u"tuned"_s));
        }
        set(dialog, u"Epochs"_s, 3);
        QVERIFY(dialog.canStart());
        ToyFineTuner::held = true;
        start(dialog);
        auto* const curve = dialog.findChild<FigureView*>();
        QTRY_VERIFY(!curve->figure().isEmpty()); // while it trains
        QVERIFY(dialog.isRunning() && curve->figure().contains("best epoch 1"));
        ToyFineTuner::held = false;
        QTRY_VERIFY(!dialog.isRunning());
        QVERIFY2(dialog.complaint().isEmpty(), qPrintable(dialog.complaint()));
        QVERIFY(curve->figure().contains("best epoch 3"));
        const auto* const table = dialog.findChild<FigureTable*>();
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(table->textAt(0, 1), u"6"_s); // the test split
        QCOMPARE(table->textAt(0, 2), table->textAt(0, 4)); // the toy learns nothing
        QFile written(path(u"tuned/loss.svg"_s));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(curve->figure(), written.readAll());
        QVERIFY(QFileInfo::exists(path(u"tuned/README.md"_s)) && QFileInfo::exists(path(u"tuned/evaluation.json"_s)));
    }

    void fineTuneIsStopped()
    {
        QVERIFY(test::writeSmallNpz(path(u"pneumoniamnist.npz"_s), 12, 4, 6));
        FineTuneDialog dialog(context());
        dialog.show();
        dialog.findChild<SourceList*>()->addPaths({path(u"pneumoniamnist.npz"_s)});
        for (PathField* field : dialog.findChildren<PathField*>()) {
            field->findChild<QLineEdit*>()->selectAll();
            QTest::keyClicks(field->findChild<QLineEdit*>(), path(u"tuned"_s));
        }
        ToyFineTuner::held = true;
        start(dialog);
        QTRY_VERIFY(!dialog.findChild<FigureView*>()->figure().isEmpty());
        start(dialog); // the same button stops
        QTRY_VERIFY(!dialog.isRunning());
        ToyFineTuner::held = false;
        QVERIFY2(test::readableText(dialog).contains(u"Stopped after 1 epochs"_s), qPrintable(test::readableText(dialog)));
    }

    void fineTuneTakesEveryOptionOfTheCommand()
    {
        FineTuneDialog dialog(context());
        FineTuneOptions expected; // untouched: what the command takes
        expected.encoder = dialog.options().training.encoder;
        expected.backend = dialog.options().training.backend;
        QCOMPARE(dialog.options().training.toJson(), expected.toJson());
        choose(dialog, u"Schedule"_s, u"cosine"_s);
        choose(dialog, u"Kind of decay"_s, u"l2"_s);
        choose(dialog, u"Trained"_s, u"image"_s);
        set(dialog, u"In parts"_s, 2);
        for (auto* box : dialog.findChildren<QCheckBox*>()) {
            for (const QString& text : {u"Begin with random"_s, u"Every equal caption"_s, u"Move, turn"_s}) {
                if (box->text().startsWith(text)) {
                    box->toggle();
                }
            }
        }
        expected.schedule = ScheduleKind::Cosine;
        expected.decay = DecayKind::L2;
        expected.towers = TrainedTowers::Image;
        expected.accumulate = 2;
        expected.fromScratch = true;
        expected.multiPositive = false;
        expected.augment = true;
        QCOMPARE(dialog.options().training.toJson(), expected.toJson());
    }

    void fineTuneTellsWhatIsMissingAndWhy()
    {
        FineTuneDialog dialog(context());
        dialog.show();
        QVERIFY(!dialog.canStart());
        QVERIFY(test::writeSmallNpz(path(u"pneumoniamnist.npz"_s), 12, 4, 6));
        dialog.data()->sources()->addPaths({path(u"pneumoniamnist.npz"_s)});
        type(dialog, path(u"tuned"_s));
        set(dialog, u"Batch"_s, 4);
        QCOMPARE(dialog.options().training.batch, 4);
        QCOMPARE(dialog.options().data.sources, QStringList{path(u"pneumoniamnist.npz"_s)});
        if (dialog.canStart()) { // there is a model: the bundled one
            start(dialog);
            QTRY_VERIFY(!dialog.isRunning());
            QVERIFY2(!dialog.complaint().isEmpty(), "this engine cannot tune");
        }
    }

    void probeComparesWithWhatNeverSawText()
    {
        QVERIFY(test::writeSmallNpz(path(u"pneumoniamnist.npz"_s), 12, 4, 6));
        PretrainingDialog dialog(PretrainingDialog::Kind::Probe, context());
        dialog.show();
        QVERIFY(!dialog.canStart());
        dialog.data()->sources()->addPaths({path(u"pneumoniamnist.npz"_s)});
        type(dialog, path(u"probe"_s));
        set(dialog, u"Epochs of classifiers"_s, 2);
        if (!dialog.canStart()) {
            QSKIP("the bundled encoder is not there");
        }
        start(dialog);
        QTRY_VERIFY(!dialog.isRunning());
        QVERIFY2(dialog.complaint().isEmpty(), qPrintable(dialog.complaint()));
        const FigureTable* table = nullptr;
        for (const FigureTable* one : dialog.findChildren<FigureTable*>()) {
            table = one->columnCount() == 6 && one->horizontalHeaderItem(0)->text() == u"Classifier"_s ? one : table;
        }
        QVERIFY(table != nullptr);
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->textAt(0, 3), u"0.750"_s); // 1 - .5 / 2
        QVERIFY(table->textAt(1, 0).contains(u"resnet18"_s));
        QVERIFY(QFileInfo::exists(path(u"probe/probe.md"_s)));
    }

    void claimsAskForWhatTheyNeed()
    {
        QVERIFY(test::writeSmallNpz(path(u"pneumoniamnist.npz"_s), 12, 4, 6));
        ClaimsDialog dialog(context());
        dialog.show();
        QVERIFY(!dialog.canStart());
        dialog.data()->sources()->addPaths({path(u"pneumoniamnist.npz"_s)});
        if (!dialog.canStart()) {
            QSKIP("the bundled encoder is not there");
        }
        dialog.choose(Claim::Shift);
        QVERIFY2(!dialog.canStart(), "a shift needs a second source");
        dialog.choose(Claim::Bias);
        QVERIFY2(!dialog.canStart(), "subgroups need a manifest");
        dialog.choose(Claim::Unseen);
        QVERIFY(dialog.canStart());
        QCOMPARE(dialog.options().claim, Claim::Unseen);
        start(dialog);
        QTRY_VERIFY(!dialog.isRunning());
        QVERIFY2(!dialog.complaint().isEmpty(), "this engine cannot tune");
    }

    void studyWritesItsReport()
    {
        QVERIFY(test::writeSmallNpz(path(u"pneumoniamnist.npz"_s), 12, 4, 6));
        QVERIFY(test::writeSmallNpz(path(u"breastmnist.npz"_s), 12, 4, 6));
        StudyDialog dialog(context());
        dialog.show();
        QVERIFY(!dialog.canStart());
        dialog.sources()->addPaths({path(u"pneumoniamnist.npz"_s), path(u"breastmnist.npz"_s)});
        type(dialog, path(u"study"_s));
        set(dialog, u"Training images"_s, 10);
        set(dialog, u"Test images"_s, 6);
        set(dialog, u"Repetitions"_s, 2);
        start(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), 60'000);
        QVERIFY2(dialog.complaint().isEmpty(), qPrintable(dialog.complaint()));
        QCOMPARE(dialog.findChild<FigureTable*>()->rowCount(), 3);
        QVERIFY(QFileInfo::exists(path(u"study/report.md"_s)));
        QVERIFY(dialog.findChildren<FigureView*>().size() >= 3);
    }
};

QTEST_MAIN(TestLearningDialogs)
#include "tst_learningdialogs.moc"
