// SPDX-License-Identifier: Apache-2.0
#include "keeper.h"

#include "formats/topojson.h"

#include <QThreadPool>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

namespace topologue::core {

namespace {

/// Between the beginnings of two writings: a drag makes 60 steps a second, and the last of them is what matters.
constexpr int PauseMs = 80;

std::int64_t nowMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

/// One thread for all documents; not the pool of the simulations, which may be busy for seconds. It is never destroyed,
/// as keepers may live until the very end of the program.
QThreadPool &pool()
{
    static QThreadPool *threads = [] {
        auto *made = new QThreadPool;
        made->setMaxThreadCount(1);
        return made;
    }();
    return *threads;
}

} // namespace

/// What the GUI thread and the one that writes share. Outlives the keeper while something is being written.
struct Keeper::Shared {
    struct Wanted {
        std::uint64_t step = 0;
        Snapshot architecture; ///< Null: nothing is unsaved.
        JournalPlace place;
    };
    std::mutex mutex;
    std::condition_variable idle;
    Keeper *keeper = nullptr;     ///< Null when it is gone.
    std::optional<Wanted> wanted; ///< The latest, not yet taken.
    bool running = false;
    std::uint64_t kept = 0;
    Diagnostics failure;
    std::unique_ptr<JournalFile> journal; ///< Only the thread that writes uses it, while `running`.

    void write(const Wanted &next)
    {
        Result<void> done;
        if (journal && next.architecture)
            done = journal->append(next.place, formats::writeTopoJson(*next.architecture), next.step, nowMs());
        else if (journal)
            journal->remove();
        const std::lock_guard lock(mutex);
        if (done)
            kept = next.step;
        failure = done ? Diagnostics() : done.error();
    }
    void run()
    {
        std::unique_lock lock(mutex);
        if (const auto next = std::exchange(wanted, std::nullopt)) {
            lock.unlock();
            write(*next);
            lock.lock();
        }
        running = false;
        if (keeper)
            QMetaObject::invokeMethod(keeper, &Keeper::written, Qt::QueuedConnection);
        idle.notify_all();
    }
};

Keeper::Keeper(const QString &folder, QObject *parent) : QObject(parent), m_shared(std::make_shared<Shared>())
{
    m_shared->keeper = this;
    if (!folder.isEmpty())
        m_shared->journal = std::make_unique<JournalFile>(folder.toStdString());
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Keeper::start);
}

Keeper::Keeper(std::unique_ptr<JournalFile> journal, std::uint64_t step, QObject *parent) : Keeper(QString(), parent)
{
    m_shared->journal = std::move(journal);
    m_shared->kept = m_step = m_kept = step;
}

Keeper::~Keeper()
{
    finish();
    const std::lock_guard lock(m_shared->mutex);
    m_shared->keeper = nullptr;
    // Now, not when the thread that wrote lets go of what they share: whoever asks next what is unsaved must not find
    // the journal locked.
    m_shared->journal.reset();
}

std::uint64_t Keeper::keep(Snapshot architecture, JournalPlace place)
{
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->wanted = {++m_step, std::move(architecture), std::move(place)};
    }
    request();
    return m_step;
}

std::uint64_t Keeper::forget()
{
    return keep(nullptr, {});
}

void Keeper::request()
{
    if (m_pause.isActive())
        return;
    const qint64 rest = m_sinceStart.isValid() ? PauseMs - m_sinceStart.elapsed() : 0;
    if (rest > 0)
        m_pause.start(static_cast<int>(rest));
    else
        start();
}

void Keeper::start()
{
    {
        const std::lock_guard lock(m_shared->mutex);
        if (m_shared->running || !m_shared->wanted)
            return; // written() comes back here.
        m_shared->running = true;
    }
    m_sinceStart.start();
    pool().start([shared = m_shared] { shared->run(); });
}

void Keeper::written()
{
    std::uint64_t step = 0;
    Diagnostics failure;
    bool isWanted = false;
    {
        const std::lock_guard lock(m_shared->mutex);
        step = m_shared->kept;
        failure = m_shared->failure;
        isWanted = m_shared->wanted.has_value();
    }
    if (isWanted)
        request();
    if (m_kept != step) {
        m_kept = step;
        emit kept(step);
    }
    if (failure.empty())
        m_hasFailed = false;
    else if (!std::exchange(m_hasFailed, true))
        emit failed(failure);
}

std::filesystem::path Keeper::journal()
{
    finish();
    const std::lock_guard lock(m_shared->mutex);
    const bool isWhole = m_shared->journal && m_shared->kept == m_step;
    return isWhole ? m_shared->journal->path() : std::filesystem::path();
}

void Keeper::finish()
{
    for (bool more = true; more;) {
        start();
        std::unique_lock lock(m_shared->mutex);
        m_shared->idle.wait(lock, [this] { return !m_shared->running; });
        more = m_shared->wanted.has_value();
    }
    m_pause.stop();
}

} // namespace topologue::core
