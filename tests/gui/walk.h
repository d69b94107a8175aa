// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "window/document.h"

#include <random>
#include <string>
#include <vector>

namespace topologue::tests {

/// Random editing that is the same for the same seed in every process: the one that is killed, and the one that knows
/// what should have been left.
class Walk
{
public:
    enum class Action { Edit, Undo, Redo, Save };

    explicit Walk(unsigned seed) : m_random(seed) {}

    /// Does the next thing to the document; saving is left to the caller.
    Action next(window::Document &document)
    {
        ++m_step;
        switch (m_random() % 10) {
        case 0:
            if (document.canUndo()) {
                document.undo();
                return Action::Undo;
            }
            break;
        case 1:
            if (document.canRedo()) {
                document.redo();
                return Action::Redo;
            }
            break;
        case 2:
            if (m_random() % 4 == 0)
                return Action::Save;
            break;
        default:
            break;
        }
        edit(document);
        return Action::Edit;
    }

private:
    void edit(window::Document &document)
    {
        const std::string word = "step " + std::to_string(m_step);
        if (m_random() % 3 == 0) {
            Drawn drawn = document.architecture()->drawn;
            const auto &components = document.architecture()->components;
            drawn.placements[components[m_random() % components.size()].id].center = {
                static_cast<double>(m_random() % 2000), static_cast<double>(m_step)};
            document.setDrawn(std::move(drawn), QString::fromStdString(word));
            return;
        }
        Architecture next = *document.architecture();
        if (m_random() % 2 == 0) {
            Component component;
            component.id = ComponentId("c" + std::to_string(m_step));
            component.name = word;
            next.components.add(std::move(component));
        } else {
            next.name = word;
        }
        document.edit(std::move(next), QString::fromStdString(word));
    }

    std::mt19937 m_random;
    int m_step = 0;
};

} // namespace topologue::tests
