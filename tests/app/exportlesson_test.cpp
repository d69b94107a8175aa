// SPDX-License-Identifier: Apache-2.0
#include "core/exportlesson.h"
#include "core/shippedlessons.h"
#include "lessons/measurewords.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace topologue;

/// Lessons of the program as files, as the window and the command line write them.
class ExportLessonTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] static QString xmlError(const std::string &text)
    {
        QXmlStreamReader reader(QByteArray::fromStdString(text));
        while (!reader.atEnd())
            reader.readNext();
        return reader.errorString();
    }
    [[nodiscard]] static QString pageOf(const char *id, std::vector<Language> languages)
    {
        core::LessonExportOptions options;
        options.languages = std::move(languages);
        const auto page = core::encodeLessonPage(*core::shippedLessons().lesson(id), options);
        if (!page || !*page)
            return {};
        // For the eye: with TOPOLOGUE_PICTURES set to a folder, the pages are left there.
        if (const QString folder = qEnvironmentVariable("TOPOLOGUE_PICTURES"); !folder.isEmpty()) {
            QFile file(folder + u'/' + QLatin1String(id) + QStringLiteral(".html"));
            if (file.open(QIODevice::WriteOnly))
                file.write(page->value().data(), static_cast<qint64>(page->value().size()));
        }
        return QString::fromStdString(**page);
    }

private slots:
    void aPageShowsTheRunBeforeAndAfterTheCure()
    {
        const QString page = pageOf("circuit-breaker", {Language::English});
        QCOMPARE(xmlError(page.toStdString()), QString());
        QCOMPARE(page.count(QStringLiteral("<svg ")), 2);
        QCOMPARE(page.count(QStringLiteral("class=\"film\"")), 2); // Both move.
        QVERIFY(!page.contains(QStringLiteral("<script")));
        QVERIFY2(page.size() < 3'300'000, qPrintable(QString::number(page.size())));
        const auto &lesson = *core::shippedLessons().lesson("circuit-breaker");
        const auto check = lessons::checkLesson(lesson);
        QVERIFY(check.has_value());
        // What it says is what the engine measures.
        for (std::size_t i = 0; i < lesson.expectations.size(); ++i) {
            const QString came = QString::fromStdString(
                checkedText(lesson, lesson.expectations[i], check->expectations[i], Language::English));
            QVERIFY2(page.contains(came.toHtmlEscaped()), qPrintable(came));
        }
    }
    void severalArchitecturesEachHaveAPicture()
    {
        const QString page = pageOf("payment-database-down", {Language::Korean, Language::English});
        QCOMPARE(xmlError(page.toStdString()), QString());
        QCOMPARE(page.count(QStringLiteral("<svg ")), 4);
        QVERIFY2(page.toUtf8().size() < 3'300'000, qPrintable(QString::number(page.toUtf8().size())));
        QVERIFY(page.contains(QStringLiteral("결제 DB가 죽는 날")));
        QVERIFY(page.contains(QStringLiteral("The payment database dies")));
    }
    void theSameLessonGivesTheSameBytes()
    {
        const QString page = pageOf("retry-storm", {Language::Korean});
        QVERIFY(!page.isEmpty());
        QVERIFY(page == pageOf("retry-storm", {Language::Korean}));
    }
    void refersToNothingButItsSources()
    {
        QString page = pageOf("retry-storm", {Language::English});
        page.remove(QRegularExpression(QStringLiteral(" xmlns=\"[^\"]*\"")));
        page.remove(QRegularExpression(QStringLiteral("<a rel=\"noopener noreferrer\" href=\"https?://[^\"]*\">")));
        QVERIFY(!page.contains(QRegularExpression(QStringLiteral("https?:|url\\(|@import| src="))));
    }
    void stopsWhenItIsTold()
    {
        const auto &lesson = *core::shippedLessons().lesson("retry-storm");
        const auto stopped = core::encodeLessonPage(lesson, {}, [] { return true; });
        QVERIFY(stopped.has_value() && !stopped->has_value());
    }
    void aFilmShowsOneRun()
    {
        const auto &lesson = *core::shippedLessons().lesson("payment-database-down");
        const lessons::RunChoice usual = core::usualRun(lesson);
        QCOMPARE(usual.variant, std::string("monolith"));
        const auto svg = core::encodeLessonFilm(lesson, usual, {});
        QVERIFY(svg.has_value());
        QCOMPARE(xmlError(*svg), QString());
        QVERIFY(svg->find("animateMotion") != std::string::npos);
        QVERIFY(!core::encodeLessonFilm(lesson, {"no-such", std::nullopt, false}, {}).has_value());
    }
    void namesTellTheFormat()
    {
        QCOMPARE(core::lessonFormatFromPath("a.b.HTML"), std::optional(core::LessonFormat::Page));
        QCOMPARE(core::lessonFormatFromPath("a.htm"), std::optional(core::LessonFormat::Page));
        QCOMPARE(core::lessonFormatFromPath("a.svg"), std::optional(core::LessonFormat::AnimatedSvg));
        QCOMPARE(core::lessonFormatFromPath("html"), std::optional<core::LessonFormat>());
    }
};

QTEST_MAIN(ExportLessonTest)
#include "exportlesson_test.moc"
