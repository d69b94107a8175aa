// SPDX-License-Identifier: Apache-2.0
#include "scenesource.h"

#include "appsettings.h"
#include "core/inpool.h"
#include "core/memory.h"
#include "glide.h"
#include "render/qttextmeasurer.h"
#include "scenesketch.h"
#include "session.h"

#include <QCoreApplication>

#include <utility>

namespace topologue::window {

namespace {

QString &layoutProgram()
{
    static QString program = QCoreApplication::applicationFilePath();
    return program;
}

ViewKind viewKind(SceneSource::View view)
{
    switch (view) {
    case SceneSource::Deployables:
        return ViewKind::Deployables;
    case SceneSource::Teams:
        return ViewKind::Teams;
    case SceneSource::Stores:
        return ViewKind::Stores;
    case SceneSource::Plain:
        return ViewKind::Plain;
    }
    Q_UNREACHABLE();
}

/// Boxes that the document does not place stay where they were shown, so that an edit does not arrange all anew.
layout::Graph graphAsShown(const drawing::Diagram &diagram, const ScenePtr &shown)
{
    layout::Graph graph = diagram.graph();
    for (std::size_t i = 0; shown && i < graph.boxes.size(); ++i) {
        if (graph.boxes[i].center)
            continue;
        const auto found = shown->elementOf.find(elementKey(diagram.boxElement(i)));
        if (found != shown->elementOf.end())
            graph.boxes[i].center = shown->list->elements[found->second].outline.center();
    }
    return graph;
}

// Drawing takes several times what a scene keeps: what only drawing needs is gone before the scene is made.
ScenePtr sceneOf(std::shared_ptr<const drawing::Diagram> diagram, std::vector<Point> centers, LayoutStyle style,
                 bool isNarrow)
{
    if (isNarrow)
        centers = core::narrowCenters(*diagram, std::move(centers));
    auto list = core::drawPlaced(std::move(diagram), centers, style).list;
    auto scene = std::make_shared<const Scene>(std::move(list));
    core::returnFreedMemory();
    return scene;
}

} // namespace

void SceneSource::setLayoutProgram(const QString &program)
{
    layoutProgram() = program;
}

QString SceneSource::programForLayouts()
{
    return layoutProgram();
}

SceneSource::SceneSource(QObject *parent) : QObject(parent), m_layout(layoutProgram())
{
    connect(&m_layout, &core::LayoutService::finished, this, &SceneSource::placed);
    connect(&m_layout, &core::LayoutService::failed, this, [this](const Diagnostics &diagnostics) {
        m_wantedLayout.reset();
        setBusy(false);
        Session::instance().report(tr("The layout failed"), diagnostics);
    });
    connect(&m_layout, &core::LayoutService::progressed, this,
            [this](layout::Engine engine, std::chrono::milliseconds elapsed) {
                // A layout that is done at once needs no announcement.
                if (elapsed > std::chrono::milliseconds(250))
                    setBusy(true,
                            tr("Laying out with %1, %2 s").arg(core::engineName(engine)).arg(elapsed.count() / 1000));
            });
}

SceneSource::~SceneSource() = default;

void SceneSource::setDocument(Document *document)
{
    if (m_document == document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_memory.clear();
    ++m_documentSerial;
    m_wantedLayout.reset();
    setNotice({});
    if (m_document) {
        connect(m_document, &Document::drawnChanged, this, &SceneSource::rebuild);
        connect(m_document, &Document::changed, this, &SceneSource::rebuild);
        const auto view = m_document->architecture()->drawn.view;
        m_view = static_cast<View>(view);
        emit viewChanged();
    }
    emit documentChanged();
    rebuild();
}

void SceneSource::setView(View view)
{
    if (m_view == view)
        return;
    if (arrangesItself() || core::hasPlacesOfItsOwn(viewKind(view)))
        ++m_arrangement;
    m_view = view;
    emit viewChanged();
    rebuild();
}

void SceneSource::layOut(Style style)
{
    if (!m_document)
        return;
    ++m_arrangement;
    m_wantedLayout = style == TopDown   ? LayoutStyle::TopDown
                     : style == Organic ? LayoutStyle::Organic
                                        : LayoutStyle::Flow;
    rebuild();
}

void SceneSource::cancel()
{
    if (!m_layout.isRunning())
        return;
    m_layout.cancel();
    ++m_run.serial;
    const bool own = arrangesItself() && !m_wantedLayout;
    m_wantedLayout.reset();
    setBusy(false);
    if (own) // Without its layout this view cannot be shown.
        setView(Deployables);
}

void SceneSource::rebuild()
{
    m_layout.cancel();
    m_move.reset(); // Of what the document was.
    m_run = {m_run.serial + 1, m_documentSerial, std::nullopt};
    if (!m_document) {
        m_scene.reset();
        m_shownDocument = m_documentSerial;
        setBusy(false);
        emit sceneChanged();
        return;
    }
    setBusy(true);
    if (!m_wantedLayout) {
        m_run.key = {m_document->drawnVersion(), viewKind(m_view), AppSettings::instance().language()};
        if (ScenePtr known = m_memory.find(*m_run.key)) {
            // Later, as any scene: the undo that asks for this one is still at work.
            QMetaObject::invokeMethod(
                this, [this, run = m_run, known] { showScene(run, known); }, Qt::QueuedConnection);
            return;
        }
    }
    struct Prepared {
        std::shared_ptr<const drawing::Diagram> diagram; // If it is still to be placed,
        ScenePtr scene;                                  // otherwise the scene.
    };
    const auto architecture = m_document->architecture();
    const core::DrawingOptions options = optionsNow();
    // Narrowed places are not to be narrowed again.
    const bool isSame = m_shownDocument == m_documentSerial && m_shownView == m_view && !m_narrow;
    if (isSame && m_run.key && !arrangesItself() && m_scene && m_scene->list->elements.size() > Glide::MostElements)
        sketch();
    core::inPool([architecture, options, shown = isSame ? m_scene : nullptr] {
        const render::QtTextMeasurer measurer;
        Prepared result;
        result.diagram = core::makeDiagram(*architecture, options, measurer);
        const auto centers = core::centersWithoutLayout(graphAsShown(*result.diagram, shown), options.layout);
        if (centers)
            result.scene =
                sceneOf(std::move(result.diagram), *centers, core::styleOf(*architecture, options), options.narrow);
        return result;
    }).then(this, [this, run = m_run](Prepared result) {
        prepared(run, std::move(result.diagram), std::move(result.scene));
    });
}

void SceneSource::sketch()
{
    core::inPool([architecture = m_document->architecture(), shown = m_scene] {
        return sketchOf(*shown, *architecture);
    }).then(this, [this, serial = m_run.serial](ScenePtr sketch) {
        if (!sketch || serial != m_run.serial || !m_busy || m_move)
            return; // Nothing has moved, or there is something better.
        m_scene = std::move(sketch);
        emit sceneChanged();
    });
}

bool SceneSource::arrangesItself() const
{
    return core::hasPlacesOfItsOwn(viewKind(m_view));
}

bool SceneSource::hasOwnPlaces() const
{
    return arrangesItself() || (m_scene && core::hasPlacesOfItsOwn(viewKind(m_shownView)));
}

core::DrawingOptions SceneSource::optionsNow() const
{
    core::DrawingOptions options;
    options.view = viewKind(m_view);
    options.language = AppSettings::instance().language();
    options.layout = m_wantedLayout;
    if (!options.layout && arrangesItself())
        options.layout = LayoutStyle::Flow;
    options.narrow = m_narrow;
    return options;
}

void SceneSource::prepared(const Run &run, std::shared_ptr<const drawing::Diagram> diagram, ScenePtr scene)
{
    if (scene) {
        showScene(run, std::move(scene));
        return;
    }
    if (run.serial != m_run.serial)
        return;
    m_diagram = std::move(diagram);
    m_layout.start(m_diagram->graph(), m_wantedLayout.value_or(m_document->architecture()->drawn.layout));
}

void SceneSource::placed(const core::LayoutOutcome &outcome)
{
    QStringList notes;
    for (const auto &note : outcome.notes)
        notes.append(QString::fromStdString(note.sentence(AppSettings::instance().language())));
    setNotice(notes.join(u' '));

    if (m_wantedLayout && !arrangesItself()) {
        const auto style = *std::exchange(m_wantedLayout, std::nullopt);
        const auto architecture = m_document->architecture();
        const auto drawn = core::withCenters(*architecture, *m_diagram, outcome.centers, style);
        m_diagram.reset();
        if (drawn != architecture->drawn)
            m_document->setDrawn(drawn, tr("Lay out")); // Comes back as drawnChanged, and is drawn then.
        else
            rebuild();
        return;
    }
    const LayoutStyle style = m_wantedLayout.value_or(LayoutStyle::Flow);
    m_wantedLayout.reset();
    core::inPool([diagram = std::exchange(m_diagram, nullptr), centers = outcome.centers, style,
                  isNarrow = m_narrow]() mutable {
        return sceneOf(std::move(diagram), std::move(centers), style, isNarrow);
    }).then(this, [this, run = m_run](const ScenePtr &scene) { showScene(run, scene); });
}

void SceneSource::showScene(const Run &run, ScenePtr scene)
{
    // One that comes too late to be shown may still be wanted again.
    if (run.key && run.document == m_documentSerial)
        m_memory.keep(*run.key, scene);
    if (run.serial != m_run.serial)
        return;
    m_scene = std::move(scene);
    m_shownDocument = m_documentSerial;
    m_shownView = m_view;
    m_shownArrangement = m_arrangement;
    setBusy(false);
    emit sceneChanged();
}

void SceneSource::setBusy(bool busy, const QString &text)
{
    if (m_busy == busy && m_busyText == text)
        return;
    m_busy = busy;
    m_busyText = text;
    emit busyChanged();
}

void SceneSource::setNotice(const QString &notice)
{
    if (m_notice == notice)
        return;
    m_notice = notice;
    emit noticeChanged();
}

void SceneSource::dismissNotice()
{
    setNotice({});
}

} // namespace topologue::window
