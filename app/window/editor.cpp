// SPDX-License-Identifier: Apache-2.0
#include "editor.h"

#include "appsettings.h"
#include "editing/kinds.h"
#include "editing/lock.h"
#include "editing/messages.h"
#include "editing/move.h"
#include "editing/textlines.h"
#include "names.h"
#include "session.h"

#include <QVariantMap>

#include <algorithm>

namespace topologue::window {

namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

std::optional<ComponentId> componentOf(const QString &key)
{
    const auto element = elementFromKey(key.toStdString());
    const auto *id = element ? std::get_if<ComponentId>(&*element) : nullptr;
    return id ? std::optional(*id) : std::nullopt;
}

Text nameIn(const QString &name)
{
    Text text;
    if (!name.isEmpty())
        text.set(AppSettings::instance().language(), name.toStdString());
    return text;
}

} // namespace

Editor::Editor(QObject *parent) : QObject(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &Editor::kindsChanged);
}

void Editor::setDocument(Document *document)
{
    if (m_document == document)
        return;
    m_document = document;
    emit documentChanged();
}

void Editor::setCanvas(DiagramCanvas *canvas)
{
    if (m_canvas == canvas)
        return;
    if (m_canvas)
        m_canvas->disconnect(this);
    m_canvas = canvas;
    if (m_canvas) {
        connect(m_canvas, &DiagramCanvas::selectionChanged, this, &Editor::selectionChanged);
        connect(m_canvas, &DiagramCanvas::endDropped, this, &Editor::reattach);
        connect(m_canvas, &DiagramCanvas::nudgeRequested, this, &Editor::nudge);
        connect(m_canvas, &DiagramCanvas::growRequested, this,
                [this](int direction) { addConnected(static_cast<Direction>(direction)); });
        connect(m_canvas, &DiagramCanvas::copyDropped, this, &Editor::duplicateBy);
        connect(m_canvas, &DiagramCanvas::droppedInto, this, &Editor::takeMoveInto);
        connect(m_canvas, &DiagramCanvas::moveRefused, this, &Editor::refuseMove);
        connect(m_canvas, &DiagramCanvas::lockedStayed, this, [this](int count, bool nothingMoved) {
            if (nothingMoved)
                emit refused(Session::textOf(editing::lockedRefusal()));
            else
                emit noted(Session::textOf({editing::lockedStayed(static_cast<std::size_t>(count))}));
        });
        connectGrips();
        connect(m_canvas, &DiagramCanvas::connectionDropped, this,
                [this](const QString &from, const QString &to) { connectTo(from, to); });
    }
    emit canvasChanged();
    emit selectionChanged();
}

QVariantList Editor::kinds() const
{
    QVariantList kinds;
    for (int i = 0; i < ComponentKindCount; ++i) {
        const auto kind = static_cast<ComponentKind>(i);
        kinds.append(QVariantMap{{QStringLiteral("id"), text(topologue::kindName(kind).word)},
                                 {QStringLiteral("label"), kindText(kind)},
                                 {QStringLiteral("icon"), iconName(kind)}});
    }
    return kinds;
}

std::vector<ElementId> Editor::selection() const
{
    return m_canvas ? elementsFromKeys(m_canvas->selection()) : std::vector<ElementId>();
}

template<class T>
std::vector<T> Editor::selected() const
{
    std::vector<T> found;
    for (const ElementId &element : selection()) {
        if (const T *id = std::get_if<T>(&element))
            found.push_back(*id);
    }
    return found;
}
template std::vector<ComponentId> Editor::selected<ComponentId>() const;
template std::vector<DeployableId> Editor::selected<DeployableId>() const;
template std::vector<DependencyId> Editor::selected<DependencyId>() const;

editing::Centers Editor::centers() const
{
    editing::Centers centers;
    const ScenePtr scene = m_canvas ? m_canvas->scene() : nullptr;
    for (std::size_t i = 0; scene && i < scene->boxes.size(); ++i) {
        const drawing::Element &element = scene->list->elements[scene->boxes[i]];
        if (const auto *id = std::get_if<ComponentId>(&element.id))
            centers.emplace(*id, element.outline.center());
    }
    return centers;
}

editing::Boxes Editor::boxes() const
{
    editing::Boxes boxes;
    const ScenePtr scene = m_canvas ? m_canvas->scene() : nullptr;
    if (!scene || !m_document)
        return boxes;
    std::vector<std::string> keys;
    for (const QString &key : m_canvas->selection())
        keys.push_back(key.toStdString());
    for (const std::uint32_t box : boxesOf(*scene, *m_document->architecture(), keys)) {
        const drawing::Element &element = scene->list->elements[box];
        if (const auto *id = std::get_if<ComponentId>(&element.id))
            boxes.emplace(*id, element.outline);
    }
    return boxes;
}

bool Editor::refuse(const Message &why)
{
    emit refused(Session::textOf({diagnose(why)}));
    return false;
}

bool Editor::apply(Result<editing::Edited> edited, const QString &step, bool select, int mergeId)
{
    if (!edited) {
        emit refused(Session::textOf(edited.error()));
        return false;
    }
    const SceneSource *const source = m_canvas ? m_canvas->source() : nullptr;
    // What is seen stays where it is: a document that was never arranged by hand keeps the places it is shown at.
    if (source && source->hasOwnPlaces()) {
        editing::keepPlaces(*m_document->architecture(), edited->architecture);
    } else if (source && source->canMove()) {
        for (const auto &[id, center] : centers()) {
            if (edited->architecture.components.contains(id))
                edited->architecture.drawn.placements.try_emplace(id, Placement{center, false});
        }
    }
    m_document->edit(std::move(edited->architecture), step, mergeId);
    if (select && m_canvas) {
        QStringList keys;
        for (const ElementId &element : edited->touched)
            keys.append(QString::fromStdString(elementKey(element)));
        for (const NoteId &note : edited->touchedNotes)
            keys.append(QString::fromStdString("note:" + note.value()));
        m_canvas->setSelection(keys);
    }
    if (!edited->notes.empty())
        emit noted(Session::textOf(edited->notes));
    return true;
}

QString Editor::applyAndName(Result<editing::Edited> edited, const QString &step)
{
    QString key;
    if (edited && !edited->touched.empty())
        key = QString::fromStdString(elementKey(edited->touched.front()));
    else if (edited && !edited->touchedNotes.empty())
        key = QString::fromStdString("note:" + edited->touchedNotes.front().value());
    return apply(std::move(edited), step) ? key : QString();
}

QString Editor::add(const QString &kind, const QString &technology, QPointF at, const QString &name)
{
    if (kind == QLatin1String("note"))
        return addNote(at);
    if (kind == QLatin1String("section"))
        return addSection(at);
    const auto wanted = editing::kindFromWord(kind.toStdString());
    if (!m_document || !wanted)
        return {};
    const editing::NewComponent component{*wanted, technology.toStdString(), nameIn(name)};
    return applyAndName(editing::addComponent(*m_document->architecture(), component, {at.x(), at.y()}), tr("Add"));
}

QString Editor::addAnywhere(const QString &kind, const QString &technology, const QString &name)
{
    if (!m_document || !m_canvas)
        return {};
    if (kind == QLatin1String("note"))
        return addNoteAnywhere();
    if (kind == QLatin1String("section"))
        return addSectionAnywhere();
    const QPointF middle = m_canvas->visibleArea().center();
    const Point place = editing::freePlaceNear(*m_document->architecture(), {middle.x(), middle.y()}, centers());
    return add(kind, technology, {place.x, place.y}, name);
}

QString Editor::addConnected(Direction direction)
{
    const auto components = selected<ComponentId>();
    if (!m_document)
        return {};
    if (components.size() != 1) {
        refuse(editing::messages::NotOneComponent);
        return {};
    }
    const Component *from = m_document->architecture()->components.find(components.front());
    // Beside a module stands another module; a store is called by a service.
    const ComponentKind kind =
        from && from->kind == ComponentKind::Module ? ComponentKind::Module : ComponentKind::Service;
    editing::NewComponent added{kind, {}, {}};
    if (from && kind == ComponentKind::Module)
        added.inside = from->deployable;
    QString key = applyAndName(editing::addConnected(*m_document->architecture(), components.front(),
                                                     static_cast<editing::Direction>(direction), added, centers()),
                               tr("Add"));
    if (!key.isEmpty() && m_canvas)
        m_canvas->revealWhenShown(key);
    return key;
}

QString Editor::addConnectedAt(const QString &from, bool outgoing, const QString &kind, const QString &technology,
                               QPointF at, const QString &name)
{
    const auto component = componentOf(from);
    const auto wanted = editing::kindFromWord(kind.toStdString());
    if (!m_document || !component || !wanted)
        return {};
    return applyAndName(editing::addConnectedAt(*m_document->architecture(), *component, outgoing,
                                                {*wanted, technology.toStdString(), nameIn(name)}, {at.x(), at.y()}),
                        tr("Add"));
}

bool Editor::connectTo(const QString &from, const QString &to)
{
    const auto source = componentOf(from);
    const auto target = componentOf(to);
    if (!m_document)
        return false;
    if (!source || !target)
        return refuse(editing::messages::EndsAtNoComponent);
    return apply(editing::connectComponents(*m_document->architecture(), *source, *target), tr("Connect"));
}

bool Editor::connectSelectedTo(const QString &component)
{
    const auto target = componentOf(component);
    if (!m_document)
        return false;
    if (!target)
        return refuse(editing::messages::EndsAtNoComponent);
    return apply(editing::connectEach(*m_document->architecture(), selected<ComponentId>(), *target), tr("Connect"));
}

QString Editor::insertIntoArrow(const QString &kind)
{
    const auto arrows = selected<DependencyId>();
    const auto wanted = editing::kindFromWord(kind.toStdString());
    if (!m_document || !wanted)
        return {};
    if (arrows.size() != 1) {
        refuse(editing::messages::NotOneArrow);
        return {};
    }
    return applyAndName(editing::splitWith(*m_document->architecture(), arrows.front(), {*wanted, {}, {}}, centers()),
                        tr("Insert"));
}

QString Editor::insertInto(const QString &dependency, const QString &kind, const QString &technology,
                           const QString &name)
{
    const auto element = elementFromKey(dependency.toStdString());
    const auto *arrow = element ? std::get_if<DependencyId>(&*element) : nullptr;
    const auto wanted = editing::kindFromWord(kind.toStdString());
    if (!m_document || !wanted)
        return {};
    if (!arrow) {
        refuse(editing::messages::NotOneArrow);
        return {};
    }
    const editing::NewComponent component{*wanted, technology.toStdString(), nameIn(name)};
    return applyAndName(editing::splitWith(*m_document->architecture(), *arrow, component, centers()), tr("Insert"));
}

bool Editor::pasteLines(const QString &text, QPointF at)
{
    return m_document
           && apply(editing::pasteLines(*m_document->architecture(), text.toStdString(), {at.x(), at.y()}, centers()),
                    tr("Paste"));
}

} // namespace topologue::window
