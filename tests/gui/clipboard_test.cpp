// SPDX-License-Identifier: Apache-2.0
#include "editing/create.h"
#include "formats/topojson.h"
#include "programwindow.h"
#include "window/clipboard.h"
#include "window/exporter.h"

#include <QClipboard>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QTemporaryDir>

using namespace topologue;
using namespace topologue::window;

namespace {

const QString Payment = QStringLiteral("component:payment");

std::string bytesOf(const Document &document)
{
    return formats::writeTopoJson(*document.architecture());
}

Document &document()
{
    return *Session::instance().document();
}

void setText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

/// What another program has, and would have to send.
class SlowData : public QMimeData
{
public:
    mutable int fetched = 0;
    [[nodiscard]] QStringList formats() const override { return {QStringLiteral("text/plain")}; }
    [[nodiscard]] bool hasFormat(const QString &type) const override { return formats().contains(type); }

protected:
    [[nodiscard]] QVariant retrieveData(const QString &, QMetaType) const override
    {
        ++fetched;
        return QStringLiteral("web -> order");
    }
};

} // namespace

/// Copy, cut and paste, with real keys, between documents, and of what nobody should paste.
class ClipboardTest : public tests::ProgramWindow
{
    Q_OBJECT

    Clipboard *m_clipboard = nullptr;

    [[nodiscard]] bool openMicroservices()
    {
        return open(tests::samplePath(QStringLiteral("ecommerce-microservices")));
    }

    void press(Qt::Key key) { QTest::keyClick(m_window, key, Qt::ControlModifier); }

    // What the system says when something is dropped on the window; whether it was taken.
    bool drop(const QMimeData &data, QPoint at)
    {
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window, &enter);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window, &event);
        return event.isAccepted();
    }

    // Copies with the key, and waits for the pictures.
    [[nodiscard]] bool copied(const QStringList &keys)
    {
        m_canvas->setSelection(keys);
        m_canvas->forceActiveFocus();
        QSignalSpy drawn(m_clipboard, &Clipboard::drawn);
        press(Qt::Key_C);
        return tests::arrived(drawn);
    }

private slots:
    void init()
    {
        m_clipboard = m_window->findChild<Clipboard *>();
        QVERIFY(m_clipboard);
        QTest::mouseMove(m_window, QPoint(5, 5)); // Away from the canvas.
        QVERIFY(openMicroservices());
        m_canvas->forceActiveFocus();
    }

    void putsTheSelectionThereAsDocumentAndPictures()
    {
        QVERIFY(copied({Payment, QStringLiteral("component:order")}));
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        const auto read = formats::readTopoJson(data->data(QLatin1String(Clipboard::MimeType)).toStdString());
        QVERIFY(read.has_value());
        QCOMPARE(read->architecture.components.size(), 2UL);
        QCOMPARE(data->text().toUtf8(), data->data(QLatin1String(Clipboard::MimeType)));
        const QByteArray svg = data->data(QStringLiteral("image/svg+xml"));
        QVERIFY(svg.contains("payment"));
        QVERIFY(!svg.contains("inventory"));
        const auto picture = qvariant_cast<QImage>(data->imageData());
        QVERIFY(picture.width() > 200);
        QVERIFY(picture.width() < 2 * m_canvas->contentBounds().width());
    }

    void carriesComponentsToAnotherDocumentAndBack()
    {
        QVERIFY(copied({Payment, QStringLiteral("component:order")}));
        QVERIFY(open(tests::samplePath(QStringLiteral("ecommerce-monolith"))));
        const std::string before = bytesOf(document());
        const int count = document().componentCount();
        m_canvas->forceActiveFocus();
        press(Qt::Key_V);
        QCOMPARE(document().componentCount(), count + 2);
        QCOMPARE(m_canvas->selection().size(), 2);
        const std::string after = bytesOf(document());
        press(Qt::Key_Z);
        QCOMPARE(bytesOf(document()), before);
        QVERIFY(!document().canUndo());
        document().redo();
        QCOMPARE(bytesOf(document()), after);
    }

    void cutsInOneStep()
    {
        const std::string before = bytesOf(document());
        m_canvas->setSelection({Payment});
        press(Qt::Key_X);
        QVERIFY(!document().architecture()->components.contains(ComponentId("payment")));
        press(Qt::Key_V);
        QVERIFY(document().architecture()->components.contains(ComponentId("payment")));
        press(Qt::Key_Z);
        press(Qt::Key_Z);
        QCOMPARE(bytesOf(document()), before);
        QVERIFY(!document().canUndo());
    }

    void pastesAtThePointerAndStepsAside()
    {
        QVERIFY(copied({Payment}));
        const QPointF item(m_canvas->width() - 60, 60);
        QTest::mouseMove(m_window, m_canvas->mapToScene(item).toPoint());
        QTRY_VERIFY(m_canvas->pointer().has_value());
        const QPointF wanted = m_canvas->toDocument(*m_canvas->pointer());
        press(Qt::Key_V);
        press(Qt::Key_V);
        const auto &placements = document().architecture()->drawn.placements;
        const auto placeOf = [&](const char *id) { return placements.at(ComponentId(id)).center; };
        QVERIFY(std::abs(placeOf("payment-2").x - wanted.x()) <= 1);
        QVERIFY(std::abs(placeOf("payment-2").y - wanted.y()) <= 1);
        QCOMPARE(placeOf("payment-3").x, placeOf("payment-2").x + 32);
        QCOMPARE(placeOf("payment-3").y, placeOf("payment-2").y + 32);
    }

    void pastesAnExportedSvg_data()
    {
        QTest::addColumn<bool>("asText");
        QTest::newRow("as a picture") << false;
        QTest::newRow("as text") << true;
    }
    void pastesAnExportedSvg()
    {
        QFETCH(bool, asText);
        QVERIFY(copied({Payment}));
        const QByteArray svg = QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("image/svg+xml"));
        auto *data = new QMimeData;
        if (asText)
            data->setText(QString::fromUtf8(svg));
        else
            data->setData(QStringLiteral("image/svg+xml"), svg);
        QGuiApplication::clipboard()->setMimeData(data);
        press(Qt::Key_V);
        QVERIFY(document().architecture()->components.contains(ComponentId("payment-2")));
    }

    void pastesAListOfNames()
    {
        const int count = document().componentCount();
        setText(QStringLiteral("shop front -> basket\nbasket -> basket db"));
        press(Qt::Key_V);
        QCOMPARE(document().componentCount(), count + 3);
        document().undo();
        QVERIFY(!document().canUndo());
    }

    void refusesWithASentenceWhatCannotBePasted_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("half a document") << QByteArray(R"({"topologue": 1, "components": [{"id": "a")");
        QTest::newRow("a document of the future") << QByteArray(R"({"topologue": 99, "components": []})");
        QTest::newRow("a document that is none") << QByteArray(R"({"hello": "world"})");
        QTest::newRow("an SVG without a source") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        QTest::newRow("an SVG that refers to files") << QByteArray(
            "<?xml version=\"1.0\"?><!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg>&x;</svg>");
        QTest::newRow("an SVG that explodes")
            << QByteArray("<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
                          "<!ENTITY c \"&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;\">]><svg>&d;</svg>");
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\0\1\2\0\0\xff\xfe",
                                              11);
        QTest::newRow("an arrow without an end") << QByteArray("a ->");
        QTest::newRow("500 kB of nothing") << QByteArray(500'000, '{');
        QTest::newRow("50 MB") << QByteArray(50'000'000, 'x');
        QTest::newRow("nothing") << QByteArray();
    }
    void refusesWithASentenceWhatCannotBePasted()
    {
        QFETCH(QByteArray, text);
        const auto before = document().architecture();
        QSignalSpy refused(m_clipboard, &Clipboard::refused);
        QMimeData data;
        data.setData(QStringLiteral("text/plain"), text);
        const double start = tests::processorMs();
        m_clipboard->pasteData(data);
        const double worked = tests::processorMs() - start;
        QVERIFY(tests::arrived(refused));
        QVERIFY(refused.first().first().toString().size() > 20);
        QVERIFY(refused.first().first().toString().size() < 600);
        QCOMPARE(document().architecture(), before);
        QVERIFY(!document().canUndo());
        QVERIFY2(worked < 500, qPrintable(QString::number(worked)));
        QTRY_VERIFY(!m_clipboard->isBusy());
    }

    void joinsALargeDocumentWithoutHoldingTheWindowUp()
    {
        QString lines;
        for (int i = 0; i < 4'000; ++i)
            lines += QStringLiteral("service with a rather long name %1\n").arg(i);
        const int count = document().componentCount();
        QMimeData data;
        data.setData(QStringLiteral("text/plain"), lines.toUtf8());
        m_clipboard->pasteData(data);
        QVERIFY(m_clipboard->isBusy());
        QSignalSpy refused(m_clipboard, &Clipboard::refused);
        m_clipboard->pasteData(data);
        QCOMPARE(refused.size(), 1); // One after the other.
        // The document changes meanwhile: neither change is lost.
        auto changed = *document().architecture();
        changed.components.remove(ComponentId("no-such"));
        changed.name.set(Language::English, "Changed meanwhile");
        document().edit(std::move(changed), QStringLiteral("Rename"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_clipboard->isBusy(), 20'000);
        QCOMPARE(document().componentCount(), count + 4'000);
        QCOMPARE(document().architecture()->name.in(Language::English), std::string("Changed meanwhile"));
        QVERIFY(settle());
        m_canvas->selectAll();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_clipboard->copy());
        qInfo("copying 4,000 components held the window up for %lld ms", static_cast<long long>(timer.elapsed()));
    }

    void asksForWhatIsDraggedOnlyWhenItIsDropped()
    {
        SlowData data;
        const QPoint at = m_canvas->mapToScene(QPointF(200, 200)).toPoint();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window, &enter);
        for (int step = 0; step < 5; ++step) {
            QDragMoveEvent move(at + QPoint(step, 0), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(m_window, &move);
            QVERIFY(move.isAccepted());
        }
        QCOMPARE(data.fetched, 0);
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(m_window, &leave);
    }

    void copiesThePictureAsItIsSeenWhateverTheExportDialogHasChosen()
    {
        auto *exporter = m_window->findChild<Exporter *>();
        QVERIFY(exporter);
        const auto copy = [&] {
            QSignalSpy done(exporter, &Exporter::copied);
            m_canvas->forceActiveFocus();
            QTest::keyClick(m_window, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
            return tests::arrived(done) ? QGuiApplication::clipboard()->text() : QString();
        };
        const QString light = copy();
        QVERIFY(light.startsWith(QLatin1String("<")));
        exporter->setProperty("theme", Exporter::Automatic);
        exporter->setProperty("scale", 4.0);
        exporter->setProperty("transparent", true);
        exporter->setProperty("embedSource", false);
        QCOMPARE(copy(), light);
        AppSettings::instance().setDark(true);
        const QString dark = copy();
        QVERIFY(!dark.isEmpty() && dark != light);
        exporter->setProperty("theme", Exporter::Light);
        exporter->setProperty("scale", 1.0);
        exporter->setProperty("transparent", false);
        exporter->setProperty("embedSource", true);
    }

    /// The picture and the source in it are of one version.
    void copiesWhatTheDocumentHasJustBecome()
    {
        auto *exporter = m_window->findChild<Exporter *>();
        auto renamed = editing::rename(*document().architecture(), ComponentId("payment"), "Till", Language::English);
        QVERIFY(renamed.has_value());
        document().edit(std::move(renamed->architecture), QStringLiteral("Rename"));
        QSignalSpy done(exporter, &Exporter::copied);
        exporter->copy();
        QVERIFY(tests::arrived(done));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String(">Till</")));
        document().undo();
        QVERIFY(settle());
    }

    void makesADocumentOfWhatIsPastedWhereThereIsNone()
    {
        QVERIFY(copied({Payment}));
        Session::instance().closeAllNow();
        QVERIFY(!Session::instance().document());
        QSignalSpy refused(m_clipboard, &Clipboard::refused);
        QMimeData nonsense;
        nonsense.setText(QStringLiteral("{"));
        m_clipboard->pasteData(nonsense);
        QCOMPARE(refused.size(), 1);
        QVERIFY(!Session::instance().document());
        press(Qt::Key_V);
        QVERIFY(Session::instance().document());
        QVERIFY(document().architecture()->components.contains(ComponentId("payment")));
        document().undo();
        QCOMPARE(document().componentCount(), 0);
        QVERIFY(!document().canUndo());
        QVERIFY(settle());
    }

    void opensFilesAndSaysWhatAFolderIs()
    {
        QTemporaryDir folder;
        QSignalSpy refused(m_clipboard, &Clipboard::refused);
        QSignalSpy wanted(m_clipboard, &Clipboard::fileWanted);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(folder.path()),
                      QUrl::fromLocalFile(tests::samplePath(QStringLiteral("ecommerce-monolith")))});
        QSignalSpy opened(&Session::instance(), &Session::opened);
        m_clipboard->pasteData(data);
        QCOMPARE(refused.size(), 1);
        QVERIFY(refused.first().first().toString().contains(folder.path()));
        QCOMPARE(wanted.size(), 1);
        QVERIFY(tests::arrived(opened));
        QVERIFY(settle());
    }

    void whatIsDroppedIsPastedWhereItFalls()
    {
        QVERIFY(openMicroservices());
        QVERIFY(copied({Payment}));
        const QMimeData *copy = QGuiApplication::clipboard()->mimeData();
        const int before = document().componentCount();
        const QPoint place = m_canvas->mapToScene(QPointF(120, 200)).toPoint();
        QVERIFY(drop(*copy, place)); // As components of another window.
        QCOMPARE(document().componentCount(), before + 1);
        QVERIFY(settle());
        const QStringList added = m_canvas->selection();
        QCOMPARE(added.size(), 1);
        const QPointF middle = m_canvas->outlineOf(added.first()).center();
        QVERIFY2((middle - QPointF(120, 200)).manhattanLength() < 80, qPrintable(added.first()));

        QMimeData names;
        names.setText(QStringLiteral("coupon -> coupon db"));
        QVERIFY(drop(names, place));
        QCOMPARE(document().componentCount(), before + 3);
        QMimeData nothing;
        nothing.setData(QStringLiteral("application/x-unknown"), "x");
        QVERIFY(!drop(nothing, place));
        document().undo();
        document().undo();
        QVERIFY(!document().canUndo());
        // A folder is named, a file is opened, whatever page is shown.
        QSignalSpy refused(m_clipboard, &Clipboard::refused);
        QTemporaryDir folder;
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(folder.path())});
        QVERIFY(drop(files, place));
        QCOMPARE(refused.size(), 1);
        QVERIFY(settle());
    }
};

QTEST_MAIN(ClipboardTest)
#include "clipboard_test.moc"
