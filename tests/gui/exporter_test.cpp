// SPDX-License-Identifier: Apache-2.0
#include "fixture.h"
#include "window/exporter.h"
#include "window/exportplace.h"
#include "window/overwritequestion.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace topologue;
using namespace topologue::window;

namespace {

/// The monolith on a canvas, and who exports it.
struct Shop {
    std::unique_ptr<tests::CanvasWindow> view =
        std::make_unique<tests::CanvasWindow>(QStringLiteral("ecommerce-monolith"));
    std::unique_ptr<Exporter> exporter = std::make_unique<Exporter>();

    Shop() { lead(*exporter); }
    void lead(Exporter &other) const
    {
        other.setProperty("document", QVariant::fromValue(view->document.get()));
        other.setProperty("canvas", QVariant::fromValue(view->canvas));
    }
    [[nodiscard]] bool isShown() const
    {
        return QTest::qWaitFor([this] { return view->canvas->scene() != nullptr; }, 20'000);
    }
};

} // namespace

/// Pictures of a document as files.
class ExporterTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { tests::prepareProgram(); }

    void exportsEveryFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("svg") << "a.svg" << QByteArray("<?xml");
        QTest::newRow("png") << "a.png" << QByteArray("\x89PNG");
        QTest::newRow("pdf") << "a.pdf" << QByteArray("%PDF");
        QTest::newRow("dot") << "a.dot" << QByteArray("digraph");
    }
    void exportsEveryFormat()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, start);
        const Shop shop;
        QVERIFY(shop.isShown());
        Exporter &exporter = *shop.exporter;
        QTemporaryDir folder;
        QSignalSpy finished(&exporter, &Exporter::finished);
        exporter.exportTo(QUrl::fromLocalFile(folder.filePath(name)));
        QVERIFY(tests::arrived(finished));
        QVERIFY(finished.first().first().toBool());
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(start));
    }

    void asksBeforeAnExportReplacesAFile()
    {
        const Shop shop;
        QVERIFY(shop.isShown());
        Exporter &exporter = *shop.exporter;
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("a.svg")));
        const auto content = [name = file.fileName()] {
            QFile written(name);
            return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
        };
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("precious");
        file.close();
        auto &question = OverwriteQuestion::instance();
        QSignalSpy finished(&exporter, &Exporter::finished);
        for (const bool mayReplace : {false, true}) {
            exporter.exportTo(QUrl::fromLocalFile(folder.filePath(QStringLiteral("a")))); // Without its ending.
            QVERIFY(question.isAsking() && !exporter.isBusy());
            QCOMPARE(question.name(), QStringLiteral("a.svg"));
            QCOMPARE(content(), QByteArray("precious"));
            question.answer(mayReplace);
            QCOMPARE(exporter.isBusy(), mayReplace);
        }
        QVERIFY(tests::arrived(finished));
        QVERIFY(content().startsWith("<?xml"));
        {
            Exporter gone;
            shop.lead(gone);
            gone.exportTo(QUrl::fromLocalFile(file.fileName()));
        }
        question.answer(true); // Nobody waits for it any more.
    }

    void completesNamesThatAreChosen()
    {
        const QString folder = QDir::currentPath() + u'/';
        const QStringList others{QStringLiteral(".png")};
        for (const auto &[chosen, file] : std::initializer_list<std::pair<QString, QString>>{
                 {"/a/b", "/a/b.svg"},
                 {"/a/b.SVG", "/a/b.SVG"},
                 {"/a/b.png", "/a/b.png"},
                 {"/a/b.dot", "/a/b.dot.svg"},
                 {"/a/.svg", "/a/.svg.svg"},
                 {"/a/../b", "/b.svg"},
                 {"b", folder + "b.svg"},
                 {"", ""},
             }) {
            QUrl url;
            url.setPath(chosen); // As Qt's own dialog gives what was typed.
            QCOMPARE(chosenFile(url, QStringLiteral(".svg"), others), file);
        }
    }

    void reportsAnExportThatCannotBeWritten()
    {
        const Shop shop;
        QVERIFY(shop.isShown());
        Exporter &exporter = *shop.exporter;
        QSignalSpy finished(&exporter, &Exporter::finished);
        exporter.exportTo(QUrl::fromLocalFile(QStringLiteral("/no/such/folder/a.svg")));
        QVERIFY(tests::arrived(finished));
        QVERIFY(!finished.first().first().toBool());
        QVERIFY(!exporter.errorText().isEmpty());
        exporter.dismissError();
        QVERIFY(exporter.errorText().isEmpty());
    }
};

QTEST_MAIN(ExporterTest)
#include "exporter_test.moc"
