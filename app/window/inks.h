// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/palette.h"

#include <QColor>
#include <QObject>
#include <QQmlEngine>

namespace topologue::window {

[[nodiscard]] QColor toQColor(drawing::Color color);

/// The palette of the drawing for QML, so that window and diagram share one list of colours.
class Inks : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QColor canvas READ canvas NOTIFY changed)
    Q_PROPERTY(QColor canvasDot READ canvasDot NOTIFY changed)
    Q_PROPERTY(QColor surface READ surface NOTIFY changed)
    Q_PROPERTY(QColor surfaceQuiet READ surfaceQuiet NOTIFY changed)
    Q_PROPERTY(QColor border READ border NOTIFY changed)
    Q_PROPERTY(QColor boxBorder READ boxBorder NOTIFY changed)
    Q_PROPERTY(QColor text READ text NOTIFY changed)
    Q_PROPERTY(QColor textSecondary READ textSecondary NOTIFY changed)
    Q_PROPERTY(QColor textTertiary READ textTertiary NOTIFY changed)
    Q_PROPERTY(QColor accent READ accent NOTIFY changed)
    Q_PROPERTY(QColor accentSoft READ accentSoft NOTIFY changed)
    Q_PROPERTY(QColor accentText READ accentText NOTIFY changed)
    Q_PROPERTY(QColor healthy READ healthy NOTIFY changed)
    Q_PROPERTY(QColor healthySoft READ healthySoft NOTIFY changed)
    Q_PROPERTY(QColor degraded READ degraded NOTIFY changed)
    Q_PROPERTY(QColor degradedSoft READ degradedSoft NOTIFY changed)
    Q_PROPERTY(QColor failed READ failed NOTIFY changed)
    Q_PROPERTY(QColor failedSoft READ failedSoft NOTIFY changed)
    Q_PROPERTY(QColor message READ message NOTIFY changed)
    Q_PROPERTY(QColor arrow READ arrow NOTIFY changed)
    Q_PROPERTY(QColor shadow READ shadow NOTIFY changed)

public:
    explicit Inks(QObject *parent = nullptr);

    [[nodiscard]] static const drawing::Palette &palette();

    [[nodiscard]] QColor canvas() const { return color(drawing::Ink::Canvas); }
    [[nodiscard]] QColor canvasDot() const { return color(drawing::Ink::CanvasDot); }
    [[nodiscard]] QColor surface() const { return color(drawing::Ink::Surface); }
    [[nodiscard]] QColor surfaceQuiet() const { return color(drawing::Ink::SurfaceQuiet); }
    [[nodiscard]] QColor border() const { return color(drawing::Ink::Border); }
    [[nodiscard]] QColor boxBorder() const { return color(drawing::Ink::BoxBorder); }
    [[nodiscard]] QColor text() const { return color(drawing::Ink::Text); }
    [[nodiscard]] QColor textSecondary() const { return color(drawing::Ink::TextSecondary); }
    [[nodiscard]] QColor textTertiary() const { return color(drawing::Ink::TextTertiary); }
    [[nodiscard]] QColor accent() const { return color(drawing::Ink::Accent); }
    [[nodiscard]] QColor accentSoft() const { return color(drawing::Ink::AccentSoft); }
    [[nodiscard]] QColor accentText() const { return color(drawing::Ink::AccentText); }
    [[nodiscard]] QColor healthy() const { return color(drawing::Ink::Healthy); }
    [[nodiscard]] QColor healthySoft() const { return color(drawing::Ink::HealthySoft); }
    [[nodiscard]] QColor degraded() const { return color(drawing::Ink::Degraded); }
    [[nodiscard]] QColor degradedSoft() const { return color(drawing::Ink::DegradedSoft); }
    [[nodiscard]] QColor failed() const { return color(drawing::Ink::Failed); }
    [[nodiscard]] QColor failedSoft() const { return color(drawing::Ink::FailedSoft); }
    [[nodiscard]] QColor message() const { return color(drawing::Ink::Message); }
    [[nodiscard]] QColor arrow() const { return color(drawing::Ink::Arrow); }
    [[nodiscard]] QColor shadow() const { return color(drawing::Ink::Shadow); }

signals:
    void changed();

private:
    [[nodiscard]] static QColor color(drawing::Ink ink);
};

} // namespace topologue::window
