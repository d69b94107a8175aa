// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagramcanvas.h"
#include "document.h"
#include "editing/arrange.h"
#include "editing/create.h"
#include "editing/edited.h"
#include "editing/select.h"
#include "editing/wire.h"

#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QQmlEngine>
#include <QString>
#include <QVariantList>

namespace topologue::window {

/// What the hands do to a document on its canvas. Each function is one undoable step (see model/editing for what it
/// does exactly) and selects what came of it; one that cannot be done changes nothing and says why through `refused`.
/// Where elements are not named, those that are selected on the canvas are meant.
class Editor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Document *document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(topologue::window::DiagramCanvas *canvas READ canvas WRITE setCanvas NOTIFY canvasChanged REQUIRED)
    /// {id, label, icon} of every kind of component, in the language of the window.
    Q_PROPERTY(QVariantList kinds READ kinds NOTIFY kindsChanged)
    // What is selected, for what can be done with it.
    Q_PROPERTY(int componentCount READ componentCount NOTIFY selectionChanged)
    Q_PROPERTY(int dependencyCount READ dependencyCount NOTIFY selectionChanged)
    Q_PROPERTY(int deployableCount READ deployableCount NOTIFY selectionChanged)

public:
    explicit Editor(QObject *parent = nullptr);

    [[nodiscard]] Document *document() const { return m_document; }
    void setDocument(Document *document);
    [[nodiscard]] DiagramCanvas *canvas() const { return m_canvas; }
    void setCanvas(DiagramCanvas *canvas);
    [[nodiscard]] QVariantList kinds() const;
    [[nodiscard]] int componentCount() const { return static_cast<int>(selected<ComponentId>().size()); }
    [[nodiscard]] int dependencyCount() const { return static_cast<int>(selected<DependencyId>().size()); }
    [[nodiscard]] int deployableCount() const { return static_cast<int>(selected<DeployableId>().size()); }

    enum Direction { Left, Right, Up, Down };
    Q_ENUM(Direction)
    enum Alignment { AlignLeft, AlignCentre, AlignRight, AlignTop, AlignMiddle, AlignBottom };
    Q_ENUM(Alignment)

    // Create. `kind` is an id of `kinds`; places are in document units. Returns the key of what was made, or "".
    Q_INVOKABLE QString add(const QString &kind, const QString &technology, QPointF at, const QString &name = {});
    /// Where a click cannot say it: in the middle of what is seen, or the nearest free place.
    Q_INVOKABLE QString addAnywhere(const QString &kind, const QString &technology, const QString &name = {});
    Q_INVOKABLE QString addConnected(topologue::window::Editor::Direction direction);
    Q_INVOKABLE QString addConnectedAt(const QString &from, bool outgoing, const QString &kind,
                                       const QString &technology, QPointF at, const QString &name = {});
    Q_INVOKABLE bool connectTo(const QString &from, const QString &to);
    /// An arrow from each selected component.
    bool connectSelectedTo(const QString &component);
    /// A component into the selected arrow.
    Q_INVOKABLE QString insertIntoArrow(const QString &kind);
    /// A component into an arrow of this key.
    Q_INVOKABLE QString insertInto(const QString &dependency, const QString &kind, const QString &technology,
                                   const QString &name = {});
    Q_INVOKABLE bool pasteLines(const QString &text, QPointF at);
    /// A note with its middle there.
    Q_INVOKABLE QString addNote(QPointF at);
    /// In the middle of what is seen.
    Q_INVOKABLE QString addNoteAnywhere();
    /// Around what is selected, or around the point.
    Q_INVOKABLE QString addSection(QPointF at);
    Q_INVOKABLE QString addSectionAnywhere();

    // Change.
    /// As it stands on the canvas; empty if there is no such element.
    [[nodiscard]] Q_INVOKABLE QString nameOf(const QString &key) const;
    [[nodiscard]] Q_INVOKABLE bool canRename(const QString &key) const;
    Q_INVOKABLE bool isSection(const QString &key) const;
    Q_INVOKABLE bool rename(const QString &key, const QString &name);
    Q_INVOKABLE bool changeKind(const QString &kind);
    Q_INVOKABLE bool reverse();
    Q_INVOKABLE bool straighten();
    Q_INVOKABLE bool reattach(const QString &dependency, bool source, const QString &component);
    /// The one arrow that is selected.
    bool reattachSelected(bool source, const QString &component);
    Q_INVOKABLE bool group();
    /// What is selected runs in this deployable from now on.
    bool moveInto(const QString &deployable);
    Q_INVOKABLE bool takeApart();
    Q_INVOKABLE bool extract();
    Q_INVOKABLE bool merge();
    Q_INVOKABLE bool remove();
    bool removeAs(const QString &step); ///< The same under another name.
    Q_INVOKABLE bool duplicate();
    /// The copies have the neighbours of the originals.
    bool duplicateWithArrows();
    /// The copies stand so far (document units) from the originals.
    bool duplicateBy(QPointF by);
    Q_INVOKABLE bool addTeam();
    Q_INVOKABLE bool addJourney();

    // Arrange.
    Q_INVOKABLE bool align(topologue::window::Editor::Alignment alignment);
    Q_INVOKABLE bool distribute(bool horizontally);
    Q_INVOKABLE bool nudge(double dx, double dy);
    Q_INVOKABLE bool setPinned(bool pinned);
    Q_INVOKABLE bool setLocked(bool locked);
    /// Over everything of its kind that it overlaps, or under it.
    Q_INVOKABLE bool stack(bool toFront);
    /// What is selected belongs to this team from now on; an empty key: to none.
    Q_INVOKABLE bool giveToTeam(const QString &team);
    Q_INVOKABLE bool collapse(bool collapsed);

    // For edits that are made elsewhere.
    /// What is selected, as a document of its own.
    [[nodiscard]] Result<Architecture> cutOut() const;
    /// An edit of the document as it is now; false if it is refused.
    bool take(Result<editing::Edited> edited, const QString &step) { return apply(std::move(edited), step); }
    /// Of all components, as shown.
    [[nodiscard]] editing::Centers centers() const;
    /// Components; a deployable that is selected means all that is in it.
    [[nodiscard]] std::vector<ComponentId> selectedOrInside() const;

    // Select.
    Q_INVOKABLE void selectUpstream();
    Q_INVOKABLE void selectDownstream();
    Q_INVOKABLE void selectNeighbours();
    void selectSimilar(editing::Likeness likeness);

signals:
    void documentChanged();
    void canvasChanged();
    void kindsChanged();
    void selectionChanged();
    /// Why the last edit was not done, as a sentence with its remedy.
    void refused(const QString &text);
    /// What went along with the last edit.
    void noted(const QString &text);

private:
    template<class T>
    [[nodiscard]] std::vector<T> selected() const;
    [[nodiscard]] std::vector<ElementId> selection() const;
    [[nodiscard]] std::vector<NoteId> selectedNotes() const;
    bool duplicateAs(QPointF by, editing::CopiedArrows arrows, const QString &step);
    [[nodiscard]] bool refusesPlaces(); ///< Of notes and sections; says why.
    [[nodiscard]] bool refusesMoves();  ///< Of boxes; says why.
    void refuseMove();
    bool refuse(const Message &why); ///< Says it; false.
    void takeMoveInto(const QString &deployable);
    bool setNoteText(const NoteId &note, const QString &text);
    void connectGrips();
    [[nodiscard]] editing::Boxes boxes() const;
    bool apply(Result<editing::Edited> edited, const QString &step, bool select = true, int mergeId = -1);
    [[nodiscard]] QString applyAndName(Result<editing::Edited> edited, const QString &step);
    void select(const std::vector<ComponentId> &components);

    QPointer<Document> m_document;
    QPointer<DiagramCanvas> m_canvas;
    QStringList m_nudged;
    int m_series = 0;
};

} // namespace topologue::window
