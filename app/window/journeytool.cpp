// SPDX-License-Identifier: Apache-2.0
#include "journeytool.h"

#include "appsettings.h"
#include "editing/assign.h"
#include "session.h"

#include <utility>

namespace topologue::window {

JourneyTool::JourneyTool(QObject *parent) : QObject(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &JourneyTool::changed);
}

void JourneyTool::setCanvas(DiagramCanvas *canvas)
{
    if (m_canvas == canvas)
        return;
    leave();
    if (m_canvas)
        m_canvas->disconnect(this);
    m_canvas = canvas;
    if (m_canvas) {
        connect(m_canvas, &DiagramCanvas::picked, this, &JourneyTool::pick);
        connect(m_canvas, &DiagramCanvas::sceneShown, this, &JourneyTool::documentChanged);
    }
    emit inputsChanged();
}

void JourneyTool::setEditor(Editor *editor)
{
    if (m_editor == editor)
        return;
    leave();
    if (m_editor)
        m_editor->disconnect(this);
    m_editor = editor;
    if (m_editor)
        connect(m_editor, &Editor::documentChanged, this, &JourneyTool::leave);
    emit inputsChanged();
}

QString JourneyTool::text() const
{
    if (!m_active || !m_editor || !m_editor->document())
        return {};
    if (!m_path.entry)
        return tr("Click where the journey begins");
    const QString entry = m_editor->nameOf(QString::fromStdString(elementKey(*m_path.entry)));
    if (m_path.arrows.empty())
        return tr("From %1: click the next arrow or box").arg(entry);
    const auto count = editing::componentsOn(*m_editor->document()->architecture(), m_path).size();
    return tr("From %1 through %2 boxes: click on, or finish").arg(entry).arg(count - 1);
}

void JourneyTool::start()
{
    if (m_active || !m_canvas || !m_editor || !m_editor->document())
        return;
    m_active = true;
    m_path = {};
    m_canvas->setSelection({});
    m_canvas->setPicking(true);
    m_canvas->forceActiveFocus();
    show();
}

void JourneyTool::leave()
{
    if (!m_active)
        return;
    m_active = false;
    m_path = {};
    if (m_canvas)
        m_canvas->setPicking(false);
    show();
}

void JourneyTool::pick(const QString &key)
{
    if (!m_active || !m_editor || !m_editor->document() || key.isEmpty())
        return;
    const auto element = elementFromKey(key.toStdString());
    if (!element)
        return;
    auto next = editing::clickedOn(*m_editor->document()->architecture(), m_path, *element);
    if (!next) {
        emit refused(Session::textOf(next.error()));
        return;
    }
    m_path = *std::move(next);
    show();
}

QString JourneyTool::finish()
{
    if (!m_active || !m_path.entry || !m_editor || !m_editor->document())
        return {};
    const editing::JourneyPath path = m_path;
    auto edited = editing::addJourney(*m_editor->document()->architecture(), {}, *path.entry, path.arrows);
    const QString key =
        edited && !edited->touched.empty() ? QString::fromStdString(elementKey(edited->touched.front())) : QString();
    leave();
    return m_editor->take(std::move(edited), tr("Draw a journey")) ? key : QString();
}

/// Undo, or whatever else changes the document meanwhile, may have taken some of the way.
void JourneyTool::documentChanged()
{
    if (!m_active || !m_path.entry || !m_editor || !m_editor->document())
        return;
    const Architecture &architecture = *m_editor->document()->architecture();
    if (!architecture.components.contains(*m_path.entry))
        m_path = {};
    std::erase_if(m_path.arrows, [&](const DependencyId &id) { return !architecture.dependencies.contains(id); });
    show();
}

void JourneyTool::show()
{
    QStringList keys;
    if (m_active && m_editor && m_editor->document()) {
        for (const ComponentId &component : editing::componentsOn(*m_editor->document()->architecture(), m_path))
            keys.append(QString::fromStdString(elementKey(component)));
        for (const DependencyId &arrow : m_path.arrows)
            keys.append(QString::fromStdString(elementKey(arrow)));
    }
    if (m_canvas)
        m_canvas->setMarked(keys);
    emit changed();
}

} // namespace topologue::window
