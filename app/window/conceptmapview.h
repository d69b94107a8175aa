// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/conceptmap.h"
#include "learncanvas.h"
#include "viewport.h"

#include <memory>

namespace topologue::window {

/// The map of the concepts. The key Home shows all of it.
class ConceptMapView : public topologue::window::LearnCanvas // As the QML tools look for it.
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool ready READ isReady NOTIFY mapReady)
    Q_PROPERTY(double scale100 READ scale100 NOTIFY viewChanged) ///< Zoom in percent.

public:
    explicit ConceptMapView(QQuickItem *parent = nullptr);

    [[nodiscard]] bool isReady() const { return m_map != nullptr; }
    [[nodiscard]] double scale100() const { return m_viewport.scale() * 100; }
    [[nodiscard]] const Viewport &viewport() const { return m_viewport; }
    /// Null until it is routed, in the background.
    [[nodiscard]] const atlas::ConceptMap *map() const { return m_map.get(); }
    [[nodiscard]] QRectF boxOf(const QString &id) const; ///< In item pixels.

    Q_INVOKABLE void zoomBy(double factor) override;
    Q_INVOKABLE void showAll() override;

signals:
    void viewChanged();
    void mapReady();

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
    void goHome() override { showAll(); }
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    void flyTo(const Viewport &target);
    void setViewport(const Viewport &viewport);
    void keepInReach();
    [[nodiscard]] Viewport fitted() const;

    std::shared_ptr<const atlas::ConceptMap> m_map;
    drawing::DisplayList m_list;
    Viewport m_viewport;
    bool m_fits = true; ///< Everything is in view, and stays so when the size changes.
};

} // namespace topologue::window
