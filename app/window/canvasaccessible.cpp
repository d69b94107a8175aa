// SPDX-License-Identifier: Apache-2.0
#include "canvasaccessible.h"

#include "diagramcanvas.h"
#include "elementaccessible.h"

#include <QAccessible>
#include <QAccessibleObject>
#include <QCoreApplication>
#include <QPointer>
#include <QQuickWindow>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace topologue::window {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DiagramCanvas)
};

void (*listener)(QAccessibleEvent *) = nullptr; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

bool isListenedTo()
{
    return listener || QAccessible::isActive();
}

void announce(QAccessibleEvent event)
{
    (listener ? listener : QAccessible::updateAccessibility)(&event);
}

class CanvasAccessible : public QAccessibleObject
{
public:
    explicit CanvasAccessible(DiagramCanvas *canvas) : QAccessibleObject(canvas) {}
    ~CanvasAccessible() override { forgetChildren(); }

    QWindow *window() const override { return canvas()->window(); }
    QAccessible::Role role() const override { return QAccessible::Canvas; }

    /// What is called accessible among the items around, or the window: as for other items of Qt Quick.
    QAccessibleInterface *parent() const override
    {
        auto *whole = canvas()->window() ? QAccessible::queryAccessibleInterface(canvas()->window()) : nullptr;
        for (auto *item = canvas()->parentItem(); whole && whole->indexOfChild(this) < 0 && item;
             item = item->parentItem()) {
            auto *candidate = QAccessible::queryAccessibleInterface(item);
            if (candidate && candidate->indexOfChild(this) >= 0)
                return candidate;
        }
        return whole;
    }

    int childCount() const override
    {
        const CanvasStops *stops = canvas()->stops();
        return stops ? static_cast<int>(stops->all().size()) : 0;
    }
    QAccessibleInterface *child(int index) const override
    {
        const CanvasStops *stops = canvas()->stops();
        return stops && index >= 0 && index < childCount()
                   ? childFor(stops->all()[static_cast<std::size_t>(index)].element)
                   : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *element = dynamic_cast<const ElementAccessible *>(child);
        const CanvasStops *stops = canvas()->stops();
        if (!element || !stops || element->parent() != this)
            return -1;
        const auto found = scene()->elementOf.find(element->key());
        const auto index = found == scene()->elementOf.end() ? std::nullopt : stops->indexOf(found->second);
        return index ? static_cast<int>(*index) : -1;
    }
    /// At a place on the screen, in pixels.
    QAccessibleInterface *childAt(int x, int y) const override
    {
        if (!scene())
            return nullptr;
        const QPointF at = canvas()->viewport().toDocument(canvas()->mapFromGlobal(QPointF(x, y)));
        const auto hit = scene()->index.hit(*scene()->list, {at.x(), at.y()}, 0);
        return hit ? childFor(*hit) : nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        const std::string standing = canvas()->standing().toStdString();
        if (!canvas()->hasActiveFocus() || standing.empty() || !scene())
            return nullptr;
        const auto element = scene()->elementOf.find(standing);
        return element == scene()->elementOf.end() ? nullptr : childFor(element->second);
    }

    QString text(QAccessible::Text which) const override
    {
        if (which == QAccessible::Name)
            return canvas()->name();
        if (which != QAccessible::Description)
            return {};
        const QString said = canvas()->speaker().said();
        return said.isEmpty() ? describeSelection() : said + QStringLiteral(". ") + describeSelection();
    }
    QRect rect() const override { return QRectF(canvas()->mapToGlobal(QPointF()), canvas()->size()).toAlignedRect(); }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.focused = canvas()->hasActiveFocus();
        state.invisible = !canvas()->isVisible();
        state.multiSelectable = true;
        return state;
    }

private:
    DiagramCanvas *canvas() const { return static_cast<DiagramCanvas *>(object()); }
    ScenePtr scene() const { return canvas()->scene(); }

    /// Null for what is no stop.
    QAccessibleInterface *childFor(std::uint32_t element) const
    {
        const auto shown = scene();
        if (!canvas()->stops() || !canvas()->stops()->indexOf(element))
            return nullptr;
        if (m_childrenOf.lock() != shown) {
            forgetThoseThatAreGone();
            m_childrenOf = shown;
        }
        const std::string key = elementKey(shown->list->elements[element].id);
        if (const auto known = m_children.find(key); known != m_children.end())
            return QAccessible::accessibleInterface(known->second);
        auto *made = new ElementAccessible(canvas(), key); // Qt's register of interfaces owns it.
        m_children.emplace(key, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    QString describeSelection() const
    {
        const auto selection = canvas()->selection();
        if (selection.isEmpty())
            return Words::tr("Nothing is selected. Tab walks through the components, Alt and the arrow keys along "
                             "their arrows.");
        if (selection.size() > 1)
            return Words::tr("%n selected", nullptr, static_cast<int>(selection.size()));
        const auto shown = scene();
        if (!shown)
            return {};
        const std::string key = selection.first().toStdString();
        const auto found = shown->elementOf.find(key);
        if (found == shown->elementOf.end())
            return {};
        return QString::fromStdString(shown->list->elements[found->second].title) + QStringLiteral(": ")
               + ElementAccessible::describe(*canvas(), key);
    }
    void forgetThoseThatAreGone() const
    {
        std::erase_if(m_children, [this](const auto &child) {
            if (scene()->elementOf.contains(child.first))
                return false;
            QAccessible::deleteAccessibleInterface(child.second);
            return true;
        });
    }
    void forgetChildren() const
    {
        for (const auto &[key, id] : std::exchange(m_children, {}))
            QAccessible::deleteAccessibleInterface(id);
    }

    mutable std::unordered_map<std::string, QAccessible::Id> m_children; ///< By elementKey.
    mutable std::weak_ptr<const Scene> m_childrenOf;                     ///< When it was last looked who is gone.
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className != QLatin1String(DiagramCanvas::staticMetaObject.className()))
        return nullptr;
    auto *canvas = qobject_cast<DiagramCanvas *>(object);
    return canvas ? new CanvasAccessible(canvas) : nullptr;
}

} // namespace

void installCanvasAccessibility()
{
    QAccessible::installFactory(makeInterface);
}

void announceTo(void (*hear)(QAccessibleEvent *event))
{
    listener = hear;
}

void announceDescription(DiagramCanvas &canvas)
{
    if (!isListenedTo())
        return;
    announce({&canvas, QAccessible::DescriptionChanged});
    auto *whole = QAccessible::queryAccessibleInterface(&canvas);
    if (auto *child = whole ? whole->focusChild() : nullptr)
        announce({child, QAccessible::DescriptionChanged});
}

void announceSelection(DiagramCanvas &canvas)
{
    if (!isListenedTo())
        return;
    announce({&canvas, QAccessible::SelectionWithin});
    announce({&canvas, QAccessible::DescriptionChanged});
    announceStanding(canvas);
}

void announceStanding(DiagramCanvas &canvas)
{
    if (!isListenedTo())
        return;
    auto *whole = QAccessible::queryAccessibleInterface(&canvas);
    if (auto *child = whole ? whole->focusChild() : nullptr)
        announce({child, QAccessible::Focus});
}

} // namespace topologue::window
