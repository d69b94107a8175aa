// SPDX-License-Identifier: Apache-2.0
// The documents of the window without the window, as a process that tests can kill.
//   editingdriver edit FILE SEED   edits at random, and prints "kept N" when the first N actions are kept or saved
//   editingdriver hold FILE        opens the file, and waits
#include "walk.h"
#include "window/appsettings.h"
#include "window/session.h"

#include <QGuiApplication>
#include <QTimer>

#include <cstdio>
#include <deque>
#include <random>

using namespace topologue;
using namespace topologue::window;

namespace {

void say(const char *word, long long number)
{
    std::printf("%s %lld\n", word, number);
    std::fflush(stdout);
}

class Editing : public QObject
{
public:
    explicit Editing(unsigned seed) : m_walk(seed), m_pauses(seed)
    {
        auto *file = Session::instance().file();
        connect(&file->keeper(), &core::Keeper::kept, this, [this](std::uint64_t step) { acknowledge(step); });
        connect(&m_timer, &QTimer::timeout, this, [this] { act(); });
        m_timer.setSingleShot(true);
        m_timer.start(0);
    }

private:
    void act()
    {
        auto &session = Session::instance();
        auto &keeper = session.file()->keeper();
        if (m_walk.next(*session.document()) == tests::Walk::Action::Save && !session.save())
            qFatal("cannot save");
        m_pending.push_back({++m_actions, keeper.step()});
        acknowledge(keeper.keptStep());
        m_timer.start(static_cast<int>(m_pauses() % 12));
    }
    void acknowledge(std::uint64_t step)
    {
        long long done = 0;
        while (!m_pending.empty() && m_pending.front().step <= step) {
            done = m_pending.front().action;
            m_pending.pop_front();
        }
        if (done > 0)
            say("kept", done);
    }

    struct Pending {
        long long action;
        std::uint64_t step;
    };
    tests::Walk m_walk;
    std::mt19937 m_pauses;
    QTimer m_timer;
    std::deque<Pending> m_pending;
    long long m_actions = 0;
};

} // namespace

int main(int argc, char **argv)
{
    AppSettings::useTransientStore();
    const QGuiApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    std::unique_ptr<Editing> editing;
    QObject::connect(&Session::instance(), &Session::opened, &app, [&](bool opened) {
        if (!opened)
            qFatal("cannot open");
        if (arguments[1] == QLatin1String("edit"))
            editing = std::make_unique<Editing>(arguments[3].toUInt());
        say("ready", QCoreApplication::applicationPid());
    });
    Session::instance().open(arguments[2]);
    return QGuiApplication::exec();
}
