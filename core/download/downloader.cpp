// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/download/downloader.h"

#include "core/base/text.h"
#include "core/base/wholefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

#include <memory>

namespace postil {

namespace {

constexpr int cancelPoll = 50;                 // ms
constexpr qint64 readBuffer = 4 * 1024 * 1024; // bytes that may wait in memory for the disk
constexpr qint64 hashBlock = 1 << 20;
constexpr int statusOk = 200;
constexpr int statusPartial = 206;
constexpr int statusNotFound = 404;
constexpr int statusRangeNotSatisfiable = 416;

struct Checksums {
    QByteArray sha256;
    QByteArray md5;
};

Result<Checksums> checksumsOf(const QString& path, TaskContext& task)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, path, file.errorString());
    }
    QCryptographicHash sha256(QCryptographicHash::Sha256);
    QCryptographicHash md5(QCryptographicHash::Md5);
    while (!file.atEnd()) {
        if (task.isCancelled()) {
            return fail(Error::Code::Cancelled, path, Text::tr("stopped"));
        }
        const QByteArray block = file.read(hashBlock);
        if (block.isEmpty()) {
            return fail(Error::Code::Io, path, file.errorString());
        }
        sha256.addData(block);
        md5.addData(block);
        task.progress(file.pos(), file.size(), Text::tr("Checking %1").arg(QFileInfo(path).fileName()));
    }
    return Checksums{sha256.result().toHex(), md5.result().toHex()};
}

bool isPublished(const DownloadFile& file)
{
    return !file.sha256.isEmpty() || !file.md5.isEmpty();
}

bool fits(const DownloadFile& file, const Checksums& sums)
{
    return (file.sha256.isEmpty() || file.sha256.toLower() == sums.sha256) && (file.md5.isEmpty() || file.md5.toLower() == sums.md5);
}

/// How one connection ended.
enum class Ending : std::uint8_t {
    Complete,
    Absent, ///< the server has no such file
    Broken, ///< worth another attempt
    Useless ///< not worth one
};

struct Transfer {
    Ending ending = Ending::Broken;
    QString reason; ///< for people; of Broken and Useless
};

QString reasonOf(QNetworkReply::NetworkError error, const QString& words, const QUrl& url)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return Text::tr("no network, or no way to %1 (%2)").arg(url.host(), words);
    case QNetworkReply::ConnectionRefusedError:
        return Text::tr("%1 refuses the connection").arg(url.authority());
    case QNetworkReply::OperationCanceledError: // the transfer timeout
    case QNetworkReply::TimeoutError:
        return Text::tr("%1 sent nothing more for too long").arg(url.host());
    case QNetworkReply::RemoteHostClosedError:
        return Text::tr("%1 closed the connection").arg(url.host());
    default:
        return words;
    }
}

/// One file on its way to the disk.
class Fetch
{
public:
    Fetch(const DownloadOptions& options, const DownloadFile& file, QNetworkAccessManager& manager, TaskContext& task)
        : m_options(options)
        , m_file(file)
        , m_manager(manager)
        , m_task(task)
        , m_path(QDir(options.folder).filePath(file.name))
        , m_part(m_path + QStringLiteral(".part"))
        , m_tagPath(m_part + QStringLiteral(".etag"))
    {
    }

    /// An empty path: an optional file that the server does not have.
    Result<DownloadedFile> run()
    {
        if (QFileInfo::exists(m_path)) {
            return takeWhatIsThere();
        }
        Transfer transfer;
        for (int attempt = 0; attempt < m_options.attempts; ++attempt) {
            if (attempt > 0 && !pause()) {
                return cancelled();
            }
            transfer = connectOnce();
            if (m_task.isCancelled()) {
                return cancelled();
            }
            if (transfer.ending == Ending::Complete) {
                return finish();
            }
            if (transfer.ending == Ending::Absent && m_file.optional) {
                return DownloadedFile{};
            }
            if (transfer.ending != Ending::Broken) {
                break;
            }
            m_task.note(Text::tr("%1: %2; trying again").arg(m_file.name, transfer.reason));
        }
        const qint64 kept = QFileInfo(m_part).size();
        if (transfer.ending == Ending::Broken && kept > 0) {
            transfer.reason += QLatin1String("; ") + Text::tr("%L1 bytes are kept, the next call goes on from there").arg(kept);
        }
        return fail(transfer.ending == Ending::Absent ? Error::Code::NotFound : Error::Code::Io, m_file.url.toString(), transfer.reason);
    }

private:
    [[nodiscard]] tl::unexpected<Error> cancelled() const { return fail(Error::Code::Cancelled, m_file.name, Text::tr("stopped")); }

    Result<DownloadedFile> takeWhatIsThere()
    {
        const Result<Checksums> sums = checksumsOf(m_path, m_task);
        if (!sums) {
            return failAs(sums);
        }
        if (!fits(m_file, *sums)) {
            return fail(Error::Code::AlreadyExists, m_path, Text::tr("is there already, but is not the published file (another checksum); move it away first"));
        }
        return DownloadedFile{m_path, QFileInfo(m_path).size(), sums->sha256, isPublished(m_file), true};
    }

    Result<DownloadedFile> finish()
    {
        const Result<Checksums> sums = checksumsOf(m_part, m_task);
        if (!sums) {
            return failAs(sums);
        }
        if (!fits(m_file, *sums)) {
            QFile::remove(m_part);
            QFile::remove(m_tagPath);
            return fail(Error::Code::Format, m_file.url.toString(),
                        Text::tr("what came is not the published file: its SHA-256 is %1; it was removed").arg(QString::fromLatin1(sums->sha256)));
        }
        QFile::remove(m_tagPath);
        if (!QFile::rename(m_part, m_path)) {
            return fail(Error::Code::Io, m_path, Text::tr("cannot be named so; what came is %1").arg(m_part));
        }
        return DownloadedFile{m_path, QFileInfo(m_path).size(), sums->sha256, isPublished(m_file), false};
    }

    /// False when cancelled meanwhile.
    bool pause()
    {
        QEventLoop loop;
        QTimer poll;
        int left = m_options.pauseMilliseconds;
        QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
            left -= cancelPoll;
            if (left <= 0 || m_task.isCancelled()) {
                loop.quit();
            }
        });
        poll.start(cancelPoll);
        loop.exec();
        return !m_task.isCancelled();
    }

    [[nodiscard]] QByteArray keptTag() const
    {
        QFile file(m_tagPath);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// A part without the tag of its version cannot be told from one of another version, unless a checksum will.
    [[nodiscard]] QNetworkRequest request(qint64 have) const
    {
        QNetworkRequest request(m_file.url);
        request.setTransferTimeout(m_options.stallSeconds * 1000);
        request.setRawHeader("Accept-Encoding", "identity"); // or sizes and ranges would be those of the compressed file
        request.setRawHeader("User-Agent", "Postil");
        if (have > 0) {
            request.setRawHeader("Range", "bytes=" + QByteArray::number(have) + '-');
            if (const QByteArray tag = keptTag(); !tag.isEmpty()) {
                request.setRawHeader("If-Range", tag);
            }
        }
        return request;
    }

    Transfer connectOnce()
    {
        m_out.setFileName(m_part);
        if (!m_out.open(QIODevice::ReadWrite)) {
            return {Ending::Useless, Text::tr("%1 cannot be written: %2").arg(m_part, m_out.errorString())};
        }
        if (m_out.size() > 0 && keptTag().isEmpty() && !isPublished(m_file)) {
            m_out.resize(0);
        }
        const qint64 have = m_out.size();
        m_out.seek(have);
        m_started = false;
        m_failure.clear();
        m_expected = -1;
        const std::unique_ptr<QNetworkReply> reply(m_manager.get(request(have)));
        reply->setReadBufferSize(readBuffer);
        QEventLoop loop;
        QTimer poll;
        QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, [&] { take(*reply); });
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
            if (m_task.isCancelled()) {
                reply->abort();
            }
        });
        poll.start(cancelPoll);
        if (!reply->isFinished()) {
            loop.exec();
        }
        take(*reply);
        const Transfer transfer = judge(*reply, have);
        m_out.close();
        return transfer;
    }

    /// Puts what has come on the disk. An answer that is no file (an error page) is left.
    void take(QNetworkReply& reply)
    {
        const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if ((status != statusOk && status != statusPartial) || !m_failure.isEmpty()) {
            return;
        }
        if (!m_started) {
            start(reply, status);
        }
        while (reply.bytesAvailable() > 0 && m_failure.isEmpty()) {
            const QByteArray bytes = reply.read(hashBlock);
            if (m_out.write(bytes) != bytes.size() || !m_out.flush()) {
                m_failure = Text::tr("%1 cannot be written: %2").arg(m_part, m_out.errorString());
                reply.abort();
            }
        }
        m_task.progress(m_out.pos(), m_expected, Text::tr("Fetching %1").arg(m_file.name));
    }

    void start(QNetworkReply& reply, int status)
    {
        m_started = true;
        const QByteArray range = reply.rawHeader("Content-Range"); // "bytes 100-199/200"
        const qint64 from = range.mid(range.indexOf(' ') + 1).split('-').value(0).toLongLong();
        if (status == statusOk) { // no range, or another version: from the start
            m_out.resize(0);
            m_out.seek(0);
        } else if (from != m_out.pos()) {
            m_failure = Text::tr("the server sent another part than was asked for");
            m_out.resize(0);
            reply.abort();
            return;
        }
        const QVariant length = reply.header(QNetworkRequest::ContentLengthHeader);
        m_expected = length.isValid() ? m_out.pos() + length.toLongLong() : -1;
        const QByteArray tag = reply.rawHeader("ETag");
        if (!tag.isEmpty() && !tag.startsWith("W/")) { // a weak one does not promise equal bytes
            [[maybe_unused]] const Result<void> written = writeWholeFile(m_tagPath, tag); // lost: the next call starts anew
        }
    }

    [[nodiscard]] Transfer judge(const QNetworkReply& reply, qint64 had)
    {
        const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (!m_failure.isEmpty()) {
            return {Ending::Useless, m_failure};
        }
        if (status == statusRangeNotSatisfiable && had > 0) {
            return rangeRefused(reply, had);
        }
        if (status == statusNotFound) {
            discardEmpty();
            return {Ending::Absent, Text::tr("the server has no such file (404)")};
        }
        if (status >= 400 && status < 500) { // NOLINT: the protocol's classes
            discardEmpty();
            return {Ending::Useless, Text::tr("the server answers %1 %2").arg(status).arg(reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString())};
        }
        if (reply.error() != QNetworkReply::NoError) {
            discardEmpty();
            const bool pointless = reply.error() == QNetworkReply::ProtocolUnknownError || reply.error() == QNetworkReply::SslHandshakeFailedError
                                   || reply.error() == QNetworkReply::InsecureRedirectError || reply.error() == QNetworkReply::TooManyRedirectsError;
            return {pointless ? Ending::Useless : Ending::Broken, reasonOf(reply.error(), reply.errorString(), reply.url())};
        }
        if (m_expected >= 0 && m_out.size() < m_expected) {
            return {Ending::Broken, Text::tr("%L1 of %L2 bytes came").arg(m_out.size()).arg(m_expected)};
        }
        return {Ending::Complete, {}};
    }

    /// All of it was there already, or the file has become shorter on the server.
    Transfer rangeRefused(const QNetworkReply& reply, qint64 had)
    {
        const QByteArray total = reply.rawHeader("Content-Range").split('/').value(1); // "bytes */200"
        if (total.toLongLong() == had) {
            return {Ending::Complete, {}};
        }
        m_out.resize(0);
        QFile::remove(m_tagPath);
        return {Ending::Broken, Text::tr("the file on the server has changed")};
    }

    void discardEmpty()
    {
        if (m_out.size() == 0) {
            m_out.remove();
        }
    }

    const DownloadOptions& m_options;
    const DownloadFile& m_file;
    QNetworkAccessManager& m_manager;
    TaskContext& m_task;
    const QString m_path;
    const QString m_part;
    const QString m_tagPath;
    QFile m_out;
    bool m_started = false;
    qint64 m_expected = -1; ///< bytes of the whole file; -1: the server does not say
    QString m_failure;      ///< of the disk or of the answer's sense: no further attempt
};

} // namespace

Result<void> DownloadOptions::validate() const
{
    for (const DownloadFile& file : files) {
        if (file.name.isEmpty() || file.name != QFileInfo(file.name).fileName() || file.name.startsWith(QLatin1Char('.'))) {
            return fail(Error::Code::InvalidArgument, file.name, Text::tr("is no plain file name"));
        }
        if (!file.url.isValid() || (file.url.scheme() != QLatin1String("https") && file.url.scheme() != QLatin1String("http"))) {
            return fail(Error::Code::InvalidArgument, file.url.toString(), Text::tr("is no address of a file (http or https)"));
        }
    }
    if (stallSeconds < 1 || attempts < 1 || pauseMilliseconds < 0) {
        return fail(Error::Code::InvalidArgument, folder, Text::tr("waits and attempts must be above 0"));
    }
    return {};
}

Result<DownloadReport> download(const DownloadOptions& options, TaskContext& task)
{
    if (const Result<void> valid = options.validate(); !valid) {
        return failAs(valid);
    }
    if (!QDir().mkpath(options.folder)) {
        return fail(Error::Code::Io, options.folder, Text::tr("cannot be made"));
    }
    QNetworkAccessManager manager;
    DownloadReport report;
    for (const DownloadFile& file : options.files) {
        if (!file.unlessThere.isEmpty() && QFileInfo::exists(QDir(options.folder).filePath(file.unlessThere))) {
            continue;
        }
        const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(file.url));
        manager.setProxy(proxies.value(0, QNetworkProxy(QNetworkProxy::NoProxy)));
        Result<DownloadedFile> fetched = Fetch(options, file, manager, task).run();
        if (!fetched) {
            return failAs(fetched);
        }
        if (!fetched->path.isEmpty()) {
            report.files.push_back(std::move(*fetched));
        }
    }
    return report;
}

} // namespace postil
