// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include "appsettings.h"
#include "core/inpool.h"
#include "documentsource.h"
#include "exportplace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QScopeGuard>

#include <array>
#include <utility>

namespace topologue::window {

namespace {

constexpr int MaxShownDiagnostics = 6;

struct Sample {
    const char *id;
    const char *name;
    const char *about;
};
constexpr std::array Samples = {
    Sample{"ecommerce-monolith", QT_TRANSLATE_NOOP("Samples", "Monolith"),
           QT_TRANSLATE_NOOP("Samples", "One deployable holds every module; they share workers and fate.")},
    Sample{"ecommerce-distributed-monolith", QT_TRANSLATE_NOOP("Samples", "Distributed monolith"),
           QT_TRANSLATE_NOOP("Samples", "Services of their own, but one database server for all of them.")},
    Sample{"ecommerce-microservices", QT_TRANSLATE_NOOP("Samples", "Microservices"),
           QT_TRANSLATE_NOOP("Samples", "Own processes, own stores; orders travel through a queue.")},
};

} // namespace

Session &Session::instance()
{
    static Session session;
    return session;
}

Session *Session::create(QQmlEngine *, QJSEngine *)
{
    Session *session = &instance();
    QJSEngine::setObjectOwnership(session, QJSEngine::CppOwnership);
    return session;
}

Session::Session() : m_closing(*this)
{
    for (QObject *part : {static_cast<QObject *>(&m_documents), static_cast<QObject *>(&m_recovery),
                          static_cast<QObject *>(&m_closing)})
        QJSEngine::setObjectOwnership(part, QJSEngine::CppOwnership);
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &Session::samplesChanged);
    connect(qApp, &QCoreApplication::aboutToQuit, this, [this] {
        for (int row = 0; row < m_documents.count(); ++row)
            m_documents.at(row)->keeper().finish();
    });
}

QString Session::version() const
{
    return QCoreApplication::applicationVersion();
}

QVariantList Session::samples() const
{
    QVariantList list;
    for (const auto &sample : Samples) {
        list.append(QVariantMap{
            {QStringLiteral("id"), QLatin1String(sample.id)},
            {QStringLiteral("name"), QCoreApplication::translate("Samples", sample.name)},
            {QStringLiteral("about"), QCoreApplication::translate("Samples", sample.about)},
            {QStringLiteral("file"), QStringLiteral(":/samples/%1.topo.json").arg(QLatin1String(sample.id))}});
    }
    return list;
}

void Session::open(const QString &path)
{
    // Absolute, as this is the path that is saved to, and that a journal tells to a program started elsewhere.
    const QString file = isBuiltIn(path) ? path : QFileInfo(path).absoluteFilePath();
    ++m_request;
    dismissError();
    const int row = m_documents.rowOfOrigin(file);
    if (row >= 0 && !(isBuiltIn(file) && m_documents.at(row)->isModified())) {
        show(m_documents.at(row));
        emit opened(true);
    } else if (m_beingRead.contains(file)) {
        m_beingRead[file] = m_request;
    } else {
        load(file);
    }
}

void Session::load(const QString &path)
{
    m_beingRead.insert(path, m_request);
    changeLoading(1);
    core::inPool([path] { return readAny(path); }).then(this, [this, path](ReadDocument read) {
        const quint64 request = m_beingRead.take(path);
        // Not before the document is there: with neither, the window would show the welcome page in between.
        const auto done = qScopeGuard([this] { changeLoading(-1); });
        if (!read.document) {
            report(tr("%1 could not be opened").arg(QFileInfo(path).fileName()), read.document.error());
            emit opened(false);
            return;
        }
        const bool isSample = isBuiltIn(path);
        const bool savable = !isSample && read.document->form == core::DocumentForm::TopoJson;
        auto file = std::make_unique<OpenFile>(std::move(read.document->architecture), savable ? path : QString(),
                                               read.hash, freeNumber());
        file->setOrigin(path);
        if (!isSample)
            AppSettings::instance().addRecentFile(path);
        add(std::move(file), request == m_request || !m_file);
        emit opened(true);
    });
}

void Session::openUrl(const QUrl &url)
{
    if (url.isLocalFile() || url.scheme().isEmpty())
        open(chosenPath(url));
    else if (url.scheme() == QLatin1String("qrc"))
        open(u':' + url.path());
}

void Session::openUrls(const QList<QUrl> &urls)
{
    for (const QUrl &url : urls)
        openUrl(url);
}

void Session::newDocument()
{
    openCopy(Architecture());
}

void Session::openCopy(Architecture architecture)
{
    ++m_request;
    add(std::make_unique<OpenFile>(std::move(architecture), QString(), QByteArray(), freeNumber()), true);
    emit opened(true);
}

/// The smallest that no untitled document has.
int Session::freeNumber() const
{
    const auto isTaken = [this](int number) {
        for (int row = 0; row < m_documents.count(); ++row) {
            if (m_documents.at(row)->path().isEmpty() && m_documents.at(row)->number() == number)
                return true;
        }
        return false;
    };
    int number = 1;
    while (isTaken(number))
        ++number;
    return number;
}

void Session::add(std::unique_ptr<OpenFile> file, bool showIt)
{
    OpenFile *added = file.get();
    connect(added, &OpenFile::notKept, this,
            [this](const Diagnostics &diagnostics) { report(tr("Unsaved changes are at risk"), diagnostics); });
    connect(added, &OpenFile::reloaded, this,
            [this, added] { emit noticed(tr("%1 has changed on the disk and was read again").arg(added->title())); });
    connect(added, &OpenFile::reloadFailed, this, [this, added](const Diagnostics &diagnostics) {
        report(tr("%1 could not be opened").arg(QFileInfo(added->path()).fileName()), diagnostics);
    });
    m_documents.add(std::move(file));
    if (showIt)
        show(added);
}

void Session::show(OpenFile *file)
{
    if (m_file == file)
        return;
    emit leaving();
    m_file = file;
    emit documentChanged();
    emit currentChanged();
}

bool Session::isOpen(const Document *document) const
{
    for (int row = 0; row < m_documents.count(); ++row) {
        if (m_documents.at(row)->document() == document)
            return true;
    }
    return false;
}

void Session::setCurrent(int row)
{
    if (OpenFile *file = m_documents.at(row))
        show(file);
}

void Session::step(int tabs)
{
    const int count = m_documents.count();
    if (count > 1)
        setCurrent(((current() + tabs) % count + count) % count);
}

void Session::moveTab(int from, int to)
{
    m_documents.move(from, to);
    emit currentChanged();
}

void Session::closeNow(OpenFile *file)
{
    const int row = m_documents.rowOf(file);
    if (row < 0)
        return;
    file->giveUp();
    takeOut(row);
}

void Session::takeOut(int row)
{
    if (m_documents.at(row)
        == m_file) // The neighbour is shown; the old document outlives that, as views still hold it.
        show(m_documents.at(row + 1 < m_documents.count() ? row + 1 : row - 1));
    const auto old = m_documents.take(row);
    emit currentChanged();
    emit closed();
}

void Session::closeAllNow()
{
    while (m_documents.count() > 0)
        closeNow(m_documents.at(m_documents.count() - 1));
}

void Session::lookAtFiles()
{
    for (int row = 0; row < m_documents.count(); ++row)
        m_documents.at(row)->lookAgain();
}

QString Session::textOf(const Diagnostics &diagnostics)
{
    const Language language = AppSettings::instance().language();
    QStringList lines;
    for (const auto &diagnostic : diagnostics) {
        if (lines.size() == MaxShownDiagnostics) {
            lines.append(tr("… and %n more", nullptr, static_cast<int>(diagnostics.size()) - MaxShownDiagnostics));
            break;
        }
        QString line = QString::fromStdString(diagnostic.sentence(language));
        if (diagnostic.place.line > 0)
            line = tr("Line %1: %2").arg(diagnostic.place.line).arg(line);
        const QString remedy = QString::fromStdString(diagnostic.remedy(language));
        lines.append(remedy.isEmpty() ? line : line + u' ' + remedy);
    }
    return lines.join(u'\n');
}

void Session::report(const QString &title, const Diagnostics &diagnostics)
{
    m_errorTitle = title;
    m_errorText = textOf(diagnostics);
    emit errorChanged();
}

void Session::dismissError()
{
    if (m_errorTitle.isEmpty())
        return;
    m_errorTitle.clear();
    m_errorText.clear();
    emit errorChanged();
}

void Session::changeLoading(int by)
{
    const bool was = isLoading();
    m_loading += by;
    if (was != isLoading())
        emit loadingChanged();
}

} // namespace topologue::window
