// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/layoutservice.h"
#include "core/pipeline.h"
#include "document.h"
#include "livemove.h"
#include "scene.h"
#include "scenememory.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace topologue::window {

/// Turns a document into scenes, away from the GUI thread: measures, lays out where needed, routes, draws.
/// A newer request replaces an older one; the last scene stays visible until the next is ready. What was shown a moment
/// ago is shown again without all that (SceneMemory). In a large document, what has moved is sketched at its new place
/// while its arrows are routed.
class SceneSource : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Document *document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(View view READ view WRITE setView NOTIFY viewChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    /// What is being done and for how long, while a layout runs; empty otherwise.
    Q_PROPERTY(QString busyText READ busyText NOTIFY busyChanged)
    /// What the user should know about the picture (a layout that had to be simplified). Empty = nothing.
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)

public:
    enum View { Deployables, Teams, Stores, Plain };
    Q_ENUM(View)
    enum Style { Flow, TopDown, Organic };
    Q_ENUM(Style)

    explicit SceneSource(QObject *parent = nullptr);
    ~SceneSource() override;

    [[nodiscard]] Document *document() const { return m_document; }
    void setDocument(Document *document);
    [[nodiscard]] View view() const { return m_view; }
    void setView(View view);
    /// Columns closer together than the document places them, for diagrams side by side. To be set before the document.
    void setNarrow(bool narrow) { m_narrow = narrow; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString busyText() const { return m_busyText; }
    [[nodiscard]] QString notice() const { return m_notice; }
    Q_INVOKABLE void dismissNotice();

    /// The program whose `internal-layout` places boxes, for sources made from now on. Tests, which are programs of
    /// their own, name the real one.
    static void setLayoutProgram(const QString &program);
    [[nodiscard]] static QString programForLayouts();

    /// Null until the first scene is ready.
    [[nodiscard]] ScenePtr scene() const { return m_scene; }
    /// Changes whenever a scene shows another document than the one before.
    [[nodiscard]] quint64 documentSerial() const { return m_shownDocument; }
    /// Changes whenever a scene is arranged anew as a whole, so that looking at the old place makes no sense.
    [[nodiscard]] quint64 arrangementSerial() const { return m_shownArrangement; }

    /// Lays the whole document out anew; one undoable step. Pinned components stay.
    Q_INVOKABLE void layOut(topologue::window::SceneSource::Style style);
    Q_INVOKABLE void cancel();

    /// When a drag draws its next scene: as soon as one is drawn, or painted as well. Drawing one while another is
    /// painted takes two processors from the frames.
    enum Pace { AsDrawn, AsPainted };

    /// True in views where boxes stand where the document says; teams and stores are arranged for themselves.
    [[nodiscard]] bool canMove() const;
    /// True where they stand elsewhere, in the scene that is shown or in the next one.
    [[nodiscard]] bool hasOwnPlaces() const;
    /// Begins to drag the boxes and notes of these keys, and what a section takes along (movable.h). False if there are
    /// none, or if they cannot be moved.
    bool beginMove(const QStringList &keys, Pace pace = AsDrawn);
    /// Shows them so far from where they were, with their arrows routed anew, as fast as the pace allows.
    void moveBy(Point by);
    /// The last scene has been painted. Does nothing if no drag waits for that.
    void movePainted();
    /// Puts them there, as one undoable step, or back. Steps in a row with the same `mergeId` are one.
    void endMove(bool keep, int mergeId = -1);
    /// Ends it for who does more with it in the same step: what the document would draw then. None if nothing moves.
    [[nodiscard]] std::optional<Drawn> takeMove();
    [[nodiscard]] bool isMoving() const { return m_move.has_value(); }

signals:
    void documentChanged();
    void viewChanged();
    void busyChanged();
    void noticeChanged();
    void sceneChanged();

private:
    /// The making of a scene.
    struct Run {
        quint64 serial = 0;
        quint64 document = 0;        ///< As m_documentSerial.
        std::optional<SceneKey> key; ///< None: it shows a layout that the user asked for, which is not remembered.
    };
    void rebuild();
    void sketch();
    void prepared(const Run &run, std::shared_ptr<const drawing::Diagram> diagram, ScenePtr scene);
    void placed(const core::LayoutOutcome &outcome);
    void showScene(const Run &run, ScenePtr scene);
    void drawMove();
    [[nodiscard]] bool arrangesItself() const; ///< The view does; boxes do not stand where the document says.
    [[nodiscard]] core::DrawingOptions optionsNow() const;
    void setBusy(bool busy, const QString &text = {});
    void setNotice(const QString &notice);

    QPointer<Document> m_document;
    View m_view = Deployables;
    bool m_narrow = false;
    std::optional<LayoutStyle> m_wantedLayout; ///< Set while a layout that the user asked for runs.
    core::LayoutService m_layout;
    std::shared_ptr<const drawing::Diagram> m_diagram; ///< The one that m_layout places; null otherwise.
    ScenePtr m_scene;
    View m_shownView = Deployables; ///< Of m_scene.
    SceneMemory m_memory;
    /// A drag. The picture follows the wish as soon as the one before is drawn.
    struct Move {
        std::vector<std::string> keys;
        ScenePtr from;
        Point by;
        Point drawn;
        std::shared_ptr<LiveMove> live; ///< Null until the first picture.
        ScenePtr last;                  ///< The picture before m_scene.
        Pace pace = AsDrawn;
        enum { Resting, Drawing, Painting } phase = Resting;
        quint64 serial = 0;
    };
    std::optional<Move> m_move;
    quint64 m_moves = 0;
    Run m_run; ///< The last.
    quint64 m_documentSerial = 0;
    quint64 m_shownDocument = 0;
    quint64 m_arrangement = 0;
    quint64 m_shownArrangement = 0;
    bool m_busy = false;
    QString m_busyText;
    QString m_notice;
};

} // namespace topologue::window
