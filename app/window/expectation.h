// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspectormodel.h"
#include "playback.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QString>

#include <memory>

namespace topologue::window {

/// What queueing theory expects of a document while one of its numbers is being dragged: tints the diagram at once,
/// and says it in a sentence. It stays until the simulation of the edit has followed. Worked out in another thread, the
/// newest question first.
class Expectation : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Playback *playback READ playback WRITE setPlayback NOTIFY playbackChanged REQUIRED)
    /// Whose dragged values are followed.
    Q_PROPERTY(topologue::window::InspectorModel *inspector READ inspector WRITE setInspector NOTIFY inspectorChanged)
    Q_PROPERTY(QString text READ text NOTIFY changed)    ///< Empty: nothing is expected.
    Q_PROPERTY(bool stable READ isStable NOTIFY changed) ///< Everything keeps up.

public:
    explicit Expectation(QObject *parent = nullptr);

    [[nodiscard]] Playback *playback() const { return m_playback; }
    void setPlayback(Playback *playback);
    [[nodiscard]] InspectorModel *inspector() const { return m_inspector; }
    void setInspector(InspectorModel *inspector);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool isStable() const { return m_isStable; }

    /// Null: nothing is expected any more.
    void expect(const Document::Snapshot &architecture);

signals:
    void playbackChanged();
    void inspectorChanged();
    void changed();

private:
    struct Answer;
    void ask();
    void show(const Answer &answer);
    void clear();

    QPointer<Playback> m_playback;
    QPointer<InspectorModel> m_inspector;
    Document::Snapshot m_wanted; // The newest question.
    bool m_isAsking = false;
    QString m_text;
    bool m_isStable = true;
};

} // namespace topologue::window
