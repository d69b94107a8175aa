// SPDX-License-Identifier: Apache-2.0
#include "elementaccessible.h"

#include "appsettings.h"
#include "movable.h"
#include "names.h"

#include <QCoreApplication>

#include <algorithm>

namespace topologue::window {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DiagramCanvas)
};

const drawing::Element *elementOf(const Scene &scene, const std::string &key)
{
    const auto found = scene.elementOf.find(key);
    return found == scene.elementOf.end() ? nullptr : &scene.list->elements[found->second];
}

/// Where it stands among its like.
QString placeText(const DiagramCanvas &canvas, const drawing::Element &element, const Architecture &architecture)
{
    const CanvasStops *stops = canvas.stops();
    const auto index =
        stops ? stops->indexOf(static_cast<std::uint32_t>(&element - canvas.scene()->list->elements.data()))
              : std::nullopt;
    if (!index || stops->all()[*index].of == 0)
        return {};
    const Stop &stop = stops->all()[*index];
    const auto *arrow = std::get_if<DependencyId>(&element.id);
    const Dependency *dependency = arrow ? architecture.dependencies.find(*arrow) : nullptr;
    if (!dependency)
        return Words::tr("Box %1 of %2.").arg(stop.place).arg(stop.of);
    const Component *from = architecture.components.find(dependency->from);
    const QString name = from ? displayName(from->name, from->id.value(), AppSettings::instance().language())
                              : QString::fromStdString(dependency->from.value());
    return Words::tr("Arrow %1 of %2 from %3.").arg(stop.place).arg(stop.of).arg(name);
}

/// "Now failed, 80 % fail. Service on Spring Boot, part of Shop. Dependencies: 3 out, 2 in. Box 4 of 28."
QString describeElement(const DiagramCanvas &canvas, const drawing::Element &element)
{
    QStringList sentences;
    if (const QString health = canvas.speaker().health(element.id); !health.isEmpty())
        sentences.append(Words::tr("Now %1.").arg(health));
    sentences.append(QString::fromStdString(element.description));
    const auto *document = canvas.source() ? canvas.source()->document() : nullptr;
    if (document) {
        const auto architecture = document->architecture();
        if (isLockedElement(*architecture, element))
            sentences.append(Words::tr("Locked."));
        if (const auto *component = std::get_if<ComponentId>(&element.id)) {
            const auto out = std::ranges::count(architecture->dependencies, *component, &Dependency::from);
            const auto in = std::ranges::count(architecture->dependencies, *component, &Dependency::to);
            sentences.append(Words::tr("Dependencies: %1 out, %2 in.").arg(out).arg(in));
        }
        sentences.append(placeText(canvas, element, *architecture));
    }
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace

QString ElementAccessible::describe(const DiagramCanvas &canvas, const std::string &key)
{
    const auto *element = canvas.scene() ? elementOf(*canvas.scene(), key) : nullptr;
    return element ? describeElement(canvas, *element) : QString();
}

QAccessible::Role ElementAccessible::role() const
{
    const auto *shown = element();
    if (shown && shown->role == drawing::ElementRole::Dependency)
        return QAccessible::Link;
    return shown && shown->role == drawing::ElementRole::Frame ? QAccessible::Grouping : QAccessible::Graphic;
}

QString ElementAccessible::text(QAccessible::Text which) const
{
    const auto *shown = element();
    if (!shown)
        return {};
    switch (which) {
    case QAccessible::Name:
        return QString::fromStdString(shown->title);
    case QAccessible::Description:
        return describeElement(*m_canvas, *shown);
    case QAccessible::Value:
        return m_canvas->speaker().health(shown->id);
    default:
        return {};
    }
}

QRect ElementAccessible::rect() const
{
    if (!element())
        return {};
    const QRectF inItem = m_canvas->outlineOf(QString::fromStdString(m_key));
    return QRectF(m_canvas->mapToGlobal(inItem.topLeft()), inItem.size()).toAlignedRect();
}

QAccessible::State ElementAccessible::state() const
{
    QAccessible::State state;
    const auto *shown = element();
    if (!shown) {
        state.invalid = true;
        return state;
    }
    const QString key = QString::fromStdString(m_key);
    state.focusable = true;
    state.selectable = true;
    state.extSelectable = true;
    state.selected = m_canvas->isSelected(key);
    state.focused = m_canvas->standing() == key && m_canvas->hasActiveFocus();
    state.hotTracked = m_canvas->hovered() == key;
    state.offscreen = !m_canvas->viewport().visible().intersects(toQt(shown->bounds));
    return state;
}

void *ElementAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList ElementAccessible::actionNames() const
{
    return {pressAction(), setFocusAction(), toggleAction(), showMenuAction()};
}

void ElementAccessible::doAction(const QString &name)
{
    if (!isValid() || !actionNames().contains(name))
        return;
    const QString key = QString::fromStdString(m_key);
    m_canvas->forceActiveFocus(Qt::OtherFocusReason);
    if (name == toggleAction()) {
        QStringList selection = m_canvas->selection();
        if (!selection.removeOne(key))
            selection.append(key);
        m_canvas->setSelection(selection);
        return;
    }
    m_canvas->setSelection({key});
    m_canvas->reveal(key);
    if (name == showMenuAction())
        emit m_canvas->contextMenuRequested(m_canvas->outlineOf(key).center(), key);
}

const drawing::Element *ElementAccessible::element() const
{
    return m_canvas && m_canvas->scene() ? elementOf(*m_canvas->scene(), m_key) : nullptr;
}

} // namespace topologue::window
