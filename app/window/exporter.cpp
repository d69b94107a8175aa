// SPDX-License-Identifier: Apache-2.0
#include "exporter.h"

#include "appsettings.h"
#include "core/inpool.h"
#include "core/output.h"
#include "exportplace.h"
#include "film/comparisonsheet.h"
#include "overwritequestion.h"
#include "render/png.h"
#include "render/qttextmeasurer.h"
#include "session.h"
#include "switchto.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>

#include <utility>

namespace topologue::window {

Exporter::Exporter(QObject *parent) : QObject(parent) {}

void Exporter::setCanvas(DiagramCanvas *canvas)
{
    if (!switchTo(m_canvas, canvas, this))
        return;
    if (m_canvas) { // Another picture has another size.
        connect(m_canvas, &DiagramCanvas::sceneShown, this, &Exporter::changed);
        connect(m_canvas, &DiagramCanvas::sceneShown, this, &Exporter::pictureChanged);
    }
    emit changed();
    emit pictureChanged();
}

void Exporter::setComparison(CompareSet *comparison)
{
    if (m_comparison == comparison)
        return;
    m_comparison = comparison;
    if (m_comparison && m_format == Dot)
        m_format = Svg;
    emit changed();
}

void Exporter::prepare()
{
    m_material.reset();
    m_sheet.reset();
    if (m_comparison) {
        auto material = std::make_shared<const ComparisonMaterial>(m_comparison->material());
        if (material->isComplete()) {
            m_material = material;
            core::inPool([material] {
                const render::QtTextMeasurer measurer;
                return std::make_shared<const Scene>(
                    std::make_shared<const drawing::DisplayList>(film::comparisonSheet(material->facts(), measurer)));
            }).then(this, [this, material](const ScenePtr &sheet) {
                if (material != m_material)
                    return;
                m_sheet = sheet;
                emit changed();
                emit pictureChanged();
            });
        }
    }
    emit changed();
    emit pictureChanged();
}

ScenePtr Exporter::picture() const
{
    if (m_comparison)
        return m_sheet;
    return m_canvas ? m_canvas->scene() : nullptr;
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
    const ScenePtr shown = picture();
    if (!shown || m_format == Dot)
        return {};
    const core::ExportOptions defaults;
    const QRectF bounds = m_comparison ? toQt(shown->list->bounds) : m_canvas->contentBounds();
    const QLocale locale;
    const auto text = [&](double length) { return locale.toString(qRound((length + 2 * defaults.margin) * m_scale)); };
    return tr("%1 × %2 px").arg(text(bounds.width()), text(bounds.height()));
}

Document *Exporter::namedAfter() const
{
    if (!m_comparison)
        return m_document;
    return m_comparison->count() > 0
               ? m_comparison->data(m_comparison->index(0), CompareSet::DocumentRole).value<Document *>()
               : nullptr;
}

QString Exporter::baseName() const
{
    const Document *document = namedAfter();
    const QString base = document ? exportBaseName(document) : QString();
    return m_comparison ? base + QStringLiteral("-comparison") : base;
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
    return QUrl::fromLocalFile(exportFolder(namedAfter()).filePath(baseName() + ending));
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
    const bool isThere = m_comparison ? m_material != nullptr : m_document && picture();
    QStringList endings{QStringLiteral(".svg"), QStringLiteral(".png"), QStringLiteral(".pdf")};
    if (!m_comparison)
        endings << QStringLiteral(".dot");
    const QString path = chosenFile(url, suggestedName().mid(baseName().size()), endings);
    if (!isThere || path.isEmpty() || m_busy)
        return;
    OverwriteQuestion::instance().unlessRefused(path, this, [this, path] { write(path); });
}

void Exporter::write(const QString &path)
{
    if (m_busy || !(m_comparison ? m_material != nullptr : m_document && picture())) // By now.
        return;
    core::ExportOptions chosen = options();
    chosen.format = *core::exportFormatFromPath(path.toStdString());
    dismissError();
    setBusy(true);
    if (m_comparison) {
        runExport(path, [path, chosen, material = m_material] {
            return core::encodeComparison(material->facts(), chosen).and_then([&path](const std::string &bytes) {
                return core::writeOutput(path.toStdString(), bytes);
            });
        });
        return;
    }
    withPicture([this, path, chosen](const Document::Snapshot &architecture, const ScenePtr &scene) {
        if (!scene) {
            setBusy(false);
            return;
        }
        runExport(path, [path, chosen, architecture, scene] {
            return core::exportDocument(path.toStdString(), *architecture, scene->list.get(), chosen);
        });
    });
}

void Exporter::withPicture(std::function<void(const Document::Snapshot &, const ScenePtr &)> work)
{
    SceneSource *const source = m_canvas ? m_canvas->source() : nullptr;
    if (!source || !m_document) {
        work(nullptr, nullptr);
        return;
    }
    if (!source->isBusy()) {
        work(m_document->architecture(), source->scene());
        return;
    }
    const auto again = [this, document = m_document, work = std::move(work)] {
        if (document == m_document)
            withPicture(work);
        else
            work(nullptr, nullptr);
    };
    connect(source, &SceneSource::busyChanged, this, again, Qt::SingleShotConnection);
}

void Exporter::runExport(const QString &path, std::function<Result<void>()> work)
{
    core::inPool(std::move(work)).then(this, [this, path](const Result<void> &written) {
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
    // As it is seen: what the dialog has chosen for files is not meant.
    const bool dark = AppSettings::instance().isDark();
    core::ExportOptions chosen;
    chosen.theme = dark ? core::ExportTheme::Dark : core::ExportTheme::Light;
    chosen.language = AppSettings::instance().language();
    withPicture([this, chosen, dark](const Document::Snapshot &architecture, const ScenePtr &scene) {
        if (!scene)
            return;
        core::inPool([chosen, dark, architecture, scene] {
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
    });
}

} // namespace topologue::window
