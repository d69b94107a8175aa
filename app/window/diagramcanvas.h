// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvasspeaker.h"
#include "canvasstops.h"
#include "glide.h"
#include "overlay.h"
#include "paintworker.h"
#include "picturememory.h"
#include "playback.h"
#include "scene.h"
#include "scenesource.h"
#include "viewport.h"
#include "walktrail.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QQmlEngine>
#include <QQuickItem>
#include <QStringList>
#include <QTimer>
#include <QVariantAnimation>

#include <memory>
#include <optional>
#include <set>
#include <string>

namespace topologue::window {

class CanvasGesture;
class CanvasGrips;
class CanvasTouch;
class EdgePan;

/// The map of the architecture: shows a scene, pans, zooms, selects. A picture of the visible part is painted by a
/// PaintWorker and moved or stretched until the next one is ready, so the frame time does not depend on the size of the
/// document. Selection and hover are painted over it. Works with OpenGL and with Qt Quick's software renderer. What the
/// hands do between a press and the release are gestures, each an object of its own (gestures/canvasgesture.h).
class DiagramCanvas : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::SceneSource *source READ source WRITE setSource NOTIFY sourceChanged REQUIRED)
    /// Whose states are marked on the diagram; null = none.
    Q_PROPERTY(topologue::window::Playback *playback READ playback WRITE setPlayback NOTIFY playbackChanged)
    /// Item pixels at the bottom that something else lies over: what is fitted stays above.
    Q_PROPERTY(double bottomInset MEMBER m_bottomInset NOTIFY bottomInsetChanged)
    /// One of several diagrams side by side: less margin around what is fitted, and names as large as they can be.
    Q_PROPERTY(bool compact MEMBER m_compact NOTIFY compactChanged)
    Q_PROPERTY(QString name MEMBER m_name NOTIFY nameChanged)        ///< What assistive technology calls the diagram.
    Q_PROPERTY(double scale100 READ scale100 NOTIFY viewportChanged) ///< Zoom in percent.
    Q_PROPERTY(QRectF visibleArea READ visibleArea NOTIFY viewportChanged) ///< In document units.
    Q_PROPERTY(QRectF contentBounds READ contentBounds NOTIFY sceneShown)
    Q_PROPERTY(bool showsEverything READ showsEverything NOTIFY viewportChanged)
    /// Keys of elements. While a rubber band is drawn, a change is told when it rests: what follows a selection may
    /// take longer than the hand.
    Q_PROPERTY(QStringList selection READ selection WRITE setSelection NOTIFY selectionChanged)
    Q_PROPERTY(QString hovered READ hovered NOTIFY hoveredChanged)
    Q_PROPERTY(QString hoveredText READ hoveredText NOTIFY hoveredChanged)
    /// From how many requests a second on bands stand for dots at this moment; empty: there are no bands.
    Q_PROPERTY(QString bandText READ bandText NOTIFY bandsChanged)
    /// False: every dot is drawn, however close they are.
    Q_PROPERTY(bool bandsAllowed MEMBER m_bandsAllowed NOTIFY bandsAllowedChanged)
    Q_PROPERTY(QRectF rubberBand READ rubberBand NOTIFY rubberBandChanged) ///< Item pixels; empty = none.
    Q_PROPERTY(bool panning READ isPanning NOTIFY panningChanged)
    Q_PROPERTY(bool spaceHeld READ isSpaceHeld NOTIFY panningChanged)
    /// All but what is lit, and what belongs to it, is drawn faintly.
    Q_PROPERTY(bool fading READ isFading WRITE setFading NOTIFY fadingChanged)
    Q_PROPERTY(QStringList lit READ lit WRITE setLit NOTIFY fadingChanged)     ///< Keys of elements.
    Q_PROPERTY(bool hiding READ isHiding WRITE setHiding NOTIFY fadingChanged) ///< While fading: not drawn at all.
    /// Boxes can be dragged and connected.
    Q_PROPERTY(bool editable MEMBER m_editable NOTIFY editableChanged)
    /// Clicks choose (`picked`) instead of selecting: a tool is at work.
    Q_PROPERTY(bool picking READ isPicking WRITE setPicking NOTIFY pickingChanged)
    /// What was dragged out of another document is under the pointer.
    Q_PROPERTY(bool carrying READ isCarrying NOTIFY carriedMoved)
    Q_PROPERTY(QPointF carriedAt READ carriedAt NOTIFY carriedMoved) ///< Item pixels.
    /// Shift is held: what is carried shall leave the document that it comes from.
    Q_PROPERTY(bool carryingAway READ isCarryingAway NOTIFY carriedMoved)
    /// Boxes are on their way to new places in the picture.
    Q_PROPERTY(bool gliding READ isGliding NOTIFY glidingChanged)
    Q_PROPERTY(QStringList marked READ marked WRITE setMarked NOTIFY markedChanged) ///< Keys of what such a tool chose.

public:
    /// Ways from what is selected to something else: in reading order, or along an arrow and back.
    enum Way { Next, Previous, Along, Against };
    Q_ENUM(Way)
    /// What becomes of the selection on such a way: what is reached is all of it, is added to it, or it stays.
    enum Step { Select, Extend, Stand };
    Q_ENUM(Step)

    explicit DiagramCanvas(QQuickItem *parent = nullptr);
    ~DiagramCanvas() override;

    [[nodiscard]] SceneSource *source() const { return m_source; }
    void setSource(SceneSource *source);
    [[nodiscard]] Playback *playback() const { return m_playback; }
    void setPlayback(Playback *playback);
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] double scale100() const { return m_viewport.scale() * 100; }
    [[nodiscard]] QRectF visibleArea() const { return m_viewport.visible(); }
    [[nodiscard]] QRectF contentBounds() const;
    [[nodiscard]] bool showsEverything() const { return visibleArea().contains(contentBounds()); }
    [[nodiscard]] QStringList selection() const;
    void setSelection(const QStringList &keys);
    [[nodiscard]] QString hovered() const { return QString::fromStdString(m_hovered); }
    [[nodiscard]] QString hoveredText() const;
    /// Of the moment that is played.
    [[nodiscard]] const film::Bands &bands() const { return m_bands; }
    [[nodiscard]] QString bandText() const;
    [[nodiscard]] QRectF rubberBand() const { return m_rubberBand; }
    [[nodiscard]] bool isFading() const { return m_fading; }
    void setFading(bool fading);
    [[nodiscard]] bool isHiding() const { return m_hiding; }
    void setHiding(bool hiding);
    [[nodiscard]] QStringList lit() const { return m_lit; }
    void setLit(const QStringList &keys);
    [[nodiscard]] bool isPicking() const { return m_picking; }
    void setPicking(bool picking);
    [[nodiscard]] bool isCarrying() const;
    [[nodiscard]] QPointF carriedAt() const { return m_last; }
    [[nodiscard]] bool isCarryingAway() const;
    /// What is dragged stays where it was; from here on the drag is of a copy, in whatever document is shown next. With
    /// Shift, where it is dropped, the originals go.
    Q_INVOKABLE void beginCarry();
    [[nodiscard]] QStringList marked() const;
    void setMarked(const QStringList &keys);
    /// The bend of the selected arrow that was clicked last, if it is still there.
    [[nodiscard]] std::optional<std::size_t> takenBend() const;
    [[nodiscard]] bool isPanning() const;
    /// Between a press that means something and the release.
    [[nodiscard]] bool hasGesture() const { return m_gesture != nullptr; }
    [[nodiscard]] bool isSpaceHeld() const { return m_spaceHeld; }
    /// Where the last gesture began, in document units.
    [[nodiscard]] QPointF pressedAt() const { return m_pressedAt; }
    [[nodiscard]] const Viewport &viewport() const { return m_viewport; }
    /// True when what is shown is sharp and current: nothing is being painted.
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] ScenePtr scene() const { return m_scene; }
    /// The same, or what is shown on the way to it.
    [[nodiscard]] ScenePtr shownScene() const { return m_glideScene ? m_glideScene : m_scene; }
    [[nodiscard]] bool isGliding() const { return m_glide != nullptr; }
    /// Where the pointer is over the canvas, in item pixels.
    [[nodiscard]] std::optional<QPointF> pointer() const { return m_pointer; }

    Q_INVOKABLE void fitAll(bool animated = true);
    Q_INVOKABLE void fitSelection();
    /// Of these keys; none, or none that is shown: everything.
    Q_INVOKABLE void fitElements(const QStringList &keys);
    /// Multiplies the zoom about the middle of the item.
    Q_INVOKABLE void zoomBy(double factor);
    Q_INVOKABLE void zoomTo100();
    Q_INVOKABLE void panBy(double dx, double dy);
    Q_INVOKABLE void centerOn(QPointF document);
    /// Pans just so far that the element is seen.
    Q_INVOKABLE void reveal(const QString &key);
    Q_INVOKABLE bool isSelected(const QString &key) const { return m_selection.contains(key.toStdString()); }
    Q_INVOKABLE void selectAll();
    /// Selects the next (or the previous) box in reading order, the first (the last) if none is selected. False, and
    /// nothing changes, if there is none further.
    Q_INVOKABLE bool selectNext(bool backwards);
    /// Goes to the next frame, box or arrow that way, and shows it: from where the keyboard stands, else from the first
    /// that is selected; where nothing is, to the first (or the last). Extending, a step back takes out again what the
    /// last one added. False, and nothing changes, if there is none.
    Q_INVOKABLE bool walk(topologue::window::DiagramCanvas::Way way,
                          topologue::window::DiagramCanvas::Step step = Select);
    /// Adds what the keyboard stands on to the selection, or takes it out. False if it stands nowhere.
    Q_INVOKABLE bool toggleStop();
    /// Where the keyboard stands: what was walked to, else what is selected alone. Empty: nowhere.
    [[nodiscard]] QString standing() const;
    /// Of the scene that is shown; null if none is.
    [[nodiscard]] const CanvasStops *stops() const;
    [[nodiscard]] const CanvasSpeaker &speaker() const { return *m_speaker; }
    void setViewport(const Viewport &viewport);
    [[nodiscard]] Q_INVOKABLE QString keyUnder(QPointF item) const { return QString::fromStdString(keyAt(item)); }
    /// Of a box or frame, in item pixels; empty if it is not shown.
    [[nodiscard]] Q_INVOKABLE QRectF outlineOf(const QString &key) const;
    [[nodiscard]] Q_INVOKABLE QPointF toDocument(QPointF item) const { return m_viewport.toDocument(item); }
    /// Marks where something that is dragged from elsewhere would go; empty = nowhere.
    Q_INVOKABLE void showTarget(const QString &key);
    /// Shows where boxes would go (LayoutProposal).
    void setProposed(std::vector<ProposedMove> moves);
    void fitArea(const QRectF &document); ///< Pans and zooms there.
    /// In the next scene, what stands elsewhere glides there; a key or a click ends that. Not with reduced motion, and
    /// not where there is too much of it (Glide).
    Q_INVOKABLE void glideWhenShown();
    void fitWhenShown() { m_fitsNext = true; } ///< Everything, of the next scene.
    /// As reveal, of an element that the next picture will have.
    void revealWhenShown(const QString &key) { m_toReveal = key; }
    /// Shows the same part of this diagram as `other` shows of its own, in proportion to their sizes.
    Q_INVOKABLE void lookLike(const topologue::window::DiagramCanvas *other);

signals:
    void nameChanged();
    void sourceChanged();
    void playbackChanged();
    void bottomInsetChanged();
    void compactChanged();
    void sceneShown();
    void viewportChanged();
    void selectionChanged();
    void hoveredChanged();
    void bandsChanged();
    void bandsAllowedChanged();
    void rubberBandChanged();
    void fadingChanged();
    void panningChanged();
    /// The first sharp picture of a scene, or a better one, is on its way to the screen.
    void settled();
    void contextMenuRequested(QPointF position, const QString &key);
    void activated(const QString &key);
    void detailsRequested(); ///< Of the selection, by Enter.
    void doubleClicked(QPointF position);
    /// Space was pressed and released without panning in between.
    void spaceTapped();
    void editableChanged();
    // What the hands ask for; an Editor, or who shows the canvas, does it.
    /// An arrow was dragged onto something, which may be no component.
    void connectionDropped(const QString &from, const QString &to);
    /// An arrow was dragged onto nothing, at `item`.
    void connectionDroppedOnNothing(const QString &from, QPointF item);
    /// The end of an arrow was dragged onto something, which may be no component.
    void endDropped(const QString &dependency, bool source, const QString &to);
    /// The selection was dragged so far (document units) with Alt: a copy is wanted there.
    void copyDropped(QPointF by);
    /// What is being moved was dropped on the frame of this deployable; who puts it in takes the move of the source.
    void droppedInto(const QString &deployable);
    void nudgeRequested(double dx, double dy);
    void growRequested(int direction); ///< Ctrl and an arrow key, as Editor::Direction.
    void moveRefused();                ///< Boxes were dragged in a view that arranges them itself.
    /// So many that are locked did not go along with a drag; nothing did, if they were all that was dragged.
    void lockedStayed(int count, bool nothingMoved);
    void pickingChanged();
    void markedChanged();
    void glidingChanged();
    void picked(const QString &key); ///< Empty: nothing is there.
    /// A note or section was given another place and size, in document units.
    void noteResized(const QString &key, QRectF area);
    /// The line of an arrow was dragged: it shall pass through `at` (document units) as its bend number `index`.
    void bendAdded(const QString &dependency, int index, QPointF at);
    void bendMoved(const QString &dependency, int index, QPointF to);
    void bendRemoved(const QString &dependency, int index);
    /// What is selected was dropped on the frame of a team in the view of teams; empty: beside all of them.
    void teamDropped(const QString &team);
    /// Boxes are dragged beyond the canvas, to this place of the window; (-1, -1): not any more.
    void draggedOutside(QPointF scene);
    void carriedMoved();
    void carryDropped(QPointF item, bool away);

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *data) override;
    void updatePolish() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void touchEvent(QTouchEvent *event) override;
    void touchUngrabEvent() override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    friend CanvasGesture;
    friend CanvasTouch;

    void showScene();
    void findBands();
    void viewportMoved();
    void repaint();
    // diagramcanvas_paint.cpp
    void requestPicture();
    void showPicture(const Picture &picture);
    void paintOverlay();
    [[nodiscard]] double pixelRatio() const;
    // diagramcanvas_marks.cpp, diagramcanvas_lit.cpp
    [[nodiscard]] OverlayMarks marks() const;
    void addLocks(OverlayMarks &marks) const;
    void addGrips(OverlayMarks &marks) const;
    [[nodiscard]] bool showsGrips() const;
    [[nodiscard]] CanvasGrips grips() const;
    void lightUp();
    // diagramcanvas_view.cpp
    [[nodiscard]] Viewport fitted() const;
    void animateTo(const Viewport &target);
    [[nodiscard]] QRectF elementBounds(const std::string &key) const;
    // diagramcanvas_glide.cpp
    void beginGlide(const ScenePtr &from);
    void glideTo(double progress);
    void endGlide();
    // diagramcanvas_hover.cpp
    [[nodiscard]] std::string keyAt(QPointF item) const;
    void setHovered(const std::string &key);
    void updateCursor();
    // diagramcanvas_input.cpp, diagramcanvas_keys.cpp
    void select(std::set<std::string> keys);
    void selectInPassing(std::set<std::string> keys);
    void tellSelection();
    [[nodiscard]] std::optional<std::size_t> stopToWalkFrom(const CanvasStops &stops) const;
    [[nodiscard]] std::optional<std::uint32_t> stopThatWay(const CanvasStops &stops, Way way, Step step) const;
    void selectWalking(std::set<std::string> keys, WalkTrail trail);
    void doubleClickAt(QPointF item);
    [[nodiscard]] bool editKey(const QKeyEvent &event);
    [[nodiscard]] bool shiftKey(const QKeyEvent &event, bool isPressed);
    void keyInGesture(const QKeyEvent &event);
    // diagramcanvas_gestures.cpp: what a mouse and a finger do alike.
    void pressAt(QPointF item, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool takeHold(QPointF item);
    void beginAt(QPointF item);
    void dragTo(QPointF item, Qt::KeyboardModifiers modifiers);
    void followView();
    void dropGesture(QPointF item); ///< endGesture follows.
    void endGesture();
    void loseHold();

    CanvasSpeaker *m_speaker;
    std::unique_ptr<CanvasTouch> m_touch;
    std::unique_ptr<EdgePan> m_edgePan;
    std::shared_ptr<CanvasGesture> m_gesture; // Null: nothing is pressed, or it means nothing.
    QPointF m_pressed;                        // Where that began, and where the pointer was last. Item pixels.
    QPointF m_last;
    QPointF m_pressedAt;                          // Where it began in the document.
    Qt::KeyboardModifiers m_modifiers;            // When the pointer was there,
    Viewport m_draggedIn;                         // and what was seen then.
    Qt::MouseButton m_button{};                   // That was pressed.
    mutable std::unique_ptr<CanvasStops> m_stops; // Of the scene below, when they have been asked for.
    mutable std::weak_ptr<const Scene> m_stopsOf;
    QPointer<SceneSource> m_source;
    QPointer<Playback> m_playback;
    double m_bottomInset = 0;
    bool m_compact = false;
    QString m_name;
    ScenePtr m_scene;
    quint64 m_serialOfDocument = 0;
    quint64 m_arrangement = 0;
    bool m_everFitted = false;
    bool m_fitsNext = false;
    Viewport m_viewport;
    PaintWorker m_worker;
    PaintJob m_job; // Of the picture that is awaited.
    PictureMemory m_pictures;
    Picture m_picture;
    bool m_pictureIsNew = false;
    quint64 m_serial = 0;
    quint64 m_serialOfScene = 0; // Of the first picture that shows m_scene.
    bool m_wanted = false;       // A picture should be requested at the next polish.
    ImageRing m_overlayImages;
    QImage m_overlay;
    QRectF m_overlayRect; // Item pixels.
    bool m_overlayIsNew = false;
    std::set<std::string> m_selection;
    mutable std::optional<QStringList> m_selectionList; // The same, when it has been asked for.
    WalkTrail m_trail;                                  // Ends when something else is selected.
    QTimer m_selectionRests;                            // Runs while a change is not told yet.
    std::string m_hovered;
    film::Bands m_bands;
    bool m_bandsAllowed = true;
    std::vector<double> m_arrowLengths; // Of the two below.
    ScenePtr m_lengthsOfScene;
    FilmPtr m_lengthsOfFilm;
    bool m_spaceHeld = false;
    bool m_spaceUsed = false; // For panning, since it is held.
    std::optional<QPointF> m_pointer;
    QRectF m_rubberBand;
    bool m_editable = false;
    std::optional<std::size_t> m_takenBend; // Of the arrow that is selected alone.
    bool m_picking = false;
    std::set<std::string> m_marked;
    std::vector<ProposedMove> m_proposed;
    std::string m_target; // Where something that is dragged from elsewhere would go.
    bool m_fading = false;
    bool m_hiding = false;
    QStringList m_lit;
    std::shared_ptr<const LitKeys> m_litKeys; // Of m_lit, while fading.
    QString m_toReveal;
    QDeadlineTimer m_glideWanted{0};
    std::shared_ptr<const Glide> m_glide; // While it runs.
    ScenePtr m_glideScene;
    QVariantAnimation m_glideRun;
    QVariantAnimation m_flight;
    Viewport m_flightFrom;
    Viewport m_flightTo;
};

} // namespace topologue::window
