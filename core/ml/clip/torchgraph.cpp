// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/torchgraph.h"

#include "core/base/text.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

namespace postil::ml {

namespace {

using Kind = Pickle::Kind;
using Ref = Pickle::Ref;

constexpr std::size_t mostTensors = 65'536;
constexpr std::size_t mostNameBytes = 16 << 20; ///< of all names together
constexpr std::size_t longestName = 1'000;
constexpr std::size_t mostDimensions = 16;
constexpr int mostWrappings = 8; ///< of dictionaries, of Parameters
constexpr int deepestModule = 50;
constexpr std::size_t mostVisits = 1'000'000;

struct TypeName {
    std::string_view storage; ///< in module torch
    std::string_view dtype;   ///< in module torch
    at::ScalarType type;
};
constexpr std::array<TypeName, 10> types{{{"DoubleStorage", "float64", at::kDouble},
                                          {"FloatStorage", "float32", at::kFloat},
                                          {"HalfStorage", "float16", at::kHalf},
                                          {"BFloat16Storage", "bfloat16", at::kBFloat16},
                                          {"LongStorage", "int64", at::kLong},
                                          {"IntStorage", "int32", at::kInt},
                                          {"ShortStorage", "int16", at::kShort},
                                          {"CharStorage", "int8", at::kChar},
                                          {"ByteStorage", "uint8", at::kByte},
                                          {"BoolStorage", "bool", at::kBool}}};

struct GlobalName {
    std::string_view module;
    std::string_view name;
    bool operator==(const GlobalName&) const = default;
};
constexpr std::array<GlobalName, 15> globals{{{"collections", "OrderedDict"},
                                              {"torch", "Size"},
                                              {"torch", "device"},
                                              {"torch", "UntypedStorage"},
                                              {"torch.storage", "UntypedStorage"},
                                              {"torch._utils", "_rebuild_tensor"},
                                              {"torch._utils", "_rebuild_tensor_v2"},
                                              {"torch._utils", "_rebuild_tensor_v3"},
                                              {"torch._utils", "_rebuild_parameter"},
                                              {"torch._utils", "_rebuild_parameter_with_state"},
                                              {"torch.jit._pickle", "build_intlist"},
                                              {"torch.jit._pickle", "build_doublelist"},
                                              {"torch.jit._pickle", "build_boollist"},
                                              {"torch.jit._pickle", "build_tensorlist"},
                                              {"torch.jit._pickle", "restore_type_tag"}}};

/// "torch.FloatStorage" → Float; an untyped storage counts bytes.
std::optional<at::ScalarType> storageType(std::string_view global)
{
    if (global == "torch.UntypedStorage" || global == "torch.storage.UntypedStorage") {
        return at::kByte;
    }
    const auto found = std::ranges::find_if(types, [&](const TypeName& type) { return global.starts_with("torch.") && global.substr(6) == type.storage; });
    return found == types.end() ? std::nullopt : std::optional(found->type);
}

std::optional<at::ScalarType> dtype(std::string_view global)
{
    const auto found = std::ranges::find_if(types, [&](const TypeName& type) { return global.starts_with("torch.") && global.substr(6) == type.dtype; });
    return found == types.end() ? std::nullopt : std::optional(found->type);
}

/// ('storage', torch.FloatStorage, key, location, elements[, None or (key, start, length)]); nothing if it is anything else.
std::optional<TorchStorage> storageOf(const Pickle& pickle, Ref persistent)
{
    const std::span<const Ref> id = pickle.items(pickle.first(persistent));
    if (id.size() < 5 || id.size() > 6 || pickle.text(id[0]) != "storage" || pickle.kind(id[1]) != Kind::Global || pickle.kind(id[2]) != Kind::String
        || pickle.kind(id[4]) != Kind::Integer) {
        return std::nullopt;
    }
    const std::optional<at::ScalarType> type = storageType(pickle.text(id[1]));
    TorchStorage storage{std::string(pickle.text(id[2])), type.value_or(at::kByte), pickle.integer(id[4]), 0, pickle.integer(id[4])};
    const auto itemSize = static_cast<std::int64_t>(c10::elementSize(storage.type));
    if (!type || storage.elements < 0 || storage.elements > INT64_MAX / itemSize || storage.key.size() > longestName) {
        return std::nullopt;
    }
    if (id.size() == 6 && pickle.kind(id[5]) != Kind::None) {
        const std::span<const Ref> part = pickle.items(id[5]);
        if (part.size() != 3 || pickle.kind(part[1]) != Kind::Integer || pickle.kind(part[2]) != Kind::Integer) {
            return std::nullopt;
        }
        storage.start = pickle.integer(part[1]);
        storage.length = pickle.integer(part[2]);
        if (storage.start < 0 || storage.length < 0 || storage.start > storage.elements || storage.length > storage.elements - storage.start) {
            return std::nullopt;
        }
    }
    return storage;
}

/// Takes tensors out of the graph. Errors carry the tensor's name.
class TensorReader
{
public:
    TensorReader(const Pickle& pickle, const QString& path)
        : m_pickle(pickle)
        , m_path(path)
    {
    }

    [[nodiscard]] const TorchViews& views() const { return m_views; }
    [[nodiscard]] tl::unexpected<Error> bad(const QString& reason) const { return fail(Error::Code::Format, m_path, reason); }

    /// Adds `value` under `name` if it is a tensor; whether it is one.
    Result<bool> add(const std::string& name, Ref value)
    {
        const std::optional<Ref> call = tensorCall(value);
        if (!call) {
            return false;
        }
        Result<TorchView> view = read(name, *call);
        if (!view) {
            return failAs(view);
        }
        m_nameBytes += name.size();
        if (m_views.size() >= mostTensors || m_nameBytes > mostNameBytes || name.size() > longestName) {
            return bad(Text::tr("holds too many tensors, or names that are too long"));
        }
        if (!m_views.emplace(name, std::move(*view)).second) {
            return bad(Text::tr("has the tensor '%1' twice").arg(QString::fromStdString(name)));
        }
        return true;
    }

private:
    /// The _rebuild_tensor… inside Parameters and type tags, if the value is one.
    [[nodiscard]] std::optional<Ref> tensorCall(Ref value) const
    {
        for (int i = 0; i < mostWrappings && m_pickle.kind(value) == Kind::Call; ++i) {
            const std::string_view name = m_pickle.text(m_pickle.first(value));
            if (name == "torch._utils._rebuild_tensor" || name == "torch._utils._rebuild_tensor_v2" || name == "torch._utils._rebuild_tensor_v3") {
                return value;
            }
            const std::span<const Ref> arguments = m_pickle.items(m_pickle.second(value));
            if (arguments.empty()
                || (name != "torch._utils._rebuild_parameter" && name != "torch._utils._rebuild_parameter_with_state"
                    && name != "torch.jit._pickle.restore_type_tag")) {
                return std::nullopt;
            }
            value = arguments[0];
        }
        return std::nullopt;
    }

    /// A tuple of integers, or torch.Size of one.
    [[nodiscard]] std::optional<std::vector<std::int64_t>> integers(Ref value) const
    {
        if (m_pickle.kind(value) == Kind::Call && m_pickle.text(m_pickle.first(value)) == "torch.Size" && m_pickle.items(m_pickle.second(value)).size() == 1) {
            value = m_pickle.items(m_pickle.second(value))[0];
        }
        if (m_pickle.kind(value) != Kind::Tuple || m_pickle.items(value).size() > mostDimensions) {
            return std::nullopt;
        }
        std::vector<std::int64_t> numbers;
        for (const Ref item : m_pickle.items(value)) {
            if (m_pickle.kind(item) != Kind::Integer) {
                return std::nullopt;
            }
            numbers.push_back(m_pickle.integer(item));
        }
        return numbers;
    }

    Result<TorchView> read(const std::string& name, Ref call) const
    {
        const QString shown = QString::fromStdString(name).left(200);
        const auto wrong = [&](const QString& what) { return bad(Text::tr("tensor '%1' %2").arg(shown, what)); };
        const std::span<const Ref> arguments = m_pickle.items(m_pickle.second(call));
        if (arguments.size() < 4 || m_pickle.kind(arguments[0]) != Kind::Persistent || m_pickle.kind(arguments[1]) != Kind::Integer) {
            return wrong(Text::tr("is not as torch.save writes it"));
        }
        const std::optional<TorchStorage> storage = storageOf(m_pickle, arguments[0]);
        auto sizes = integers(arguments[2]);
        auto strides = integers(arguments[3]);
        if (!storage || !sizes || !strides || sizes->size() != strides->size()) {
            return wrong(Text::tr("is not as torch.save writes it"));
        }
        TorchView view{storage->key, storage->type, std::move(*sizes), std::move(*strides), m_pickle.integer(arguments[1]), 1};
        if (m_pickle.text(m_pickle.first(call)) == "torch._utils._rebuild_tensor_v3") {
            const auto type = arguments.size() > 6 && m_pickle.kind(arguments[6]) == Kind::Global ? dtype(m_pickle.text(arguments[6])) : std::nullopt;
            if (!type) {
                return wrong(Text::tr("is of a type that is not supported"));
            }
            view.type = *type;
        }
        if (std::ranges::any_of(view.sizes, [](std::int64_t size) { return size < 0; })) {
            return wrong(Text::tr("has a negative size"));
        }
        if (std::ranges::any_of(view.strides, [](std::int64_t stride) { return stride < 0; })) {
            return wrong(Text::tr("has a negative stride"));
        }
        if (view.offset < 0) {
            return wrong(Text::tr("has a negative offset"));
        }
        if (!measure(view, *storage)) {
            return wrong(Text::tr("reaches beyond its storage"));
        }
        return view;
    }

    /// Counts the view's numbers and finds whether the last one that it reaches is in the storage. Strides may overlap.
    static bool measure(TorchView& view, const TorchStorage& storage)
    {
        const auto itemSize = static_cast<std::int64_t>(c10::elementSize(view.type));
        std::int64_t last = view.offset;
        std::int64_t bytes = itemSize;
        bool empty = false;
        for (std::size_t i = 0; i < view.sizes.size(); ++i) {
            const std::int64_t size = view.sizes[i];
            empty = empty || size == 0;
            std::int64_t reach = 0;
            if (__builtin_mul_overflow(bytes, std::max<std::int64_t>(size, 1), &bytes)
                || __builtin_mul_overflow(std::max<std::int64_t>(size - 1, 0), view.strides[i], &reach) || __builtin_add_overflow(last, reach, &last)) {
                return false;
            }
        }
        view.numbers = empty ? 0 : bytes / itemSize;
        const auto storageItem = static_cast<std::int64_t>(c10::elementSize(storage.type));
        const std::int64_t room = storage.length * storageItem / itemSize;
        const std::int64_t startBytes = storage.start * storageItem;
        if (startBytes % itemSize != 0 || view.offset > room || (!empty && last >= room)) {
            return false;
        }
        view.offset += startBytes / itemSize;
        return true;
    }

    const Pickle& m_pickle;
    const QString& m_path;
    TorchViews m_views;
    std::size_t m_nameBytes = 0;
};

/// The value of a dictionary's key that is a text.
std::optional<Ref> valueOf(const Pickle& pickle, Ref dict, std::string_view key)
{
    const std::span<const Ref> items = pickle.items(dict);
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
        if (pickle.kind(items[i]) == Kind::String && pickle.text(items[i]) == key) {
            return items[i + 1];
        }
    }
    return std::nullopt;
}

Ref unwrapped(const Pickle& pickle, Ref dict)
{
    for (int i = 0; i < mostWrappings; ++i) {
        std::optional<Ref> inner = valueOf(pickle, dict, "state_dict");
        if (!inner || pickle.kind(*inner) != Kind::Dict) {
            inner = valueOf(pickle, dict, "model_state_dict");
        }
        if (!inner || pickle.kind(*inner) != Kind::Dict) {
            break;
        }
        dict = *inner;
    }
    return dict;
}

QString keysOf(const Pickle& pickle, Ref dict)
{
    QStringList keys;
    const std::span<const Ref> items = pickle.items(dict);
    for (std::size_t i = 0; i < items.size() && keys.size() < 5; i += 2) {
        if (pickle.kind(items[i]) == Kind::String) {
            const std::string_view key = pickle.text(items[i]);
            keys.append(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())).left(60));
        }
    }
    return keys.join(QStringLiteral(", "));
}

TorchViews withoutModulePrefix(TorchViews views)
{
    constexpr std::string_view prefix = "module.";
    const auto hasPrefix = [&](const auto& named) { return named.first.starts_with(prefix); };
    while (!views.empty() && std::ranges::all_of(views, hasPrefix)) {
        TorchViews renamed;
        for (auto& [name, view] : views) {
            renamed.emplace(name.substr(prefix.size()), std::move(view));
        }
        views = std::move(renamed);
    }
    return views;
}

/// Walks the attributes of TorchScript modules.
class ModuleWalk
{
public:
    ModuleWalk(const Pickle& pickle, const QString& path)
        : m_pickle(pickle)
        , m_tensors(pickle, path)
    {
    }

    Result<void> walk(const std::string& prefix, Ref object, int depth)
    {
        if (depth > deepestModule) {
            return m_tensors.bad(Text::tr("its modules are nested more than %1 deep").arg(deepestModule));
        }
        if (!m_pickle.hasSecond(object) || m_pickle.kind(m_pickle.second(object)) != Kind::Dict) {
            return {}; // what its __getstate__ gave can only be understood by running its __setstate__
        }
        const std::span<const Ref> items = m_pickle.items(m_pickle.second(object));
        for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
            if (++m_visits > mostVisits) {
                return m_tensors.bad(Text::tr("holds too many modules"));
            }
            if (m_pickle.kind(items[i]) != Kind::String) {
                continue;
            }
            const std::string name = prefix + std::string(m_pickle.text(items[i]));
            const bool isModule = m_pickle.kind(items[i + 1]) == Kind::Object;
            if (isModule && name.size() <= longestName) {
                if (const Result<void> done = walk(name + '.', items[i + 1], depth + 1); !done) {
                    return done;
                }
            } else if (const Result<bool> added = m_tensors.add(name, items[i + 1]); !added) {
                return failAs(added);
            }
        }
        return {};
    }

    [[nodiscard]] const TorchViews& views() const { return m_tensors.views(); }
    [[nodiscard]] tl::unexpected<Error> bad(const QString& reason) const { return m_tensors.bad(reason); }

private:
    const Pickle& m_pickle;
    TensorReader m_tensors;
    std::size_t m_visits = 0;
};

} // namespace

bool isTorchGlobal(std::string_view module, std::string_view name)
{
    return std::ranges::find(globals, GlobalName{module, name}) != globals.end()
           || (module == "torch" && std::ranges::any_of(types, [&](const TypeName& type) { return name == type.storage || name == type.dtype; }));
}

bool isScriptClass(std::string_view module)
{
    return module == "__torch__" || module.starts_with("__torch__.");
}

Result<std::map<std::string, TorchStorage>> torchStorages(const Pickle& pickle, const QString& path)
{
    std::map<std::string, TorchStorage> storages;
    for (Ref ref = 0; ref < pickle.size(); ++ref) {
        if (pickle.kind(ref) != Kind::Persistent) {
            continue;
        }
        std::optional<TorchStorage> storage = storageOf(pickle, ref);
        if (!storage) {
            return fail(Error::Code::Format, path, Text::tr("describes a storage in a way that is not known, or of a type that is not supported"));
        }
        const auto [known, isNew] = storages.try_emplace(storage->key, *storage);
        if (!isNew && known->second.bytes() != storage->bytes()) {
            return fail(Error::Code::Format, path, Text::tr("gives the storage '%1' two sizes").arg(QString::fromStdString(storage->key).left(100)));
        }
    }
    return storages;
}

Result<TorchViews> stateDictTensors(const Pickle& pickle, const QString& path)
{
    TensorReader tensors(pickle, path);
    if (pickle.kind(pickle.root()) != Kind::Dict) {
        return tensors.bad(Text::tr("holds %1, not a dictionary of tensors").arg(kindName(pickle.kind(pickle.root()))));
    }
    const Ref dict = unwrapped(pickle, pickle.root());
    const std::span<const Ref> items = pickle.items(dict);
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
        if (pickle.kind(items[i]) != Kind::String) {
            continue;
        }
        if (const Result<bool> added = tensors.add(std::string(pickle.text(items[i])), items[i + 1]); !added) {
            return failAs(added);
        }
    }
    if (tensors.views().empty()) {
        return tensors.bad(items.empty() ? Text::tr("holds no tensors: its dictionary is empty")
                                         : Text::tr("holds no tensors by name; its keys are: %1").arg(keysOf(pickle, dict)));
    }
    return withoutModulePrefix(tensors.views());
}

Result<TorchViews> scriptTensors(const Pickle& pickle, const QString& path)
{
    ModuleWalk walk(pickle, path);
    if (pickle.kind(pickle.root()) != Kind::Object) {
        return walk.bad(Text::tr("holds %1, not a TorchScript module").arg(kindName(pickle.kind(pickle.root()))));
    }
    if (const Result<void> done = walk.walk({}, pickle.root(), 0); !done) {
        return failAs(done);
    }
    if (walk.views().empty()) {
        return walk.bad(Text::tr("is a TorchScript module without tensors that can be read without running it"));
    }
    return walk.views();
}

} // namespace postil::ml
