// SPDX-License-Identifier: Apache-2.0
#include "sketch.h"

#include "architecture/invariants.h"
#include "editing/defaults.h"
#include "editing/kinds.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace topologue::sketch {

namespace {

using Words = std::vector<std::string>;

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    std::stringstream stream{std::string(text)};
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(part);
    return parts;
}

/// Words of a line; a "quoted part" is one.
Words wordsOf(const std::string &line)
{
    Words words;
    bool quoted = false;
    bool open = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
            if (quoted)
                words.emplace_back("\"");
            open = quoted;
        } else if (c == ' ' && !quoted) {
            open = false;
        } else {
            if (!open)
                words.emplace_back();
            open = true;
            words.back() += c;
        }
    }
    return words;
}

std::string number(double value)
{
    std::ostringstream stream;
    stream << value;
    return stream.str();
}

Point pointFrom(const std::string &text)
{
    const auto parts = split(text, ',');
    return {std::stod(parts.at(0)), std::stod(parts.at(1))};
}

std::string text(Point point)
{
    return number(point.x) + ',' + number(point.y);
}

bool take(std::string_view &word, std::string_view prefix)
{
    if (!word.starts_with(prefix))
        return false;
    word.remove_prefix(prefix.size());
    return true;
}

/// "200x12*2".
Capacity capacityFrom(const std::string &word)
{
    Capacity capacity;
    const std::size_t x = word.find('x');
    const std::size_t star = word.find('*');
    capacity.workers = static_cast<std::uint32_t>(std::stoul(word.substr(0, x)));
    capacity.cores = static_cast<std::uint32_t>(std::stoul(word.substr(x + 1)));
    capacity.replicas = star == std::string::npos ? 1 : static_cast<std::uint32_t>(std::stoul(word.substr(star + 1)));
    return capacity;
}

std::string text(const Capacity &capacity)
{
    return std::to_string(capacity.workers) + 'x' + std::to_string(capacity.cores) + '*'
           + std::to_string(capacity.replicas);
}

constexpr std::string_view Arrows[]{"->", "=>", "~>"};

class Parser
{
public:
    Architecture architecture;

    void line(const std::string &line)
    {
        const Words words = wordsOf(line);
        if (words.empty())
            return;
        if (words[0] == "team")
            architecture.teams.add({TeamId(words.at(1)), words.size() > 2 ? words[2].substr(1) : words[1], {}, {}});
        else if (words[0] == "unit")
            unit(words);
        else if (words[0] == "box")
            box(words);
        else if (words[0] == "journey")
            journey(words);
        else if (words[0] == "event")
            event(words);
        else if (words[0] == "bend")
            bend(words);
        else if (words[0] == "collapsed")
            architecture.drawn.collapsed.insert(DeployableId(words.at(1)));
        else if (words[0] == "note")
            note(words);
        else
            arrow(words);
    }

private:
    void unit(const Words &words)
    {
        Deployable deployable;
        deployable.id = DeployableId(words.at(1));
        deployable.name = words[1];
        for (std::size_t i = 2; i < words.size(); ++i) {
            std::string_view word = words[i];
            if (take(word, "team:"))
                deployable.team = TeamId(word);
            else if (take(word, "\""))
                deployable.name = std::string(word);
            else
                deployable.capacity = capacityFrom(words[i]);
        }
        architecture.deployables.add(std::move(deployable));
    }
    void box(const Words &words)
    {
        Component component;
        component.id = ComponentId(words.at(1));
        component.name = words[1];
        component.kind = editing::kindFromWord(words.at(2)).value();
        for (std::size_t i = 3; i < words.size(); ++i) {
            std::string_view word = words[i];
            if (take(word, "in:"))
                component.deployable = DeployableId(word);
            else if (take(word, "team:"))
                component.team = TeamId(word);
            else if (take(word, "tech:"))
                component.technology = word;
            else if (take(word, "@"))
                architecture.drawn.placements[component.id] = {pointFrom(std::string(word)), false};
            else if (take(word, "pinned@"))
                architecture.drawn.placements[component.id] = {pointFrom(std::string(word)), true};
            else if (take(word, "locked@"))
                architecture.drawn.placements[component.id] = {pointFrom(std::string(word)), false, true};
            else if (take(word, "locked-pinned@"))
                architecture.drawn.placements[component.id] = {pointFrom(std::string(word)), true, true};
            else if (take(word, "dead:"))
                component.broker = MessageBroker{{}, 5, ComponentId(word), {}};
            else if (take(word, "\""))
                component.name = std::string(word);
            else
                component.capacity = capacityFrom(words[i]);
        }
        architecture.components.add(std::move(component));
    }
    void arrow(Words words)
    {
        Dependency dependency;
        if (words.at(0).ends_with(':')) {
            dependency.id = DependencyId(words[0].substr(0, words[0].size() - 1));
            words.erase(words.begin());
        } else {
            dependency.id = DependencyId(words[0] + '-' + words.at(2));
        }
        dependency.from = ComponentId(words.at(0));
        dependency.to = ComponentId(words.at(2));
        dependency.consumes = words.at(1) == "<=";
        const auto *const kind = std::find(std::begin(Arrows), std::end(Arrows), words[1]);
        if (dependency.consumes)
            dependency.kind = DependencyKind::Message;
        else if (kind != std::end(Arrows))
            dependency.kind = static_cast<DependencyKind>(kind - std::begin(Arrows));
        else
            throw std::invalid_argument("no arrow: " + words[1]);
        for (std::size_t i = 3; i < words.size(); ++i)
            attribute(dependency, words[i]);
        architecture.dependencies.add(std::move(dependency));
    }
    static void attribute(Dependency &dependency, std::string_view word)
    {
        if (take(word, "calls:")) {
            dependency.callsPerRequest = std::stod(std::string(word));
        } else if (take(word, "stage:")) {
            dependency.stage = static_cast<std::uint32_t>(std::stoul(std::string(word)));
        } else if (take(word, "at-once:")) {
            dependency.concurrency = static_cast<std::uint32_t>(std::stoul(std::string(word)));
        } else if (take(word, "for:")) {
            for (const std::string &id : split(word, ','))
                dependency.journeys.emplace_back(id);
        } else if (take(word, "timeout")) {
            dependency.policies.timeout = Timeout();
        } else if (take(word, "\"")) {
            dependency.label = std::string(word);
        } else if (take(word, "via:")) {
            dependency.protocol = word;
        } else {
            throw std::invalid_argument("unknown: " + std::string(word));
        }
    }
    void journey(const Words &words)
    {
        Journey journey;
        journey.id = JourneyId(words.at(1));
        journey.name = words[1];
        journey.entry = ComponentId(words.at(3));
        architecture.journeys.add(std::move(journey));
    }
    void event(const Words &words)
    {
        const ScenarioId id(words.at(1));
        if (!architecture.scenarios.contains(id))
            architecture.scenarios.add({id, words[1], {}, Duration::seconds(120), {}, {}});
        ScenarioEvent event;
        event.id = EventId(words.at(2));
        const std::string &what = words.at(3);
        if (what == "down") {
            event.fault = fault::Down{ComponentId(words.at(4))};
        } else if (what == "unit") {
            event.fault = fault::Down{DeployableId(words.at(4))};
        } else if (what == "cut") {
            event.fault = fault::CutDependency{DependencyId(words.at(4))};
        } else if (what == "traffic") {
            event.fault = fault::Traffic{JourneyId(words.at(4))};
        } else {
            fault::Partition partition;
            const auto sides = split(words.at(4), '|');
            for (const std::string &each : split(sides.at(0), ','))
                partition.these.emplace_back(each);
            for (const std::string &each : split(sides.at(1), ','))
                partition.those.emplace_back(each);
            event.fault = partition;
        }
        architecture.scenarios.change(id, [&](Scenario &scenario) { scenario.events.add(event); });
    }
    void note(const Words &words)
    {
        const std::string &place = words.at(2);
        Note note{NoteId(words[1]), words[1], pointFrom(place.substr(place.find('@') + 1)), 200, {}};
        note.locked = place.starts_with("locked@");
        if (words.size() > 3) {
            const Point size = pointFrom(words[3]);
            note.width = size.x;
            note.height = size.y;
        }
        if (words.size() > 4)
            note.text = words[4];
        architecture.drawn.notes.add(std::move(note));
    }
    void bend(const Words &words)
    {
        auto &points = architecture.drawn.bends[DependencyId(words.at(1))];
        for (std::size_t i = 2; i < words.size(); ++i)
            points.push_back(pointFrom(words[i]));
    }
};

template<class T>
std::string quotedName(const Text &name, const T &id)
{
    const std::string &english = name.in(Language::English);
    const std::string &korean = name.in(Language::Korean);
    if (english == id.value() && korean == english)
        return {};
    return " \"" + english + (korean == english ? "" : '/' + korean) + '"';
}

std::string line(const Note &note)
{
    std::string out = "note " + note.id.value() + (note.locked ? " locked@" : " @") + text(note.topLeft);
    if (note.width != 200 || note.isSection())
        out += ' ' + text(Point{note.width, note.height});
    std::string words = quotedName(note.text, note.id);
    std::replace(words.begin(), words.end(), '\n', '|');
    return out + words;
}

std::string line(const Architecture &architecture, const Component &component)
{
    std::string out = "box " + component.id.value() + ' ' + std::string(topologue::kindName(component.kind).word);
    if (component.deployable)
        out += " in:" + component.deployable->value();
    if (component.team)
        out += " team:" + component.team->value();
    if (!component.technology.empty())
        out += " tech:" + component.technology;
    if (component.broker && component.broker->deadLetterQueue)
        out += " dead:" + component.broker->deadLetterQueue->value();
    const bool isDefault = component.capacity == editing::defaultsFor(component.kind, component.technology).capacity;
    if (component.capacity && !isDefault)
        out += ' ' + text(*component.capacity);
    const auto placement = architecture.drawn.placements.find(component.id);
    if (placement != architecture.drawn.placements.end())
        out += std::string(" ") + (placement->second.locked ? "locked" : "")
               + (placement->second.locked && placement->second.pinned ? "-" : "")
               + (placement->second.pinned ? "pinned@" : "@") + text(placement->second.center);
    return out + quotedName(component.name, component.id);
}

std::string line(const Dependency &dependency)
{
    std::string out = dependency.id.value() + ": " + dependency.from.value() + ' ';
    out += dependency.consumes ? "<=" : Arrows[static_cast<std::size_t>(dependency.kind)];
    out += ' ' + dependency.to.value();
    if (dependency.callsPerRequest != 1)
        out += " calls:" + number(dependency.callsPerRequest);
    if (dependency.stage > 0)
        out += " stage:" + std::to_string(dependency.stage);
    if (dependency.concurrency != 1)
        out += " at-once:" + std::to_string(dependency.concurrency);
    for (std::size_t i = 0; i < dependency.journeys.size(); ++i)
        out += (i == 0 ? " for:" : ",") + dependency.journeys[i].value();
    if (dependency.policies.timeout)
        out += " timeout";
    if (!dependency.protocol.empty())
        out += " via:" + dependency.protocol;
    if (!dependency.label.isEmpty())
        out += " \"" + dependency.label.in(Language::English) + '"';
    return out;
}

std::string joined(const std::vector<ComponentId> &ids)
{
    std::string out;
    for (const ComponentId &id : ids)
        out += (out.empty() ? "" : ",") + id.value();
    return out;
}

std::string line(const Fault &fault)
{
    if (const auto *const down = std::get_if<fault::Down>(&fault)) {
        const bool unit = std::holds_alternative<DeployableId>(down->target);
        return (unit ? "unit " : "down ") + std::visit([](const auto &id) { return id.value(); }, down->target);
    }
    if (const auto *const cut = std::get_if<fault::CutDependency>(&fault))
        return "cut " + cut->dependency.value();
    if (const auto *const traffic = std::get_if<fault::Traffic>(&fault))
        return "traffic " + (traffic->journey ? traffic->journey->value() : "");
    if (const auto *const partition = std::get_if<fault::Partition>(&fault))
        return "part " + joined(partition->these) + '|' + joined(partition->those);
    return "other";
}

std::vector<std::string> linesOf(const Architecture &a)
{
    std::vector<std::string> lines;
    for (const Team &team : a.teams)
        lines.push_back("team " + team.id.value() + quotedName(team.name, team.id));
    for (const Deployable &unit : a.deployables) {
        lines.push_back("unit " + unit.id.value() + ' ' + text(unit.capacity)
                        + (unit.team ? " team:" + unit.team->value() : "") + quotedName(unit.name, unit.id));
    }
    for (const Component &component : a.components)
        lines.push_back(line(a, component));
    for (const Dependency &dependency : a.dependencies)
        lines.push_back(line(dependency));
    for (const Journey &journey : a.journeys)
        lines.push_back("journey " + journey.id.value() + " at " + journey.entry.value()
                        + quotedName(journey.name, journey.id));
    for (const Scenario &scenario : a.scenarios) {
        for (const ScenarioEvent &event : scenario.events)
            lines.push_back("event " + scenario.id.value() + ' ' + event.id.value() + ' ' + line(event.fault));
    }
    for (const auto &[id, points] : a.drawn.bends) {
        lines.push_back("bend " + id.value());
        for (const Point point : points)
            lines.back() += ' ' + text(point);
    }
    for (const DeployableId &id : a.drawn.collapsed)
        lines.push_back("collapsed " + id.value());
    for (const Note &note : a.drawn.notes)
        lines.push_back(line(note));
    return lines;
}

void append(std::string &out, const std::string &line)
{
    out += (out.empty() ? "" : "\n") + line;
}

/// Lines of `these` that are not in `those`, with multiplicity.
void appendMissing(std::string &out, const std::string &prefix, const std::vector<std::string> &these,
                   const std::vector<std::string> &those)
{
    std::map<std::string, int> count;
    for (const std::string &each : those)
        ++count[each];
    for (const std::string &each : these) {
        if (--count[each] < 0)
            append(out, prefix + each);
    }
}

} // namespace

Architecture parse(std::string_view text)
{
    Parser parser;
    for (const std::string &line : split(text, '\n'))
        parser.line(line);
    return std::move(parser.architecture);
}

std::string print(const Architecture &architecture)
{
    std::string out;
    for (const std::string &each : linesOf(architecture))
        append(out, each);
    return out;
}

std::string changes(const Architecture &before, const Result<editing::Edited> &after)
{
    std::string out;
    if (!after) {
        for (const Diagnostic &each : after.error())
            append(out, "refused " + std::string(each.code()));
        return out;
    }
    for (const Diagnostic &each : checkInvariants(after->architecture)) {
        if (each.severity == Severity::Error)
            append(out, "BROKEN " + each.sentence());
    }
    const auto linesBefore = linesOf(before);
    const auto linesAfter = linesOf(after->architecture);
    appendMissing(out, "- ", linesBefore, linesAfter);
    appendMissing(out, "+ ", linesAfter, linesBefore);
    std::string selected;
    for (const ElementId &element : after->touched)
        selected += ' ' + std::visit([](const auto &id) { return id.value(); }, element);
    for (const NoteId &note : after->touchedNotes)
        selected += " note:" + note.value();
    if (!selected.empty())
        append(out, "selects" + selected);
    for (const Diagnostic &each : after->notes)
        append(out, "notes " + std::string(each.code()) + ' ' + (each.arguments.empty() ? "" : each.arguments[0]));
    return out;
}

} // namespace topologue::sketch
