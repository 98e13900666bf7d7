// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/claims.h"

#include "core/base/text.h"
#include "core/base/wholefile.h"
#include "core/exchange/csv.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>

namespace postil {

namespace {

QString folderName(const QString& text)
{
    QString name;
    for (const QChar c : text) {
        name += c.isLetterOrNumber() ? c.toLower() : QLatin1Char('-');
    }
    return name;
}

QString percent(double share)
{
    return QString::number(100 * share, 'f', 1);
}

/// Held-out images by the values of some columns of a manifest.
Result<std::vector<ImageGroup>> manifestGroups(const ClaimOptions& options, const LabelledSet& set, std::vector<Skipped>& skipped)
{
    const auto table = readCsv(options.manifest);
    if (!table) {
        return failAs(table);
    }
    const int name = table->column(QStringLiteral("file_name"));
    const int hash = table->column(QStringLiteral("sha256"));
    if (name < 0 && hash < 0) {
        return fail(Error::Code::Format, options.manifest, Text::tr("has neither a column file_name nor sha256"));
    }
    std::vector<int> columns;
    for (const QString& column : options.columns) {
        columns.push_back(table->column(column));
        if (columns.back() < 0) {
            return fail(Error::Code::NotFound, options.manifest, Text::tr("has no column '%1'").arg(column));
        }
    }
    std::multimap<QString, std::size_t> places;
    for (std::size_t place = 0; place < set.images.size(); ++place) {
        const LabelledImage& image = set.images[place];
        if (hash >= 0) {
            places.emplace(QString::fromLatin1(image.sha256.toHex()), place);
        } else {
            places.emplace(image.fileName, place);
            if (const QString last = QFileInfo(image.fileName).fileName(); last != image.fileName) {
                places.emplace(last, place);
            }
        }
    }
    std::vector<std::map<QString, std::vector<std::size_t>>> values(columns.size());
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
        const QString& key = table->rows[row][hash >= 0 ? hash : name];
        const auto [first, last] = places.equal_range(key);
        if (first == last) {
            skipped.push_back({key, Text::tr("line %1 of %2 names no image").arg(table->lines[row]).arg(QFileInfo(options.manifest).fileName())});
        }
        for (auto found = first; found != last; ++found) {
            for (std::size_t c = 0; c < columns.size(); ++c) {
                values[c][table->rows[row][columns[c]].trimmed()].push_back(found->second);
            }
        }
    }
    std::vector<ImageGroup> groups;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        for (auto& [value, members] : values[c]) {
            groups.push_back({QStringLiteral("%1 = %2").arg(options.columns[static_cast<qsizetype>(c)], value.isEmpty() ? Text::tr("(empty)") : value), std::move(members)});
        }
    }
    return groups;
}

class ClaimTest
{
public:
    ClaimTest(const FineTuner& tuner, const EncoderLoader& loader, const ClaimOptions& options, FineTuneObserver* observer, TaskContext& task)
        : m_tuner(tuner)
        , m_loader(loader)
        , m_options(options)
        , m_observer(observer)
        , m_task(task)
    {
        report.claim = options.claim;
    }

    Result<void> unseen()
    {
        const auto set = load(m_options.data);
        if (!set) {
            return failAs(set);
        }
        std::vector<int> classes(static_cast<std::size_t>(set->classes.size()));
        std::iota(classes.begin(), classes.end(), 0);
        if (!m_options.classes.isEmpty()) {
            const auto named = set->classesNamed(m_options.classes);
            if (!named) {
                return failAs(named);
            }
            classes = *named;
        }
        const std::vector<ImageGroup> groups = classGroups(*set, classes);
        const auto onlyGroups = [](const CaptionScore& score) { return !score.group.isEmpty(); };
        if (const auto plain = measure(m_options.training.encoder, *set, groups, {Text::tr("as it is"), false, true, {}}, onlyGroups); !plain) {
            return plain;
        }
        const auto all = train(*set, {}, QStringLiteral("all"));
        if (!all || report.stopped) {
            return all ? Result<void>() : failAs(all);
        }
        if (const auto scored = measure(path(QStringLiteral("all")), *set, groups, {Text::tr("trained on all classes"), true, true, {}}, onlyGroups); !scored) {
            return scored;
        }
        for (const int one : classes) {
            const auto trained = train(*set, {set->classes[one]}, QStringLiteral("without-") + folderName(set->classes[one]));
            if (!trained || report.stopped) {
                return trained ? Result<void>() : failAs(trained);
            }
            for (const BeforeAfter& score : trained->scores) {
                if (onlyGroups(score.after)) {
                    report.rows.push_back({Text::tr("trained without it"), false, true, score.after});
                }
            }
        }
        summariseModels();
        return {};
    }

    Result<void> shift()
    {
        const auto set = load(m_options.data);
        if (!set) {
            return failAs(set);
        }
        if (set->sources.size() < 2) {
            return fail(Error::Code::InvalidArgument, QStringLiteral("shift"), Text::tr("needs two sources or more"));
        }
        if (const auto plain = measure(m_options.training.encoder, *set, {}, {Text::tr("as it is"), false, true, {}}, {}); !plain) {
            return plain;
        }
        for (const LabelledSource& source : set->sources) {
            QStringList others;
            for (qsizetype c = 0; c < set->classes.size(); ++c) {
                if (c < source.offset || c >= source.offset + static_cast<qsizetype>(source.texts.labels.size())) {
                    others << set->classes[c];
                }
            }
            const auto trained = train(*set, others, QStringLiteral("on-") + folderName(source.name));
            if (!trained || report.stopped) {
                return trained ? Result<void>() : failAs(trained);
            }
            for (const BeforeAfter& score : trained->scores) {
                if (score.after.group.isEmpty()) {
                    report.rows.push_back({Text::tr("trained on %1").arg(source.name), score.after.source == source.name, true, score.after});
                }
            }
        }
        summariseModels();
        return {};
    }

    Result<void> bias()
    {
        for (const bool descriptive : {false, true}) {
            LabelledSetOptions data = m_options.data;
            data.texts.namesAlone = !descriptive;
            const auto set = load(data);
            if (!set) {
                return failAs(set);
            }
            report.skipped = set->skipped;
            const auto groups = manifestGroups(m_options, *set, report.skipped);
            if (!groups) {
                return failAs(groups);
            }
            const QString folder = descriptive ? QStringLiteral("descriptive") : QStringLiteral("names");
            if (const auto plain = measure(m_options.training.encoder, *set, *groups, {Text::tr("as it is"), false, descriptive, {}}, {}); !plain) {
                return plain;
            }
            if (m_options.untrainedOnly) {
                continue;
            }
            const auto trained = train(*set, {}, folder);
            if (!trained || report.stopped) {
                return trained ? Result<void>() : failAs(trained);
            }
            if (const auto scored = measure(path(folder), *set, *groups, {Text::tr("trained"), true, descriptive, {}}, {}); !scored) {
                return scored;
            }
        }
        summariseGaps();
        return {};
    }

    ClaimReport report;

private:
    [[nodiscard]] QString path(const QString& folder) const { return QDir(m_options.out).filePath(folder); }

    [[nodiscard]] Result<LabelledSet> load(const LabelledSetOptions& data)
    {
        auto set = loadLabelledSet(data, m_task);
        if (set) {
            report.skipped = set->skipped;
        }
        return set;
    }

    [[nodiscard]] Result<FineTuneReport> train(const LabelledSet& set, const QStringList& without, const QString& folder)
    {
        m_task.note(folder);
        FineTuneRunOptions run;
        run.training = m_options.training;
        run.data = m_options.data;
        run.without = without;
        run.out = path(folder);
        run.command = QStringLiteral("postil-cli claims … --out %1 (%2)").arg(m_options.out, folder);
        auto trained = fineTune(m_tuner, m_loader, run, set, m_observer, m_task);
        if (trained) {
            report.stopped = trained->result.stopped;
        }
        return trained;
    }

    /// The rows of one model; `wanted` empty: all of them.
    [[nodiscard]] Result<void> measure(const QString& encoderPath, const LabelledSet& set, const std::vector<ImageGroup>& groups, const ClaimRow& like,
                                       const std::function<bool(const CaptionScore&)>& wanted)
    {
        EncoderOptions options;
        options.path = encoderPath;
        options.vocabulary = encoderPath == m_options.training.encoder ? m_options.training.vocabulary : QString(); // of ours it lies beside the weights
        options.backend = m_options.training.backend;
        const auto encoder = m_loader.load(options);
        if (!encoder) {
            return failAs(encoder);
        }
        auto scores = heldOutScores(**encoder, set, groups, m_task);
        if (!scores) {
            return failAs(scores);
        }
        for (CaptionScore& score : *scores) {
            if (!wanted || wanted(score)) {
                ClaimRow row = like;
                row.score = std::move(score);
                report.rows.push_back(std::move(row));
            }
        }
        return {};
    }

    /// Mean accuracy per model, apart for what it had seen and what not.
    void summariseModels()
    {
        std::map<std::pair<QString, bool>, std::pair<double, int>> sums;
        std::vector<std::pair<QString, bool>> order;
        for (const ClaimRow& row : report.rows) {
            const std::pair key(row.model, row.seen);
            if (!sums.contains(key)) {
                order.push_back(key);
            }
            sums[key].first += row.score.accuracy.value;
            ++sums[key].second;
        }
        for (const auto& key : order) {
            const QString what = m_options.claim == Claim::Unseen ? Text::tr("mean accuracy over classes")
                                 : key.second                     ? Text::tr("accuracy on the source that trained")
                                                                  : Text::tr("mean accuracy on sources that did not train");
            report.summary.push_back({key.first, what, sums[key].first / sums[key].second});
        }
    }

    /// Best minus worst subgroup, per source, column, model and kind of captions.
    void summariseGaps()
    {
        std::map<QString, std::size_t> places;
        std::vector<std::pair<double, double>> ranges;
        for (const ClaimRow& row : report.rows) {
            if (row.score.group.isEmpty()) {
                continue;
            }
            const QString model = row.descriptive ? Text::tr("%1, descriptive captions").arg(row.model) : Text::tr("%1, names alone").arg(row.model);
            const QString what = Text::tr("%1: gap between subgroups of %2").arg(row.score.source, row.score.group.section(QStringLiteral(" = "), 0, 0));
            const auto [found, isNew] = places.emplace(model + QLatin1Char('\n') + what, report.summary.size());
            if (isNew) {
                report.summary.push_back({model, what, 0});
                ranges.emplace_back(row.score.accuracy.value, row.score.accuracy.value);
            }
            auto& [low, high] = ranges[found->second];
            low = std::min(low, row.score.accuracy.value);
            high = std::max(high, row.score.accuracy.value);
            report.summary[found->second].value = high - low;
        }
    }

    const FineTuner& m_tuner;
    const EncoderLoader& m_loader;
    const ClaimOptions& m_options;
    FineTuneObserver* m_observer;
    TaskContext& m_task;
};

} // namespace

Result<void> ClaimOptions::validate() const
{
    if (out.isEmpty()) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--out"), Text::tr("names no folder"));
    }
    if (claim == Claim::Bias && (manifest.isEmpty() || columns.isEmpty())) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("bias"), Text::tr("needs --manifest with the subgroups and a --column of it"));
    }
    const auto sources = data.validate();
    return sources ? training.validate() : sources;
}

QJsonObject ClaimRow::toJson() const
{
    QJsonObject json = score.toJson();
    json.insert(QStringLiteral("model"), model);
    json.insert(QStringLiteral("seen"), seen);
    json.insert(QStringLiteral("captions"), descriptive ? QStringLiteral("descriptive") : QStringLiteral("names"));
    return json;
}

QJsonObject ClaimReport::toJson() const
{
    QJsonArray all;
    for (const ClaimRow& row : rows) {
        all.append(row.toJson());
    }
    QJsonArray figures;
    for (const ClaimSummary& one : summary) {
        figures.append(QJsonObject{{QStringLiteral("model"), one.model}, {QStringLiteral("what"), one.what}, {QStringLiteral("value"), one.value}});
    }
    return {{QStringLiteral("claim"), optionName(claim)}, {QStringLiteral("rows"), all}, {QStringLiteral("summary"), figures}};
}

QString ClaimReport::table() const
{
    const auto line = [](const QStringList& cells) { return QStringLiteral("| %1 |\n").arg(cells.join(QStringLiteral(" | "))); };
    QString text = line({Text::tr("tested on"), Text::tr("model"), Text::tr("captions"), Text::tr("images"), Text::tr("accuracy %"), Text::tr("95 % interval"), QStringLiteral("AUC")}) +
                   QStringLiteral("|---|---|---|---|---|---|---|\n");
    for (const ClaimRow& row : rows) {
        const CaptionScore& score = row.score;
        text += line({score.group.isEmpty() ? score.source : score.group, row.seen ? row.model : Text::tr("%1 (never saw these)").arg(row.model),
                      row.descriptive ? Text::tr("descriptive") : Text::tr("names alone"), QString::number(score.n), percent(score.accuracy.value),
                      QStringLiteral("%1 – %2").arg(percent(score.accuracy.low), percent(score.accuracy.high)),
                      score.auc ? QString::number(score.auc->value, 'f', 3) : QStringLiteral("–")});
    }
    text += QLatin1Char('\n');
    for (const ClaimSummary& one : summary) {
        text += QStringLiteral("- %1: %2 %3\n").arg(one.model, one.what, percent(one.value) + QStringLiteral(" %"));
    }
    return text;
}

Result<ClaimReport> testClaim(const FineTuner& tuner, const EncoderLoader& loader, const ClaimOptions& options, FineTuneObserver* observer, TaskContext& task)
{
    if (const auto valid = options.validate(); !valid) {
        return failAs(valid);
    }
    if (!QDir().mkpath(options.out)) {
        return fail(Error::Code::Io, options.out, Text::tr("the folder cannot be made"));
    }
    ClaimTest test(tuner, loader, options, observer, task);
    const Result<void> done = options.claim == Claim::Unseen ? test.unseen() : options.claim == Claim::Shift ? test.shift() : test.bias();
    if (!done) {
        return failAs(done);
    }
    if (test.report.stopped) {
        return test.report;
    }
    const std::pair<QString, QByteArray> files[]{{QStringLiteral("claims.json"), QJsonDocument(test.report.toJson()).toJson()},
                                                 {QStringLiteral("claims.md"), test.report.table().toUtf8()}};
    for (const auto& [name, bytes] : files) {
        if (const auto written = writeWholeFile(QDir(options.out).filePath(name), bytes); !written) {
            return failAs(written);
        }
        test.report.files.append(name);
    }
    return test.report;
}

} // namespace postil
