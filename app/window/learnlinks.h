// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace topologue::window {

/// What in the editor has a concept that explains it, without reading any of them. Who shows Learn goes where `wanted`
/// says.
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
    Q_INVOKABLE void open(const QString &entry) { emit wanted(QStringLiteral("concept"), entry); }

signals:
    void wanted(const QString &kind, const QString &entry);
};

} // namespace topologue::window
