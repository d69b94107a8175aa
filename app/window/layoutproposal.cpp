// SPDX-License-Identifier: Apache-2.0
#include "layoutproposal.h"

#include "appsettings.h"
#include "core/inpool.h"
#include "layout/arrange.h"
#include "movable.h"
#include "render/qttextmeasurer.h"
#include "session.h"
#include "switchto.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace topologue::window {

namespace {

constexpr double LeastMove = 1; ///< Document units; less is no move.

LayoutStyle styleOf(SceneSource::Style style)
{
    return style == SceneSource::TopDown   ? LayoutStyle::TopDown
           : style == SceneSource::Organic ? LayoutStyle::Organic
                                           : LayoutStyle::Flow;
}

/// The boxes of a graph alone, with the frames that hold nothing else, and the links between them.
layout::Graph partOf(const layout::Graph &graph, const std::vector<std::size_t> &boxes)
{
    layout::Graph part;
    std::vector<int> boxAt(graph.boxes.size(), -1);
    std::vector<bool> isWhole(graph.frames.size(), true);
    for (const std::size_t box : boxes) {
        boxAt[box] = static_cast<int>(part.boxes.size());
        part.boxes.push_back(graph.boxes[box]);
    }
    for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
        if (graph.boxes[i].frame >= 0 && boxAt[i] < 0)
            isWhole[static_cast<std::size_t>(graph.boxes[i].frame)] = false;
    }
    std::vector<int> frameAt(graph.frames.size(), -1);
    for (layout::Box &box : part.boxes) {
        if (box.frame < 0)
            continue;
        const auto frame = static_cast<std::size_t>(box.frame);
        if (isWhole[frame] && frameAt[frame] < 0) {
            frameAt[frame] = static_cast<int>(part.frames.size());
            part.frames.push_back(graph.frames[frame]);
        }
        box.frame = frameAt[frame];
    }
    for (layout::Link link : graph.links) {
        link.from = boxAt[static_cast<std::size_t>(link.from)];
        link.to = boxAt[static_cast<std::size_t>(link.to)];
        if (link.from >= 0 && link.to >= 0)
            part.links.push_back(std::move(link));
    }
    return part;
}

/// Pins say nothing where everything is pinned: then they only say that it was drawn by hand. What is locked stays.
void liftPinsOfAll(layout::Graph &graph, const std::vector<bool> &locked)
{
    const auto isPinned = [](const layout::Box &box) { return box.pinned; };
    if (!std::ranges::all_of(graph.boxes, isPinned))
        return;
    for (std::size_t i = 0; i < graph.boxes.size(); ++i)
        graph.boxes[i].pinned = locked[i];
}

Point middleOf(const std::vector<Point> &points)
{
    Point sum;
    for (const Point &point : points)
        sum = {sum.x + point.x, sum.y + point.y};
    const auto count = static_cast<double>(std::max<std::size_t>(points.size(), 1));
    return {sum.x / count, sum.y / count};
}

} // namespace

LayoutProposal::LayoutProposal(QObject *parent) : QObject(parent), m_layout(SceneSource::programForLayouts())
{
    connect(&m_layout, &core::LayoutService::finished, this, &LayoutProposal::placed);
    connect(&m_layout, &core::LayoutService::failed, this, [this](const Diagnostics &diagnostics) {
        clear();
        Session::instance().report(tr("The layout failed"), diagnostics);
    });
    connect(&m_layout, &core::LayoutService::progressed, this,
            [this](layout::Engine engine, std::chrono::milliseconds elapsed) {
                m_text = tr("Laying out with %1, %2 s").arg(core::engineName(engine)).arg(elapsed.count() / 1000);
                emit changed();
            });
}

void LayoutProposal::setDocument(Document *document)
{
    if (!switchTo(m_document, document, this))
        return;
    if (m_document) {
        connect(m_document, &Document::changed, this, &LayoutProposal::clear);
        connect(m_document, &Document::drawnChanged, this, &LayoutProposal::clear);
    }
    emit documentChanged();
    clear();
}

void LayoutProposal::propose(SceneSource::Style style)
{
    SceneSource *source = m_canvas ? m_canvas->source() : nullptr;
    if (!m_document || !source || !m_canvas->scene())
        return;
    if (!source->canMove()) {
        source->layOut(style);
        return;
    }
    discard();
    Wish wish;
    wish.architecture = m_document->architecture();
    wish.scene = m_canvas->scene();
    wish.style = styleOf(style);
    core::DrawingOptions options;
    options.view = static_cast<ViewKind>(source->view());
    options.language = AppSettings::instance().language();
    options.layout = wish.style;
    std::vector<std::string> keys;
    for (const QString &key : m_canvas->selection())
        keys.push_back(key.toStdString());
    m_busy = true;
    m_text = tr("Laying out");
    emit changed();
    core::inPool([wish = std::move(wish), options, keys]() mutable {
        return wished(std::move(wish), options, keys);
    }).then(this, [this, run = ++m_run](std::shared_ptr<const Wish> ready) {
        if (run != m_run)
            return;
        m_wish = std::move(ready);
        m_isPartial = m_wish->isPartial;
        m_layout.start(m_wish->part, m_wish->style);
    });
}

std::shared_ptr<const LayoutProposal::Wish> LayoutProposal::wished(Wish wish, const core::DrawingOptions &options,
                                                                   const std::vector<std::string> &keys)
{
    const render::QtTextMeasurer measurer;
    wish.diagram = core::makeDiagram(*wish.architecture, options, measurer);
    wish.graph = wish.diagram->graph();
    const std::vector<std::uint32_t> chosen = boxesOf(*wish.scene, *wish.architecture, keys);
    LockedElements lockedElements(*wish.architecture);
    std::vector<bool> locked(wish.graph.boxes.size(), false);
    for (std::size_t i = 0; i < wish.graph.boxes.size(); ++i) {
        const auto found = wish.scene->elementOf.find(elementKey(wish.diagram->boxElement(i)));
        if (found == wish.scene->elementOf.end())
            continue;
        const drawing::Element &element = wish.scene->list->elements[found->second];
        wish.graph.boxes[i].center = element.outline.center();
        locked[i] = lockedElements.contains(element);
        if (std::ranges::binary_search(chosen, found->second))
            wish.boxes.push_back(i);
    }
    wish.isPartial = wish.boxes.size() > 1 && wish.boxes.size() < wish.graph.boxes.size();
    wish.part = wish.isPartial ? partOf(wish.graph, wish.boxes) : wish.graph;
    if (wish.isPartial) {
        std::vector<bool> ofPart;
        for (const std::size_t box : wish.boxes)
            ofPart.push_back(locked[box]);
        locked = std::move(ofPart);
    }
    liftPinsOfAll(wish.part, locked);
    return std::make_shared<const Wish>(std::move(wish));
}

void LayoutProposal::placed(const core::LayoutOutcome &outcome)
{
    QStringList notes;
    for (const Diagnostic &note : outcome.notes)
        notes.append(QString::fromStdString(note.sentence(AppSettings::instance().language())));
    core::inPool([wish = m_wish, centers = outcome.centers] {
        return outcomeOf(*wish, centers);
    }).then(this, [this, run = m_run, notes](Outcome done) {
        if (run == m_run)
            show(std::move(done), notes.join(u' '));
    });
}

LayoutProposal::Outcome LayoutProposal::outcomeOf(const Wish &wish, std::vector<Point> centers)
{
    if (wish.isPartial) {
        // Around where they stood, and the others make way for nothing.
        layout::Graph graph = wish.graph;
        for (layout::Box &box : graph.boxes)
            box.pinned = box.center.has_value();
        std::vector<Point> all;
        for (const layout::Box &box : graph.boxes)
            all.push_back(box.center.value_or(Point{}));
        std::vector<Point> before;
        for (const std::size_t box : wish.boxes)
            before.push_back(all[box]);
        const bool hasPins = std::ranges::any_of(wish.part.boxes, [](const layout::Box &box) { return box.pinned; });
        const Point from = hasPins ? Point{} : middleOf(centers);
        const Point to = hasPins ? Point{} : middleOf(before);
        for (std::size_t i = 0; i < wish.boxes.size(); ++i) {
            all[wish.boxes[i]] = {centers[i].x + to.x - from.x, centers[i].y + to.y - from.y};
            graph.boxes[wish.boxes[i]].pinned = wish.part.boxes[i].pinned;
        }
        layout::removeOverlaps(graph, all);
        centers = std::move(all);
    }
    Outcome outcome;
    const LayoutStyle style = wish.isPartial ? wish.architecture->drawn.layout : wish.style;
    outcome.drawn = core::withCenters(*wish.architecture, *wish.diagram, centers, style);
    for (std::size_t i = 0; i < centers.size(); ++i) {
        const layout::Box &box = wish.graph.boxes[i];
        if (!box.center)
            continue;
        const double away = std::hypot(centers[i].x - box.center->x, centers[i].y - box.center->y);
        const auto found = wish.scene->elementOf.find(elementKey(wish.diagram->boxElement(i)));
        if (away < LeastMove || found == wish.scene->elementOf.end())
            continue;
        const drawing::Element &element = wish.scene->list->elements[found->second];
        const Rect to{centers[i].x - element.outline.width / 2, centers[i].y - element.outline.height / 2,
                      element.outline.width, element.outline.height};
        outcome.moves.push_back({element.outline, to, static_cast<double>(element.cornerRadius)});
    }
    return outcome;
}

void LayoutProposal::show(Outcome outcome, const QString &notes)
{
    if (outcome.moves.empty()) {
        clear();
        emit refused(tr("The boxes stand like this already."));
        return;
    }
    m_busy = false;
    m_drawn = std::move(outcome.drawn);
    m_moves = std::move(outcome.moves);
    m_text = m_isPartial ? tr("Of the selection, %1 boxes would move.").arg(m_moves.size())
                         : tr("%1 boxes would move.").arg(m_moves.size());
    if (!notes.isEmpty())
        m_text += u' ' + notes;
    m_before = m_canvas->viewport();
    QRectF area = m_canvas->contentBounds();
    for (const ProposedMove &move : m_moves)
        area |= toQt(move.to);
    m_canvas->setProposed(m_moves);
    if (!m_canvas->visibleArea().contains(area))
        m_canvas->fitArea(area);
    emit changed();
}

void LayoutProposal::accept()
{
    if (!m_drawn || !m_document)
        return;
    const QString step = m_isPartial ? tr("Lay out the selection") : tr("Lay out");
    Drawn drawn = *std::move(m_drawn);
    const bool isPartial = m_isPartial;
    clear();
    if (m_canvas)
        m_canvas->glideWhenShown();
    m_document->setDrawn(std::move(drawn), step);
    if (!isPartial && m_canvas)
        m_canvas->fitWhenShown();
}

void LayoutProposal::discard()
{
    const auto before = m_before;
    clear();
    if (before && m_canvas)
        m_canvas->setViewport(*before);
}

void LayoutProposal::clear()
{
    ++m_run;
    m_layout.cancel();
    m_wish.reset();
    m_drawn.reset();
    m_moves.clear();
    m_before.reset();
    m_busy = false;
    m_isPartial = false;
    m_text.clear();
    if (m_canvas)
        m_canvas->setProposed({});
    emit changed();
}

} // namespace topologue::window
