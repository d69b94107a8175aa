// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/timelinepicture.h"
#include "learncanvas.h"

#include <QStringList>

namespace topologue::window {

/// The ribbon of the history. Zooming stretches time; labels appear as there is room. The arrows up and down go to
/// another lane, Home and End to the first and the last event.
class TimelineView : public topologue::window::LearnCanvas // As the QML tools look for it.
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QStringList hiddenCategories READ hiddenCategories WRITE setHiddenCategories NOTIFY filterChanged)
    Q_PROPERTY(bool onlyNotes READ onlyNotes WRITE setOnlyNotes NOTIFY filterChanged)
    Q_PROPERTY(int shownCount READ shownCount NOTIFY filterChanged)
    Q_PROPERTY(double zoom READ zoom NOTIFY viewChanged)         ///< 1: all of it is in view.
    Q_PROPERTY(double position READ position NOTIFY viewChanged) ///< 0..1: of what is left of the view.
    Q_PROPERTY(double share READ share NOTIFY viewChanged)       ///< 0..1: of what is in view.
    /// {category, name} of all lanes.
    Q_PROPERTY(QVariantList categories READ categories NOTIFY categoriesChanged)

public:
    static constexpr double MostZoom = 14;

    explicit TimelineView(QQuickItem *parent = nullptr);

    [[nodiscard]] QStringList hiddenCategories() const;
    void setHiddenCategories(const QStringList &categories);
    [[nodiscard]] bool onlyNotes() const { return m_options.onlyNotes; }
    void setOnlyNotes(bool only);
    [[nodiscard]] int shownCount() const;
    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] double position() const;
    [[nodiscard]] double share() const { return 1 / m_zoom; }
    [[nodiscard]] QVariantList categories() const;
    [[nodiscard]] const atlas::TimelinePicture &picture() const { return m_picture; }
    /// Where an event is, in item pixels; empty if it is not shown.
    [[nodiscard]] QRectF areaOf(const QString &event) const;

    Q_INVOKABLE void zoomBy(double factor) override;
    Q_INVOKABLE void showAll() override;
    /// Hides or shows a lane.
    Q_INVOKABLE void toggleCategory(const QString &category);
    Q_INVOKABLE void scrollTo(double position);

signals:
    void filterChanged();
    void viewChanged();
    void categoriesChanged();

protected:
    void arrange() override;
    void paintAll(QPainter &painter, const drawing::Palette &palette) override;
    std::string idAt(QPointF item) const override;
    void panBy(QPointF delta) override;
    void zoomAt(double factor, QPointF item) override;
    void findIds() override;
    void reveal() override;
    [[nodiscard]] drawing::DisplayList exportList() const override;
    [[nodiscard]] QString exportTitle() const override;
    [[nodiscard]] QString exportName() const override;
    void step(Qt::Key arrow) override;
    void goHome() override;
    void goToEnd() override;

private:
    [[nodiscard]] double plot() const; ///< The width in which time is seen.
    [[nodiscard]] double mostOffset() const { return plot() * (m_zoom - 1); }
    void setView(double zoom, double offset);
    void flyTo(double zoom, double offset);
    void stepBy(int by);
    void stepLane(int by);
    void select(const std::string &id);

    atlas::TimelineOptions m_options;
    atlas::TimelinePicture m_picture;
    double m_zoom = 1;
    double m_offset = 0; ///< What is left of the view, in item pixels.
};

} // namespace topologue::window
