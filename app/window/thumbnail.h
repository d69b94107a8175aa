// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene.h"

#include <QImage>
#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace topologue::window {

/// A small picture of a document, drawn with the document's own places in the background. Shows nothing until it is
/// ready, and nothing for a document that cannot be read.
class Thumbnail : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString file READ file WRITE setFile NOTIFY fileChanged REQUIRED)

public:
    explicit Thumbnail(QQuickItem *parent = nullptr);

    [[nodiscard]] QString file() const { return m_file; }
    void setFile(const QString &file);
    void paint(QPainter *painter) override;

signals:
    void fileChanged();

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    void refresh();
    void repaint();

    QString m_file;
    ScenePtr m_scene;
    QImage m_image;
    quint64 m_run = 0;
};

} // namespace topologue::window
