// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "playback.h"
#include "playback/why.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QVariantList>

#include <optional>

namespace topologue::window {

/// The reasons why something is unwell at the playhead, from what users feel down to the fault, and what would have
/// helped. Follows the playhead.
class WhyModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Playback *playback READ playback WRITE setPlayback NOTIFY playbackChanged REQUIRED)
    /// Key of the element that is asked about; empty = nothing is asked.
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY subjectChanged)
    Q_PROPERTY(QString headline READ headline NOTIFY answerChanged)
    Q_PROPERTY(QVariantList steps READ steps NOTIFY answerChanged)       ///< {text, place: key or "", since: "00:24.0"}
    Q_PROPERTY(QVariantList remedies READ remedies NOTIFY answerChanged) ///< {text, place, applicable}
    /// What is played is a document of the user, in which a remedy can be seen and undone; a comparison and a lesson
    /// may play copies of their own.
    Q_PROPERTY(bool editable READ isEditable NOTIFY answerChanged)
    /// How the failure spread, in order, once it has begun: {text, place: key, seconds: when, reached: by the
    /// playhead}.
    Q_PROPERTY(QVariantList spread READ spread NOTIFY spreadChanged)

public:
    explicit WhyModel(QObject *parent = nullptr);

    [[nodiscard]] Playback *playback() const { return m_playback; }
    void setPlayback(Playback *playback);
    [[nodiscard]] QString subject() const { return m_subject; }
    void setSubject(const QString &key);
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QVariantList steps() const;
    [[nodiscard]] QVariantList remedies() const;
    [[nodiscard]] bool isEditable() const;
    [[nodiscard]] QVariantList spread() const;

    /// Makes the edit of a remedy, as one undoable step. False if it is none that can be made.
    Q_INVOKABLE bool apply(int index);
    /// The worst of the journeys at the playhead; empty if all are well.
    Q_INVOKABLE QString worstJourney() const;

signals:
    void playbackChanged();
    void subjectChanged();
    void answerChanged();
    void spreadChanged();

private:
    void ask();
    /// How many steps of the wave have been reached.
    [[nodiscard]] std::size_t reached() const;

    QPointer<Playback> m_playback;
    QString m_subject;
    FilmPtr m_film;
    std::optional<playback::Reasons> m_reasons; // Of m_film.
    playback::Why m_why;
    std::size_t m_reached = 0;
};

} // namespace topologue::window
