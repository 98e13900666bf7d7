// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/pickle.h"

#include "core/base/text.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <unordered_map>

namespace postil::ml {

namespace {

constexpr std::size_t mostNodes = 400'000;
constexpr std::size_t mostItems = 1'000'000; ///< of all lists, tuples and dictionaries together
constexpr std::size_t mostOnStack = 200'000;
constexpr std::uint32_t deepest = 100;
constexpr qsizetype longestGlobal = 512;

// https://docs.python.org/3/library/pickletools.html; only what torch.save and torch.jit.save write.
enum Op : unsigned char {
    Mark = '(',
    Stop = '.',
    BinInt = 'J',
    BinInt1 = 'K',
    BinInt2 = 'M',
    None = 'N',
    BinPersId = 'Q',
    Reduce = 'R',
    BinString = 'T',
    ShortBinString = 'U',
    BinUnicode = 'X',
    EmptyList = ']',
    EmptyTuple = ')',
    EmptyDict = '}',
    Append = 'a',
    Build = 'b',
    Global = 'c',
    Appends = 'e',
    BinGet = 'h',
    LongBinGet = 'j',
    BinPut = 'q',
    LongBinPut = 'r',
    SetItem = 's',
    Tuple = 't',
    SetItems = 'u',
    BinFloat = 'G',
    BinBytes = 'B',
    ShortBinBytes = 'C',
    Proto = 0x80,
    NewObj = 0x81,
    Tuple1 = 0x85,
    Tuple2 = 0x86,
    Tuple3 = 0x87,
    NewTrue = 0x88,
    NewFalse = 0x89,
    Long1 = 0x8a,
    Long4 = 0x8b,
    ShortBinUnicode = 0x8c,
    BinUnicode8 = 0x8d,
    BinBytes8 = 0x8e,
    StackGlobal = 0x93,
    Memoize = 0x94,
    Frame = 0x95
};

} // namespace

/// The stack machine. Every operation that cannot be done sets m_reason and returns false.
class PickleReader
{
public:
    PickleReader(QByteArray bytes, const Pickle::Allowed& allowed)
        : m_allowed(allowed)
    {
        m_pickle.m_bytes = std::move(bytes);
        m_bytes = QByteArrayView(m_pickle.m_bytes).first(std::min(m_pickle.m_bytes.size(), Pickle::longest));
    }

    bool run()
    {
        if (m_bytes.isEmpty() || static_cast<unsigned char>(m_bytes[0]) != Proto) {
            return stop(Text::tr("is no pickle"));
        }
        while (m_at < m_bytes.size()) {
            const auto op = static_cast<unsigned char>(m_bytes[m_at++]);
            if (op == Stop) {
                return finish();
            }
            if (!step(op)) {
                return false;
            }
            if (m_pickle.m_nodes.size() > mostNodes || m_items > mostItems || m_stack.size() > mostOnStack) {
                return tooMany();
            }
        }
        return truncated();
    }

    Pickle m_pickle;
    QString m_reason;

private:
    using Ref = Pickle::Ref;
    using Kind = Pickle::Kind;

    bool stop(const QString& why)
    {
        if (m_reason.isEmpty()) {
            m_reason = why;
        }
        return false;
    }
    bool truncated()
    {
        return stop(m_bytes.size() < m_pickle.m_bytes.size() ? Text::tr("its pickle is longer than %1 bytes").arg(Pickle::longest)
                                                             : Text::tr("its pickle ends too early"));
    }
    bool underflow() { return stop(Text::tr("its pickle takes more values than it has (at byte %1)").arg(m_at - 1)); }
    bool unexpected() { return stop(Text::tr("its pickle is not as torch.save writes it (at byte %1)").arg(m_at - 1)); }

    bool tooMany() { return stop(Text::tr("its pickle holds too many values")); }
    bool tooDeep() { return stop(Text::tr("its pickle is nested more than %1 deep").arg(deepest)); }

    bool finish()
    {
        if (m_stack.size() != 1 || !m_marks.empty()) {
            return underflow();
        }
        m_pickle.m_root = m_stack.back();
        m_pickle.m_length = m_at;
        return true;
    }

    /// `count` bytes from here on, false where the pickle is shorter. A length in the file is
    /// only ever compared, never allocated.
    bool take(std::uint64_t count, QByteArrayView& out)
    {
        if (count > static_cast<std::uint64_t>(m_bytes.size() - m_at)) {
            return truncated();
        }
        out = m_bytes.sliced(m_at, static_cast<qsizetype>(count));
        m_at += static_cast<qsizetype>(count);
        return true;
    }
    template <class T>
    bool number(T& out)
    {
        QByteArrayView bytes;
        if (!take(sizeof(T), bytes)) {
            return false;
        }
        out = qFromLittleEndian<T>(bytes.data());
        return true;
    }

    Pickle::Node& add(Kind kind)
    {
        m_stack.push_back(static_cast<Ref>(m_pickle.m_nodes.size()));
        Pickle::Node& node = m_pickle.m_nodes.emplace_back();
        node.kind = kind;
        return node;
    }
    bool add(Kind kind, std::int64_t integer)
    {
        add(kind).integer = integer;
        return true;
    }
    bool addPair(Kind kind, Ref first, Ref second, std::uint32_t depth)
    {
        Pickle::Node& node = add(kind);
        node.pair = {first, second};
        return deepen(node, depth);
    }
    /// The text's length comes next, as a T.
    template <class T>
    bool addText(Kind kind)
    {
        T length = 0;
        QByteArrayView bytes;
        if (!number(length) || !take(length, bytes)) {
            return false;
        }
        add(kind).pair = {static_cast<Ref>(m_at - bytes.size()), static_cast<Ref>(bytes.size())};
        return true;
    }
    bool addReal()
    {
        QByteArrayView bytes;
        if (!take(8, bytes)) {
            return false;
        }
        add(Kind::Real).real = std::bit_cast<double>(qFromBigEndian<std::uint64_t>(bytes.data()));
        return true;
    }
    template <class T>
    bool addInteger()
    {
        T value = 0;
        return number(value) && add(Kind::Integer, value);
    }
    template <class T>
    bool addLong()
    {
        T length = 0;
        QByteArrayView bytes;
        if (!number(length) || !take(length, bytes)) {
            return false;
        }
        if (bytes.size() > 8) {
            add(Kind::LongInteger).pair = {static_cast<Ref>(m_at - bytes.size()), static_cast<Ref>(bytes.size())};
            return true;
        }
        std::uint64_t value = !bytes.isEmpty() && bytes.back() < 0 ? UINT64_MAX : 0; // two's complement
        for (qsizetype i = bytes.size(); i > 0; --i) {
            value = value << 8 | static_cast<unsigned char>(bytes[i - 1]);
        }
        return add(Kind::Integer, static_cast<std::int64_t>(value));
    }

    bool pop(Ref& out)
    {
        if (m_stack.size() <= floor()) {
            return underflow();
        }
        out = m_stack.back();
        m_stack.pop_back();
        return true;
    }
    [[nodiscard]] std::size_t floor() const { return m_marks.empty() ? 0 : m_marks.back(); }
    [[nodiscard]] std::uint32_t depthOf(Ref ref) const { return m_pickle.m_nodes[ref].depth; }
    bool deepen(Pickle::Node& node, std::uint32_t inner)
    {
        node.depth = std::max(node.depth, inner + 1);
        return node.depth <= deepest || tooDeep();
    }
    bool putIn(Pickle::Node& node, std::span<const Ref> items)
    {
        m_items += items.size();
        for (const Ref item : items) {
            if (!deepen(node, depthOf(item))) {
                return false;
            }
        }
        node.items.insert(node.items.end(), items.begin(), items.end());
        return true;
    }

    /// The values above the last mark become a tuple, or go into the container below it.
    bool collect(Kind into)
    {
        if (m_marks.empty()) {
            return underflow();
        }
        const std::size_t mark = m_marks.back();
        m_marks.pop_back();
        const std::vector<Ref> items(m_stack.begin() + static_cast<std::ptrdiff_t>(mark), m_stack.end());
        m_stack.resize(mark);
        return into == Kind::Tuple ? putIn(add(Kind::Tuple), items) : putInTop(into, items);
    }
    bool putInTop(Kind kind, std::span<const Ref> items)
    {
        if (m_stack.size() <= floor()) {
            return underflow();
        }
        Pickle::Node& node = m_pickle.m_nodes[m_stack.back()];
        if (node.kind != kind || (kind == Kind::Dict && items.size() % 2 != 0)) {
            return unexpected();
        }
        return putIn(node, items);
    }
    bool popInto(Kind into, std::size_t count) ///< APPEND, SETITEM and the short tuples
    {
        std::array<Ref, 3> items{};
        for (std::size_t i = count; i > 0; --i) {
            if (!pop(items[i - 1])) {
                return false;
            }
        }
        const std::span<const Ref> taken(items.data(), count);
        return into == Kind::Tuple ? putIn(add(Kind::Tuple), taken) : putInTop(into, taken);
    }

    bool put(std::uint64_t index)
    {
        if (m_stack.size() <= floor()) {
            return underflow();
        }
        if (index > mostNodes) {
            return stop(Text::tr("its pickle keeps values under a number that is too large"));
        }
        if (index >= m_memo.size()) {
            m_memo.resize(index + 1, Pickle::none);
        }
        m_memo[index] = m_stack.back();
        m_nextMemo = std::max<std::uint64_t>(m_nextMemo, index + 1);
        return true;
    }
    bool get(std::uint64_t index)
    {
        if (index >= m_memo.size() || m_memo[index] == Pickle::none) {
            return stop(Text::tr("its pickle uses a value (%1) that it never kept").arg(index));
        }
        m_stack.push_back(m_memo[index]);
        return true;
    }
    template <class T>
    bool putAt()
    {
        T index = 0;
        return number(index) && put(index);
    }
    template <class T>
    bool getAt()
    {
        T index = 0;
        return number(index) && get(index);
    }

    bool line(std::string_view& out)
    {
        const qsizetype end = m_bytes.indexOf('\n', m_at);
        if (end < 0 || end - m_at > longestGlobal) {
            return end < 0 ? truncated() : unexpected();
        }
        out = std::string_view(m_bytes.data() + m_at, static_cast<std::size_t>(end - m_at));
        m_at = end + 1;
        return true;
    }
    bool addGlobal(std::string_view module, std::string_view name)
    {
        if (module.size() > longestGlobal || name.size() > longestGlobal) {
            return unexpected();
        }
        std::string full = std::string(module) + '.' + std::string(name);
        if (!m_allowed(module, name)) {
            const QString shown = QString::fromStdString(full).left(100);
            return stop(Text::tr("names %1, which no file of plain weights needs: refused, nothing of it was run").arg(shown));
        }
        const auto [known, isNew] = m_globalNumbers.try_emplace(full, static_cast<Ref>(m_pickle.m_globals.size()));
        if (isNew) {
            m_pickle.m_globals.push_back(std::move(full));
        }
        add(Kind::Global).pair = {known->second, 0};
        return true;
    }
    bool global()
    {
        std::string_view module;
        std::string_view name;
        return line(module) && line(name) && addGlobal(module, name);
    }
    bool stackGlobal()
    {
        Ref module = 0;
        Ref name = 0;
        if (!pop(name) || !pop(module)) {
            return false;
        }
        if (m_pickle.kind(name) != Kind::String || m_pickle.kind(module) != Kind::String) {
            return unexpected();
        }
        return addGlobal(m_pickle.text(module), m_pickle.text(name));
    }

    bool call(Kind as) ///< REDUCE and NEWOBJ
    {
        Ref arguments = 0;
        Ref callee = 0;
        if (!pop(arguments) || !pop(callee)) {
            return false;
        }
        if (m_pickle.kind(callee) != Kind::Global || m_pickle.kind(arguments) != Kind::Tuple) {
            return unexpected();
        }
        if (m_pickle.text(callee) == "collections.OrderedDict") {
            return orderedDict(arguments);
        }
        return addPair(as, callee, as == Kind::Object ? Pickle::none : arguments, depthOf(arguments));
    }
    /// OrderedDict() that is filled afterwards, or, as Python 2 wrote it, OrderedDict([[key, value], …]).
    bool orderedDict(Ref arguments)
    {
        std::vector<Ref> items;
        for (const Ref list : m_pickle.items(arguments)) {
            for (const Ref pair : m_pickle.items(list)) {
                const std::span<const Ref> both = m_pickle.items(pair);
                if (both.size() != 2) {
                    return unexpected();
                }
                if (m_items + items.size() > mostItems) { // the same list may stand there a thousand times
                    return tooMany();
                }
                items.insert(items.end(), both.begin(), both.end());
            }
        }
        return putIn(add(Kind::Dict), items);
    }
    /// An object of a TorchScript class keeps its state; attributes of other things (an OrderedDict's _metadata) are left.
    bool build()
    {
        Ref state = 0;
        if (!pop(state) || m_stack.size() <= floor()) {
            return underflow();
        }
        Pickle::Node& node = m_pickle.m_nodes[m_stack.back()];
        if (node.kind != Kind::Object) {
            return node.kind == Kind::Dict || node.kind == Kind::Call || unexpected();
        }
        node.pair.second = state;
        return deepen(node, depthOf(state));
    }
    bool persistent()
    {
        Ref id = 0;
        return pop(id) && addPair(Kind::Persistent, id, Pickle::none, depthOf(id));
    }

    bool protocol()
    {
        std::uint8_t version = 0;
        if (!number(version)) {
            return false;
        }
        return (version >= 2 && version <= 5) || stop(Text::tr("its pickle has the protocol %1; 2 to 5 are read").arg(version));
    }
    bool refuseOp(unsigned char op)
    {
        return stop(Text::tr("its pickle uses the operation 0x%1, which no file of plain weights needs").arg(op, 2, 16, QLatin1Char('0')));
    }

    bool step(unsigned char op)
    {
        std::uint64_t frame = 0;
        switch (op) {
        case Proto: return protocol();
        case Frame: return number(frame) && (frame <= static_cast<std::uint64_t>(m_bytes.size() - m_at) || truncated());
        case Mark: m_marks.push_back(m_stack.size()); return m_marks.size() <= deepest || tooDeep();
        case None: return add(Kind::None, 0);
        case NewTrue: return add(Kind::Bool, 1);
        case NewFalse: return add(Kind::Bool, 0);
        case BinInt: return addInteger<std::int32_t>();
        case BinInt1: return addInteger<std::uint8_t>();
        case BinInt2: return addInteger<std::uint16_t>();
        case Long1: return addLong<std::uint8_t>();
        case Long4: return addLong<std::uint32_t>();
        case BinFloat: return addReal();
        case ShortBinString:
        case ShortBinUnicode: return addText<std::uint8_t>(Kind::String);
        case BinString:
        case BinUnicode: return addText<std::uint32_t>(Kind::String);
        case BinUnicode8: return addText<std::uint64_t>(Kind::String);
        case ShortBinBytes: return addText<std::uint8_t>(Kind::Bytes);
        case BinBytes: return addText<std::uint32_t>(Kind::Bytes);
        case BinBytes8: return addText<std::uint64_t>(Kind::Bytes);
        case EmptyList: return add(Kind::List, 0);
        case EmptyDict: return add(Kind::Dict, 0);
        case EmptyTuple: return add(Kind::Tuple, 0);
        case Tuple1: return popInto(Kind::Tuple, 1);
        case Tuple2: return popInto(Kind::Tuple, 2);
        case Tuple3: return popInto(Kind::Tuple, 3);
        case Tuple: return collect(Kind::Tuple);
        case Append: return popInto(Kind::List, 1);
        case Appends: return collect(Kind::List);
        case SetItem: return popInto(Kind::Dict, 2);
        case SetItems: return collect(Kind::Dict);
        case BinPut: return putAt<std::uint8_t>();
        case LongBinPut: return putAt<std::uint32_t>();
        case Memoize: return put(m_nextMemo);
        case BinGet: return getAt<std::uint8_t>();
        case LongBinGet: return getAt<std::uint32_t>();
        case Global: return global();
        case StackGlobal: return stackGlobal();
        case Reduce: return call(Kind::Call);
        case NewObj: return call(Kind::Object);
        case Build: return build();
        case BinPersId: return persistent();
        default: return refuseOp(op);
        }
    }

    const Pickle::Allowed& m_allowed;
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    std::vector<Ref> m_stack;
    std::vector<std::size_t> m_marks;
    std::vector<Ref> m_memo;
    std::uint64_t m_nextMemo = 0;
    std::size_t m_items = 0;
    std::unordered_map<std::string, Ref> m_globalNumbers;
};

Result<Pickle> Pickle::read(QByteArray bytes, const QString& path, const Allowed& allowed)
{
    PickleReader reader(std::move(bytes), allowed);
    if (!reader.run()) {
        return fail(Error::Code::Format, path, reader.m_reason);
    }
    return std::move(reader.m_pickle);
}

std::string_view Pickle::text(Ref ref) const
{
    const Node& node = m_nodes[ref];
    switch (node.kind) {
    case Kind::Global:
        return m_globals[node.pair.first];
    case Kind::String:
    case Kind::Bytes:
    case Kind::LongInteger:
        return std::string_view(m_bytes.constData() + node.pair.first, node.pair.second);
    default:
        return {};
    }
}

QString kindName(Pickle::Kind kind)
{
    switch (kind) {
    case Pickle::Kind::None:
        return Text::tr("nothing");
    case Pickle::Kind::Bool:
        return Text::tr("a truth value");
    case Pickle::Kind::Integer:
    case Pickle::Kind::LongInteger:
    case Pickle::Kind::Real:
        return Text::tr("a number");
    case Pickle::Kind::String:
    case Pickle::Kind::Bytes:
        return Text::tr("a text");
    case Pickle::Kind::Tuple:
        return Text::tr("a tuple");
    case Pickle::Kind::List:
        return Text::tr("a list");
    case Pickle::Kind::Dict:
        return Text::tr("a dictionary");
    case Pickle::Kind::Global:
        return Text::tr("a name");
    case Pickle::Kind::Call:
    case Pickle::Kind::Object:
    case Pickle::Kind::Persistent:
        break;
    }
    return Text::tr("an object");
}

} // namespace postil::ml
