// SPDX-License-Identifier: Apache-2.0
#include "app/support/pdftext.h"
#include "core/documentfile.h"
#include "core/journal.h"
#include "core/statefolder.h"
#include "programwindow.h"
#include "window/learn.h"
#include "window/learn/advice.h"
#include "window/learn/questionlist.h"
#include "window/playback.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace topologue;
using namespace topologue::window;

namespace {

const knowledge::Questionnaire &asked()
{
    return Learn::instance().knowledge().questionnaire;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The page "When MSA?" in the program's own window, by mouse and keyboard.
class WhenMsaTest : public tests::ProgramWindow
{
    Q_OBJECT

private:
    Session &m_session = Session::instance();
    QTemporaryDir m_folder;

    [[nodiscard]] QList<QQuickItem *> items(const char *type) const
    {
        QList<QQuickItem *> found;
        QList<QQuickItem *> queue{m_window->contentItem()};
        while (!queue.isEmpty()) {
            QQuickItem *item = queue.takeFirst();
            if (!item->isVisible())
                continue;
            if (QByteArray(item->metaObject()->className()).startsWith(QByteArray(type) + "_QML"))
                found.append(item);
            queue.append(item->childItems());
        }
        return found;
    }
    [[nodiscard]] QQuickItem *page() const { return items("WhenPage").value(0); }
    template<class T>
    [[nodiscard]] T *model() const
    {
        return page() ? page()->findChild<T *>() : nullptr;
    }
    [[nodiscard]] QQuickItem *card(const QString &key) const
    {
        for (QQuickItem *each : items("QuestionCard")) {
            if (each->property("key").toString() == key)
                return each;
        }
        return nullptr;
    }
    /// The button of an answer to a question.
    [[nodiscard]] QQuickItem *choice(const QString &key, int value) const
    {
        QList<QQuickItem *> queue{card(key)};
        int next = 0;
        while (!queue.isEmpty()) {
            QQuickItem *item = queue.takeFirst();
            if (item->inherits("QQuickAbstractButton") && item->property("current").isValid() && next++ == value)
                return item;
            queue.append(item->childItems());
        }
        return nullptr;
    }
    /// As a person does: scrolls there, and clicks.
    void answerByMouse(const QString &key, int value)
    {
        QVERIFY(card(key));
        auto *area = items("ScrollArea").value(0);
        QVERIFY(QMetaObject::invokeMethod(area, "reveal", Q_ARG(QQuickItem *, card(key))));
        QVERIFY(drawn()); // Everything has its place.
        const QRectF seen = area->mapRectToScene(QRectF(QPointF(), area->size()));
        QTRY_VERIFY(seen.contains(middleOf(choice(key, value))));
        QTest::mouseClick(m_window, Qt::LeftButton, {}, middleOf(choice(key, value)));
    }
    void show(const char *where = "learn/when")
    {
        QVERIFY(QMetaObject::invokeMethod(m_window, "showPage", Q_ARG(QString, QString::fromLatin1(where))));
        QTRY_VERIFY(page() && !items("QuestionCard").isEmpty());
        QVERIFY(drawn()); // Everything has its place.
    }
    [[nodiscard]] static const std::map<std::string, std::int32_t> &answers()
    {
        return Session::instance().document()->architecture()->assessment;
    }
    [[nodiscard]] static QString spokenVerdict(const char *id)
    {
        return spoken(knowledge::findById(asked().verdicts, id)->text);
    }
    void key(int code, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window, static_cast<Qt::Key>(code), modifiers);
    }
    void openShop()
    {
        const QString path = m_folder.filePath(QStringLiteral("shop.topo.json"));
        QFile::remove(path);
        QVERIFY(QFile::copy(tests::samplePath(QStringLiteral("ecommerce-monolith")), path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(open(path));
    }

private slots:
    void init()
    {
        AppSettings::instance().setReducedMotion(true);
        m_session.closeAllNow();
        if (auto *advice = page() ? model<Advice>() : nullptr)
            advice->setExample({});
    }

    /// The first slot: no document is open.
    void saysThatThereIsNoDocumentAndBeginsOne()
    {
        show();
        QVERIFY(!m_session.document());
        QVERIFY(find(QStringLiteral("No answers yet")));
        picture("when-no-document");
        click(choice(QStringLiteral("n1"), 3));
        QVERIFY(model<Advice>()->isEmpty());
        click(find(QStringLiteral("Begin a document")));
        QTRY_VERIFY(m_session.document());
        QTRY_VERIFY(page()); // Still here.
        QTRY_VERIFY(!find(QStringLiteral("Begin a document")));
        answerByMouse(QStringLiteral("n1"), 3);
        QCOMPARE(answers().at("n1"), 3);
        QVERIFY(find(QStringLiteral("1 of 19 answered")));
    }

    void answersEverythingAndSeesTheAdvice()
    {
        openShop();
        show();
        const auto &example = *knowledge::findById(asked().examples, "shopify");
        for (const knowledge::Answer &answer : example.answers)
            answerByMouse(QString::fromStdString(answer.question), answer.value);
        QCOMPARE(answers().size(), asked().questions.size());
        QVERIFY(find(QStringLiteral("19 of 19 answered")));
        for (const knowledge::Remedy &remedy : asked().remedies.items)
            answerByMouse(QString::fromStdString(remedy.id), 1);
        QCOMPARE(answers().size(), asked().questions.size() + asked().remedies.items.size());
        const auto &advice = *model<Advice>();
        QCOMPARE(advice.verdict(), QStringLiteral("modular"));
        QTRY_VERIFY(find(spokenVerdict("modular")));
        QVERIFY(find(QStringLiteral("48")) && find(QStringLiteral("74")));
        QVERIFY(advice.plot()[QStringLiteral("heldBack")].toBool());
        QVERIFY(find(QStringLiteral("gates closed")));
        picture("when-all-answered");
    }

    void eachAnswerIsAStepThatUndoBringsBack()
    {
        openShop();
        show();
        auto *playback = m_window->findChild<Playback *>();
        QVERIFY(playback);
        answerByMouse(QStringLiteral("n1"), 4);
        answerByMouse(QStringLiteral("n2"), 1);
        answerByMouse(QStringLiteral("n2"), 2); // The same question: the same step.
        QVERIFY(!playback->isBusy());           // Nothing is simulated for an answer.
        QCOMPARE(m_session.document()->steps().size(), 2);
        QVERIFY(m_session.document()->isModified());
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!answers().contains("n2"));
        QCOMPARE(answers().at("n1"), 4);
        QCOMPARE(card(QStringLiteral("n2"))->property("answer").toInt(), -1);
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(answers().empty());
        QVERIFY(!m_session.document()->isModified());
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(answers().at("n1"), 4);
        QCOMPARE(card(QStringLiteral("n1"))->property("answer").toInt(), 4);
    }

    void answersByKeyboard()
    {
        openShop();
        show();
        auto *scale = card(QStringLiteral("n1"))->property("answerScale").value<QQuickItem *>();
        QVERIFY(scale && QMetaObject::invokeMethod(scale, "take"));
        QVERIFY(scale->hasActiveFocus());
        QVERIFY(answers().empty());
        key(Qt::Key_Space);
        QCOMPARE(answers().at("n1"), 0);
        key(Qt::Key_Right);
        key(Qt::Key_Right);
        QCOMPARE(answers().at("n1"), 2);
        key(Qt::Key_Left);
        QCOMPARE(answers().at("n1"), 1);
        key(Qt::Key_4);
        QCOMPARE(answers().at("n1"), 4);
        key(Qt::Key_Right); // There is none further.
        QCOMPARE(answers().at("n1"), 4);
        key(Qt::Key_Delete);
        QVERIFY(answers().empty());
        QVERIFY(scale->hasActiveFocus());
        key(Qt::Key_Down); // To the next question, past what is between.
        QVERIFY(card(QStringLiteral("n2"))->property("answerScale").value<QQuickItem *>()->hasActiveFocus());
        key(Qt::Key_3);
        QCOMPARE(answers().at("n2"), 3);
        key(Qt::Key_Up);
        QVERIFY(scale->hasActiveFocus());
        // Every question is reached by Tab, and is in view then.
        QSet<QString> seen;
        for (int i = 0; i < 120; ++i) {
            for (QQuickItem *item = m_window->activeFocusItem(); item; item = item->parentItem()) {
                if (QByteArray(item->metaObject()->className()).startsWith("AnswerScale_QML")) {
                    seen.insert(item->property("name").toString());
                    const QRectF where = item->mapRectToScene(QRectF(QPointF(), item->size()));
                    QVERIFY(where.top() > 0 && where.top() < m_window->height());
                }
            }
            key(Qt::Key_Tab);
        }
        QCOMPARE(seen.size(), static_cast<qsizetype>(asked().questions.size() + asked().remedies.items.size()));
    }

    void takesAllAnswersBack()
    {
        openShop();
        show();
        answerByMouse(QStringLiteral("n1"), 4);
        answerByMouse(QStringLiteral("r1"), 1);
        click(find(QStringLiteral("Take back all answers")));
        QVERIFY(answers().empty());
        QTRY_VERIFY(find(QStringLiteral("All answers are taken back. Undo brings them back.")));
        QVERIFY(find(QStringLiteral("No answers yet")));
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(answers().size(), 2U);
        QCOMPARE(answers().at("r1"), 1);
    }

    void answersAreSavedAndReadAgain()
    {
        openShop();
        show();
        answerByMouse(QStringLiteral("r6"), 1);
        answerByMouse(QStringLiteral("caching"), 0);
        key(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!m_session.document()->isModified());
        const QString path = m_session.document()->path();
        const auto read = core::loadDocument(path.toStdString());
        QVERIFY(read);
        QCOMPARE(read->architecture.assessment.size(), 2U);
        m_session.closeAllNow();
        QTRY_VERIFY(find(QStringLiteral("Begin a document")) || !page());
        QVERIFY(open(path));
        show();
        QCOMPARE(card(QStringLiteral("r6"))->property("answer").toInt(), 1);
        QCOMPARE(card(QStringLiteral("caching"))->property("answer").toInt(), 0);
    }

    /// What a crash now would leave behind.
    void answersAreKeptAgainstACrash()
    {
        openShop();
        show();
        answerByMouse(QStringLiteral("r2"), 3);
        QTRY_VERIFY(m_session.file()->isKept());
        const QDir folder(core::journalFolder());
        bool isThere = false;
        for (const QString &name : folder.entryList(QDir::Files)) {
            const auto journal = core::readJournal(contentOf(folder.filePath(name)).toStdString());
            if (!journal || journal->place.path != m_session.document()->path().toStdString())
                continue;
            const auto left = core::loadDocumentText(journal->document, "journal");
            QVERIFY(left);
            isThere = isThere || left->architecture.assessment == answers();
        }
        QVERIFY(isThere);
    }

    void examplesGiveTheAdviceThatIsKnown()
    {
        openShop();
        show();
        answerByMouse(QStringLiteral("n1"), 1);
        for (const knowledge::WorkedExample &example : asked().examples) {
            click(find(QStringLiteral("Worked examples")));
            QTRY_VERIFY(find(spoken(example.name)));
            click(find(spoken(example.name)));
            QTRY_COMPARE(model<Advice>()->example(), QString::fromStdString(example.id));
            QCOMPARE(model<Advice>()->verdict(), QString::fromStdString(example.verdict));
            QTRY_VERIFY(find(spokenVerdict(example.verdict.c_str())));
            QVERIFY(find(QString::number(example.need)) && find(QString::number(example.readiness)));
            QVERIFY(find(spoken(example.note)));
            QCOMPARE(answers().size(), 1U);           // Only shown.
            QTRY_VERIFY(!find(spoken(example.name))); // The menu is gone.
        }
        picture("when-example");
        click(find(QStringLiteral("Take these answers as a start")));
        QCOMPARE(answers().size(), asked().questions.size() + asked().remedies.items.size());
        QCOMPARE(answers().at("r3"), 0);
        QCOMPARE(model<Advice>()->example(), QString());
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(answers().size(), 1U);
    }

    void exportsBothFiles()
    {
        openShop();
        show();
        QVERIFY(model<QuestionList>()->take(QStringLiteral("baemin")));
        QStringList written;
        for (const char *ending : {".md", ".pdf"}) {
            click(items("WhenTools").value(0)->findChild<QQuickItem *>(QStringLiteral("exportButton")));
            const QString entry = QLatin1String(ending) == QLatin1String(".md") ? QStringLiteral("As Markdown…")
                                                                                : QStringLiteral("As PDF…");
            QTRY_VERIFY(find(entry));
            click(find(entry));
            auto *dialog = items("WhenTools").value(0)->findChild<QObject *>(QStringLiteral("assessmentFileDialog"));
            QVERIFY(dialog);
            QTRY_VERIFY(dialog->property("visible").toBool());
            QCOMPARE(dialog->property("selectedFile").toUrl(),
                     QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("shop-when-msa") + QLatin1String(ending))));
            const QString path = m_folder.filePath(QStringLiteral("결과") + QLatin1String(ending));
            AppSettings::instance().setLanguageCode(QStringLiteral("ko"));
            QVERIFY(dialog->setProperty("selectedFile", QUrl::fromLocalFile(path)));
            QVERIFY(QMetaObject::invokeMethod(dialog, "accepted") && QMetaObject::invokeMethod(dialog, "close"));
            QTRY_VERIFY_WITH_TIMEOUT(!model<Advice>()->isBusy() && QFile::exists(path), 30'000);
            written += path;
            AppSettings::instance().setLanguageCode(QStringLiteral("en"));
        }
        AppSettings::instance().setLanguageCode(QStringLiteral("ko"));
        const QString page = QString::fromUtf8(contentOf(written[0]));
        QVERIFY(page.startsWith(QStringLiteral("# 언제 MSA인가?")));
        QVERIFY(page.contains(spokenVerdict("prepare")));
        const QByteArray pdf = contentOf(written[1]);
        QVERIFY(pdf.startsWith("%PDF-"));
        const test::PdfText read = test::textOfPdf(pdf);
        QVERIFY(read.glyphs > 2000);
        QCOMPARE(read.missing, 0);
        QVERIFY(test::withoutSpaces(read.text).contains(test::withoutSpaces(spokenVerdict("prepare"))));
        QSignalSpy failed(model<Advice>(), &Advice::exportFailed);
        model<Advice>()->exportTo(QUrl::fromLocalFile(QStringLiteral("/nowhere/out.md")), QStringLiteral(".md"));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!failed.first().first().toString().isEmpty());
    }

    void reasonsLeadToTheirQuestionsAndLessonsAreOffered()
    {
        openShop();
        show();
        QVERIFY(model<QuestionList>()->take(QStringLiteral("bank")));
        QTRY_VERIFY(!items("AdviceRow").isEmpty());
        QVERIFY(!m_window->grabWindow().isNull()); // Everything has its place now.
        QQuickItem *gate = nullptr;
        for (QQuickItem *row : items("AdviceRow")) {
            if (!gate && row->property("text").toString() == spoken(knowledge::findById(asked().questions, "r1")->text))
                gate = row;
        }
        QVERIFY(gate);
        auto *side = items("ScrollArea").value(1);
        QVERIFY(QMetaObject::invokeMethod(side, "reveal", Q_ARG(QQuickItem *, gate)));
        const QRectF seen = side->mapRectToScene(QRectF(QPointF(), side->size()));
        QTRY_VERIFY(seen.contains(middleOf(gate)));
        click(gate);
        QTRY_VERIFY(card(QStringLiteral("r1"))->property("wanted").toBool());
        QVERIFY(card(QStringLiteral("r1"))->property("answerScale").value<QQuickItem *>()->hasActiveFocus());
        QTRY_VERIFY(!model<Advice>()->linksFor().isEmpty());
        // A lesson that argues is played.
        QQuickItem *lesson = nullptr;
        for (QQuickItem *row : items("AdviceRow")) {
            if (row->property("iconName").toString() == QStringLiteral("play"))
                lesson = row;
        }
        QVERIFY(lesson);
        QVERIFY(QMetaObject::invokeMethod(side, "reveal", Q_ARG(QQuickItem *, lesson)));
        QTRY_VERIFY(seen.contains(middleOf(lesson)));
        const QString title = lesson->property("text").toString();
        click(lesson);
        QTRY_VERIFY(!page());
        QTRY_VERIFY(find(title));
    }

    void searchLeadsToAQuestion()
    {
        openShop();
        QVERIFY(QMetaObject::invokeMethod(m_window, "showPage", Q_ARG(QString, QStringLiteral("learn/timeline"))));
        auto *field = items("LearnSearchField").value(0);
        QVERIFY(field);
        click(field);
        for (const char letter : std::string("codebase wait releases"))
            QTest::keyClick(m_window, letter);
        QTRY_VERIFY(find(spoken(knowledge::findById(asked().questions, "n6")->text)));
        key(Qt::Key_Return);
        QTRY_VERIFY(page());
        QTRY_VERIFY(card(QStringLiteral("n6")) && card(QStringLiteral("n6"))->property("wanted").toBool());
        const auto where = [this] {
            const QQuickItem *found = card(QStringLiteral("n6"));
            return found->mapRectToScene(QRectF(QPointF(), found->size()));
        };
        QTRY_VERIFY(QRectF(0, 0, m_window->width(), m_window->height()).contains(where()));
        // And once more from elsewhere.
        show("learn/question/r9");
        QTRY_VERIFY(card(QStringLiteral("r9"))->property("wanted").toBool());
        show("learn/question/n6");
        QTRY_VERIFY(card(QStringLiteral("n6"))->property("wanted").toBool());
    }

    void looksRight_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("window");
        QTest::addColumn<int>("text");
        for (const char *language : {"en", "ko"}) {
            for (const bool dark : {false, true}) {
                QTest::addRow("%s-%s-1280", language, dark ? "dark" : "light")
                    << dark << QString::fromLatin1(language) << QSize(1280, 720) << 100;
                QTest::addRow("%s-%s-1600", language, dark ? "dark" : "light")
                    << dark << QString::fromLatin1(language) << QSize(1600, 1000) << 100;
            }
            QTest::addRow("%s-narrow", language) << false << QString::fromLatin1(language) << QSize(900, 620) << 100;
            QTest::addRow("%s-150", language) << false << QString::fromLatin1(language) << QSize(1280, 720) << 150;
            QTest::addRow("%s-200", language) << true << QString::fromLatin1(language) << QSize(1280, 720) << 200;
        }
    }
    /// Nothing is cut or lies over another text, and the QML engine does not complain (see cleanup).
    void looksRight()
    {
        QFETCH(bool, dark);
        QFETCH(QString, language);
        QFETCH(QSize, window);
        QFETCH(int, text);
        AppSettings::instance().setDark(dark);
        AppSettings::instance().setLanguageCode(language);
        AppSettings::instance().setTextSize(text);
        QVERIFY(resizeTo(window));
        openShop();
        show("learn/question/n1");
        items("ScrollArea").last()->setProperty("contentY", 0);
        QVERIFY(model<QuestionList>()->take(QStringLiteral("shopify")));
        QVERIFY(card(QStringLiteral("n3"))->setProperty("unfolded", true));
        QTRY_VERIFY(card(QStringLiteral("n1"))->property("wanted").toBool());
        const QByteArray name = QByteArray("when-") + QTest::currentDataTag();
        QVERIFY(!m_window->grabWindow().isNull());
        picture(name);
        for (int screen = 1; screen <= 3; ++screen) {
            for (QQuickItem *area : items("ScrollArea")) {
                const double before = area->property("contentY").toDouble();
                QVERIFY(QMetaObject::invokeMethod(area, "turn", Q_ARG(double, 1)));
                QTest::qWait(20);
                QVERIFY(area->property("contentY").toDouble() > before + 50);
            }
            picture(name + '-' + QByteArray::number(screen));
        }
        QVERIFY(drawn());
        QList<QQuickItem *> queue{page()};
        while (!queue.isEmpty()) {
            QQuickItem *item = queue.takeFirst();
            if (!item->isVisible())
                continue;
            queue.append(item->childItems());
            if (!item->inherits("QQuickText") || item->property("text").toString().isEmpty())
                continue;
            const QRectF where = item->mapRectToItem(page(), QRectF(QPointF(), item->size()));
            QVERIFY2(item->property("contentHeight").toDouble() <= item->height() + 1.5,
                     qPrintable(item->property("text").toString()));
            QVERIFY2(where.left() >= -1 && where.right() <= page()->width() + 1,
                     qPrintable(item->property("text").toString()));
            QVERIFY2(!item->property("truncated").toBool(), qPrintable(item->property("text").toString()));
        }
        AppSettings::instance().setTextSize(100);
        QVERIFY(resizeTo({1280, 720}));
    }
};

QTEST_MAIN(WhenMsaTest)
#include "whenmsa_test.moc"
