// SPDX-License-Identifier: Apache-2.0
#include "support/pdftext.h"
#include "support/program.h"

#include "core/documentfile.h"
#include "knowledge/assessment.h"
#include "knowledge/knowledge.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace topologue;
using namespace topologue::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// `topologue learn assess`.
class AssessCommandTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /// A document with the answers of a worked example; "" = with none.
    QString document(std::string_view example)
    {
        const auto &asked = knowledge::builtInKnowledge().knowledge.questionnaire;
        Architecture architecture;
        architecture.name = Text::bilingual("My shop", "우리 가게");
        if (const auto *found = knowledge::findById(asked.examples, example)) {
            for (const auto &[id, answer] : knowledge::answersOf(*found, asked))
                architecture.assessment[id] = answer;
        }
        const QString path = m_folder.filePath(QString::fromStdString(std::string(example) + ".topo.json"));
        return core::saveDocument(path.toStdString(), architecture) ? path : QString();
    }

private slots:
    void everyExampleGivesItsAdvice()
    {
        const auto &asked = knowledge::builtInKnowledge().knowledge.questionnaire;
        for (const auto &example : asked.examples) {
            const auto *verdict = knowledge::findById(asked.verdicts, example.verdict);
            QVERIFY(verdict);
            const Finished english = run({"learn", "assess", document(example.id), "--lang", "en"});
            QCOMPARE(english.exitCode, 0);
            QVERIFY2(english.output.startsWith("# When MSA?\n\nAnswers of the document My shop.\n\n**"
                                               + QByteArray::fromStdString(verdict->text.english) + "**\n"),
                     english.output.left(200));
            const Finished korean = run({"learn", "--lang", "ko", "assess", document(example.id)});
            QVERIFY2(korean.output.contains("**" + QByteArray::fromStdString(verdict->text.korean) + "**\n"),
                     korean.output.left(200));
        }
        const Finished none = run({"learn", "assess", document("")});
        QCOMPARE(none.exitCode, 0);
        QVERIFY(none.output.contains("Not enough is answered"));
    }
    void writesAFileInTheFormatOfItsName()
    {
        const QString file = document("shopify");
        const QString page = m_folder.filePath("out.md");
        QCOMPARE(run({"learn", "assess", file, "-o", page}).exitCode, 0);
        QVERIFY(contentOf(page).startsWith("# When MSA?"));
        QVERIFY(contentOf(page).contains("Modular monolith")); // A lesson, by its title.
        const QString pdf = m_folder.filePath("out.PDF");
        QCOMPARE(run({"learn", "assess", file, "-o", pdf}).exitCode, 0);
        QVERIFY(contentOf(pdf).startsWith("%PDF-"));
        const QString odd = m_folder.filePath("out.txt");
        QCOMPARE(run({"learn", "assess", file, "-o", odd, "--format", "pdf"}).exitCode, 0);
        QVERIFY(contentOf(odd).startsWith("%PDF-"));
    }
    void aPdfHasAllOfTheTextAndItsFonts_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("English") << "en" << QStringList{"When MSA?",
                                                        "Build a modular monolith",
                                                        "Need and readiness",
                                                        "How it is counted",
                                                        "My shop",
                                                        "1 / "};
        QTest::newRow("Korean") << "ko" << QStringList{"언제 MSA인가?",
                                                       "모듈러 모놀리스와",
                                                       "무엇이 결과를 바꾸는가",
                                                       "데이터를 소유할 수 있는가",
                                                       "우리 가게",
                                                       "1 / "};
    }
    void aPdfHasAllOfTheTextAndItsFonts()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, texts);
        const QStringList arguments{"learn", "assess", document("shopify"), "--format", "pdf", "--lang", language};
        const Finished finished = run(arguments);
        QCOMPARE(finished.exitCode, 0);
        const PdfText read = textOfPdf(finished.output);
        QVERIFY2(read.pages >= 2 && read.pages <= 8, QByteArray::number(read.pages));
        QVERIFY(read.glyphs > 2000);
        QCOMPARE(read.missing, 0);
        for (const QString &text : texts)
            QVERIFY2(withoutSpaces(read.text).contains(withoutSpaces(text)), qPrintable(text));
        QVERIFY2(read.fonts.contains("Inter"), qPrintable(read.fonts));
        QVERIFY2(!(language == "ko") || read.fonts.contains("Noto"), qPrintable(read.fonts));
        QVERIFY(run(arguments).output == finished.output); // The same in every run.
    }
    void refusesWhatCannotBe()
    {
        const QString file = document("bank");
        const Finished without = run({"learn", "assess"});
        QCOMPARE(without.exitCode, 2);
        QVERIFY(without.errors.contains("usage.file-missing"));
        QCOMPARE(run({"learn", "assess", file, file}).exitCode, 2);
        const Finished odd = run({"learn", "assess", file, "-o", m_folder.filePath("out.txt")});
        QCOMPARE(odd.exitCode, 2);
        QVERIFY(odd.errors.contains(".md or .pdf"));
        QCOMPARE(run({"learn", "assess", file, "--format", "svg"}).exitCode, 2);
        QCOMPARE(run({"learn", "assess", file, "--width", "900"}).exitCode, 2);
        QCOMPARE(run({"learn", "assess", m_folder.filePath("none.topo.json")}).exitCode, 3);
        QCOMPARE(run({"learn", "assess", file, "-o", m_folder.filePath("no/such/folder/out.md")}).exitCode, 3);
        QFile broken(m_folder.filePath("broken.topo.json"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{}");
        broken.close();
        QCOMPARE(run({"learn", "assess", broken.fileName()}).exitCode, 1);
    }
};

QTEST_APPLESS_MAIN(AssessCommandTest)
#include "assesscommand_test.moc"
