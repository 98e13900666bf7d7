// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/clippairs.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>

namespace postil::ml {

CaptionIndex::CaptionIndex(const std::vector<int>& captionList, const std::vector<QStringList>& captionLists)
    : m_listOf(captionList)
{
    QHash<QString, int> places;
    for (const QStringList& list : captionLists) {
        std::vector<int> numbers;
        for (const QString& text : list) {
            const auto place = places.constFind(text);
            const int number = place == places.constEnd() ? static_cast<int>(m_texts.size()) : place.value();
            if (place == places.constEnd()) {
                places.insert(text, number);
                m_texts.append(text);
            }
            numbers.push_back(number);
        }
        m_lists.push_back(numbers);
        std::ranges::sort(numbers);
        m_sorted.push_back(std::move(numbers));
    }
}

int CaptionIndex::draw(std::size_t image, Random& random) const
{
    const std::vector<int>& list = m_lists[static_cast<std::size_t>(m_listOf[image])];
    return list[random.below(list.size())];
}

int CaptionIndex::first(std::size_t image) const
{
    return m_lists[static_cast<std::size_t>(m_listOf[image])].front();
}

bool CaptionIndex::fits(std::size_t image, int text) const
{
    return std::ranges::binary_search(m_sorted[static_cast<std::size_t>(m_listOf[image])], text);
}

QString dropWords(const QString& text, double share, Random& random)
{
    QStringList kept;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (random.unit() >= share) {
            kept.append(word);
        }
    }
    return kept.isEmpty() ? text : kept.join(QLatin1Char(' '));
}

QString strewWords(const QString& text, const QStringList& fillers, Random& random)
{
    QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto count = 1 + random.below(5);
    for (std::uint64_t i = 0; i < count; ++i) {
        QString filler;
        if (random.below(4) == 0) {
            for (auto letters = 2 + random.below(7); letters > 0; --letters) {
                filler += QChar(static_cast<char16_t>(u'a' + random.below(26)));
            }
        } else {
            filler =
                fillers[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(fillers.size())))];
        }
        words.insert(static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(words.size()) + 1)),
                     filler);
    }
    return words.join(QLatin1Char(' '));
}

QByteArray trainingFingerprint(const ClipTrainOptions& options, const ClipPairs& pairs)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const ClipGeometry& g = options.geometry;
    for (const double number :
         {double(g.imageSize), double(g.patchSize), double(g.visionWidth), double(g.visionLayers),
          double(g.visionHeads), double(g.textWidth), double(g.textLayers), double(g.textHeads),
          double(g.contextLength), double(g.projection), double(options.epochs), double(options.batch),
          options.learningRate, options.weightDecay, double(options.multiPositive), double(options.augment),
          double(options.vocabulary)}) {
        hash.addData(QByteArray::number(number, 'g', 17) + ' ');
    }
    hash.addData(QByteArray::number(options.seed));
    for (std::size_t i = 0; i < pairs.images.size(); ++i) {
        const Image& image = pairs.images[i];
        hash.addData(QByteArray::number(image.width) + 'x' + QByteArray::number(image.channels) + ':' +
                     QByteArray::number(pairs.captionList[i]) + ' ');
        hash.addData(QByteArrayView(image.pixels));
    }
    for (const QStringList& list : pairs.captionLists) {
        hash.addData(list.join(QLatin1Char('\n')).toUtf8());
    }
    hash.addData(pairs.fillers.join(QLatin1Char('\n')).toUtf8());
    return hash.result().toHex();
}

} // namespace postil::ml
