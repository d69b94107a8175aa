// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cardcontent.h"

#include <QObject>
#include <QQmlEngine>

namespace topologue::window {

/// What the card of a technology, a case, a pro or a con says (see CardContent).
class CatalogueEntry : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString kind MEMBER m_kind NOTIFY changed)   ///< "technology", "case", "pro" or "con".
    Q_PROPERTY(QString entry MEMBER m_entry NOTIFY changed) ///< Its id; empty: nothing is shown.
    Q_PROPERTY(bool exists READ exists NOTIFY refreshed)
    Q_PROPERTY(QString title READ title NOTIFY refreshed)
    Q_PROPERTY(QString kicker READ kicker NOTIFY refreshed)
    Q_PROPERTY(QString lead READ lead NOTIFY refreshed)
    Q_PROPERTY(QVariantList facts READ facts NOTIFY refreshed)
    Q_PROPERTY(QVariantList sections READ sections NOTIFY refreshed)
    Q_PROPERTY(QVariantList figures READ figures NOTIFY refreshed)
    Q_PROPERTY(QVariantList defaults READ defaults NOTIFY refreshed)
    Q_PROPERTY(QVariantList links READ links NOTIFY refreshed)
    Q_PROPERTY(QVariantList sources READ sources NOTIFY refreshed)
    Q_PROPERTY(int status READ status NOTIFY refreshed) ///< LearnEntry.Status; -1: nothing of it needs a source.
    Q_PROPERTY(QString statusNote READ statusNote NOTIFY refreshed)
    Q_PROPERTY(bool fromNotes READ isFromNotes NOTIFY refreshed)
    Q_PROPERTY(QString advice READ advice NOTIFY refreshed)
    Q_PROPERTY(QString lesson READ lesson NOTIFY refreshed)
    Q_PROPERTY(QString lessonTitle READ lessonTitle NOTIFY refreshed)
    Q_PROPERTY(QString drawnKind READ drawnKind NOTIFY refreshed)
    Q_PROPERTY(QString drawnName READ drawnName NOTIFY refreshed)

public:
    explicit CatalogueEntry(QObject *parent = nullptr);

    [[nodiscard]] bool exists() const { return m_exists; }
    [[nodiscard]] QString title() const { return m_card.title; }
    [[nodiscard]] QString kicker() const { return m_card.kicker; }
    [[nodiscard]] QString lead() const { return m_card.lead; }
    [[nodiscard]] QVariantList facts() const { return m_card.facts; }
    [[nodiscard]] QVariantList sections() const { return m_card.sections; }
    [[nodiscard]] QVariantList figures() const { return m_card.figures; }
    [[nodiscard]] QVariantList defaults() const { return m_card.defaults; }
    [[nodiscard]] QVariantList links() const { return m_card.links; }
    [[nodiscard]] QVariantList sources() const { return m_card.sources; }
    [[nodiscard]] int status() const { return m_card.status ? static_cast<int>(*m_card.status) : -1; }
    [[nodiscard]] QString statusNote() const { return m_card.statusNote; }
    [[nodiscard]] bool isFromNotes() const { return m_card.isFromNotes; }
    [[nodiscard]] QString advice() const { return m_card.advice; }
    [[nodiscard]] QString lesson() const { return m_card.lesson; }
    [[nodiscard]] QString lessonTitle() const { return m_card.lessonTitle; }
    [[nodiscard]] QString drawnKind() const { return m_card.drawnKind; }
    [[nodiscard]] QString drawnName() const { return m_card.drawnName; }

signals:
    void changed();
    void refreshed();

private:
    void refresh();

    QString m_kind;
    QString m_entry;
    bool m_exists = false;
    CardContent m_card;
};

} // namespace topologue::window
