// SPDX-License-Identifier: Apache-2.0
#include "textlines.h"

#include "create.h"
#include "draft.h"
#include "linesyntax.h"
#include "messages.h"
#include "utf8text.h"

#include <algorithm>
#include <unordered_map>

namespace topologue::editing {

namespace {

constexpr double ColumnWidth = NominalBox.width + 80;
constexpr double RowHeight = NominalBox.height + 48;

/// Turns parsed lines into components and arrows.
class Lines
{
public:
    Lines(Draft &draft, const std::vector<ParsedLine> &lines) : m_draft(draft), m_lines(lines)
    {
        for (const Component &component : draft.architecture().components) {
            for (const auto &[language, name] : component.name.byLanguage())
                m_known.try_emplace(foldedCase(cleanName(name)), component.id);
        }
    }

    void addComponents()
    {
        for (const ParsedLine &line : m_lines) {
            for (const std::string &name : line.names) {
                const auto [known, isNew] = m_known.try_emplace(foldedCase(name));
                if (!isNew)
                    continue;
                const Guess guess = guessFromName(name);
                Component component;
                component.name = name;
                component.kind = guess.kind.value_or(ComponentKind::Service);
                component.technology = guess.technology;
                setDefaults(component);
                known->second = m_draft.add(std::move(component));
                m_added.push_back(known->second);
                m_draft.touch(known->second);
            }
        }
    }
    void addArrows()
    {
        // Arrows there are, as pairs of source and target: looking through all for each line would be quadratic.
        for (const Dependency &dependency : m_draft.architecture().dependencies)
            m_arrows.emplace(sourceOf(dependency).value() + ' ' + targetOf(dependency).value());
        std::size_t leftOut = 0;
        for (const ParsedLine &line : m_lines) {
            for (std::size_t i = 0; i < line.arrows.size(); ++i) {
                const ComponentId &left = idOf(line.names[i]);
                const ComponentId &right = idOf(line.names[i + 1]);
                const bool back = line.arrows[i].backwards;
                leftOut += addArrow(back ? right : left, back ? left : right, line.protocol) ? 0U : 1U;
            }
        }
        if (leftOut > 0)
            m_draft.note(diagnose(messages::ArrowsLeftOut, {std::to_string(leftOut)}, {}, Severity::Warning));
    }
    /// Columns along the arrows (those of a circle as far as they were reached), rows in the order of the text.
    void place(Point center, const Centers &shown)
    {
        std::unordered_map<ComponentId, std::size_t> columns;
        for (const ComponentId &id : m_added)
            columns.emplace(id, 0);
        setColumns(columns);
        std::vector<std::size_t> rows;
        for (const auto &[id, column] : columns)
            rows.resize(std::max(rows.size(), column + 1));
        for (const auto &[id, column] : columns)
            ++rows[column];
        const double width = ColumnWidth * static_cast<double>(rows.size() - 1);
        const double tallest = RowHeight * static_cast<double>(*std::max_element(rows.begin(), rows.end()) - 1);
        const double lowest = lowestAround(center, width, tallest, shown);
        std::vector<std::size_t> used(rows.size());
        for (const ComponentId &id : m_added) {
            const std::size_t column = columns.at(id);
            const double height = RowHeight * static_cast<double>(rows[column] - 1);
            m_draft.place(id, {center.x - width / 2 + ColumnWidth * static_cast<double>(column),
                               lowest - height / 2 + RowHeight * static_cast<double>(used[column]++)});
        }
    }
    [[nodiscard]] bool hasAdded() const { return !m_added.empty(); }

private:
    const ComponentId &idOf(const std::string &name) const { return m_known.at(foldedCase(name)); }

    bool addArrow(const ComponentId &source, const ComponentId &target, const std::string &protocol)
    {
        const Architecture &a = m_draft.architecture();
        if (!checkEnds(a, source, target) || !m_arrows.insert(source.value() + ' ' + target.value()).second)
            return false;
        const DependencyId id = m_draft.connect(source, target);
        m_draft.architecture().dependencies.change(id, [&](Dependency &each) { each.protocol = protocol; });
        m_draft.touch(id);
        m_follows.emplace_back(source, target);
        return true;
    }
    /// Longest paths by repeated relaxation, which circles end after a few rounds.
    void setColumns(std::unordered_map<ComponentId, std::size_t> &columns) const
    {
        constexpr int MostRounds = 12;
        bool changed = true;
        for (int round = 0; changed && round < MostRounds; ++round) {
            changed = false;
            for (const auto &[source, target] : m_follows) {
                const auto from = columns.find(source);
                const auto to = columns.find(target);
                if (from == columns.end() || to == columns.end() || to->second > from->second)
                    continue;
                to->second = from->second + 1;
                changed = true;
            }
        }
        // A circle climbs without end; as many columns as components are enough.
        for (auto &[id, column] : columns)
            column = std::min(column, std::min<std::size_t>(m_added.size() - 1, std::size_t{2} * MostRounds));
    }
    /// The middle of the new block: at `center`, or below everything where boxes stand there.
    [[nodiscard]] double lowestAround(Point center, double width, double height, const Centers &shown) const
    {
        const Rect block = Rect{center.x - width / 2, center.y - height / 2, width, height}.grown(NominalBox.width);
        bool isFree = true;
        double bottom = center.y;
        const std::unordered_map<ComponentId, bool> added = [this] {
            std::unordered_map<ComponentId, bool> set;
            for (const ComponentId &id : m_added)
                set.emplace(id, true);
            return set;
        }();
        for (const Component &component : m_draft.architecture().components) {
            const auto at = centerOf(m_draft.architecture(), component.id, shown);
            if (added.contains(component.id) || !at)
                continue;
            isFree = isFree && !block.contains(*at);
            bottom = std::max(bottom, at->y);
        }
        return isFree ? center.y : bottom + 2 * RowHeight + height / 2;
    }

    Draft &m_draft;
    const std::vector<ParsedLine> &m_lines;
    std::unordered_map<std::string, ComponentId> m_known; ///< By name without case.
    std::vector<ComponentId> m_added;
    std::unordered_set<std::string> m_arrows;
    std::vector<std::pair<ComponentId, ComponentId>> m_follows;
};

} // namespace

bool looksLikeLines(std::string_view text)
{
    if (text.empty() || text.size() > textlimits::Bytes)
        return false;
    const std::string_view head = text.substr(0, 4096);
    if (head.find('\0') != std::string_view::npos)
        return false;
    const std::size_t first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != std::string_view::npos && head[first] != '{' && head[first] != '[' && head[first] != '<';
}

Result<Edited> pasteLines(const Architecture &architecture, std::string_view text, Point center, const Centers &shown)
{
    auto lines = parseLines(text);
    if (!lines)
        return tl::unexpected(std::move(lines.error()));
    Draft draft(architecture);
    Lines pasted(draft, *lines);
    pasted.addComponents();
    pasted.addArrows();
    if (pasted.hasAdded())
        pasted.place(center, shown);
    return std::move(draft).finish();
}

} // namespace topologue::editing
