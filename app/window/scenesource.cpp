// SPDX-License-Identifier: Apache-2.0
#include "scenesource.h"

#include "appsettings.h"
#include "core/inpool.h"
#include "core/memory.h"
#include "movable.h"
#include "render/qttextmeasurer.h"
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
    if (core::hasPlacesOfItsOwn(viewKind(m_view)) || core::hasPlacesOfItsOwn(viewKind(view)))
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
    ++m_run;
    const bool own = core::hasPlacesOfItsOwn(viewKind(m_view)) && !m_wantedLayout;
    m_wantedLayout.reset();
    setBusy(false);
    if (own) // Without its layout this view cannot be shown.
        setView(Deployables);
}

void SceneSource::rebuild()
{
    m_layout.cancel();
    m_move.reset(); // Of what the document was.
    const quint64 run = ++m_run;
    if (!m_document) {
        m_scene.reset();
        m_shownDocument = m_documentSerial;
        setBusy(false);
        emit sceneChanged();
        return;
    }
    setBusy(true);
    struct Prepared {
        std::shared_ptr<const drawing::Diagram> diagram; // If it is still to be placed,
        ScenePtr scene;                                  // otherwise the scene.
    };
    const auto architecture = m_document->architecture();
    const core::DrawingOptions options = optionsNow();
    // Narrowed places are not to be narrowed again.
    const bool isSame = m_shownDocument == m_documentSerial && m_shownView == m_view && !m_narrow;
    core::inPool([architecture, options, shown = isSame ? m_scene : nullptr] {
        const render::QtTextMeasurer measurer;
        Prepared result;
        result.diagram = core::makeDiagram(*architecture, options, measurer);
        const auto centers = core::centersWithoutLayout(graphAsShown(*result.diagram, shown), options.layout);
        if (centers)
            result.scene =
                sceneOf(std::move(result.diagram), *centers, core::styleOf(*architecture, options), options.narrow);
        return result;
    }).then(this, [this, run](Prepared result) { prepared(run, std::move(result.diagram), std::move(result.scene)); });
}

core::DrawingOptions SceneSource::optionsNow() const
{
    core::DrawingOptions options;
    options.view = viewKind(m_view);
    options.language = AppSettings::instance().language();
    options.layout = m_wantedLayout;
    if (!options.layout && core::hasPlacesOfItsOwn(viewKind(m_view)))
        options.layout = LayoutStyle::Flow;
    options.narrow = m_narrow;
    return options;
}

void SceneSource::prepared(quint64 run, std::shared_ptr<const drawing::Diagram> diagram, ScenePtr scene)
{
    if (run != m_run)
        return;
    if (scene) {
        showScene(run, std::move(scene));
        return;
    }
    m_diagram = std::move(diagram);
    m_layout.start(m_diagram->graph(), m_wantedLayout.value_or(m_document->architecture()->drawn.layout));
}

void SceneSource::placed(const core::LayoutOutcome &outcome)
{
    QStringList notes;
    for (const auto &note : outcome.notes)
        notes.append(QString::fromStdString(note.sentence(AppSettings::instance().language())));
    setNotice(notes.join(u' '));

    if (m_wantedLayout && !core::hasPlacesOfItsOwn(viewKind(m_view))) {
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
    const quint64 run = m_run;
    core::inPool([diagram = std::exchange(m_diagram, nullptr), centers = outcome.centers, style,
                  isNarrow = m_narrow]() mutable {
        return sceneOf(std::move(diagram), std::move(centers), style, isNarrow);
    }).then(this, [this, run](const ScenePtr &scene) { showScene(run, scene); });
}

void SceneSource::showScene(quint64 run, ScenePtr scene)
{
    if (run != m_run)
        return;
    m_scene = std::move(scene);
    m_shownDocument = m_documentSerial;
    m_shownView = m_view;
    m_shownArrangement = m_arrangement;
    setBusy(false);
    emit sceneChanged();
}

bool SceneSource::canMove() const
{
    return m_document && m_scene && !m_wantedLayout && !core::hasPlacesOfItsOwn(viewKind(m_view))
           && m_shownDocument == m_documentSerial && m_shownView == m_view;
}

bool SceneSource::beginMove(const QStringList &keys)
{
    if (!canMove() || m_move)
        return false;
    std::vector<std::string> wanted;
    for (const QString &key : keys)
        wanted.push_back(key.toStdString());
    wanted = movableOf(*m_scene, *m_document->architecture(), std::move(wanted)).keys;
    if (wanted.empty())
        return false;
    m_move = Move{std::move(wanted), m_scene, {}, {}, nullptr, false, ++m_moves};
    return true;
}

void SceneSource::moveBy(Point by)
{
    if (!m_move)
        return;
    m_move->by = by;
    if (!m_move->isDrawing)
        drawMove();
}

void SceneSource::drawMove()
{
    m_move->isDrawing = true;
    m_move->drawn = m_move->by;
    struct Drawing {
        std::shared_ptr<LiveMove> live;
        ScenePtr scene;
    };
    core::inPool([live = m_move->live, architecture = m_document->architecture(), options = optionsNow(),
                  from = m_move->from, keys = m_move->keys, by = m_move->by] {
        Drawing drawing{live, nullptr};
        if (!drawing.live)
            drawing.live = std::make_shared<LiveMove>(architecture, options, from, keys);
        drawing.scene = drawing.live->at(by);
        return drawing;
    }).then(this, [this, serial = m_move->serial](Drawing drawing) {
        if (!m_move || m_move->serial != serial)
            return; // It has ended meanwhile.
        m_move->isDrawing = false;
        m_move->live = std::move(drawing.live);
        m_scene = std::move(drawing.scene);
        emit sceneChanged();
        if (m_move->drawn != m_move->by)
            drawMove();
    });
}

void SceneSource::endMove(bool keep, int mergeId)
{
    if (!m_move)
        return;
    const Move move = *std::exchange(m_move, std::nullopt);
    if (keep && move.by != Point{}) {
        // Comes back as drawnChanged, and is drawn then; until then the last picture of the drag stays.
        m_document->setDrawn(drawnAfterMove(*m_document->architecture(), *move.from, move.keys, move.by), tr("Move"),
                             mergeId);
    }
    if (m_scene != move.from && (!keep || move.by == Point{})) {
        m_scene = move.from;
        emit sceneChanged();
    }
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
