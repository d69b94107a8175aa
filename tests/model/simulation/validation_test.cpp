// SPDX-License-Identifier: Apache-2.0
#include "validation_page.h"

#include <QFile>
#include <QTest>

using namespace topologue::simulation::tests;

class ValidationTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_cases = runAllCases(); }
    void reproducesWhatIsKnown_data();
    void reproducesWhatIsKnown();
    void thePageSaysWhatTheEngineGives();

private:
    std::vector<DoneCase> m_cases;
};

void ValidationTest::reproducesWhatIsKnown_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("figure");
    for (std::size_t i = 0; i < m_cases.size(); ++i) {
        for (std::size_t f = 0; f < m_cases[i].figures.size(); ++f) {
            const std::string name = m_cases[i].description.id + ", " + m_cases[i].figures[f].name;
            QTest::newRow(name.c_str()) << static_cast<int>(i) << static_cast<int>(f);
        }
    }
}

void ValidationTest::reproducesWhatIsKnown()
{
    QFETCH(int, index);
    QFETCH(int, figure);
    const Figure &f = m_cases[static_cast<std::size_t>(index)].figures[static_cast<std::size_t>(figure)];
    const Estimate estimate = estimateOf(f.samples);
    const QString found =
        QStringLiteral("expected %1, found %2 +- %3").arg(f.expected).arg(estimate.mean).arg(estimate.halfWidth);
    QVERIFY2(passes(f), qPrintable(found));
}

/// `./dev validation` writes it anew.
void ValidationTest::thePageSaysWhatTheEngineGives()
{
    QFile file(QStringLiteral(TOPOLOGUE_SOURCE_DIR "/model/simulation/VALIDATION.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), QString::fromStdString(pageOf(m_cases)));
}

QTEST_GUILESS_MAIN(ValidationTest)
#include "validation_test.moc"
