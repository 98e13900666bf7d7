// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpserver.h"

#include <QFileInfo>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace postil::test {

namespace {
constexpr int takenPoll = 2; // ms
} // namespace

HttpServer::HttpServer()
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        QTcpSocket* socket = m_server.nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        auto head = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, head] {
            *head += socket->readAll();
            if (head->endsWith("\r\n\r\n")) {
                answer(socket, std::exchange(*head, QByteArray()));
            }
        });
    });
}

QUrl HttpServer::url(const QString& path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path));
}

void HttpServer::answer(QTcpSocket* socket, const QByteArray& head)
{
    const QList<QByteArray> lines = head.split('\n');
    Request request;
    request.path = lines.first().split(' ').value(1);
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0) {
            request.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
        }
    }
    requests.append(request);
    if (!pages.contains(request.path)) {
        socket->write("HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\nConnection: close\r\n\r\nnot here\n");
        socket->disconnectFromHost();
        return;
    }
    Page& page = pages[request.path];
    if (page.silent) {
        return;
    }
    QByteArray body = page.body;
    int status = page.status;
    QByteArray more;
    const QByteArray range = request.headers.value("range"); // "bytes=100-"
    const QByteArray ifRange = request.headers.value("if-range");
    if (status == 200 && page.ranges && !range.isEmpty() && (ifRange.isEmpty() || ifRange == page.etag)) {
        const qint64 from = range.mid(6).split('-').first().toLongLong();
        if (from >= body.size()) {
            status = 416;
            more = "Content-Range: bytes */" + QByteArray::number(body.size()) + "\r\n";
            body.clear();
        } else {
            status = 206;
            more = "Content-Range: bytes " + QByteArray::number(from) + '-' + QByteArray::number(body.size() - 1) + '/'
                   + QByteArray::number(body.size()) + "\r\n";
            body = body.mid(from);
        }
    }
    if (!page.etag.isEmpty()) {
        more += "ETag: " + page.etag + "\r\n";
    }
    if (!page.location.isEmpty()) {
        more += "Location: " + page.location + "\r\n";
    }
    if (page.length) {
        more += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    }
    socket->write("HTTP/1.1 " + QByteArray::number(status) + " Words\r\nConnection: close\r\n" + more + "\r\n");
    if (page.closeAfter >= 0 && page.breaks != 0) {
        if (page.breaks > 0) {
            --page.breaks;
        }
        const qint64 whole = page.body.size() - body.size() + page.closeAfter;
        socket->write(body.left(page.closeAfter));
        auto* poll = new QTimer(socket);
        connect(poll, &QTimer::timeout, socket, [socket, whole, file = page.takenInto] {
            if (QFileInfo(file).size() >= whole) {
                socket->disconnectFromHost();
            }
        });
        poll->start(takenPoll);
        return;
    }
    send(socket, body, page);
}

void HttpServer::send(QTcpSocket* socket, const QByteArray& bytes, const Page& page)
{
    if (page.pieceBytes <= 0) {
        socket->write(bytes);
        socket->disconnectFromHost();
        return;
    }
    auto* timer = new QTimer(socket); // ends with the connection
    auto at = std::make_shared<qint64>(0);
    connect(timer, &QTimer::timeout, socket, [socket, bytes, at, piece = page.pieceBytes] {
        socket->write(bytes.mid(*at, piece));
        *at += piece;
        if (*at >= bytes.size()) {
            socket->disconnectFromHost();
        }
    });
    timer->start(page.pieceMilliseconds);
}

} // namespace postil::test
