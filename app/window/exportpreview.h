// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exporter.h"

#include <QImage>
#include <QPointer>
#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace topologue::window {

/// The picture as it will be exported, fitted into the item; a chequered ground where it is transparent. Painted in
/// another thread.
class ExportPreview : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /// Whose picture is shown.
    Q_PROPERTY(topologue::window::Exporter *exporter READ exporter WRITE setExporter NOTIFY changed REQUIRED)
    Q_PROPERTY(topologue::window::Exporter::Theme theme READ theme WRITE setTheme NOTIFY changed)
    Q_PROPERTY(bool transparent READ isTransparent WRITE setTransparent NOTIFY changed)

public:
    explicit ExportPreview(QQuickItem *parent = nullptr);

    [[nodiscard]] Exporter *exporter() const { return m_exporter; }
    void setExporter(Exporter *exporter);
    [[nodiscard]] Exporter::Theme theme() const { return m_theme; }
    void setTheme(Exporter::Theme theme);
    [[nodiscard]] bool isTransparent() const { return m_transparent; }
    void setTransparent(bool transparent);

    void paint(QPainter *painter) override;

signals:
    void changed();

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void refresh();

    QPointer<Exporter> m_exporter;
    Exporter::Theme m_theme = Exporter::Light;
    bool m_transparent = false;
    QImage m_image;
    quint64 m_run = 0;
};

} // namespace topologue::window
