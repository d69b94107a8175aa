// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QQmlEngine>

namespace topologue::window {

/// The part of a recording that charts show: from..to in seconds, always within 0..duration. Shows everything until it
/// is zoomed, and again when the recording is shorter than what it showed.
class TimeWindow : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double duration READ duration WRITE setDuration NOTIFY changed) ///< Seconds, >= 0.
    Q_PROPERTY(double shortest READ shortest WRITE setShortest NOTIFY changed) ///< No closer than this; seconds, > 0.
    Q_PROPERTY(double from READ from NOTIFY changed)
    Q_PROPERTY(double to READ to NOTIFY changed)
    Q_PROPERTY(bool whole READ isWhole NOTIFY changed) ///< Everything is shown.

public:
    explicit TimeWindow(QObject *parent = nullptr) : QObject(parent) {}

    [[nodiscard]] double duration() const { return m_duration; }
    void setDuration(double seconds);
    [[nodiscard]] double shortest() const { return m_shortest; }
    void setShortest(double seconds);
    [[nodiscard]] double from() const { return m_from; }
    [[nodiscard]] double to() const { return m_to; }
    [[nodiscard]] bool isWhole() const { return m_from <= 0 && m_to >= m_duration; }

    /// Shows `factor` times less time; what is at `at` stays where it is.
    Q_INVOKABLE void zoom(double at, double factor);
    Q_INVOKABLE void pan(double seconds);
    Q_INVOKABLE void showAll();
    /// Turns the page when the position has left what is shown.
    Q_INVOKABLE void follow(double position);

signals:
    void changed();

private:
    void show(double from, double length);

    double m_duration = 0;
    double m_shortest = 1;
    double m_from = 0;
    double m_to = 0;
};

} // namespace topologue::window
