// SPDX-License-Identifier: Apache-2.0
// Notes and sections, bends of arrows, what lies over what, and teams by drag.
#include "appsettings.h"
#include "editing/assign.h"
#include "editing/bends.h"
#include "editing/notes.h"
#include "editing/remove.h"
#include "editor.h"

#include <algorithm>

namespace topologue::window {

namespace {

constexpr QSizeF SectionSize{440, 280};         // Document units.
constexpr QMarginsF RoomAround{28, 54, 28, 28}; // Of a section around boxes; its title is above them.
constexpr QPointF NextNote{36, 24};             // From a place where something stands already.
constexpr int MostRings = 40;
constexpr QSizeF NoteSize{editing::NoteWidth, 42};

std::optional<DependencyId> arrowOf(const QString &key)
{
    const auto element = elementFromKey(key.toStdString());
    const auto *id = element ? std::get_if<DependencyId>(&*element) : nullptr;
    return id ? std::optional(*id) : std::nullopt;
}

} // namespace

void Editor::connectGrips()
{
    connect(m_canvas, &DiagramCanvas::noteResized, this, [this](const QString &key, const QRectF &area) {
        const auto notes = notesFromKeys({key});
        if (m_document && !notes.empty())
            apply(editing::resizeNote(*m_document->architecture(), notes.front(), fromQt(area)), tr("Resize"), false);
    });
    connect(m_canvas, &DiagramCanvas::bendAdded, this, [this](const QString &key, int index, QPointF at) {
        const auto arrow = arrowOf(key);
        if (m_document && arrow)
            apply(editing::addBend(*m_document->architecture(), *arrow, static_cast<std::size_t>(index),
                                   {at.x(), at.y()}),
                  tr("Bend"), false);
    });
    connect(m_canvas, &DiagramCanvas::bendMoved, this, [this](const QString &key, int index, QPointF to) {
        const auto arrow = arrowOf(key);
        if (m_document && arrow)
            apply(editing::moveBend(*m_document->architecture(), *arrow, static_cast<std::size_t>(index),
                                    {to.x(), to.y()}),
                  tr("Bend"), false);
    });
    connect(m_canvas, &DiagramCanvas::bendRemoved, this, [this](const QString &key, int index) {
        const auto arrow = arrowOf(key);
        if (m_document && arrow)
            apply(editing::removeBend(*m_document->architecture(), *arrow, static_cast<std::size_t>(index)),
                  tr("Remove a bend"), false);
    });
    connect(m_canvas, &DiagramCanvas::teamDropped, this, &Editor::giveToTeam);
}

std::vector<NoteId> Editor::selectedNotes() const
{
    return m_canvas ? notesFromKeys(m_canvas->selection()) : std::vector<NoteId>();
}

bool Editor::refusesPlaces()
{
    const SceneSource *const source = m_canvas ? m_canvas->source() : nullptr;
    if (!source || (source->view() != SceneSource::Teams && source->view() != SceneSource::Stores))
        return false;
    emit refused(tr("Notes and sections are shown in Deployables and Plain. Switch to one of them first."));
    return true;
}

QString Editor::addNote(QPointF at)
{
    if (!m_document || refusesPlaces())
        return {};
    const Point topLeft{at.x() - NoteSize.width() / 2, at.y() - NoteSize.height() / 2};
    return applyAndName(editing::addNote(*m_document->architecture(), {}, topLeft), tr("Add a note"));
}

QString Editor::addNoteAnywhere()
{
    if (!m_document || !m_canvas)
        return {};
    const QPointF middle = m_canvas->visibleArea().center();
    const auto isFree = [&](QPointF at) {
        const ScenePtr scene = m_canvas->scene();
        const QRectF note(at - QPointF(NoteSize.width() / 2, NoteSize.height() / 2), NoteSize);
        return !scene || std::ranges::none_of(scene->list->elements, [&](const drawing::Element &element) {
            const bool isNote = element.role == drawing::ElementRole::Note && element.titleHeight <= 0;
            return (isNote || element.role == drawing::ElementRole::Component)
                   && toQt(element.outline).intersects(note);
        });
    };
    for (int ring = 0; ring < MostRings; ++ring) {
        for (const QPointF towards : {QPointF(0, -1), QPointF(0, 1), QPointF(1, 0), QPointF(-1, 0), QPointF(1, -1),
                                      QPointF(-1, -1), QPointF(1, 1), QPointF(-1, 1)}) {
            const QPointF at = middle + QPointF(towards.x() * NextNote.x(), towards.y() * NextNote.y()) * ring;
            if (isFree(at))
                return addNote(at);
        }
    }
    return addNote(middle);
}

QString Editor::addSection(QPointF at)
{
    if (!m_document || !m_canvas || refusesPlaces())
        return {};
    QRectF area;
    for (const auto &[id, box] : boxes())
        area |= toQt(box);
    if (area.isEmpty()) {
        area = QRectF({}, SectionSize);
        area.moveCenter(at);
    } else {
        area += RoomAround;
    }
    return applyAndName(editing::addSection(*m_document->architecture(), fromQt(area)), tr("Add a section"));
}

QString Editor::addSectionAnywhere()
{
    return m_canvas ? addSection(m_canvas->visibleArea().center()) : QString();
}

bool Editor::isSection(const QString &key) const
{
    const auto notes = notesFromKeys({key});
    const Note *const note =
        m_document && !notes.empty() ? m_document->architecture()->drawn.notes.find(notes.front()) : nullptr;
    return note && note->isSection();
}

bool Editor::setNoteText(const NoteId &note, const QString &text)
{
    const Architecture &architecture = *m_document->architecture();
    const Note *const before = architecture.drawn.notes.find(note);
    // A note that says nothing is none.
    if (before && !before->isSection() && text.trimmed().isEmpty())
        return apply(editing::removeNotes(architecture, {note}), tr("Delete"));
    return apply(editing::setNoteText(architecture, note, text.toStdString(), AppSettings::instance().language()),
                 tr("Write"), false);
}

bool Editor::straighten()
{
    return m_document
           && apply(editing::straighten(*m_document->architecture(), selected<DependencyId>()), tr("Straighten"),
                    false);
}

bool Editor::stack(bool toFront)
{
    if (!m_document)
        return false;
    const auto stacking = toFront ? editing::Stacking::ToFront : editing::Stacking::ToBack;
    const QString step = toFront ? tr("Bring to front") : tr("Send to back");
    const auto components = selected<ComponentId>();
    const auto notes = selectedNotes();
    auto edited = components.empty() ? editing::restackNotes(*m_document->architecture(), notes, stacking)
                                     : editing::restack(*m_document->architecture(), components, stacking);
    if (edited && !components.empty() && !notes.empty())
        edited = editing::restackNotes(edited->architecture, notes, stacking);
    return apply(std::move(edited), step, false);
}

bool Editor::giveToTeam(const QString &team)
{
    if (!m_document)
        return false;
    const auto element = elementFromKey(team.toStdString());
    const auto *id = element ? std::get_if<TeamId>(&*element) : nullptr;
    auto edited = editing::setTeam(*m_document->architecture(), selection(), id ? std::optional(*id) : std::nullopt);
    if (edited && edited->architecture == *m_document->architecture())
        return false; // Dropped where it was.
    return apply(std::move(edited), id ? tr("Give to a team") : tr("Take from its team"), false);
}

} // namespace topologue::window
