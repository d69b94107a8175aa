// SPDX-License-Identifier: Apache-2.0
#include "clipboard.h"

#include "appsettings.h"
#include "core/documentfile.h"
#include "core/exportdocument.h"
#include "core/inpool.h"
#include "editing/clip.h"
#include "editing/remove.h"
#include "pastetext.h"
#include "render/png.h"
#include "render/qttextmeasurer.h"
#include "session.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace topologue::window {

namespace {

const QString SvgType = QStringLiteral("image/svg+xml");
const QString TextType = QStringLiteral("text/plain");

struct Pictures {
    QByteArray svg;
    QImage png;
};

/// The chosen part as it would be drawn alone; empty where it cannot be.
Pictures picturesOf(const Architecture &clip, const core::DrawingOptions &options, bool isDark)
{
    const render::QtTextMeasurer measurer;
    auto diagram = core::makeDiagram(clip, options, measurer);
    const auto centers = core::centersWithoutLayout(diagram->graph(), std::nullopt);
    if (!centers)
        return {};
    const auto list = core::drawPlaced(std::move(diagram), *centers, clip.drawn.layout).list;
    core::ExportOptions chosen;
    chosen.theme = isDark ? core::ExportTheme::Dark : core::ExportTheme::Light;
    chosen.language = options.language;
    Pictures pictures;
    if (const auto svg = core::encodeExport(clip, list.get(), chosen))
        pictures.svg = QByteArray::fromStdString(*svg);
    if (auto png = render::renderPng(*list, core::paletteOf(chosen.theme), 2, chosen.margin, false))
        pictures.png = std::move(*png);
    return pictures;
}

QMimeData *mimeOf(const QByteArray &json)
{
    auto *data = new QMimeData; // The clipboard will own it.
    data->setData(QLatin1String(Clipboard::MimeType), json);
    data->setData(TextType, json); // Becomes a text when somebody asks for one: it may be large.
    return data;
}

} // namespace

Clipboard::Clipboard(QObject *parent) : QObject(parent) {}

bool Clipboard::copy()
{
    if (!m_editor || !m_editor->document())
        return false;
    const auto clip = m_editor->cutOut();
    if (!clip) {
        emit refused(Session::textOf(clip.error()));
        return false;
    }
    const QByteArray json = QByteArray::fromStdString(core::documentText(*clip));
    m_copied = mimeOf(json);
    QGuiApplication::clipboard()->setMimeData(m_copied);
    draw(*clip, json);
    return true;
}

void Clipboard::draw(const Architecture &clip, const QByteArray &json)
{
    core::DrawingOptions options;
    options.language = AppSettings::instance().language();
    const bool isPlain = clip.drawn.view == ViewKind::Plain;
    options.view = isPlain ? ViewKind::Plain : ViewKind::Deployables; // The others arrange the boxes themselves.
    core::inPool([clip, options, isDark = AppSettings::instance().isDark()] {
        return picturesOf(clip, options, isDark);
    }).then(this, [this, json, ours = m_copied](const Pictures &pictures) {
        // Something else may have been copied meanwhile, here or elsewhere.
        if (!ours || ours != m_copied || QGuiApplication::clipboard()->mimeData() != ours.data())
            return;
        QMimeData *data = mimeOf(json);
        if (!pictures.svg.isEmpty())
            data->setData(SvgType, pictures.svg);
        if (!pictures.png.isNull())
            data->setImageData(pictures.png);
        QGuiApplication::clipboard()->setMimeData(data);
        emit drawn();
    });
}

bool Clipboard::cut()
{
    return copy() && m_editor->removeAs(tr("Cut"));
}

bool Clipboard::takeUp()
{
    m_takenUp.clear();
    const auto clip = m_editor && m_editor->document() ? m_editor->cutOut() : Result<Architecture>(Architecture{});
    if (clip && (!clip->components.isEmpty() || !clip->drawn.notes.isEmpty()))
        m_takenUp = QByteArray::fromStdString(core::documentText(*clip));
    m_takenFrom = m_takenUp.isEmpty() ? nullptr : selectedToLeave();
    return !m_takenUp.isEmpty();
}

void Clipboard::dropAt(QPointF item, bool away)
{
    const QByteArray dropped = std::exchange(m_takenUp, {});
    const auto from = std::exchange(m_takenFrom, nullptr);
    if (!m_editor || !m_editor->canvas() || dropped.isEmpty() || refusesForNow())
        return;
    if (away && from && from->document == m_editor->document())
        return;
    pasteInPool({dropped, false, away ? from : nullptr}, m_editor->canvas()->toDocument(item));
}

bool Clipboard::refusesForNow()
{
    if (m_busy)
        emit refused(tr("Something large is still being pasted. Try again when it is there."));
    return m_busy;
}

void Clipboard::paste()
{
    if (const QMimeData *data = QGuiApplication::clipboard()->mimeData())
        pasteData(*data);
}

std::optional<Clipboard::Source> Clipboard::sourceIn(const QMimeData &data)
{
    if (data.hasFormat(QLatin1String(MimeType)))
        return Source{data.data(QLatin1String(MimeType)), false};
    if (data.hasFormat(SvgType))
        return Source{data.data(SvgType), false};
    if (data.hasText())
        return Source{data.data(TextType), true};
    return std::nullopt;
}

bool Clipboard::canTake(const QMimeData &data)
{
    // While something is dragged over the window this is asked again and again, and another program would send all of
    // it each time.
    return data.hasFormat(QLatin1String(MimeType)) || data.hasFormat(SvgType) || data.hasText();
}

QMimeData *Clipboard::selectedData()
{
    if (!m_editor || !m_editor->document())
        return nullptr;
    const auto clip = m_editor->cutOut();
    if (!clip) {
        emit refused(Session::textOf(clip.error()));
        return nullptr;
    }
    return mimeOf(QByteArray::fromStdString(core::documentText(*clip)));
}

void Clipboard::removeMoved()
{
    if (m_editor)
        m_editor->removeAs(tr("Move to another window"));
}

bool Clipboard::dropData(const QMimeData &data, QPointF scene)
{
    bool isTaken = false;
    const auto taking = connect(this, &Clipboard::pasted, this, [&isTaken] { isTaken = true; });
    const DiagramCanvas *canvas = m_editor ? m_editor->canvas() : nullptr;
    const QPointF item = canvas ? canvas->mapFromScene(scene) : QPointF();
    takeData(data, canvas && canvas->contains(item) ? canvas->toDocument(item) : target());
    disconnect(taking);
    return isTaken;
}

void Clipboard::takeData(const QMimeData &data, QPointF at)
{
    if (!m_editor || refusesForNow())
        return;
    const auto isFile = [](const QUrl &url) { return url.isLocalFile(); };
    const QList<QUrl> urls = data.urls();
    if (std::any_of(urls.begin(), urls.end(), isFile) && !data.hasFormat(QLatin1String(MimeType))) {
        openUrls(urls);
        return;
    }
    auto source = sourceIn(data);
    if (!source || source->bytes.isEmpty()) {
        emit refused(data.hasImage() ? tr(
                         "A picture alone cannot be pasted. Copy the SVG that was exported: it carries its source.")
                                     : tr("There is nothing on the clipboard that can be pasted."));
        return;
    }
    if (source->bytes.size() > MostBytes) {
        const QLocale locale;
        emit refused(tr("What is on the clipboard is too large to paste: %1. The most is %2. Save it as a file and "
                        "open that.")
                         .arg(locale.formattedDataSize(source->bytes.size()), locale.formattedDataSize(MostBytes)));
        return;
    }
    pasteInPool(*source, at);
}

void Clipboard::pasteInPool(const Source &source, QPointF at)
{
    const QPointer document = m_editor->document();
    const bool isNew = !document;
    const PasteJob job{isNew ? std::make_shared<const Architecture>() : document->architecture(),
                       m_editor->centers(),
                       {at.x(), at.y()},
                       source.bytes,
                       source.isText,
                       tr("the clipboard").toStdString()};
    if (source.bytes.size() <= BytesAtOnce) {
        take(pasteText(job), source);
        return;
    }
    m_busy = true;
    emit busyChanged();
    core::inPool([job] {
        return pasteText(job);
    }).then(this, [this, source, at, before = job.architecture, document, isNew](Result<editing::Edited> edited) {
        m_busy = false;
        emit busyChanged();
        if (!m_editor)
            return;
        if (m_editor->document() != document || isNew != !document)
            emit refused(tr("Another document is shown by now, so nothing was pasted."));
        else if (edited && document && document->architecture() != before)
            pasteInPool(source, at); // It was joined with what the document is no more.
        else
            take(std::move(edited), source);
    });
}

void Clipboard::take(Result<editing::Edited> edited, const Source &source)
{
    if (!edited) {
        // The first reason is enough for a sentence.
        emit refused(Session::textOf({edited.error().front()}));
        return;
    }
    if (!m_editor->document())
        emit documentWanted();
    const QString step = source.leaving ? tr("Move from another document") : tr("Paste");
    if (!m_editor->document() || !m_editor->take(std::move(edited), step))
        return;
    if (source.leaving)
        leave(*source.leaving);
    emit pasted();
}

QPointF Clipboard::target() const
{
    const DiagramCanvas *canvas = m_editor->canvas();
    if (!canvas)
        return {};
    const auto pointer = canvas->pointer();
    return pointer ? canvas->toDocument(*pointer) : canvas->visibleArea().center();
}

void Clipboard::openUrls(const QList<QUrl> &urls)
{
    for (const QUrl &url : urls) {
        const QString name = url.toDisplayString(QUrl::PreferLocalFile);
        if (!url.isLocalFile())
            emit refused(tr("%1 is not a file on this machine. Download it and open the file.").arg(name));
        else if (QFileInfo(url.toLocalFile()).isDir())
            emit refused(tr("%1 is a folder. Choose the files in it.").arg(name));
        else
            emit fileWanted(url);
    }
}

} // namespace topologue::window
