// SPDX-License-Identifier: Apache-2.0
#include "diagram.h"

#include "architecture/kindnames.h"
#include "architecture/traffic.h"
#include "arrows.h"
#include "boxes.h"
#include "frames.h"
#include "grouping.h"
#include "notes.h"
#include "svgids.h"
#include "wording.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace topologue::drawing {

namespace {

constexpr Font LabelFont{FontFamily::Interface, 11, 500};
constexpr double MostLabel = 180;

} // namespace

struct Diagram::Private {
    struct Link {
        MeasuredArrow arrow;
        std::vector<DependencyId> dependencies;
    };

    Private(const Architecture &architecture, const DiagramOptions &options, const TextMeasurer &measurer);

    void addBoxes(const Grouping &grouping, const DiagramOptions &options);
    void lineUpSlabs();
    void addFrames(const Grouping &grouping);
    void addLinks(const Grouping &grouping, bool isAsPlaced);
    void addNotes();

    [[nodiscard]] const std::string &nameOf(const Text &name, const std::string &id) const
    {
        const std::string &text = name.in(wording.language());
        return text.empty() ? id : text;
    }
    [[nodiscard]] std::string nameOfBox(const Grouping::Box &box) const
    {
        return box.collapsed ? nameOf(box.collapsed->name, box.collapsed->id.value())
                             : nameOf(box.components.front()->name, box.components.front()->id.value());
    }

    // Only while it is made.
    const Architecture *source;
    const Typesetter *typesetter = nullptr;
    SvgIds ids;

    Wording wording;
    layout::Graph graph;
    std::vector<MeasuredBox> boxes;
    std::vector<MeasuredFrame> frames;
    std::vector<Link> links;
    std::vector<MeasuredNote> notes;
};

namespace {

/// Views that arrange the boxes themselves have no use for what stands or bends where the document places them.
bool showsPlaces(ViewKind view)
{
    return view == ViewKind::Deployables || view == ViewKind::Plain;
}

} // namespace

Diagram::Private::Private(const Architecture &architecture, const DiagramOptions &options, const TextMeasurer &measurer)
    : source(&architecture), wording(options.language)
{
    const Typesetter setter(measurer);
    typesetter = &setter;
    const Grouping grouping = groupForView(architecture, options.view);
    // Boxes before frames, so that what the document names keeps its own id.
    addBoxes(grouping, options);
    lineUpSlabs();
    const bool isAsPlaced = showsPlaces(options.view);
    addLinks(grouping, isAsPlaced);
    addFrames(grouping);
    if (isAsPlaced)
        addNotes();
    for (Link &link : links) {
        if (!link.arrow.label.isEmpty())
            link.arrow.labelId = ids.take("label-" + link.arrow.caption.svgId);
    }
    for (MeasuredFrame &frame : frames)
        frame.content.labelId = ids.take("label-" + frame.content.caption.svgId);
    typesetter = nullptr;
    source = nullptr;
    ids = {};
}

void Diagram::Private::addBoxes(const Grouping &grouping, const DiagramOptions &options)
{
    for (const Grouping::Box &box : grouping.boxes) {
        const Component &first = *box.components.front();
        BoxContent content;
        content.name = nameOfBox(box);
        content.isFramed = box.frame >= 0;
        content.caption.title = content.name;
        if (box.collapsed) {
            const Deployable &deployable = *box.collapsed;
            content.id = deployable.id;
            content.standsForDeployable = true;
            content.kind = ComponentKind::Service;
            content.underName = wording.components(box.components.size(), deployable.capacity.replicas);
            content.caption.svgId = ids.take(deployable.id.value());
            content.caption.svgClass = "component deployable collapsed";
            content.caption.description = wording.describeDeployable(deployable, box.components.size());
        } else {
            content.id = first.id;
            content.kind = first.kind;
            const bool inSlab = options.view == ViewKind::Deployables && box.frame >= 0;
            const std::uint32_t replicas = inSlab ? 1 : capacityOf(*source, first).replicas;
            content.underName = box.sharedBy > 0 ? wording.sharedBy(first.technology, box.sharedBy)
                                                 : wording.underName(first.technology, replicas);
            if (content.underName.empty() && first.kind == ComponentKind::External)
                content.underName = wording.kind(first.kind);
            content.caption.svgId = ids.take(first.id.value());
            content.caption.svgClass = "component kind-" + std::string(kindName(first.kind).slug);
            if (box.sharedBy > 0)
                content.caption.svgClass += " shared";
            content.caption.description = wording.describeComponent(*source, first);
        }
        boxes.push_back(measureBox(std::move(content), *typesetter));

        layout::Box &place = graph.boxes.emplace_back();
        place.id = box.collapsed ? box.collapsed->id.value() : first.id.value();
        place.frame = box.frame;
        place.rankHint = !box.collapsed && first.kind == ComponentKind::Client ? 0 : -1;
        // A collapsed deployable stands in the middle of where its components stand.
        double placed = 0;
        Point sum;
        for (const Component *component : box.components) {
            const auto found = source->drawn.placements.find(component->id);
            if (found == source->drawn.placements.end())
                continue;
            placed += 1;
            sum = sum + found->second.center;
            const bool isKept = showsPlaces(options.view) && (found->second.pinned || found->second.locked);
            place.pinned = place.pinned || isKept;
        }
        if (placed > 0)
            place.center = sum * (1 / placed);
    }
}

/// Modules of one slab are equally wide, so that they read as parts of one thing.
void Diagram::Private::lineUpSlabs()
{
    std::unordered_map<int, double> widest;
    const auto isModule = [this](std::size_t i) {
        return boxes[i].content.kind == ComponentKind::Module && graph.boxes[i].frame >= 0;
    };
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (isModule(i))
            widest[graph.boxes[i].frame] = std::max(widest[graph.boxes[i].frame], boxes[i].size.width);
    }
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (isModule(i))
            widenBox(boxes[i], widest[graph.boxes[i].frame], *typesetter);
        graph.boxes[i].size = boxes[i].size;
    }
}

namespace {

bool holdsOnlyStores(const Grouping &grouping, std::size_t frame)
{
    return std::ranges::all_of(grouping.boxes, [frame](const Grouping::Box &box) {
        return box.frame != static_cast<int>(frame) || isStore(box.components.front()->kind);
    });
}

} // namespace

void Diagram::Private::addFrames(const Grouping &grouping)
{
    for (std::size_t index = 0; index < grouping.frames.size(); ++index) {
        const Grouping::Frame &frame = grouping.frames[index];
        FrameContent content;
        content.id = frame.id;
        if (frame.deployable) {
            content.kind = FrameKind::Slab;
            content.title = nameOf(frame.deployable->name, frame.deployable->id.value());
            content.side = holdsOnlyStores(grouping, index) ? wording.connections(frame.deployable->capacity)
                                                            : wording.workers(frame.deployable->capacity);
            content.caption = {ids.take(frame.deployable->id.value()), "frame deployable", content.title,
                               wording.describeDeployable(*frame.deployable, frame.boxes)};
        } else if (frame.team) {
            content.kind = FrameKind::Team;
            content.title = nameOf(frame.team->name, frame.team->id.value());
            content.caption = {ids.take("team-" + frame.team->id.value()), "frame team", content.title,
                               wording.describeTeam(*frame.team, frame.boxes)};
        } else {
            const Grouping::Box &owner = grouping.boxes[static_cast<std::size_t>(frame.owner)];
            const std::string name = nameOfBox(owner);
            content.kind = FrameKind::Owner;
            content.title = wording.dataOf(name);
            const std::string &id =
                owner.collapsed ? owner.collapsed->id.value() : owner.components.front()->id.value();
            content.caption = {ids.take("data-of-" + id), "frame stores", content.title,
                               wording.describeOwner(name, frame.boxes - 1)};
        }
        frames.push_back(measureFrame(std::move(content), *typesetter));
        graph.frames.push_back(layoutFrame(frames.back()));
    }
}

void Diagram::Private::addLinks(const Grouping &grouping, bool isAsPlaced)
{
    const std::vector<double> rates = expectedCallRates(*source);
    const auto rateOf = [&](const Grouping::Link &link) {
        return std::accumulate(link.dependencies.begin(), link.dependencies.end(), 0.0,
                               [&](double sum, std::size_t index) { return sum + rates[index]; });
    };
    double most = 0;
    for (const Grouping::Link &link : grouping.links)
        most = std::max(most, rateOf(link));

    for (const Grouping::Link &link : grouping.links) {
        const Dependency &first = source->dependencies[link.dependencies.front()];
        const double rate = rateOf(link);
        Link &result = links.emplace_back();
        for (const std::size_t index : link.dependencies)
            result.dependencies.push_back(source->dependencies[index].id);
        MeasuredArrow &arrow = result.arrow;
        arrow.id = first.id;
        arrow.style = dependencyStyle(*source, first);
        arrow.optional = first.optional;
        arrow.share = rateShare(rate, most);
        const std::string from = nameOfBox(grouping.boxes[static_cast<std::size_t>(link.from)]);
        const std::string to = nameOfBox(grouping.boxes[static_cast<std::size_t>(link.to)]);

        static constexpr std::string_view StyleClass[]{"in-process", "synchronous", "asynchronous", "data-access"};
        arrow.caption.svgId = ids.take(first.id.value());
        arrow.caption.svgClass = "dependency " + std::string(StyleClass[static_cast<std::size_t>(arrow.style)])
                                 + (arrow.optional ? " optional" : "");
        if (link.dependencies.size() == 1) {
            arrow.caption.title = wording.arrowTitle(from, to);
            arrow.caption.description = wording.describeDependency(*source, first, rate);
            if (first.policies.timeout)
                arrow.policyIcons.push_back("policy-timeout");
            if (first.policies.retry && first.policies.retry->attempts > 1)
                arrow.policyIcons.push_back("policy-retry");
            if (first.policies.circuitBreaker)
                arrow.policyIcons.push_back("policy-breaker");
            arrow.label = typesetter->line(first.label.in(wording.language()), LabelFont, MostLabel);
        } else {
            arrow.caption.title = wording.moreArrows(from, to, link.dependencies.size());
        }

        layout::Link &wire = graph.links.emplace_back();
        wire.id = first.id.value();
        wire.from = link.from;
        wire.to = link.to;
        wire.weight = 1 + 4 * arrow.share;
        wire.label = labelSize(arrow);
        const auto bends = source->drawn.bends.find(first.id);
        if (isAsPlaced && bends != source->drawn.bends.end() && link.dependencies.size() == 1)
            wire.bends = bends->second;
    }
}

void Diagram::Private::addNotes()
{
    for (const Note &note : source->drawn.notes) {
        Caption caption;
        caption.svgId = ids.take("note-" + note.id.value());
        caption.svgClass = note.isSection() ? "note section" : "note";
        caption.title = note.text.in(wording.language());
        notes.push_back(measureNote(note, std::move(caption), wording.language(), *typesetter));
    }
}

Diagram::Diagram(const Architecture &architecture, const DiagramOptions &options, const TextMeasurer &measurer)
    : d(std::make_unique<Private>(architecture, options, measurer))
{
}

Diagram::~Diagram() = default;
Diagram::Diagram(Diagram &&) noexcept = default;
Diagram &Diagram::operator=(Diagram &&) noexcept = default;

const layout::Graph &Diagram::graph() const
{
    return d->graph;
}

ElementId Diagram::boxElement(std::size_t index) const
{
    return d->boxes[index].content.id;
}

std::span<const DependencyId> Diagram::linkDependencies(std::size_t index) const
{
    return d->links[index].dependencies;
}

DisplayList Diagram::draw(const layout::Placed &placed) const
{
    ListBuilder list;
    Occupancy occupied;
    for (const MeasuredNote &note : d->notes) {
        if (note.isSection)
            drawSection(list, note);
    }
    for (std::size_t i = 0; i < d->frames.size(); ++i) {
        const Rect &rect = placed.frames[i];
        if (rect.isEmpty())
            continue;
        drawFrame(list, d->frames[i], rect);
        const layout::Frame &frame = d->graph.frames[i];
        occupied.add({rect.x, rect.y, rect.width, frame.padding / 2 + frame.titleHeight});
    }
    for (std::size_t i = 0; i < d->boxes.size(); ++i)
        occupied.add(boxRect(d->boxes[i], placed.centers[i]));
    for (const MeasuredNote &note : d->notes)
        occupied.add(occupiedBy(note));
    for (std::size_t i = 0; i < d->links.size(); ++i) {
        const Size size = labelSize(d->links[i].arrow);
        if (size.width > 0)
            occupied.add(
                {placed.labels[i].x - size.width / 2, placed.labels[i].y - size.height / 2, size.width, size.height});
    }

    // From a few of many things it is known how large the list will be.
    constexpr std::size_t Few = 512;
    const auto expectMany = [&list](ListBuilder::Fill before, std::size_t done, std::size_t all) {
        constexpr double Reserve = 1.1; // Later ones may be somewhat larger.
        if (done == Few)
            list.expect(before, Reserve * static_cast<double>(all - done) / static_cast<double>(done));
    };
    const auto beforeLinks = list.fill();
    for (std::size_t i = 0; i < d->links.size(); ++i) {
        expectMany(beforeLinks, i, d->links.size());
        // Routes end at rectangles; here they are led on to the outlines inside them.
        layout::Route route = placed.routes[i];
        if (route.size() >= 4) {
            const auto lead = [&](int boxIndex, Point &end, Point &control) {
                const auto index = static_cast<std::size_t>(boxIndex);
                const MeasuredBox &box = d->boxes[index];
                const Point outline = onSilhouette(box.shape, boxRect(box, placed.centers[index]), end);
                control = control + (outline - end);
                end = outline;
            };
            lead(d->graph.links[i].from, route.front(), route[1]);
            lead(d->graph.links[i].to, route.back(), route[route.size() - 2]);
        }
        drawArrow(list, d->links[i].arrow, route, occupied);
    }
    for (std::size_t i = 0; i < d->links.size(); ++i)
        drawArrowLabel(list, d->links[i].arrow, placed.labels[i]);
    const auto beforeBoxes = list.fill();
    for (std::size_t i = 0; i < d->boxes.size(); ++i) {
        expectMany(beforeBoxes, i, d->boxes.size());
        drawBox(list, d->boxes[i], placed.centers[i]);
    }
    for (const MeasuredNote &note : d->notes) {
        if (!note.isSection)
            drawNote(list, note);
    }
    for (std::size_t i = 0; i < d->frames.size(); ++i)
        drawFrameLabel(list, d->frames[i], placed.frames[i]);
    return list.finish();
}

} // namespace topologue::drawing
