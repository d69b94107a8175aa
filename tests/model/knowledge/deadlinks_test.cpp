// SPDX-License-Identifier: Apache-2.0
#include "knowledge/knowledge.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <set>

using namespace topologue;
using namespace topologue::knowledge;

namespace {

std::vector<QJsonObject> shippedLessons()
{
    const QDir folder(QStringLiteral(TOPOLOGUE_SOURCE_DIR "/resources/lessons"));
    std::vector<QJsonObject> lessons;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            lessons.push_back(QJsonDocument::fromJson(file.readAll()).object());
    }
    return lessons;
}

std::vector<std::string> lessonIds()
{
    std::vector<std::string> ids;
    for (const QJsonObject &lesson : shippedLessons())
        ids.push_back(lesson[QStringLiteral("id")].toString().toStdString());
    return ids;
}

template<class T>
std::set<QString> idsOf(const std::vector<T> &records)
{
    std::set<QString> ids;
    for (const T &record : records)
        ids.insert(QString::fromStdString(record.id));
    return ids;
}

} // namespace

/// Nothing that is shipped names something that is not there: knowledge names knowledge and lessons, lessons name
/// knowledge.
class DeadLinksTest : public QObject
{
    Q_OBJECT

private slots:
    void theKnowledgeNamesWhatExists()
    {
        const auto ids = lessonIds();
        QVERIFY(ids.size() > 50);
        const Loaded loaded = loadKnowledge(builtInFiles(), ids);
        for (const Diagnostic &each : loaded.diagnostics)
            qWarning("%s", formatForTerminal(each, Language::English).c_str());
        QVERIFY(loaded.diagnostics.empty());
    }
    void lessonsNameWhatExists()
    {
        const Knowledge &all = builtInKnowledge().knowledge;
        const std::pair<QString, std::set<QString>> lists[]{{QStringLiteral("concepts"), idsOf(all.concepts)},
                                                            {QStringLiteral("timeline"), idsOf(all.events)},
                                                            {QStringLiteral("technologies"), idsOf(all.technologies)},
                                                            {QStringLiteral("cases"), idsOf(all.cases)}};
        for (const QJsonObject &lesson : shippedLessons()) {
            for (const auto &[list, ids] : lists) {
                for (const QJsonValue &id : lesson[list].toArray()) {
                    QVERIFY2(ids.contains(id.toString()),
                             qPrintable(lesson[QStringLiteral("id")].toString() + u' ' + list + u' ' + id.toString()));
                }
            }
        }
    }
    /// That the first test would notice: each way to name a lesson, without that lesson.
    void aLessonThatGoesAwayIsNoticed()
    {
        const auto complaints = [](const char *gone) {
            auto ids = lessonIds();
            std::erase(ids, gone);
            const Loaded loaded = loadKnowledge(builtInFiles(), ids);
            QStringList places;
            for (const Diagnostic &each : loaded.diagnostics)
                places += QString::fromStdString(each.place.file + each.place.pointer);
            return places.join(u'\n');
        };
        QVERIFY(complaints("fan-out-tail").contains(QStringLiteral("pros-cons.json/cons/")));
        QVERIFY(complaints("strangler").contains(QStringLiteral("notes-checklist.json/entries/")));
        QVERIFY(complaints("when-small").contains(QStringLiteral("questionnaire.json/questions/")));
    }
};

QTEST_APPLESS_MAIN(DeadLinksTest)
#include "deadlinks_test.moc"
