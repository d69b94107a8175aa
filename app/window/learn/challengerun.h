// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessonlibrary.h"
#include "lessons/check.h"
#include "window/document.h"

#include <QHash>
#include <QPointer>
#include <QQmlEngine>
#include <QTimer>
#include <QVariantList>

#include <atomic>
#include <memory>
#include <optional>

namespace topologue::window {

/// The challenge that the document on show was opened for, judged by the engine after each edit. One per program.
class ChallengeRun : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString challenge READ challenge NOTIFY challengeChanged) ///< Its id; empty: an ordinary document.
    Q_PROPERTY(QString title READ title NOTIFY wordsChanged)
    Q_PROPERTY(QString task READ task NOTIFY wordsChanged)
    Q_PROPERTY(QVariantList objectives READ objectives NOTIFY wordsChanged) ///< {text, target, measured, met}
    Q_PROPERTY(QVariantList budget READ budget NOTIFY wordsChanged)         ///< {name, spent, most, over}
    Q_PROPERTY(QString violations READ violations NOTIFY wordsChanged)      ///< A sentence per line.
    Q_PROPERTY(QStringList hints READ hints NOTIFY wordsChanged)            ///< That were asked for.
    Q_PROPERTY(int hintsLeft READ hintsLeft NOTIFY wordsChanged)
    Q_PROPERTY(QString afterwards READ afterwards NOTIFY wordsChanged) ///< What the solution shows; empty before.
    Q_PROPERTY(bool solved READ isSolved NOTIFY wordsChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)

public:
    static ChallengeRun *create(QQmlEngine *engine, QJSEngine *scriptEngine);
    static ChallengeRun &instance();

    [[nodiscard]] QString challenge() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString task() const;
    [[nodiscard]] QVariantList objectives() const;
    [[nodiscard]] QVariantList budget() const;
    [[nodiscard]] QString violations() const;
    [[nodiscard]] QStringList hints() const;
    [[nodiscard]] int hintsLeft() const;
    [[nodiscard]] QString afterwards() const;
    [[nodiscard]] bool isSolved() const { return m_judgement && m_judgement->isSolved(); }
    [[nodiscard]] bool isBusy() const { return m_run != nullptr; }

    /// Opens its design as a document. False if there is no such challenge.
    Q_INVOKABLE bool start(const QString &id);
    Q_INVOKABLE void showHint();
    /// The design as it came, as one undoable step.
    Q_INVOKABLE void startOver();

signals:
    void challengeChanged();
    void wordsChanged();
    void busyChanged();

private:
    struct Begun {
        QString id;
        int hints = 0;
    };
    /// Between the GUI thread and the one that judges.
    struct Run {
        std::atomic<bool> cancelled = false;
    };

    ChallengeRun();
    [[nodiscard]] const lessons::Challenge *current() const;
    void documentIsAnother();
    void judge();
    void setRun(std::shared_ptr<Run> run);

    QHash<const Document *, Begun> m_begun; // By documents that are open.
    QPointer<Document> m_document;
    QTimer m_pause; // Between an edit and its judgement.
    std::shared_ptr<Run> m_run;
    std::optional<lessons::Judgement> m_judgement;
    QString m_errorText; // Of a design that cannot be run.
};

} // namespace topologue::window
