// SPDX-License-Identifier: Apache-2.0
// What happens in a lesson. What is said of it is in lessonplayer_words.cpp, how its architectures are shown in
// lessonplayer_rows.cpp.
#include "lessonplayer.h"

#include "appsettings.h"
#include "core/inpool.h"
#include "session.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace topologue::window {

namespace {

/// Keeps rows that are not shown any more until the views that still show them are gone, too.
template<class Rows>
void retire(QObject *lesson, Rows old)
{
    for (const auto &row : old) {
        row->playback->disconnect(lesson);
        row->playback->setActive(false);
    }
    QTimer::singleShot(0, lesson, [kept = std::make_shared<Rows>(std::move(old))] {});
}

} // namespace

LessonPlayer::LessonPlayer(QObject *parent) : QAbstractListModel(parent)
{
    connect(&LessonLibrary::instance(), &LessonLibrary::readyChanged, this, &LessonPlayer::begin);
    connect(this, &LessonPlayer::lessonChanged, this, &LessonPlayer::wordsChanged);
    connect(this, &LessonPlayer::lessonChanged, this, &LessonPlayer::rowsChanged);
    connect(this, &LessonPlayer::pageChanged, this, &LessonPlayer::wordsChanged);
    connect(this, &LessonPlayer::chosenChanged, this, &LessonPlayer::wordsChanged);
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, [this] {
        emit wordsChanged();
        emit resultsChanged();
        tellRows({TitleRole});
    });
    LessonLibrary::instance().load();
}

LessonPlayer::~LessonPlayer()
{
    if (m_run)
        m_run->cancelled = true;
}

void LessonPlayer::setPlayer(Player *player)
{
    if (m_player == player)
        return;
    m_player = player;
    for (const auto &row : m_rows)
        row->playback->setPlayer(player);
    emit playerChanged();
}

void LessonPlayer::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    for (const auto &row : m_rows)
        row->playback->setActive(active);
    if (active && m_lesson)
        enterPage();
    emit activeChanged();
}

void LessonPlayer::setLesson(const QString &id)
{
    if (m_id == id)
        return;
    m_id = id;
    begin();
}

/// As soon as the lesson is known, and is known to be there.
void LessonPlayer::begin()
{
    clear();
    m_lesson = LessonLibrary::instance().lesson(m_id);
    if (m_lesson) {
        m_setting = m_lesson->knob ? static_cast<int>(m_lesson->knob->standard) : 0;
        beginResetModel();
        for (const lessons::Variant &variant : m_lesson->variants)
            addRow(variant);
        endResetModel();
        // Who has predicted before goes straight to the story.
        m_page = chosen() >= 0 ? 1 : 0;
    }
    emit lessonChanged();
    emit choiceChanged();
    emit chosenChanged();
    emit pageChanged();
    emit resultsChanged();
    if (m_lesson)
        enterPage();
}

void LessonPlayer::clear()
{
    if (m_run)
        m_run->cancelled = true;
    m_run.reset();
    m_check.reset();
    m_lesson = nullptr;
    m_page = 0;
    m_cured = false;
    m_front = 0;
    m_jumpTo.reset();
    m_errorText.clear();
    if (m_player)
        m_player->setPlaying(false);
    beginResetModel();
    retire(this, std::exchange(m_rows, {}));
    endResetModel();
    emit errorChanged();
}

void LessonPlayer::addRow(const lessons::Variant &variant)
{
    auto row = std::make_unique<Row>();
    row->variant = variant.id;
    row->document = std::make_unique<Document>(variant.architecture, QString());
    row->playback = std::make_unique<Playback>();
    row->source = std::make_unique<SceneSource>();
    for (QObject *each : {static_cast<QObject *>(row->document.get()), static_cast<QObject *>(row->playback.get()),
                          static_cast<QObject *>(row->source.get())})
        QQmlEngine::setObjectOwnership(each, QQmlEngine::CppOwnership);
    row->source->setNarrow(m_lesson->variants.size() > 1);
    row->source->setDocument(row->document.get());
    row->playback->setActive(m_active);
    row->playback->setScenario(QString::fromStdString(variant.scenario.value()));
    row->playback->setDocument(row->document.get());
    row->playback->setPlayer(m_player);
    connect(row->playback.get(), &Playback::filmChanged, this, &LessonPlayer::filmsChanged);
    connect(row->playback.get(), &Playback::busyChanged, this, &LessonPlayer::filmsChanged);
    m_rows.push_back(std::move(row));
}

bool LessonPlayer::isBusy() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const auto &row) { return row->playback->isBusy(); });
}

const lessons::Step *LessonPlayer::step() const
{
    const auto index = static_cast<std::size_t>(m_page - 1);
    return m_lesson && m_page > 0 && index < m_lesson->steps.size() ? &m_lesson->steps[index] : nullptr;
}

int LessonPlayer::pageCount() const
{
    return m_lesson ? static_cast<int>(m_lesson->steps.size()) + 2 : 0;
}

void LessonPlayer::setPage(int page)
{
    page = std::clamp(page, 0, std::max(0, pageCount() - 1));
    if (chosen() < 0)
        page = 0; // First the prediction.
    if (page == m_page || !m_lesson)
        return;
    m_page = page;
    enterPage();
    emit pageChanged();
}

void LessonPlayer::enterPage()
{
    if (const lessons::Step *now = step()) {
        choose(m_setting, now->withCure);
        if (now->at) {
            m_jumpTo = now->at->inSeconds();
            m_playAt = now->speed;
        } else if (m_player && now->speed > 0) {
            m_player->setSpeed(now->speed);
        }
    } else if (isAtEnd()) {
        LessonLibrary::instance().setFinished(m_id);
        check();
    } else {
        m_jumpTo = 0;
        m_playAt = 0;
    }
    tellRows({ShownRole, RankRole, BehindRole, CameraRole, LitRole});
    jump();
}

void LessonPlayer::predict(int option)
{
    if (!m_lesson || option < 0 || option >= static_cast<int>(m_lesson->prediction.options.size()))
        return;
    LessonLibrary::instance().setPredicted(m_id, option);
    emit chosenChanged();
}

void LessonPlayer::askAgain()
{
    if (!m_lesson)
        return;
    LessonLibrary::instance().setPredicted(m_id, std::nullopt);
    m_page = 0;
    choose(m_lesson->knob ? static_cast<int>(m_lesson->knob->standard) : 0, false);
    enterPage();
    emit chosenChanged();
    emit pageChanged();
}

lessons::RunChoice LessonPlayer::choiceOf(const Row &row) const
{
    lessons::RunChoice choice{row.variant, std::nullopt, false};
    const auto &knob = m_lesson->knob;
    if (knob && (knob->variants.empty() || std::ranges::find(knob->variants, row.variant) != knob->variants.end()))
        choice.setting = static_cast<std::size_t>(m_setting);
    choice.withCure = m_cured && m_lesson->cure && m_lesson->cure->variant == row.variant;
    return choice;
}

void LessonPlayer::setSetting(int setting)
{
    if (m_lesson && m_lesson->knob && setting >= 0 && setting < static_cast<int>(m_lesson->knob->settings.size()))
        choose(setting, m_cured);
}

void LessonPlayer::setCured(bool cured)
{
    if (m_lesson && m_lesson->cure)
        choose(m_setting, cured);
}

void LessonPlayer::choose(int setting, bool cured)
{
    if (setting == m_setting && cured == m_cured)
        return;
    m_setting = setting;
    m_cured = cured;
    for (const auto &row : m_rows) {
        auto document = lessons::documentOf(*m_lesson, choiceOf(*row));
        if (!document) {
            m_errorText = Session::textOf(document.error());
            emit errorChanged();
        } else if (*document != *row->document->architecture()) {
            row->document->edit(std::move(*document), QString());
        }
    }
    emit choiceChanged();
}

void LessonPlayer::filmsChanged()
{
    emit busyChanged();
    jump();
}

void LessonPlayer::jump()
{
    const bool isReady = std::all_of(m_rows.begin(), m_rows.end(), [](const auto &row) {
        return row->playback->isReady() && !row->playback->isBusy();
    });
    if (!m_jumpTo || !m_player || !isReady || m_rows.empty())
        return;
    m_player->setPosition(*std::exchange(m_jumpTo, std::nullopt));
    if (m_playAt > 0)
        m_player->setSpeed(m_playAt);
    m_player->setPlaying(m_playAt > 0 && m_active);
}

void LessonPlayer::check()
{
    if (m_check || m_run)
        return;
    m_run = std::make_shared<Run>();
    core::inPool([run = m_run, lesson = m_lesson] {
        return lessons::checkLesson(*lesson, {}, [run] { return run->cancelled.load(); });
    }).then(this, [this, run = m_run](Result<lessons::LessonCheck> checked) {
        if (run != m_run)
            return;
        m_run.reset();
        if (checked)
            m_check = std::move(*checked);
        else
            m_errorText = Session::textOf(checked.error());
        emit errorChanged();
        emit resultsChanged();
    });
}

} // namespace topologue::window
