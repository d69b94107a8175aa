// SPDX-License-Identifier: Apache-2.0
#include "programwindow.h"

#include <QFile>
#include <QHashFunctions>
#include <QProcess>
#include <QTemporaryDir>

using namespace topologue;
using namespace topologue::window;

/// The export dialog from its opening to the file.
class ExportDialogTest : public tests::ProgramWindow
{
    Q_OBJECT

private:
    [[nodiscard]] static QString samplePath() { return tests::samplePath(QStringLiteral("ecommerce-microservices")); }
    [[nodiscard]] bool openExportDialog()
    {
        if (!Session::instance().document()
            || !Session::instance().document()->path().endsWith("microservices.topo.json")) {
            if (!open(samplePath()))
                return false;
        }
        QTest::keyClick(m_window, Qt::Key_E, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return find(QStringLiteral("Format")) != nullptr; });
    }
    // Clicks a choice of the dialog until it is chosen (it may move while the dialog is laid out anew), or a check box.
    [[nodiscard]] bool choose(const QString &text)
    {
        if (!QTest::qWaitFor([&] { return find(text) != nullptr; }))
            return false;
        if (find(text)->property("checkState").isValid()) {
            const bool before = find(text)->property("checked").toBool();
            return QTest::qWaitFor([&] {
                if (find(text)->property("checked").toBool() == before)
                    click(find(text));
                return find(text)->property("checked").toBool() != before;
            });
        }
        return QTest::qWaitFor([&] {
            auto *item = find(text);
            if (item && !item->property("current").toBool())
                click(item);
            return item && item->property("current").toBool();
        });
    }
    // Clicks Export… and takes a file as the user does in the system's file dialog.
    [[nodiscard]] bool chooseFile(const QString &path)
    {
        auto *dialog = m_window->findChild<QObject *>(QStringLiteral("exportFileDialog"));
        if (!dialog)
            return false;
        click(find(QStringLiteral("Export…")));
        if (!QTest::qWaitFor([dialog] { return dialog->property("visible").toBool(); }))
            return false;
        return dialog->setProperty("selectedFile", QUrl::fromLocalFile(path))
               && QMetaObject::invokeMethod(dialog, "accepted") && QMetaObject::invokeMethod(dialog, "close");
    }
    [[nodiscard]] static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void exportsWhatTheDialogSays_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QStringList>("choices"); // What is clicked after the format.
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QStringList>("sameAs"); // Of the command line.
        QTest::newRow("SVG") << "SVG"
                             << QStringList{"Dark", "1×", "Carry the document, so that the picture can be opened again"}
                             << QByteArray("<?xml ") << QStringList{"--theme", "dark", "--no-source"};
        QTest::newRow("PNG") << "PNG" << QStringList{"Light", "2×", "Transparent background"}
                             << QByteArray("\x89PNG\r\n") << QStringList{"--scale", "2", "--transparent"};
        QTest::newRow("PDF") << "PDF" << QStringList{"Light", "1×"} << QByteArray("%PDF-") << QStringList{};
        QTest::newRow("DOT") << "DOT" << QStringList{} << QByteArray("digraph") << QStringList{};
    }
    void exportsWhatTheDialogSays()
    {
        QFETCH(QString, format);
        QFETCH(QStringList, choices);
        QFETCH(QByteArray, start);
        QFETCH(QStringList, sameAs);
        QTemporaryDir folder;
        const QString name = folder.filePath("picture." + format.toLower());
        QVERIFY(openExportDialog());
        QVERIFY(choose(format));
        for (const QString &choice : choices)
            QVERIFY2(choose(choice), qPrintable(choice));
        // What is exported never lands wherever the program was started, but beside the document.
        const auto *dialog = m_window->findChild<QObject *>(QStringLiteral("exportFileDialog"));
        QVERIFY(dialog);
        QCOMPARE(dialog->property("currentFile").toUrl(),
                 QUrl::fromLocalFile(samplePath().replace("topo.json", format.toLower())));
        QVERIFY(chooseFile(name));
        QTRY_VERIFY(!find(QStringLiteral("Format")));
        QTRY_VERIFY(find(QStringLiteral("Exported to %1").arg(name)));
        const QByteArray written = contentOf(name);
        QVERIFY2(written.startsWith(start), written.left(40).constData());

        // The program without a window says what is right, to the byte, in a process of its own.
        const QString expected = folder.filePath("expected." + format.toLower());
        const QStringList arguments{"export", samplePath(), "-o", expected, "--lang", "en"};
        QCOMPARE(QProcess::execute(QStringLiteral(TOPOLOGUE_BINARY_DIR "/bin/topologue"), arguments + sameAs), 0);
        QVERIFY(written == contentOf(expected));

        // Clicked again, the check boxes are as they were.
        QVERIFY(openExportDialog());
        for (const QString &choice : choices) {
            if (choice.size() > 10)
                QVERIFY(choose(choice));
        }
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(!find(QStringLiteral("Format")));
    }

    void exportsTheSamePdfAgain()
    {
        QTemporaryDir folder;
        for (const char *name : {"one.pdf", "two.pdf"}) {
            QVERIFY(openExportDialog());
            QVERIFY(choose(QStringLiteral("PDF")));
            QVERIFY(chooseFile(folder.filePath(name)));
            QTRY_VERIFY(!find(QStringLiteral("Format")));
        }
        QVERIFY(contentOf(folder.filePath("one.pdf")).startsWith("%PDF-"));
        QVERIFY(contentOf(folder.filePath("one.pdf")) == contentOf(folder.filePath("two.pdf")));
        // In another run of the program, too: nothing hangs on a seed of this one.
        QCOMPARE(static_cast<std::size_t>(QHashSeed::globalSeed()), std::size_t{0});
    }

    void keepsTheExportDialogWhenTheFileCannotBeWritten()
    {
        QTemporaryDir folder;
        QFile obstacle(folder.filePath("no-folder"));
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        obstacle.write("kept");
        obstacle.close();
        QVERIFY(openExportDialog());
        QVERIFY(choose(QStringLiteral("PNG")));
        QVERIFY(choose(QStringLiteral("Dark")));
        QVERIFY(chooseFile(folder.filePath("no-folder/picture.png")));
        QTRY_VERIFY(find(QStringLiteral("The export failed"), "title"));
        QVERIFY(find(QStringLiteral("Format"))); // Still open, with all that was chosen.
        QVERIFY(
            find(QStringLiteral("The export failed"), "title")->property("detail").toString().contains("no-folder"));
        QCOMPARE(contentOf(folder.filePath("no-folder")), QByteArray("kept"));
        QVERIFY(Session::instance().document() != nullptr);

        m_window->resize(900, 560); // Everything is still within reach in the smallest window.
        QTRY_COMPARE(m_window->contentItem()->size(), QSizeF(900, 560));
        QTRY_VERIFY(find(QStringLiteral("Export…"))->mapToScene(QPointF(0, 30)).y() < 560 - 24);
        m_window->resize(1280, 720);

        QVERIFY(chooseFile(folder.filePath("picture.png")));
        QTRY_VERIFY(!find(QStringLiteral("Format")));
        const QImage image(folder.filePath("picture.png"));
        QCOMPARE(image.pixelColor(0, 0).name(), QStringLiteral("#11151b"));
        QVERIFY(openExportDialog());
        QVERIFY(!find(QStringLiteral("The export failed"), "title"));
        QVERIFY(choose(QStringLiteral("Light")));
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(!find(QStringLiteral("Format")));
    }
};

QTEST_MAIN(ExportDialogTest)
#include "export_dialog_test.moc"
