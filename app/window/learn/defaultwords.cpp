// SPDX-License-Identifier: Apache-2.0
#include "defaultwords.h"

#include "appsettings.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace topologue::window {

namespace {

constexpr const char *Context = "topologue::window::DefaultWords";

struct Word {
    std::string_view key;
    const char *text;
};

constexpr auto Names = std::to_array<Word>({
    {"net.rtt.same_dc", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "Round trip in a data centre")},
    {"cache.capacity", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "Operations")},
    {"rdb.capacity.write", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "Writes")},
    {"rdb.max_connections", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "Connections at most")},
    {"kv.latency", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "Time of a request")},
    {"search.latency", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "Time of a search")},
    {"queue.log.latency", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "Time of a message")},
    {"queue.broker.latency", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "Time of a message")},
    {"timeout.default", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "Timeout of a call")},
    {"service.replicas", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "Replicas")},
    {"service.time", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "Processor time of a request")},
    {"gateway.time", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "Processor time of a request")},
    {"external.time", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "Time of a request")},
    {"client.crowd", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "Users at once")},
    {"event_loop.workers", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "Requests at once")},
    {"search.workers", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "Threads for searches")},
    {"store.replicas", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "Replicas")},
});

constexpr auto Units = std::to_array<Word>({
    {"ms", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "%1 ms")},
    {"ops/s per node", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "%1 a second on each node")},
    {"tps per 4 vCPU",
     QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "%1 transactions a second on 4 processors")},
    {"connections", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "%1 connections")},
    {"copies", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "%1 replicas")},
    {"users at once per replica", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "%1 in each replica")},
    {"requests at once per replica", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "%1 in each replica")},
    {"threads per replica", QT_TRANSLATE_NOOP("topologue::window::DefaultWords", "%1 in each replica")},
});

/// In the language of the program; empty if there is none.
template<std::size_t Size>
QString find(const std::array<Word, Size> &words, std::string_view key)
{
    const auto found = std::find_if(words.begin(), words.end(), [key](const Word &word) { return word.key == key; });
    return found == words.end() ? QString() : QCoreApplication::translate(Context, found->text);
}

} // namespace

QString defaultName(std::string_view parameter)
{
    const QString name = find(Names, parameter);
    return name.isEmpty() ? QString::fromUtf8(parameter.data(), static_cast<qsizetype>(parameter.size())) : name;
}

QString defaultText(double value, std::string_view unit)
{
    const bool korean = AppSettings::instance().language() == Language::Korean;
    const QString number =
        QLocale(korean ? QLocale::Korean : QLocale::English).toString(value, 'f', QLocale::FloatingPointShortest);
    const QString form = find(Units, unit);
    if (!form.isEmpty())
        return form.arg(number);
    return number + u' ' + QString::fromUtf8(unit.data(), static_cast<qsizetype>(unit.size()));
}

} // namespace topologue::window
