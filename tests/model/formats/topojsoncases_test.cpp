// SPDX-License-Identifier: Apache-2.0
#include "diagnosticlines.h"

#include "formats/topojson.h"

#include <QDir>
#include <QTest>

using namespace topologue;

namespace {

const QString Cases = QStringLiteral(TOPOLOGUE_SOURCE_DIR "/tests/cases/formats/");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One row for each folder in `kind`.
void addRows(const QString &kind)
{
    QTest::addColumn<QString>("folder");
    const QStringList names = QDir(Cases + kind).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(names.size() >= 10);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << Cases + kind + '/' + name + '/';
}

/// Compares line by line, so that a failure shows the first line that differs.
void compareLines(const QByteArray &actual, const QByteArray &expected)
{
    const QList<QByteArray> actualLines = actual.split('\n');
    const QList<QByteArray> expectedLines = expected.split('\n');
    for (qsizetype i = 0; i < std::min(actualLines.size(), expectedLines.size()); ++i)
        QCOMPARE(actualLines[i], expectedLines[i]);
    QCOMPARE(actual, expected);
}

} // namespace

/// Each folder in tests/cases/formats/ is a document and what must come of it.
/// accepted: expected.txt is the canonical text, warnings.txt (if any) the warnings. rejected: expected.txt has a line
/// for each diagnostic.
class TopoJsonCasesTest : public QObject
{
    Q_OBJECT

private slots:
    void acceptsTheDocumentAndWritesItCanonically_data() { addRows(QStringLiteral("accepted")); }
    void acceptsTheDocumentAndWritesItCanonically()
    {
        QFETCH(const QString, folder);
        const std::string text = contentOf(folder + "input.topo.json").toStdString();
        const auto document = formats::readTopoJson(text);
        if (!document)
            compareLines(QByteArray::fromStdString(diagnosticLines(document.error())), {});
        QVERIFY(document);
        const std::string written = formats::writeTopoJson(document->architecture);
        compareLines(QByteArray::fromStdString(written), contentOf(folder + "expected.txt"));
        compareLines(QByteArray::fromStdString(diagnosticLines(document->warnings)),
                     contentOf(folder + "warnings.txt"));

        const auto again = formats::readTopoJson(written);
        QVERIFY(again);
        QVERIFY(again->architecture == document->architecture);
        QCOMPARE(formats::writeTopoJson(again->architecture), written);
    }

    void rejectsTheDocumentWithAllReasons_data() { addRows(QStringLiteral("rejected")); }
    void rejectsTheDocumentWithAllReasons()
    {
        QFETCH(const QString, folder);
        const std::string text = contentOf(folder + "input.topo.json").toStdString();
        const auto document = formats::readTopoJson(text);
        QVERIFY(!document);
        QVERIFY(hasErrors(document.error()));
        compareLines(QByteArray::fromStdString(diagnosticLines(document.error())), contentOf(folder + "expected.txt"));
    }

    void saysWhatIsWrongAndWhatToDoInBothLanguages_data() { addRows(QStringLiteral("rejected")); }
    void saysWhatIsWrongAndWhatToDoInBothLanguages()
    {
        QFETCH(const QString, folder);
        const std::string text = contentOf(folder + "input.topo.json").toStdString();
        const auto document = formats::readTopoJson(text, {}, "case.topo.json");
        QVERIFY(!document);
        for (const Diagnostic &diagnostic : document.error()) {
            QCOMPARE(diagnostic.place.file, std::string("case.topo.json"));
            for (const Language language : {Language::English, Language::Korean}) {
                const std::string sentence = diagnostic.sentence(language);
                QVERIFY2(sentence.ends_with('.') || sentence.ends_with('?'), sentence.c_str());
                QVERIFY2(sentence.find("{0") == std::string::npos, sentence.c_str());
                QVERIFY(!diagnostic.remedy(language).empty());
            }
        }
    }
};

QTEST_APPLESS_MAIN(TopoJsonCasesTest)
#include "topojsoncases_test.moc"
