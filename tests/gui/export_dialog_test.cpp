// SPDX-License-Identifier: Apache-2.0
#include "programwindow.h"

#include "window/filmexporter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
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
    QByteArray m_path;

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
    [[nodiscard]] bool openFilmDialog()
    {
        auto *playback = m_window->findChild<Playback *>();
        return openExportDialog() && QTest::qWaitFor([&] { return playback->isReady() && !playback->isBusy(); }, 30'000)
               && choose(QStringLiteral("Film"));
    }
    // Types into the field of that name, and goes on to the next.
    void type(const QString &name, const QString &text)
    {
        click(find(name, "name"));
        QTest::keyClick(m_window, Qt::Key_A, Qt::ControlModifier);
        for (const QChar letter : text)
            QTest::keyClick(m_window, letter.toLatin1());
        QTest::keyClick(m_window, Qt::Key_Tab);
    }
    void closeFilmDialog()
    {
        if (find(QStringLiteral("Picture")))
            QVERIFY(choose(QStringLiteral("Picture")));
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(!find(QStringLiteral("Format")));
    }
    [[nodiscard]] static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init() { m_path = qgetenv("PATH"); }
    void cleanup()
    {
        qputenv("PATH", m_path);
        ProgramWindow::cleanup();
    }

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
        QTRY_VERIFY_WITH_TIMEOUT(!find(QStringLiteral("Format")), 20'000);
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
            QTRY_VERIFY_WITH_TIMEOUT(!find(QStringLiteral("Format")), 20'000);
        }
        QVERIFY(contentOf(folder.filePath("one.pdf")).startsWith("%PDF-"));
        QVERIFY(contentOf(folder.filePath("one.pdf")) == contentOf(folder.filePath("two.pdf")));
        // In another run of the program, too: nothing hangs on a seed of this one.
        QCOMPARE(static_cast<std::size_t>(QHashSeed::globalSeed()), std::size_t{0});
    }

    void asksBeforeItReplacesAFile()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath("picture.svg");
        QFile precious(name);
        QVERIFY(precious.open(QIODevice::WriteOnly));
        precious.write("precious");
        precious.close();
        QVERIFY(openExportDialog());
        QVERIFY(choose(QStringLiteral("SVG")));
        for (const bool byKey : {true, false}) {
            QVERIFY(chooseFile(folder.filePath("picture"))); // The ending is added.
            QTRY_VERIFY(find(QStringLiteral("Replace the file?")));
            QVERIFY(find(QStringLiteral("There is a file picture.svg already. What is in it is lost.")));
            QVERIFY(drawn());
            picture("replace-file");
            if (byKey)
                QTest::keyClick(m_window, Qt::Key_Escape);
            else
                QTest::keyClick(m_window, Qt::Key_Return); // Whoever does not read loses nothing.
            QTRY_VERIFY(!find(QStringLiteral("Replace the file?")));
            QCOMPARE(contentOf(name), QByteArray("precious"));
            QVERIFY(find(QStringLiteral("Format"))); // Still open, with all that was chosen.
        }
        QVERIFY(chooseFile(folder.filePath("picture")));
        QTRY_VERIFY(find(QStringLiteral("Replace")));
        QVERIFY(drawn());
        click(find(QStringLiteral("Replace")));
        QTRY_VERIFY(!find(QStringLiteral("Format")));
        QVERIFY(contentOf(name).startsWith("<?xml "));
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
        QTRY_VERIFY_WITH_TIMEOUT(find(QStringLiteral("The export failed"), "title"), 20'000);
        QVERIFY(find(QStringLiteral("Format"))); // Still open, with all that was chosen.
        QVERIFY(
            find(QStringLiteral("The export failed"), "title")->property("detail").toString().contains("no-folder"));
        QCOMPARE(contentOf(folder.filePath("no-folder")), QByteArray("kept"));
        QVERIFY(Session::instance().document() != nullptr);

        QVERIFY(resizeTo({900, 560})); // Everything is still within reach in the smallest window.
        QTRY_VERIFY(find(QStringLiteral("Export…"))->mapToScene(QPointF(0, 30)).y() < 560 - 24);
        QVERIFY(resizeTo({1280, 720}));

        QVERIFY(chooseFile(folder.filePath("picture.png")));
        QTRY_VERIFY_WITH_TIMEOUT(!find(QStringLiteral("Format")), 20'000);
        const QImage image(folder.filePath("picture.png"));
        QCOMPARE(image.pixelColor(0, 0).name(), QStringLiteral("#11151b"));
        QVERIFY(openExportDialog());
        QVERIFY(!find(QStringLiteral("The export failed"), "title"));
        QVERIFY(choose(QStringLiteral("Light")));
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(!find(QStringLiteral("Format")));
    }

    void filmsWhatTheDialogSays()
    {
        QTemporaryDir folder;
        QVERIFY(openFilmDialog());
        QVERIFY(choose(QStringLiteral("Animated SVG")));
        QVERIFY(choose(QStringLiteral("Dark")));
        QVERIFY(choose(QStringLiteral("×2")));
        type(QStringLiteral("From"), QStringLiteral("0:15"));
        type(QStringLiteral("To"), QStringLiteral("25"));
        QTRY_COMPARE(find(QStringLiteral("To"), "name")->property("text").toString(), QStringLiteral("0:25"));
        auto *films = m_window->findChild<FilmExporter *>();
        QTRY_VERIFY_WITH_TIMEOUT(films->measureText().startsWith(QStringLiteral("5 s at ×2")), 20'000);
        QTRY_VERIFY(find(films->measureText()));
        const QString name = folder.filePath("film.svg");
        QVERIFY(chooseFile(name));
        QTRY_VERIFY_WITH_TIMEOUT(!find(QStringLiteral("Format")), 20'000);
        QTRY_VERIFY(find(QStringLiteral("Exported to %1").arg(name)));

        const QString expected = folder.filePath("expected.svg");
        const QStringList arguments{"export",    samplePath(), "-o",
                                    expected,    "--lang",     "en",
                                    "--animate", "--scenario", "payment-database-down",
                                    "--from",    "15",         "--to",
                                    "25",        "--speed",    "2",
                                    "--theme",   "dark"};
        QCOMPARE(QProcess::execute(QStringLiteral(TOPOLOGUE_BINARY_DIR "/bin/topologue"), arguments), 0);
        QVERIFY(contentOf(name).contains("<animate"));
        QVERIFY(contentOf(name) == contentOf(expected));

        QVERIFY(openFilmDialog());
        click(find(QStringLiteral("All")));
        QTRY_COMPARE(find(QStringLiteral("To"), "name")->property("text").toString(), QStringLiteral("3:00"));
        m_window->findChild<Playback *>()->player()->setPosition(60);
        click(find(QStringLiteral("From here")));
        QTRY_COMPARE(find(QStringLiteral("From"), "name")->property("text").toString(), QStringLiteral("1:00"));
        click(find(QStringLiteral("All")));
        QVERIFY(choose(QStringLiteral("Light")));
        closeFilmDialog();
    }

    void framesFillAFolderOrNone()
    {
        QTemporaryDir folder;
        QVERIFY(openFilmDialog());
        QVERIFY(choose(QStringLiteral("Frames (PNG)")));
        QVERIFY(choose(QStringLiteral("×10")));
        click(find(QStringLiteral("All")));
        type(QStringLiteral("To"), QStringLiteral("2"));
        auto *films = m_window->findChild<FilmExporter *>();
        QTRY_VERIFY_WITH_TIMEOUT(films->measureText().contains(QLatin1String("5 frames")), 20'000);
        QVERIFY(chooseFile(folder.filePath("frames")));
        QTRY_VERIFY_WITH_TIMEOUT(!find(QStringLiteral("Format")), 20'000);
        QCOMPARE(QDir(folder.filePath("frames")).entryList(QDir::Files).size(), 5);
        QVERIFY(!QImage(folder.filePath("frames/frame-00005.png")).isNull());

        // The same folder again is refused, and everything is still chosen, within the smallest window.
        qputenv("PATH", folder.path().toLocal8Bit()); // No ffmpeg: its sentence takes room as well.
        QVERIFY(openFilmDialog());
        QVERIFY(chooseFile(folder.filePath("frames")));
        QTRY_VERIFY_WITH_TIMEOUT(find(QStringLiteral("The export failed"), "title"), 20'000);
        QVERIFY(resizeTo({900, 560}));
        QTRY_VERIFY(find(QStringLiteral("Export…"))->mapToScene(QPointF(0, 30)).y() < 560 - 24);
        QTRY_VERIFY(find(QStringLiteral("What"))->mapToScene(QPointF()).y() > 24);
        QVERIFY(resizeTo({1280, 720}));

        // Cancelled, nothing is left.
        click(find(QStringLiteral("All")));
        QTRY_VERIFY_WITH_TIMEOUT(films->measureText().contains(QLatin1String("450 frames")), 20'000);
        QVERIFY(chooseFile(folder.filePath("more")));
        QTRY_VERIFY(films->isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(folder.filePath("more/frame-00001.png")), 20'000);
        QTest::mouseClick(m_window, Qt::LeftButton, {}, QPoint(4, 360)); // Beside the dialog: a slip.
        QVERIFY(drawn());
        QVERIFY(films->isBusy() && find(QStringLiteral("Format")));
        click(find(QStringLiteral("Cancel")));
        QTRY_VERIFY(!films->isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(folder.filePath("more")), 20'000);
        QVERIFY(find(QStringLiteral("Format"))); // The dialog stays.
        QVERIFY(choose(QStringLiteral("Animated SVG")));
        closeFilmDialog();
    }

    void thereIsNoFilmOfARecordingFromBeforeTheLastEdits()
    {
        auto *films = m_window->findChild<FilmExporter *>();
        auto *playback = m_window->findChild<Playback *>();
        QVERIFY(openFilmDialog());
        QCOMPARE(films->problemText(), QString());
        Document &document = *Session::instance().document();
        Architecture edited = *document.architecture();
        edited.components.change(ComponentId("cart"), [](Component &cart) { cart.kind = ComponentKind::Gateway; });
        document.edit(std::move(edited), QStringLiteral("Kind"));
        playback->cancel();
        QVERIFY2(films->problemText().contains(QLatin1String("since the last edits")),
                 qPrintable(films->problemText()));
        QTRY_VERIFY(!find(QStringLiteral("Export…"))->isEnabled());
        closeFilmDialog();

        // The deck says so as well, and makes it anew.
        QTRY_VERIFY(find(QStringLiteral("Simulate")));
        click(find(QStringLiteral("Simulate")));
        QTRY_VERIFY(!find(QStringLiteral("Simulate")));
        QVERIFY(QTest::qWaitFor([&] { return !playback->isBusy(); }, 30'000));
        QCOMPARE(films->problemText(), QString());
        document.undo();
    }

    void videosNeedAnEncoder()
    {
        QTemporaryDir folder;
        qputenv("PATH", folder.path().toLocal8Bit());
        const QString how =
            QStringLiteral("Videos are made by ffmpeg, which is not installed (on Debian: apt install ffmpeg).");
        QVERIFY(openFilmDialog());
        QTRY_VERIFY(find(how));
        for (const char *format : {"MP4", "WebM", "GIF"})
            QVERIFY(!find(QLatin1String(format))->isEnabled());
        closeFilmDialog();

        QFile standIn(folder.filePath("ffmpeg"));
        QVERIFY(standIn.open(QIODevice::WriteOnly));
        standIn.write("#!/bin/sh\n/bin/cat > /dev/null\necho no such codec >&2\nexit 1\n");
        standIn.close();
        QVERIFY(standIn.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        QVERIFY(openFilmDialog());
        QTRY_VERIFY(!find(how));
        QVERIFY(choose(QStringLiteral("MP4")));
        type(QStringLiteral("To"), QStringLiteral("1"));
        auto *films = m_window->findChild<FilmExporter *>();
        QTRY_VERIFY_WITH_TIMEOUT(!films->measureText().isEmpty(), 20'000);
        QVERIFY(chooseFile(folder.filePath("film"))); // The ending is added.
        QTRY_VERIFY_WITH_TIMEOUT(find(QStringLiteral("The export failed"), "title"), 20'000);
        QVERIFY(films->errorText().contains(QLatin1String("no such codec")));
        QVERIFY(!QFileInfo::exists(folder.filePath("film.mp4")));
        click(find(QStringLiteral("All")));
        QVERIFY(choose(QStringLiteral("Animated SVG")));
        closeFilmDialog();
    }
};

QTEST_MAIN(ExportDialogTest)
#include "export_dialog_test.moc"
