// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "paintworker.h"
#include "playback.h"
#include "scene.h"
#include "scenesource.h"
#include "viewport.h"

#include <QPointer>
#include <QQmlEngine>
#include <QQuickItem>
#include <QStringList>
#include <QVariantAnimation>

#include <set>
#include <string>

namespace topologue::window {

/// The map of the architecture: shows a scene, pans, zooms, selects. A picture of the visible part is painted by a
/// PaintWorker and moved or stretched until the next one is ready, so the frame time does not depend on the size of the
/// document. Selection and hover are painted over it. Works with OpenGL and with Qt Quick's software renderer.
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
    Q_PROPERTY(QStringList selection READ selection WRITE setSelection NOTIFY selectionChanged) ///< Keys of elements.
    Q_PROPERTY(QString hovered READ hovered NOTIFY hoveredChanged)
    Q_PROPERTY(QString hoveredText READ hoveredText NOTIFY hoveredChanged)
    Q_PROPERTY(QRectF rubberBand READ rubberBand NOTIFY rubberBandChanged) ///< Item pixels; empty = none.
    Q_PROPERTY(bool panning READ isPanning NOTIFY panningChanged)
    Q_PROPERTY(bool spaceHeld READ isSpaceHeld NOTIFY panningChanged)

public:
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
    [[nodiscard]] QRectF rubberBand() const { return m_rubberBand; }
    [[nodiscard]] bool isPanning() const { return m_drag == Drag::Pan; }
    [[nodiscard]] bool isSpaceHeld() const { return m_spaceHeld; }
    [[nodiscard]] const Viewport &viewport() const { return m_viewport; }
    /// True when what is shown is sharp and current: nothing is being painted.
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] ScenePtr scene() const { return m_scene; }

    Q_INVOKABLE void fitAll(bool animated = true);
    Q_INVOKABLE void fitSelection();
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
    void setViewport(const Viewport &viewport);
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
    void rubberBandChanged();
    void panningChanged();
    /// The first sharp picture of a scene, or a better one, is on its way to the screen.
    void settled();
    void contextMenuRequested(QPointF position, const QString &key);
    void activated(const QString &key);
    void doubleClicked(QPointF position);
    /// Space was pressed and released without panning in between.
    void spaceTapped();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *data) override;
    void updatePolish() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Drag { None, Pan, Band };

    void showScene();
    [[nodiscard]] Viewport fitted() const;
    void repaint();
    void viewportMoved();
    void animateTo(const Viewport &target);
    void requestPicture();
    void showPicture(const Picture &picture);
    void paintOverlay();
    [[nodiscard]] std::string keyAt(QPointF item) const;
    [[nodiscard]] QRectF elementBounds(const std::string &key) const;
    void setHovered(const std::string &key);
    void select(std::set<std::string> keys);
    void endDrag();
    void updateCursor();
    [[nodiscard]] double pixelRatio() const;

    QPointer<SceneSource> m_source;
    QPointer<Playback> m_playback;
    double m_bottomInset = 0;
    bool m_compact = false;
    QString m_name;
    ScenePtr m_scene;
    quint64 m_serialOfDocument = 0;
    quint64 m_arrangement = 0;
    bool m_everFitted = false;
    Viewport m_viewport;
    PaintWorker m_worker;
    Picture m_picture;
    bool m_pictureIsNew = false;
    quint64 m_serial = 0;
    bool m_wanted = false; // A picture should be requested at the next polish.
    QImage m_overlay;
    QRectF m_overlayRect; // Item pixels.
    bool m_overlayIsNew = false;
    std::set<std::string> m_selection;
    std::string m_hovered;
    Drag m_drag = Drag::None;
    bool m_spaceHeld = false;
    bool m_spaceUsed = false; // For panning, since it is held.
    QPointF m_pressed;
    QPointF m_last;
    QRectF m_rubberBand;
    std::set<std::string> m_selectionBeforeBand;
    QVariantAnimation m_flight;
    Viewport m_flightFrom;
    Viewport m_flightTo;
};

} // namespace topologue::window
