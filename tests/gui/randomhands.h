// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fixture.h"
#include "window/clipboard.h"
#include "window/editor.h"
#include "window/inspectormodel.h"
#include "window/replacer.h"
#include "window/scenariomodel.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <functional>
#include <vector>

namespace topologue::tests {

/// The view models of one window, without the window, and hands that do anything with them, the same for the same seed.
class RandomHands
{
public:
    struct Deed {
        const char *name;
        int weight;
        bool onPicture; ///< Needs the picture of the document as it is now.
        std::function<void()> act;
    };

    RandomHands(window::Document &document, quint32 seed) : m_document(document), m_random(seed)
    {
        m_source.setDocument(&document);
        m_canvas.setSource(&m_source);
        m_canvas.setSize({1200, 800});
        m_editor.setCanvas(&m_canvas);
        m_editor.setDocument(&document);
        m_clipboard.setProperty("editor", QVariant::fromValue(&m_editor));
        m_replacer.setEditor(&m_editor);
        m_replacer.setActive(true);
        m_inspector.setDocument(&document);
        m_scenarios.setDocument(&document);
        addCreating();
        addChanging();
        addArranging();
        addOthers();
        for (std::size_t i = 0; i < m_deeds.size(); ++i)
            m_drawer.insert(m_drawer.end(), static_cast<std::size_t>(m_deeds[i].weight), i);
    }

    [[nodiscard]] const std::vector<Deed> &deeds() const { return m_deeds; }
    /// Selects something and does something with it; returns which of deeds().
    std::size_t act()
    {
        const std::size_t deed = m_drawer[static_cast<std::size_t>(below(static_cast<int>(m_drawer.size())))];
        if (m_deeds[deed].onPicture)
            waitForPicture();
        selectSomething();
        m_deeds[deed].act();
        return deed;
    }

private:
    using Editor = window::Editor;

    [[nodiscard]] const Architecture &now() const { return *m_document.architecture(); }
    [[nodiscard]] int below(int limit) { return static_cast<int>(m_random.bounded(limit)); }
    [[nodiscard]] bool chance() { return below(2) == 0; }
    template<class Table>
    [[nodiscard]] QString keyFrom(const Table &table)
    {
        if (table.isEmpty())
            return {};
        const auto index = static_cast<std::size_t>(below(static_cast<int>(table.size())));
        return QString::fromStdString(window::elementKey(table[index].id));
    }
    [[nodiscard]] QString component() { return keyFrom(now().components); }
    [[nodiscard]] QString note()
    {
        const auto &notes = now().drawn.notes;
        if (notes.isEmpty())
            return {};
        const auto index = static_cast<std::size_t>(below(static_cast<int>(notes.size())));
        return QStringLiteral("note:") + QString::fromStdString(notes[index].id.value());
    }
    [[nodiscard]] QString kind()
    {
        const QVariantList kinds = m_editor.kinds();
        return kinds[below(static_cast<int>(kinds.size()))].toMap()[QStringLiteral("id")].toString();
    }
    [[nodiscard]] QPointF place()
    {
        const int x = below(4000) - 2000;
        return {static_cast<double>(x), static_cast<double>(below(4000) - 2000)};
    }
    void waitForPicture()
    {
        QVERIFY(QTest::qWaitFor([this] { return !m_source.isBusy() && m_source.canMove(); }, 30'000));
    }

    void selectSomething()
    {
        QStringList keys;
        const int many = 1 + below(4);
        for (int i = 0; i < many; ++i) {
            const int what = below(20);
            keys.append(what < 11   ? component()
                        : what < 16 ? keyFrom(now().dependencies)
                        : what < 18 ? keyFrom(now().deployables)
                                    : note());
        }
        keys.removeAll(QString());
        m_canvas.setSelection(keys);
    }

    void add(const char *name, int weight, std::function<void()> act)
    {
        m_deeds.push_back({name, weight, false, std::move(act)});
    }
    void onPicture(const char *name, int weight, std::function<void()> act)
    {
        m_deeds.push_back({name, weight, true, std::move(act)});
    }

    void addCreating()
    {
        add("add", 4, [this] { m_editor.add(kind(), {}, place()); });
        add("addAnywhere", 1, [this] { m_editor.addAnywhere(kind(), {}); });
        add("addConnected", 3, [this] { m_editor.addConnected(static_cast<Editor::Direction>(below(4))); });
        add("addConnectedAt", 3, [this] { m_editor.addConnectedAt(component(), chance(), kind(), {}, place()); });
        add("connect", 5, [this] { m_editor.connectTo(component(), component()); });
        add("insertIntoArrow", 4, [this] { m_editor.insertIntoArrow(kind()); });
        add("pasteLines", 2,
            [this] { m_editor.pasteLines(QStringLiteral("a%1 -> b db -> c queue").arg(below(5)), place()); });
        add("addNote", 2, [this] { m_editor.addNote(place()); });
        add("addSection", 2, [this] { m_editor.addSection(place()); });
        add("addTeam", 1, [this] { m_editor.addTeam(); });
        add("addJourney", 1, [this] { m_editor.addJourney(); });
        add("duplicate", 3, [this] {
            if (now().components.size() < 60)
                m_editor.duplicate();
        });
        add("duplicateBy", 1, [this] {
            if (now().components.size() < 60)
                m_editor.duplicateBy(place() / 10);
        });
    }
    void addChanging()
    {
        add("rename", 4,
            [this] { m_editor.rename(chance() ? component() : note(), QStringLiteral("name %1").arg(below(50))); });
        add("changeKind", 4, [this] { m_editor.changeKind(kind()); });
        add("reverse", 3, [this] { m_editor.reverse(); });
        add("reattach", 4, [this] { m_editor.reattach(keyFrom(now().dependencies), chance(), component()); });
        add("group", 3, [this] { m_editor.group(); });
        add("takeApart", 3, [this] { m_editor.takeApart(); });
        add("extract", 3, [this] { m_editor.extract(); });
        add("merge", 4, [this] { m_editor.merge(); });
        add("remove", 14, [this] { m_editor.remove(); }); // So that it does not grow without end.
        add("giveToTeam", 3, [this] { m_editor.giveToTeam(below(4) == 0 ? QString() : keyFrom(now().teams)); });
        add("inspector", 10, [this] { editInInspector(); });
        add("replace", 1, [this] {
            m_replacer.setText(QStringLiteral("name %1").arg(below(50)));
            m_replacer.setReplacement(QStringLiteral("name %1").arg(below(50)));
            m_replacer.replace();
        });
        add("fault", 4, [this] {
            const QVariantList faults = m_scenarios.faultsFor(m_canvas.selection());
            if (faults.isEmpty())
                return;
            const QVariant fault = faults[below(static_cast<int>(faults.size()))];
            m_scenarios.inject(fault.toMap()[QStringLiteral("id")].toString(), m_canvas.selection(), below(100));
        });
    }
    void addArranging()
    {
        add("pin", 3, [this] { m_editor.setPinned(chance()); });
        add("lock", 2, [this] { m_editor.setLocked(below(3) == 0); });
        add("collapse", 3, [this] { m_editor.collapse(chance()); });
        add("stack", 2, [this] { m_editor.stack(chance()); });
        onPicture("nudge", 2, [this] {
            const int dx = below(50) - 25;
            m_editor.nudge(dx, below(50) - 25);
        });
        onPicture("align", 2, [this] { m_editor.align(static_cast<Editor::Alignment>(below(6))); });
        onPicture("distribute", 2, [this] { m_editor.distribute(chance()); });
        onPicture("drag", 4, [this] {
            if (!m_source.beginMove(m_canvas.selection()))
                return;
            for (int i = below(3); i >= 0; --i) {
                const QPointF by = place() / 8;
                m_source.moveBy({by.x(), by.y()});
            }
            m_source.endMove(below(4) != 0);
        });
        add("bend", 4, [this] {
            const QString arrow = keyFrom(now().dependencies);
            const int index = below(3);
            const int what = below(4);
            if (what < 2)
                emit m_canvas.bendAdded(arrow, index, place());
            else if (what == 2)
                emit m_canvas.bendMoved(arrow, index, place());
            else
                emit m_canvas.bendRemoved(arrow, index);
        });
        add("straighten", 4, [this] { m_editor.straighten(); });
        add("resize", 2,
            [this] { emit m_canvas.noteResized(note(), QRectF(place(), QSizeF(40 + below(400), 40 + below(300)))); });
    }
    void addOthers()
    {
        add("copyPaste", 2, [this] {
            if (now().components.size() < 60 && m_clipboard.copy())
                m_clipboard.paste();
        });
        add("cutPaste", 2, [this] {
            if (m_clipboard.cut() && chance())
                m_clipboard.paste();
        });
        add("undoRedo", 5, [this] {
            if (m_document.canUndo() && chance())
                m_document.undo();
            else if (m_document.canRedo())
                m_document.redo();
        });
    }

    void editInInspector()
    {
        m_inspector.setSelection(m_canvas.selection().mid(0, below(4) == 0 ? 3 : 1));
        const int row = below(std::max(1, m_inspector.rowCount()));
        const auto role = [&](int wanted) { return m_inspector.data(m_inspector.index(row), wanted); };
        using Inspector = window::InspectorModel;
        const QString path = role(Inspector::PathRole).toString();
        const QString what = role(Inspector::KindRole).toString();
        const QVariantList choices = role(Inspector::ChoicesRole).toList();
        const QString chosen =
            choices.isEmpty()
                ? QString()
                : choices[below(static_cast<int>(choices.size()))].toMap()[QStringLiteral("id")].toString();
        static const std::array<QString, 9> Texts{
            QStringLiteral("12"),      QStringLiteral("1.5s"), QStringLiteral("-4"),
            QStringLiteral("99 %"),    QStringLiteral("2k"),   QString(),
            QStringLiteral("\u202ex"), QStringLiteral("이름"), QStringLiteral("0")};
        if (what == QLatin1String("group"))
            m_inspector.turn(path, chance());
        else if (what == QLatin1String("add"))
            m_inspector.add(path, chosen);
        else if (!choices.isEmpty())
            m_inspector.choose(path, chosen);
        else if (below(3) == 0)
            m_inspector.step(path, chance(), chance());
        else if (what == QLatin1String("field") && below(4) > 0)
            m_inspector.enter(path, Texts[static_cast<std::size_t>(below(static_cast<int>(Texts.size())))]);
        else
            m_inspector.reset(path);
    }

    window::Document &m_document;
    QRandomGenerator m_random;
    window::SceneSource m_source;
    window::DiagramCanvas m_canvas;
    Editor m_editor;
    window::Clipboard m_clipboard;
    window::Replacer m_replacer;
    window::InspectorModel m_inspector;
    window::ScenarioModel m_scenarios;
    std::vector<Deed> m_deeds;
    std::vector<std::size_t> m_drawer; ///< Each deed as often as it weighs.
};

} // namespace topologue::tests
