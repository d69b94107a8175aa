// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessonlibrary.h"
#include "lessons/check.h"
#include "window/document.h"
#include "window/playback.h"
#include "window/player.h"
#include "window/scenesource.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QQmlEngine>
#include <QVariantList>
#include <QVariantMap>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace topologue::window {

/// A lesson while it is played. The rows are its architectures, each a live document with a recording of its own,
/// under one player. Its pages: the prediction, the steps of the story, and what came out.
class LessonPlayer : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Player *player READ player WRITE setPlayer NOTIFY playerChanged REQUIRED)
    /// False: nothing is simulated.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(QString lesson READ lesson WRITE setLesson NOTIFY lessonChanged) ///< Its id; empty = none.
    Q_PROPERTY(int count READ count NOTIFY lessonChanged)
    Q_PROPERTY(QString title READ title NOTIFY wordsChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY wordsChanged)
    Q_PROPERTY(QString claim READ claim NOTIFY wordsChanged)
    Q_PROPERTY(QVariantList sources READ sources NOTIFY wordsChanged) ///< {title, url}
    /// What it belongs to, {kind, entry, text}, as links between the pages of Learn name it.
    Q_PROPERTY(QVariantList links READ links NOTIFY wordsChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged) ///< A recording is being made.

    Q_PROPERTY(int page READ page WRITE setPage NOTIFY pageChanged) ///< 0 = the prediction.
    Q_PROPERTY(int pageCount READ pageCount NOTIFY lessonChanged)
    Q_PROPERTY(bool atEnd READ isAtEnd NOTIFY pageChanged)
    Q_PROPERTY(QString text READ text NOTIFY wordsChanged)   ///< Of the step.
    Q_PROPERTY(QString notes READ notes NOTIFY wordsChanged) ///< For the speaker.
    /// Both languages are shown to a room, beside each other; remembered.
    Q_PROPERTY(bool bilingual READ isBilingual WRITE setBilingual NOTIFY bilingualChanged)
    /// The texts title, summary, text, question, options, claim and why in the language that is not the window's.
    Q_PROPERTY(QVariantMap other READ other NOTIFY wordsChanged)
    Q_PROPERTY(int shownCount READ shownCount NOTIFY rowsChanged) ///< Of the architectures, on this page.
    /// Where there is no room for all of them, the one in front; always one that is shown.
    Q_PROPERTY(int front READ front WRITE setFront NOTIFY rowsChanged)

    Q_PROPERTY(QString question READ question NOTIFY wordsChanged)
    Q_PROPERTY(QStringList options READ options NOTIFY wordsChanged)
    Q_PROPERTY(int chosen READ chosen NOTIFY chosenChanged) ///< The option that was predicted; -1 = none yet.
    Q_PROPERTY(int answer READ answer NOTIFY chosenChanged) ///< The right one, once one is chosen; -1 before.
    Q_PROPERTY(QString why READ why NOTIFY wordsChanged)    ///< Why it is right.

    Q_PROPERTY(QString knobLabel READ knobLabel NOTIFY wordsChanged) ///< Empty: there is no knob.
    Q_PROPERTY(QStringList settings READ settings NOTIFY wordsChanged)
    Q_PROPERTY(int setting READ setting WRITE setSetting NOTIFY choiceChanged)
    Q_PROPERTY(QString cureTitle READ cureTitle NOTIFY wordsChanged) ///< Empty: there is no cure.
    Q_PROPERTY(QString cureText READ cureText NOTIFY wordsChanged)
    Q_PROPERTY(bool cured READ isCured WRITE setCured NOTIFY choiceChanged)

    /// What the engine was asked, {title, expected, measured, holds}; empty until `check` has answered.
    Q_PROPERTY(QVariantList results READ results NOTIFY resultsChanged)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1,
        SourceRole,
        PlaybackRole,
        ShownRole,
        RankRole,   ///< How many shown ones come before it.
        BehindRole, ///< The same without the one in front; -1 of that.
        CameraRole,
        LitRole,
    };

    explicit LessonPlayer(QObject *parent = nullptr);
    ~LessonPlayer() override;

    [[nodiscard]] Player *player() const { return m_player; }
    void setPlayer(Player *player);
    [[nodiscard]] bool isActive() const { return m_active; }
    void setActive(bool active);
    [[nodiscard]] QString lesson() const { return m_id; }
    void setLesson(const QString &id);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString claim() const;
    [[nodiscard]] QVariantList sources() const;
    [[nodiscard]] QVariantList links() const;
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] bool isBusy() const;

    [[nodiscard]] int page() const { return m_page; }
    void setPage(int page);
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] bool isAtEnd() const { return m_page > 0 && m_page + 1 == pageCount(); }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString notes() const;
    [[nodiscard]] bool isBilingual() const;
    void setBilingual(bool bilingual);
    [[nodiscard]] QVariantMap other() const;
    [[nodiscard]] int shownCount() const;
    [[nodiscard]] int front() const;
    void setFront(int row);
    /// The run that is in front now; of no variant if there is none.
    [[nodiscard]] lessons::RunChoice frontRun() const;
    [[nodiscard]] QString question() const;
    [[nodiscard]] QStringList options() const;
    [[nodiscard]] int chosen() const;
    [[nodiscard]] int answer() const;
    [[nodiscard]] QString why() const;
    [[nodiscard]] QString knobLabel() const;
    [[nodiscard]] QStringList settings() const;
    [[nodiscard]] int setting() const { return m_setting; }
    void setSetting(int setting);
    [[nodiscard]] QString cureTitle() const;
    [[nodiscard]] QString cureText() const;
    [[nodiscard]] bool isCured() const { return m_cured; }
    void setCured(bool cured);
    [[nodiscard]] QVariantList results() const;

    /// The user's prediction; it is remembered, and the story begins.
    Q_INVOKABLE void predict(int option);
    /// Asks again, and forgets what was predicted.
    Q_INVOKABLE void askAgain();
    /// The architecture of this row as it is now, as a document of the editor's own.
    Q_INVOKABLE void openInEditor(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void playerChanged();
    void activeChanged();
    void lessonChanged();
    void wordsChanged();
    void errorChanged();
    void busyChanged();
    void pageChanged();
    void chosenChanged();
    void choiceChanged();
    void resultsChanged();
    void bilingualChanged();
    void rowsChanged();

private:
    struct Row {
        std::string variant;
        std::unique_ptr<Document> document;
        std::unique_ptr<Playback> playback;
        std::unique_ptr<SceneSource> source;
    };
    /// Between the GUI thread and the one that checks.
    struct Run {
        std::atomic<bool> cancelled = false;
    };

    [[nodiscard]] const lessons::Step *step() const;
    [[nodiscard]] QString variantTitle(int row) const;
    [[nodiscard]] bool isShown(const Row &row) const;
    [[nodiscard]] lessons::RunChoice choiceOf(const Row &row) const;
    [[nodiscard]] int rank(int row, int except) const;
    void tellRows(const QList<int> &roles);
    void begin();
    void clear();
    void addRow(const lessons::Variant &variant);
    void choose(int setting, bool cured);
    void enterPage();
    void filmsChanged();
    void jump();
    void check();

    QPointer<Player> m_player;
    bool m_active = false;
    QString m_id;
    const lessons::Lesson *m_lesson = nullptr;
    std::vector<std::unique_ptr<Row>> m_rows;
    int m_page = 0;
    int m_setting = 0;
    bool m_cured = false;
    int m_front = 0;
    QString m_errorText;
    std::optional<double> m_jumpTo; // Once all recordings are there.
    double m_playAt = 0;            // The speed with which it goes on from there; 0: it stands.
    std::shared_ptr<Run> m_run;
    std::optional<lessons::LessonCheck> m_check;
};

} // namespace topologue::window
