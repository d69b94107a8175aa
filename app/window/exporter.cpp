// SPDX-License-Identifier: Apache-2.0
#include "exporter.h"

#include "appsettings.h"
#include "core/inpool.h"
#include "render/png.h"
#include "session.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QStandardPaths>

namespace topologue::window {

Exporter::Exporter(QObject *parent) : QObject(parent) {}

void Exporter::setCanvas(DiagramCanvas *canvas)
{
    if (m_canvas == canvas)
        return;
    if (m_canvas)
        m_canvas->disconnect(this);
    m_canvas = canvas;
    if (m_canvas) // Another picture has another size.
        connect(m_canvas, &DiagramCanvas::sceneShown, this, &Exporter::changed);
    emit changed();
}

core::ExportOptions Exporter::options() const
{
    core::ExportOptions options;
    options.format = static_cast<core::ExportFormat>(m_format);
    options.theme = m_theme == Dark        ? core::ExportTheme::Dark
                    : m_theme == Automatic ? core::ExportTheme::Automatic
                                           : core::ExportTheme::Light;
    options.language = AppSettings::instance().language();
    options.scale = m_scale;
    options.transparent = m_transparent;
    options.embedSource = m_embedSource;
    return options;
}

QString Exporter::sizeText() const
{
    if (!m_canvas || !m_canvas->scene() || m_format == Dot)
        return {};
    const core::ExportOptions defaults;
    const QRectF bounds = m_canvas->contentBounds();
    const QLocale locale;
    const auto text = [&](double length) { return locale.toString(qRound((length + 2 * defaults.margin) * m_scale)); };
    return tr("%1 × %2 px").arg(text(bounds.width()), text(bounds.height()));
}

QString Exporter::baseName() const
{
    QString base = m_document ? QFileInfo(m_document->path()).fileName().section(u'.', 0, 0) : QString();
    if (base.isEmpty() && m_document)
        base =
            QString::fromStdString(idFromText(m_document->architecture()->name.in(Language::English), "architecture"));
    return base;
}

QString Exporter::suggestedName() const
{
    const auto ending = core::exportFormatName(static_cast<core::ExportFormat>(m_format));
    return baseName() + u'.' + QString::fromLatin1(ending.data(), static_cast<qsizetype>(ending.size()));
}

QUrl Exporter::suggestedFile() const
{
    return suggestedFile(suggestedName().mid(baseName().size()));
}

QUrl Exporter::suggestedFile(const QString &ending) const
{
    const bool isSaved = m_document && !m_document->path().isEmpty();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QDir folder(isSaved                        ? QFileInfo(m_document->path()).absolutePath()
                      : QFileInfo(documents).isDir() ? documents
                                                     : QDir::homePath());
    return QUrl::fromLocalFile(folder.filePath(baseName() + ending));
}

void Exporter::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    emit busyChanged();
}

void Exporter::setErrorText(const QString &text)
{
    if (m_errorText == text)
        return;
    m_errorText = text;
    emit errorChanged();
}

void Exporter::exportTo(const QUrl &url)
{
    if (!m_document || !m_canvas || !m_canvas->scene() || !url.isLocalFile() || m_busy)
        return;
    QString path = url.toLocalFile();
    if (!core::exportFormatFromPath(path.toStdString()))
        path += QFileInfo(suggestedName()).suffix().prepend(u'.');
    core::ExportOptions chosen = options();
    chosen.format = *core::exportFormatFromPath(path.toStdString());
    dismissError();
    setBusy(true);
    core::inPool([path, chosen, architecture = m_document->architecture(), scene = m_canvas->scene()] {
        return core::exportDocument(path.toStdString(), *architecture, scene->list.get(), chosen);
    }).then(this, [this, path](const Result<void> &written) {
        setBusy(false);
        if (!written)
            setErrorText(Session::textOf(written.error()));
        emit finished(written.has_value(), path);
    });
}

void Exporter::copy()
{
    if (!m_document || !m_canvas || !m_canvas->scene())
        return;
    struct Copies {
        Result<std::string> svg;
        Result<QImage> png;
    };
    core::ExportOptions chosen = options();
    chosen.format = core::ExportFormat::Svg;
    core::inPool([chosen, dark = AppSettings::instance().isDark(), architecture = m_document->architecture(),
                  scene = m_canvas->scene()] {
        const auto &palette = dark ? drawing::Palette::dark() : drawing::Palette::light();
        return std::make_shared<Copies>(Copies{core::encodeExport(*architecture, scene->list.get(), chosen),
                                               render::renderPng(*scene->list, palette, 2, chosen.margin, false)});
    }).then(this, [this](const std::shared_ptr<Copies> &copies) {
        auto *data = new QMimeData; // The clipboard owns it.
        if (copies->svg) {
            data->setData(QStringLiteral("image/svg+xml"), QByteArray::fromStdString(*copies->svg));
            data->setText(QString::fromStdString(*copies->svg));
        }
        if (copies->png)
            data->setImageData(*copies->png);
        QGuiApplication::clipboard()->setMimeData(data);
        emit copied();
    });
}

} // namespace topologue::window
