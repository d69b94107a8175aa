// SPDX-License-Identifier: Apache-2.0
#include "canvasaccessible.h"

#include "diagramcanvas.h"

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

/// "Service on Spring Boot, part of Shop. Dependencies: 3 out, 2 in."
QString describe(const DiagramCanvas &canvas, const drawing::Element &element)
{
    QString text = QString::fromStdString(element.description);
    const auto *component = std::get_if<ComponentId>(&element.id);
    const auto *document = canvas.source() ? canvas.source()->document() : nullptr;
    if (component && document) {
        const auto &dependencies = document->architecture()->dependencies;
        const auto out = std::ranges::count(dependencies, *component, &Dependency::from);
        const auto in = std::ranges::count(dependencies, *component, &Dependency::to);
        text += u' ' + Words::tr("Dependencies: %1 out, %2 in.").arg(out).arg(in);
    }
    return text;
}

/// One box of the diagram.
class BoxAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    /// `box`: into Scene::boxes.
    BoxAccessible(DiagramCanvas *canvas, const ScenePtr &scene, std::size_t box)
        : m_canvas(canvas), m_scene(scene), m_box(box)
    {
    }

    [[nodiscard]] std::size_t box() const { return m_box; }

    bool isValid() const override { return m_canvas && scene(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_canvas ? m_canvas->window() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_canvas); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    QAccessible::Role role() const override { return QAccessible::Graphic; }

    QString text(QAccessible::Text which) const override
    {
        const auto *box = element();
        if (!box)
            return {};
        if (which == QAccessible::Name)
            return QString::fromStdString(box->title);
        return which == QAccessible::Description ? describe(*m_canvas, *box) : QString();
    }

    /// On the screen, in pixels.
    QRect rect() const override
    {
        const auto *box = element();
        if (!box)
            return {};
        const QRectF inItem = m_canvas->viewport().toItem(toQt(box->outline));
        return QRectF(m_canvas->mapToGlobal(inItem.topLeft()), inItem.size()).toAlignedRect();
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        const auto *box = element();
        if (!box) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.selectable = true;
        state.selected = m_canvas->isSelected(key());
        state.focused = state.selected && m_canvas->selection().size() == 1 && m_canvas->hasActiveFocus();
        state.offscreen = !m_canvas->viewport().visible().intersects(toQt(box->outline));
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    /// Either of them selects the box and brings it into view.
    void doAction(const QString &name) override
    {
        if (!isValid() || !actionNames().contains(name))
            return;
        m_canvas->forceActiveFocus(Qt::OtherFocusReason);
        m_canvas->setSelection({key()});
        m_canvas->reveal(key());
    }

private:
    /// The scene, as long as it is shown.
    ScenePtr scene() const
    {
        auto scene = m_scene.lock();
        return m_canvas && scene == m_canvas->scene() ? scene : nullptr;
    }
    /// Valid until the canvas shows another scene; null if it does already.
    const drawing::Element *element() const
    {
        const auto shown = scene();
        return shown ? &shown->list->elements[shown->boxes[m_box]] : nullptr;
    }
    QString key() const { return QString::fromStdString(elementKey(element()->id)); }

    QPointer<DiagramCanvas> m_canvas;
    std::weak_ptr<const Scene> m_scene;
    std::size_t m_box;
};

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

    int childCount() const override { return scene() ? static_cast<int>(scene()->boxes.size()) : 0; }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        if (m_childrenOf.lock() != scene()) {
            forgetChildren();
            m_childrenOf = scene();
        }
        const auto box = static_cast<std::size_t>(index);
        const auto known = m_children.find(box);
        if (known != m_children.end())
            return QAccessible::accessibleInterface(known->second);
        auto *made = new BoxAccessible(canvas(), scene(), box); // Qt's register of interfaces owns it.
        m_children.emplace(box, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *box = dynamic_cast<const BoxAccessible *>(child);
        return box && box->isValid() && box->parent() == this ? static_cast<int>(box->box()) : -1;
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
        const auto selection = canvas()->selection();
        if (!canvas()->hasActiveFocus() || selection.size() != 1 || !scene())
            return nullptr;
        const auto element = scene()->elementOf.find(selection.first().toStdString());
        return element == scene()->elementOf.end() ? nullptr : childFor(element->second);
    }

    QString text(QAccessible::Text which) const override
    {
        if (which == QAccessible::Name)
            return canvas()->name();
        return which == QAccessible::Description ? describeSelection() : QString();
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

    QAccessibleInterface *childFor(std::uint32_t element) const
    {
        const auto shown = scene();
        const auto box = std::ranges::find(shown->boxes, element);
        return box == shown->boxes.end() ? nullptr : child(static_cast<int>(box - shown->boxes.begin()));
    }
    QString describeSelection() const
    {
        const auto selection = canvas()->selection();
        if (selection.isEmpty())
            return Words::tr("Nothing is selected. Tab walks through the components.");
        if (selection.size() > 1)
            return Words::tr("%n selected", nullptr, static_cast<int>(selection.size()));
        const auto shown = scene();
        if (!shown)
            return {};
        const auto found = shown->elementOf.find(selection.first().toStdString());
        if (found == shown->elementOf.end())
            return {};
        const auto &element = shown->list->elements[found->second];
        return QString::fromStdString(element.title) + QStringLiteral(": ") + describe(*canvas(), element);
    }
    void forgetChildren() const
    {
        for (const auto &[box, id] : std::exchange(m_children, {}))
            QAccessible::deleteAccessibleInterface(id);
    }

    mutable std::unordered_map<std::size_t, QAccessible::Id> m_children; ///< By their place in Scene::boxes.
    mutable std::weak_ptr<const Scene> m_childrenOf;
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

void announceSelection(DiagramCanvas &canvas)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent described(&canvas, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&described);
    auto *whole = QAccessible::queryAccessibleInterface(&canvas);
    if (auto *box = whole ? whole->focusChild() : nullptr) {
        QAccessibleEvent focused(box, QAccessible::Focus);
        QAccessible::updateAccessibility(&focused);
    }
}

} // namespace topologue::window
