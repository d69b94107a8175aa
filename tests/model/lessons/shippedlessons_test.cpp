// SPDX-License-Identifier: Apache-2.0
#include "lessons/check.h"
#include "lessons/library.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace topologue;
using namespace topologue::lessons;

namespace {

const Library &shipped()
{
    static const Library Shipped = readLibrary(std::filesystem::path(TOPOLOGUE_SOURCE_DIR "/resources/lessons"),
                                               std::filesystem::path(TOPOLOGUE_SOURCE_DIR "/samples"));
    return Shipped;
}

std::vector<const Card *> cards()
{
    std::vector<const Card *> all;
    for (const Lesson &lesson : shipped().lessons)
        all.push_back(&lesson.card);
    for (const Challenge &challenge : shipped().challenges)
        all.push_back(&challenge.card);
    return all;
}

/// Ids of a list in resources/knowledge; empty if the file is not there.
QSet<QString> knownIds(const QString &file, const QString &list)
{
    QFile json(QStringLiteral(TOPOLOGUE_SOURCE_DIR "/resources/knowledge/") + file);
    QSet<QString> ids;
    if (!json.open(QIODevice::ReadOnly))
        return ids;
    for (const QJsonValue &entry : QJsonDocument::fromJson(json.readAll()).object()[list].toArray())
        ids.insert(entry.toObject()[QStringLiteral("id")].toString());
    return ids;
}

} // namespace

/// The lessons and challenges of the program. That their claims hold, `checklessons` says.
class ShippedLessonsTest : public QObject
{
    Q_OBJECT

private slots:
    void areAllReadQuickly()
    {
        QElapsedTimer timer;
        timer.start();
        const Library library = readLibrary(std::filesystem::path(TOPOLOGUE_SOURCE_DIR "/resources/lessons"),
                                            std::filesystem::path(TOPOLOGUE_SOURCE_DIR "/samples"));
        qInfo("read in %lld ms", timer.elapsed());
        for (const Diagnostic &diagnostic : library.diagnostics)
            qWarning("%s", formatForTerminal(diagnostic, Language::English).c_str());
        QVERIFY(library.diagnostics.empty());
        QVERIFY(library.lessons.size() >= 36);
        QVERIFY(library.challenges.size() >= 12);
    }

    void serveEveryHeadingOfTheNotes()
    {
        for (const std::string &heading : notesHeadings()) {
            const auto &lessons = shipped().lessons;
            QVERIFY2(std::any_of(lessons.begin(), lessons.end(),
                                 [&](const Lesson &lesson) {
                                     const auto &notes = lesson.card.notes;
                                     return std::find(notes.begin(), notes.end(), heading) != notes.end();
                                 }),
                     heading.c_str());
        }
    }

    void leadSomewhere()
    {
        const std::pair<QString, std::vector<std::string> Card::*> lists[]{
            {QStringLiteral("concepts"), &Card::concepts},
            {QStringLiteral("timeline"), &Card::timeline},
            {QStringLiteral("technologies"), &Card::technologies},
            {QStringLiteral("cases"), &Card::cases},
        };
        for (const auto &[list, member] : lists) {
            const QSet<QString> ids = knownIds(list + QStringLiteral(".json"),
                                               list == QStringLiteral("timeline") ? QStringLiteral("events") : list);
            if (ids.size() < 10) // The palette's few technologies are not the encyclopedia's.
                continue;
            for (const Card *card : cards()) {
                for (const std::string &id : card->*member)
                    QVERIFY2(ids.contains(QString::fromStdString(id)),
                             qPrintable(QString::fromStdString(card->id + ": " + id)));
            }
        }
    }

    void haveSomethingToTurnOrToCompare()
    {
        for (const Lesson &lesson : shipped().lessons) {
            QVERIFY2(lesson.knob, lesson.card.id.c_str());
            QVERIFY2(lesson.knob->settings.size() > lesson.knob->standard, lesson.card.id.c_str());
            QVERIFY2(lesson.expectations.size() >= 2, lesson.card.id.c_str());
            QVERIFY2(!lesson.card.concepts.empty(), lesson.card.id.c_str());
        }
    }

    void askWhatIsNotAlwaysTheSameAnswer()
    {
        QSet<qsizetype> answers;
        for (const Lesson &lesson : shipped().lessons)
            answers.insert(static_cast<qsizetype>(lesson.prediction.answer));
        QVERIFY(answers.size() > 2);
    }

    void canBeDrawnAtAGlance()
    {
        for (const Lesson &lesson : shipped().lessons) {
            for (const Variant &variant : lesson.variants) {
                if (variant.architecture.components.size() > 20) // The samples of the shop.
                    continue;
                QVERIFY2(variant.architecture.components.size() <= 14, lesson.card.id.c_str());
            }
        }
    }
};

QTEST_APPLESS_MAIN(ShippedLessonsTest)
#include "shippedlessons_test.moc"
