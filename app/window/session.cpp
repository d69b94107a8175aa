// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include "appsettings.h"
#include "core/inpool.h"
#include "documentsource.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

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

Session::Session()
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &Session::samplesChanged);
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
    const quint64 request = ++m_request;
    dismissError();
    setLoading(true);
    core::inPool([path] {
        return loadAny(path);
    }).then(this, [this, request, path](Result<core::LoadedDocument> loaded) {
        if (request != m_request)
            return;
        setLoading(false);
        if (!loaded) {
            report(tr("%1 could not be opened").arg(QFileInfo(path).fileName()), loaded.error());
            emit opened(false);
            return;
        }
        const bool isSample = isBuiltIn(path);
        const bool savable = !isSample && loaded->form == core::DocumentForm::TopoJson;
        // The old document must outlive the signal: views still hold it.
        const auto before = std::move(m_document);
        m_document = std::make_unique<Document>(std::move(loaded->architecture), savable ? path : QString());
        if (!isSample)
            AppSettings::instance().addRecentFile(path);
        emit documentChanged();
        emit opened(true);
    });
}

void Session::openUrl(const QUrl &url)
{
    if (url.isLocalFile())
        open(url.toLocalFile());
    else if (url.scheme() == QLatin1String("qrc"))
        open(u':' + url.path());
}

bool Session::save()
{
    if (!m_document || m_document->path().isEmpty())
        return false;
    const auto saved = m_document->saveAs(m_document->path());
    if (!saved)
        report(tr("%1 could not be saved").arg(QFileInfo(m_document->path()).fileName()), saved.error());
    return saved.has_value();
}

bool Session::saveAs(const QUrl &url)
{
    if (!m_document || !url.isLocalFile())
        return false;
    QString path = url.toLocalFile();
    if (!path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        path += QLatin1String(".topo.json");
    const auto saved = m_document->saveAs(path);
    if (!saved) {
        report(tr("%1 could not be saved").arg(QFileInfo(path).fileName()), saved.error());
        return false;
    }
    AppSettings::instance().addRecentFile(path);
    return true;
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

void Session::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    emit loadingChanged();
}

} // namespace topologue::window
