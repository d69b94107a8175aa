// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/displaylist.h"
#include "drawing/palette.h"
#include "drawing/typesetter.h"
#include "pictureitem.h"
#include "render/painter.h"
#include "render/qttextmeasurer.h"

#include <QQmlEngine>
#include <QUrl>
#include <QVariantAnimation>

#include <functional>

namespace topologue::window {

/// A picture of the Learn section that is panned, zoomed and clicked: one image, painted from a display list when
/// something changes, so that it is the same from both of Qt Quick's renderers. The subclasses say what is on it. With
/// the keyboard: arrows go from entry to entry, + and - zoom, Enter reads, Escape lets go.
class LearnCanvas : public topologue::window::PictureItem // As the QML tools look for it.
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("TimelineView or ConceptMapView")
    /// The id of what is selected; empty: nothing.
    Q_PROPERTY(QString selected READ selected WRITE setSelected NOTIFY selectedChanged)
    Q_PROPERTY(QString hovered READ hovered NOTIFY hoveredChanged)
    /// What someone looks for; what is not found is drawn faintly.
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    /// Of the found ones on this picture; -1: nothing is looked for.
    Q_PROPERTY(int foundCount READ foundCount NOTIFY queryChanged)

public:
    explicit LearnCanvas(QQuickItem *parent = nullptr);

    [[nodiscard]] QString selected() const { return QString::fromStdString(m_selected); }
    void setSelected(const QString &selected);
    [[nodiscard]] QString hovered() const { return QString::fromStdString(m_hovered); }
    [[nodiscard]] QString query() const { return m_query; }
    void setQuery(const QString &query);
    [[nodiscard]] int foundCount() const { return m_query.trimmed().isEmpty() ? -1 : static_cast<int>(m_found.size()); }

    Q_INVOKABLE virtual void zoomBy(double factor) = 0; ///< About its middle.
    Q_INVOKABLE virtual void showAll() = 0;
    /// All of it as a file, by the ending of its name: svg, png or pdf; another one is completed to svg. Asks first
    /// where there is such a file (OverwriteQuestion). `exported` or `exportFailed` follows.
    Q_INVOKABLE void exportTo(const QUrl &file);
    /// "microservices-history.svg" in the user's folder for documents.
    [[nodiscard]] Q_INVOKABLE QUrl suggestedFile() const;

signals:
    void selectedChanged();
    void hoveredChanged();
    void queryChanged();
    /// A click, or Enter: what is selected is to be read.
    void activated();
    void exported(const QString &path);
    void exportFailed(const QString &text);

protected:
    virtual void arrange() = 0; ///< Before painting.
    virtual void paintAll(QPainter &painter, const drawing::Palette &palette) = 0;
    virtual std::string idAt(QPointF item) const = 0;
    virtual void panBy(QPointF delta) = 0;
    virtual void zoomAt(double factor, QPointF item) = 0;
    virtual void findIds() = 0; ///< Puts into m_found what the query finds.
    virtual void reveal() = 0;  ///< Brings the selected one into view.
    /// Selects the next one in the direction of an arrow key; with nothing selected, one to begin with.
    virtual void step(Qt::Key arrow) = 0;
    virtual void goHome() = 0; ///< The key Home;
    virtual void goToEnd() {}  ///< and End.
    /// Ends the flight before, and calls `at` with what of this one is flown: rising to 1, or only 1 at once where
    /// motion is reduced.
    void fly(std::function<void(double)> at);
    void endFlight() { m_flight.stop(); }
    [[nodiscard]] virtual drawing::DisplayList exportList() const = 0;
    [[nodiscard]] virtual QString exportTitle() const = 0;
    [[nodiscard]] virtual QString exportName() const = 0;
    [[nodiscard]] const drawing::Typesetter &typesetter() const { return m_typesetter; }
    [[nodiscard]] render::Painter &painter() { return m_painter; }
    void paintElements(QPainter &painter, const drawing::DisplayList &list, const drawing::Palette &palette,
                       std::size_t from, std::size_t to, drawing::Detail detail);
    /// The ids of entries of a kind that the query finds.
    [[nodiscard]] std::vector<std::string> foundIds(int kind) const;

    void paint(QPainter &painter, double devicePixelRatio) final;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

    // NOLINTBEGIN(misc-non-private-member-variables-in-classes): the two pictures are made of these.
    std::string m_selected;
    std::string m_hovered;
    std::vector<std::string> m_found;
    // NOLINTEND(misc-non-private-member-variables-in-classes)

private:
    void write(const QString &path);
    void setHovered(const std::string &id);

    QString m_query;
    render::QtTextMeasurer m_measurer;
    drawing::Typesetter m_typesetter{m_measurer};
    render::Painter m_painter;
    QPointF m_pressed;
    QPointF m_last;
    bool m_isDragging = false;
    QVariantAnimation m_flight;
    std::function<void(double)> m_flown;
};

} // namespace topologue::window
