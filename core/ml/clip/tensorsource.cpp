// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/tensorsource.h"

#include "core/base/text.h"

#include <ATen/ops/isfinite.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace postil::ml {

namespace {

constexpr std::int64_t maxBlocks = 1'000;

QString sizesText(at::IntArrayRef sizes)
{
    QStringList list;
    for (const std::int64_t size : sizes) {
        list.append(QString::number(size));
    }
    return QStringLiteral("[%1]").arg(list.join(QStringLiteral(", ")));
}

QString shortened(const QStringList& names)
{
    constexpr qsizetype shown = 3;
    const QString list = QStringList(names.mid(0, shown)).join(QStringLiteral(", "));
    return names.size() <= shown ? list : Text::tr("%1 and %2 more").arg(list).arg(names.size() - shown);
}

/// Shape in the file of a tensor that the tower wants with `sizes`.
std::vector<std::int64_t> storedSizes(const TensorSource& source, std::vector<std::int64_t> sizes)
{
    switch (source.form) {
    case TensorSource::Form::Same:
        break;
    case TensorSource::Form::Transposed:
        std::ranges::reverse(sizes);
        break;
    case TensorSource::Form::Third:
        sizes.front() *= 3;
        break;
    case TensorSource::Form::LeadOnes:
        sizes.insert(sizes.begin(), static_cast<std::size_t>(source.number), 1);
        break;
    }
    return sizes;
}

at::Tensor converted(const at::Tensor& stored, const TensorSource& source, const std::vector<std::int64_t>& sizes)
{
    switch (source.form) {
    case TensorSource::Form::Transposed:
        return stored.t().to(at::kFloat).contiguous();
    case TensorSource::Form::Third:
        return stored.narrow(0, source.number * sizes.front(), sizes.front()).to(at::kFloat).contiguous();
    case TensorSource::Form::Same:
    case TensorSource::Form::LeadOnes:
        break;
    }
    return stored.reshape(sizes).to(at::kFloat).contiguous();
}

/// Counters and constants that some files carry beside the weights.
bool isKnownBuffer(std::string_view name)
{
    for (const std::string_view ending : {"position_ids", "num_batches_tracked", "attn_mask"}) {
        if (name.ends_with(ending)) {
            return true;
        }
    }
    return name == "input_resolution" || name == "context_length" || name == "vocab_size";
}

} // namespace

TensorSource blockSource(const std::string& block, std::string_view part, PartNames names, std::string_view joined)
{
    for (const auto& [ours, theirs] : names) {
        if (part.starts_with(ours)) {
            return {block + std::string(theirs) + std::string(part.substr(ours.size()))};
        }
    }
    constexpr std::array<std::string_view, 3> thirds{"self_attn.q_proj.", "self_attn.k_proj.", "self_attn.v_proj."};
    for (std::size_t i = 0; i < thirds.size(); ++i) {
        if (part.starts_with(thirds[i])) {
            return {block + std::string(joined) + std::string(part.substr(thirds[i].size())), TensorSource::Form::Third, static_cast<int>(i)};
        }
    }
    return {block + std::string(part)};
}

Result<TakenWeights> takeWeights(TensorMap stored, const std::vector<TensorShape>& wanted, const SourceOf& sourceOf, const QString& path)
{
    TakenWeights taken;
    QStringList missing;
    QStringList misshapen;
    QStringList notFinite;
    std::set<std::string> used;
    std::map<at::ScalarType, std::int64_t> values;
    for (const TensorShape& tensor : wanted) {
        const TensorSource source = sourceOf(tensor.name);
        const QString name = QString::fromStdString(source.name);
        const bool again = !used.insert(source.name).second; // another third of it was told already
        const auto found = stored.find(source.name);
        if (found == stored.end()) {
            if (!again) {
                missing.append(name);
            }
            continue;
        }
        const std::vector<std::int64_t> sizes = storedSizes(source, tensor.sizes);
        const bool scalarAsVector = tensor.sizes.empty() && found->second.numel() == 1; // logit_scale of shape [1]
        if (found->second.sizes() != at::IntArrayRef(sizes) && !scalarAsVector) {
            if (!again) {
                misshapen.append(Text::tr("%1 is %2 instead of %3").arg(name, sizesText(found->second.sizes()), sizesText(sizes)));
            }
            continue;
        }
        at::Tensor weights = converted(found->second, source, tensor.sizes);
        if (!at::isfinite(weights).all().item<bool>()) {
            notFinite.append(name);
        }
        values[found->second.scalar_type()] += weights.numel();
        taken.weights.emplace(tensor.name, std::move(weights));
    }
    if (!missing.isEmpty()) {
        return fail(Error::Code::Model, path, Text::tr("%1 tensors are missing: %2").arg(missing.size()).arg(shortened(missing)));
    }
    if (!misshapen.isEmpty()) {
        return fail(Error::Code::Model, path, Text::tr("has tensors of another shape than the model's: %1").arg(shortened(misshapen)));
    }
    if (!notFinite.isEmpty()) {
        notFinite.removeDuplicates();
        return fail(Error::Code::Model, path, Text::tr("has values that are not finite (NaN or infinite): %1").arg(shortened(notFinite)));
    }
    for (const auto& [name, tensor] : stored) {
        if (!used.contains(name) && !isKnownBuffer(name)) {
            taken.unused.append(QString::fromStdString(name));
        }
    }
    if (!values.empty()) {
        taken.storedType = std::ranges::max_element(values, {}, [](const auto& item) { return item.second; })->first;
    }
    return taken;
}

std::int64_t sizeOf(const TensorMap& stored, const std::string& name, std::size_t rank, std::size_t dimension)
{
    const auto found = stored.find(name);
    return found == stored.end() || found->second.sizes().size() != rank ? 0 : found->second.sizes()[dimension];
}

std::int64_t countBlocks(const TensorMap& stored, const std::string& prefix)
{
    std::int64_t count = 1;
    for (auto it = stored.lower_bound(prefix); it != stored.end() && it->first.starts_with(prefix); ++it) {
        std::int64_t number = 0;
        const char* end = it->first.data() + it->first.size();
        const auto [rest, error] = std::from_chars(it->first.data() + prefix.size(), end, number);
        if (error == std::errc() && rest != end && *rest == '.' && number >= 0 && number < maxBlocks) {
            count = std::max(count, number + 1);
        }
    }
    return count;
}

} // namespace postil::ml
