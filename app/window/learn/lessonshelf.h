// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessonlibrary.h"

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

#include <vector>

namespace topologue::window {

/// The lessons, or the challenges, on their shelves, and those of them that a search leaves.
class LessonShelf : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool challenges MEMBER m_challenges NOTIFY challengesChanged)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    /// {name, cards: [{key, title, summary, about, done, guess}]}: only chapters with something in them.
    Q_PROPERTY(QVariantList chapters READ chapters NOTIFY chaptersChanged)
    Q_PROPERTY(int count READ count NOTIFY chaptersChanged)
    Q_PROPERTY(int total READ total NOTIFY chaptersChanged) ///< Without the search.
    Q_PROPERTY(int done READ done NOTIFY chaptersChanged)   ///< Finished, or solved, of all.

public:
    /// What became of the user's prediction.
    enum Guess { NotGuessed, GuessedRight, GuessedWrong };
    Q_ENUM(Guess)

    explicit LessonShelf(QObject *parent = nullptr);

    [[nodiscard]] QString query() const { return m_query; }
    void setQuery(const QString &query);
    [[nodiscard]] QVariantList chapters() const;
    [[nodiscard]] int count() const { return static_cast<int>(found().size()); }
    [[nodiscard]] int total() const { return static_cast<int>(cards().size()); }
    [[nodiscard]] int done() const;
    /// The key of the one after this, in all of them; empty at the end.
    Q_INVOKABLE QString after(const QString &key) const;

signals:
    void challengesChanged();
    void queryChanged();
    void chaptersChanged();

private:
    using Cards = std::vector<const lessons::Card *>;
    [[nodiscard]] Cards cards() const;
    [[nodiscard]] Cards found() const;
    [[nodiscard]] bool isDone(const lessons::Card &card) const;
    [[nodiscard]] Guess guess(const lessons::Card &card) const;
    [[nodiscard]] QVariantMap shown(const lessons::Card &card) const;

    bool m_challenges = false;
    QString m_query;
};

} // namespace topologue::window
