// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace postil::test {

/// A small HTTP/1.1 server on 127.0.0.1 for tests of downloads: one answer per connection, with the faults that a test asks for.
/// Runs on the event loop of the thread that made it.
class HttpServer final : public QObject
{
    Q_OBJECT

public:
    struct Page {
        QByteArray body = {};
        QByteArray etag = {};         ///< with its quotes; empty: none is sent
        bool ranges = true;      ///< false: Range is ignored, as some servers do
        int status = 200;        ///< another one is answered as it is, with the body
        QByteArray location = {};     ///< of a redirect
        qint64 closeAfter = -1;  ///< bytes of each body before the connection breaks; -1: never
        int breaks = -1;         ///< how many connections break so; -1: all
        QString takenInto = {};  ///< the client's file, wanted with closeAfter: the break comes once the bytes are in it
        int pieceBytes = 0;      ///< > 0: sent in pieces of this size …
        int pieceMilliseconds = 0; ///< … with this pause between them
        bool silent = false;     ///< accepts, reads, and never answers
        bool length = true;      ///< Content-Length is sent
    };
    struct Request {
        QByteArray path;
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
    };

    HttpServer();
    [[nodiscard]] QUrl url(const QString& path) const;
    QHash<QByteArray, Page> pages; ///< by path, with its slash
    QList<Request> requests;       ///< as they came

private:
    void answer(QTcpSocket* socket, const QByteArray& head);
    void send(QTcpSocket* socket, const QByteArray& bytes, const Page& page);

    QTcpServer m_server;
};

} // namespace postil::test
