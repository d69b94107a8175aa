// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "learn.h"

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

namespace topologue::window {

/// What a card says of one event or concept, in the language of the program.
class LearnEntry : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString kind MEMBER m_kind NOTIFY changed)   ///< "timeline" or "concept".
    Q_PROPERTY(QString entry MEMBER m_entry NOTIFY changed) ///< Its id; empty: nothing is shown.
    Q_PROPERTY(bool exists READ exists NOTIFY refreshed)
    Q_PROPERTY(QString title READ title NOTIFY refreshed)
    Q_PROPERTY(QString kicker READ kicker NOTIFY refreshed)             ///< Over the title: when, or which category.
    Q_PROPERTY(QString lead READ lead NOTIFY refreshed)                 ///< What happened, or what it is.
    Q_PROPERTY(QVariantList sections READ sections NOTIFY refreshed)    ///< {heading, text}
    Q_PROPERTY(QVariantList links READ links NOTIFY refreshed)          ///< {heading, items: [{kind, entry, text}]}
    Q_PROPERTY(QVariantList sources READ sources NOTIFY refreshed)      ///< {title, url, note}
    Q_PROPERTY(QStringList references READ references NOTIFY refreshed) ///< Books and papers.
    Q_PROPERTY(bool fromNotes READ isFromNotes NOTIFY refreshed)
    Q_PROPERTY(QString notesText READ notesText NOTIFY refreshed) ///< In Korean.
    Q_PROPERTY(QString verdict READ verdict NOTIFY refreshed)     ///< On the notes, in a word; may be empty.
    Q_PROPERTY(bool notesRight READ areNotesRight NOTIFY refreshed)
    Q_PROPERTY(QString correction READ correction NOTIFY refreshed)
    Q_PROPERTY(Status status READ status NOTIFY refreshed)
    Q_PROPERTY(QString statusNote READ statusNote NOTIFY refreshed)
    Q_PROPERTY(QString lesson READ lesson NOTIFY refreshed) ///< Id of the lesson that plays it; may be empty.
    Q_PROPERTY(QString lessonTitle READ lessonTitle NOTIFY refreshed)

public:
    enum Status { Verified, Mixed, Unverified };
    Q_ENUM(Status)

    explicit LearnEntry(QObject *parent = nullptr);

    [[nodiscard]] bool exists() const { return happening() || topic(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString kicker() const;
    [[nodiscard]] QString lead() const;
    [[nodiscard]] QVariantList sections() const;
    [[nodiscard]] QVariantList links() const;
    [[nodiscard]] QVariantList sources() const;
    [[nodiscard]] QStringList references() const;
    [[nodiscard]] bool isFromNotes() const;
    [[nodiscard]] QString notesText() const;
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] bool areNotesRight() const;
    [[nodiscard]] QString correction() const;
    [[nodiscard]] Status status() const;
    [[nodiscard]] QString statusNote() const;
    [[nodiscard]] QString lesson() const;
    [[nodiscard]] QString lessonTitle() const;

    /// "25 March 2014", "May 2011", "about 1996"; in Korean "2014년 3월 25일".
    [[nodiscard]] static QString dateText(const knowledge::Event &event);

signals:
    void changed();
    void refreshed();

private:
    [[nodiscard]] const knowledge::Event *happening() const;
    [[nodiscard]] const knowledge::Concept *topic() const;
    [[nodiscard]] QVariantList eventLinks(const knowledge::Event &what) const;
    [[nodiscard]] QVariantList conceptLinks(const knowledge::Concept &about) const;
    [[nodiscard]] const LessonLink *lessonLink() const;

    QString m_kind;
    QString m_entry;
};

} // namespace topologue::window
