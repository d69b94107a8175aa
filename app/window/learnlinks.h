// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace topologue::window {

/// What in the editor has a concept or a technology that explains it; concepts are not read for that. Who shows Learn
/// goes where `wanted` says.
class LearnLinks : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    /// The concept of a group of the inspector, by the path of its property ("policies.retry"); empty if it has none.
    [[nodiscard]] Q_INVOKABLE static QString conceptOfField(const QString &path);
    /// The concept of what is selected, by the name of its icon ("queue", "deployables").
    [[nodiscard]] Q_INVOKABLE static QString conceptOfIcon(const QString &icon);
    /// The technology that someone means who writes that ("Kafka 3.7"); empty if Learn has none.
    [[nodiscard]] Q_INVOKABLE static QString technologyOf(const QString &written);
    Q_INVOKABLE void open(const QString &kind, const QString &entry) { emit wanted(kind, entry); }
    /// A component of that kind ("queue") and technology is to stand in the drawing.
    Q_INVOKABLE void place(const QString &kind, const QString &technology) { emit componentWanted(kind, technology); }

signals:
    void wanted(const QString &kind, const QString &entry);
    void componentWanted(const QString &kind, const QString &technology);
};

} // namespace topologue::window
