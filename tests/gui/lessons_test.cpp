// SPDX-License-Identifier: Apache-2.0
#include "programwindow.h"

#include "window/actions.h"
#include "window/learn/challengerun.h"
#include "window/learn/lessonlibrary.h"
#include "window/learn/lessonplayer.h"
#include "window/playback.h"
#include "window/player.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtPlugin>

using namespace topologue;
using namespace topologue::window;

/// Lessons and challenges in the window, with real clicks and keys.
class LessonsTest : public tests::ProgramWindow
{
    Q_OBJECT

private:
    LessonPlayer *m_lesson = nullptr;

    /// Shows a page of Learn, as links do.
    void go(const char *page)
    {
        QVERIFY(QMetaObject::invokeMethod(m_window, "showPage", Q_ARG(QString, QLatin1String(page))));
    }
    [[nodiscard]] bool begun(const char *id)
    {
        LessonLibrary::instance().setPredicted(QLatin1String(id), std::nullopt);
        go((std::string("learn/lesson/") + id).c_str());
        return QTest::qWaitFor(
            [&] {
                QQuickItem *view = find(QLatin1String(id), "lessonId");
                m_lesson = view ? view->property("lesson").value<LessonPlayer *>() : nullptr;
                return m_lesson && m_lesson->lesson() == QLatin1String(id) && m_lesson->count() > 0 && played();
            },
            60'000);
    }
    /// Each architecture has its recording.
    [[nodiscard]] bool played() const
    {
        for (int row = 0; row < m_lesson->count(); ++row) {
            auto *playback = m_lesson->data(m_lesson->index(row), LessonPlayer::PlaybackRole).value<Playback *>();
            if (!playback->isReady() || playback->isBusy())
                return false;
        }
        return true;
    }
    [[nodiscard]] Document::Snapshot document(int row) const
    {
        return m_lesson->data(m_lesson->index(row), LessonPlayer::PlaybackRole)
            .value<Playback *>()
            ->document()
            ->architecture();
    }

private slots:
    void theShelvesHoldAllLessons()
    {
        go("learn/lesson");
        QTRY_VERIFY_WITH_TIMEOUT(LessonLibrary::instance().isReady(), 20'000);
        QCOMPARE(LessonLibrary::instance().errorText(), QString());
        QVERIFY(LessonLibrary::instance().library()->lessons.size() >= 36);
        QTRY_VERIFY(find(QStringLiteral("The payment database dies")));
        picture("lessons-shelf");
    }
    void predictedPlayedAndProved()
    {
        QVERIFY(begun("payment-database-down"));
        QCOMPARE(m_lesson->page(), 0);
        QVERIFY(m_lesson->why().isEmpty()); // Not before the answer.
        picture("lesson-question");
        click(find(m_lesson->options().first()));
        QTRY_COMPARE(m_lesson->chosen(), 0);
        click(find(QStringLiteral("See it happen")));
        QTRY_COMPARE(m_lesson->page(), 1);
        auto *player = m_lesson->player();
        QTRY_VERIFY(player->position() >= 5);
        for (int step = 2; step <= 3; ++step) {
            QTest::keyClick(m_window, Qt::Key_Right);
            QTRY_COMPARE(m_lesson->page(), step);
        }
        QTRY_VERIFY(player->position() >= 18);
        QVERIFY(!m_lesson->data(m_lesson->index(1), LessonPlayer::ShownRole).toBool()); // Only the monolith.
        player->setPosition(30);
        player->setPlaying(false);
        QTest::qWait(600); // For the eye: the flight of the camera.
        picture("lesson-step");

        // The cure is an edit of the live document, which is simulated again.
        const auto before = document(0);
        m_lesson->setCured(true);
        QVERIFY(*document(0) != *before);
        QTRY_VERIFY_WITH_TIMEOUT(played(), 60'000);
        m_lesson->setCured(false);
        QCOMPARE(*document(0), *before);

        while (!m_lesson->isAtEnd())
            m_lesson->setPage(m_lesson->page() + 1);
        QVERIFY(QTest::qWaitFor([this] { return !m_lesson->results().isEmpty(); }, 60'000));
        for (const QVariant &result : m_lesson->results())
            QVERIFY2(result.toMap().value(QStringLiteral("holds")).toBool(),
                     qPrintable(result.toMap().value(QStringLiteral("title")).toString()));
        QTRY_VERIFY(find(m_lesson->claim()));
        picture("lesson-result");
        QVERIFY(LessonLibrary::instance().isFinished(QStringLiteral("payment-database-down")));
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(find(QStringLiteral("predicted right")) || find(QStringLiteral("surprised")));
    }
    void aKnobIsTurned()
    {
        QVERIFY(begun("retry-storm"));
        m_lesson->predict(0);
        m_lesson->setPage(1);
        QTRY_VERIFY(m_lesson->settings().size() >= 2);
        const auto before = document(0);
        const int other = m_lesson->setting() == 0 ? 1 : 0;
        QQuickItem *choices = nullptr;
        QTRY_VERIFY((choices = find(m_lesson->knobLabel())) != nullptr
                    && middleOf(choices).y() < m_window->height() - 60);
        click(find(m_lesson->settings().at(other)));
        QTRY_COMPARE(m_lesson->setting(), other);
        QVERIFY(*document(0) != *before);
        QTRY_VERIFY_WITH_TIMEOUT(played(), 60'000);
        AppSettings::instance().setDark(true);
        AppSettings::instance().setLanguageCode(QStringLiteral("ko"));
        m_lesson->player()->setPosition(25);
        QTRY_VERIFY(find(m_lesson->knobLabel())); // In Korean now.
        QTest::qWait(300);
        picture("lesson-knob-dark-ko");
    }
    void presentedToARoom()
    {
        QVERIFY(begun("timeouts"));
        m_lesson->predict(0);
        m_lesson->setPage(1);
        const QSize before = m_window->size();
        QTest::keyClick(m_window, Qt::Key_F5);
        QTRY_COMPARE(m_window->visibility(), QWindow::FullScreen);
        // Closed now, the window would open next time as it was before.
        QVERIFY(QMetaObject::invokeMethod(m_window, "keepSize"));
        QCOMPARE(AppSettings::instance().windowSize(), before);
        QTRY_VERIFY(!find(QStringLiteral("Explore"))); // The rail is gone.
        QTest::qWait(400);
        picture("lesson-presented");
        QTest::keyClick(m_window, Qt::Key_PageDown); // A clicker.
        QTRY_COMPARE(m_lesson->page(), 2);
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(m_window->visibility() != QWindow::FullScreen);
        QTRY_VERIFY(find(QStringLiteral("Explore")));
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_COMPARE(m_lesson->lesson(), QString());
        QTRY_VERIFY(find(QStringLiteral("The payment database dies")));
    }
    /// Its buttons, and the keys on its diagrams, whatever else has a playhead.
    void theTransportIsOfTheLesson_data()
    {
        QTest::addColumn<bool>("beside"); // A document that is open in Explore.
        QTest::newRow("alone") << false;
        QTest::newRow("beside a document") << true;
    }
    void theTransportIsOfTheLesson()
    {
        QFETCH(const bool, beside);
        if (beside)
            QVERIFY(open(tests::samplePath(QStringLiteral("ecommerce-monolith"))));
        auto *explore = m_canvas->playback()->player();
        QVERIFY(begun("timeouts"));
        m_lesson->predict(0);
        m_lesson->setPage(1);
        Player *const player = m_lesson->player();
        player->setPlaying(false);
        const auto button = [this](const Action *action) {
            return find(action->text() + QStringLiteral("  ") + action->shortcutText(), "hint");
        };
        Actions &actions = *m_engine->singletonInstance<Actions *>(qmlTypeId("Topologue", 1, 0, "Actions"));
        QTRY_VERIFY(button(actions.play()));
        click(button(actions.play()));
        QTRY_VERIFY(player->isPlaying());
        click(button(actions.stepForward())); // Pauses as well.
        QTRY_VERIFY(!player->isPlaying());
        const double speed = player->speed();
        click(button(actions.faster()));
        QVERIFY(player->speed() > speed);
        QVERIFY(!explore->isPlaying() && explore->position() == 0);

        // On a diagram the keys mean what they mean beside it.
        auto *canvas = qobject_cast<DiagramCanvas *>(m_window->activeFocusItem());
        QVERIFY(!canvas);
        click(find(
            QStringLiteral("Diagram of %1").arg(m_lesson->data(m_lesson->index(0), LessonPlayer::TitleRole).toString()),
            "name"));
        canvas = qobject_cast<DiagramCanvas *>(m_window->activeFocusItem());
        QVERIFY(canvas && canvas != m_canvas);
        QTest::keyClick(m_window, Qt::Key_Space);
        QVERIFY(player->isPlaying() && !explore->isPlaying());
        QTest::keyClick(m_window, Qt::Key_Right);
        QTRY_COMPARE(m_lesson->page(), 2);
        QVERIFY(!actions.undo()->isEnabled() && !actions.closeDocument()->isEnabled());
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_COMPARE(m_lesson->lesson(), QString());
        QVERIFY(!actions.play()->isEnabled()); // Nothing is shown that could be played.
    }
    void presentedInBothLanguages()
    {
        QVERIFY(begun("timeouts"));
        m_lesson->predict(0);
        m_lesson->setPage(1);
        const lessons::Lesson &lesson = *LessonLibrary::instance().lesson(QStringLiteral("timeouts"));
        const auto textOf = [&](Language language) {
            return QString::fromStdString(lesson.steps[0].text.in(language));
        };
        QTest::keyClick(m_window, Qt::Key_B); // Only while presenting.
        QVERIFY(!m_lesson->isBilingual());
        QTest::keyClick(m_window, Qt::Key_F5);
        QTRY_COMPARE(m_window->visibility(), QWindow::FullScreen);
        QTRY_VERIFY(find(textOf(Language::English)));
        QVERIFY(!find(textOf(Language::Korean)));
        QTest::keyClick(m_window, Qt::Key_B);
        QVERIFY(m_lesson->isBilingual());
        QQuickItem *english = nullptr;
        QQuickItem *korean = nullptr;
        QTRY_VERIFY((english = find(textOf(Language::English))) && (korean = find(textOf(Language::Korean)))
                    && middleOf(english).x() < middleOf(korean).x());
        QVERIFY(korean->property("font").value<QFont>().pixelSize() >= 22);
        QVERIFY(AppSettings::instance().learned().value(QStringLiteral("presenter/bilingual")).toBool());
        QTest::qWait(400); // For the eye.
        picture("lesson-bilingual");
        m_lesson->setPage(0);
        QTRY_VERIFY(find(QString::fromStdString(lesson.prediction.question.in(Language::Korean))));
        picture("lesson-bilingual-question");
        m_lesson->setPage(m_lesson->pageCount() - 1);
        QTRY_VERIFY(find(QString::fromStdString(lesson.claim.in(Language::Korean))));
        picture("lesson-bilingual-result");
        m_lesson->setPage(1);
        AppSettings::instance().setLanguageCode(QStringLiteral("ko"));
        QTRY_VERIFY((english = find(textOf(Language::English))) && (korean = find(textOf(Language::Korean)))
                    && middleOf(korean).x() < middleOf(english).x());
        QTest::keyClick(m_window, Qt::Key_B);
        QTRY_VERIFY(!find(textOf(Language::English)));
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(m_window->visibility() != QWindow::FullScreen);
        QTest::keyClick(m_window, Qt::Key_Escape);
    }
    void oneOfThreeArchitecturesIsInFront()
    {
        QVERIFY(resizeTo({1280, 720}));
        QVERIFY(begun("payment-database-down"));
        m_lesson->predict(0);
        m_lesson->setPage(1);
        QTRY_COMPARE(m_lesson->shownCount(), 3);
        const auto canvasOf = [this](int row) {
            return find(QStringLiteral("Diagram of %1")
                            .arg(m_lesson->data(m_lesson->index(row), LessonPlayer::TitleRole).toString()),
                        "name");
        };
        QTRY_VERIFY(canvasOf(0) && canvasOf(2) && canvasOf(0)->width() > 2 * canvasOf(2)->width());
        QTest::qWait(700); // For the eye: the flight of the camera.
        picture("lesson-three");
        click(canvasOf(2));
        QTRY_COMPARE(m_lesson->front(), 2);
        QTRY_VERIFY(canvasOf(0) && canvasOf(1) && canvasOf(2) && canvasOf(2)->width() > 2 * canvasOf(0)->width());
        QTest::keyClick(m_window, Qt::Key_2);
        QCOMPARE(m_lesson->front(), 1);
        QTest::qWait(700);
        picture("lesson-three-second");
        m_lesson->setPage(3); // Only the monolith.
        QCOMPARE(m_lesson->front(), 0);
        QCOMPARE(m_lesson->shownCount(), 1);
        m_lesson->setPage(1);
        QVERIFY(resizeTo({1920, 1080}));
        QTRY_VERIFY(canvasOf(0) && canvasOf(2)
                    && qAbs(canvasOf(0)->width() - canvasOf(2)->width()) < 2); // There is room for all.
        QTest::qWait(700);
        picture("lesson-three-large");
        QVERIFY(resizeTo({1280, 720}));
        QTest::keyClick(m_window, Qt::Key_Escape);
    }
    void exportedAsAPageAndAsAFilm()
    {
        QVERIFY(begun("circuit-breaker"));
        const QTemporaryDir folder;
        const auto chosen = [&](const QString &entry, const QString &path) {
            QQuickItem *button = nullptr; // Busy for a moment after an export.
            if (!QTest::qWaitFor([&] {
                    button = find(QStringLiteral("Export the lesson"), "hint");
                    return button && button->isEnabled();
                }))
                return false;
            click(button);
            if (!QTest::qWaitFor([&] { return find(entry) && find(entry)->isEnabled(); }))
                return false;
            click(find(entry));
            auto *dialog = find(QStringLiteral("Export the lesson"), "hint")
                               ->findChild<QObject *>(QStringLiteral("lessonFileDialog"));
            if (!dialog || !QTest::qWaitFor([dialog] { return dialog->property("visible").toBool(); }))
                return false;
            return dialog->setProperty("selectedFile", QUrl::fromLocalFile(path))
                   && QMetaObject::invokeMethod(dialog, "accepted") && QMetaObject::invokeMethod(dialog, "close");
        };
        const QString page = folder.filePath(QStringLiteral("breaker.html"));
        QVERIFY(chosen(QStringLiteral("Page in English and Korean (HTML)…"), page));
        QVERIFY(QTest::qWaitFor([&] { return find(QStringLiteral("Exported to %1").arg(page)) != nullptr; }, 60'000));
        QFile file(page);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray html = file.readAll();
        QVERIFY(html.startsWith("<!DOCTYPE html>"));
        QVERIFY(html.contains(m_lesson->claim().toUtf8()) && html.contains("lang=\"ko\""));

        // Without the ending it gets the one of its kind.
        const QString film = folder.filePath(QStringLiteral("breaker"));
        QVERIFY(chosen(QStringLiteral("This run as a film (SVG)…"), film));
        QVERIFY(QTest::qWaitFor([&] { return QFile::exists(film + QStringLiteral(".svg")); }, 60'000));
        QTRY_VERIFY(find(QStringLiteral("Exported to %1.svg").arg(film)));

        // What cannot be written is told.
        const QString nowhere = folder.filePath(QStringLiteral("no-such-folder/breaker.html"));
        QVERIFY(chosen(QStringLiteral("Page to read and print (HTML)…"), nowhere));
        const QString wanted = QStringLiteral("The folder to write into does not exist.");
        const auto told = [&] {
            QList<QQuickItem *> queue{m_window->contentItem()};
            while (!queue.isEmpty()) {
                QQuickItem *item = queue.takeFirst();
                if (item->isVisible() && item->property("text").toString().contains(wanted))
                    return true;
                queue.append(item->childItems());
            }
            return false;
        };
        QVERIFY(QTest::qWaitFor(told, 60'000));
        QTest::keyClick(m_window, Qt::Key_Escape);
    }
    void aChallengeIsSolvedInTheEditor()
    {
        go("learn/challenge");
        QTRY_VERIFY_WITH_TIMEOUT(LessonLibrary::instance().challenge(QStringLiteral("calm-the-storm")), 20'000);
        const auto &text = LessonLibrary::instance().challenge(QStringLiteral("calm-the-storm"))->card.title;
        const QString title = QString::fromStdString(text.in(Language::English));
        QTRY_VERIFY(find(title));
        picture("challenges-shelf");
        click(find(QStringLiteral("Search"), "placeholderText"));
        for (const QChar letter : QStringLiteral("storm"))
            QTest::keyClick(m_window, letter.toLatin1());
        QVERIFY(drawn()); // Only what was found is left.
        QTRY_VERIFY(find(title) && middleOf(find(title)).y() < m_window->height() - 40);
        click(find(title));
        ChallengeRun &run = ChallengeRun::instance();
        QTRY_COMPARE(run.challenge(), QStringLiteral("calm-the-storm"));
        QVERIFY(QTest::qWaitFor([&] { return !run.isBusy() && !run.objectives().isEmpty(); }, 60'000));
        QVERIFY(!run.isSolved());
        QTRY_VERIFY(find(QStringLiteral("Start over")));
        QVERIFY(settle());
        picture("challenge-open");
        click(find(QStringLiteral("Hint (%1)").arg(run.hintsLeft())));
        QTRY_COMPARE(run.hints().size(), 1);

        // No retry but in the last layer: its edits, as a player would make them in the inspector.
        Document &design = *Session::instance().document();
        Architecture solved = *design.architecture();
        for (const char *id : {"a-b", "b-c", "c-d", "d-e"}) {
            Dependency call = *solved.dependencies.find(DependencyId(id));
            call.policies.retry.reset();
            solved.dependencies.replace(call.id, call);
        }
        design.edit(solved, QStringLiteral("Retries"));
        QVERIFY(QTest::qWaitFor([&] { return run.isSolved(); }, 60'000));
        QVERIFY(LessonLibrary::instance().isSolved(QStringLiteral("calm-the-storm")));
        QTRY_VERIFY(find(QStringLiteral("Solved: %1").arg(title)));
        picture("challenge-solved");
        click(find(QStringLiteral("Start over")));
        QVERIFY(QTest::qWaitFor([&] { return !run.isBusy() && !run.isSolved(); }, 60'000));

        // An ordinary document has no such card.
        QVERIFY(open(tests::samplePath(QStringLiteral("ecommerce-monolith"))));
        QTRY_COMPARE(run.challenge(), QString());
        QTRY_VERIFY(!find(QStringLiteral("Start over")));
    }
};

QTEST_MAIN(LessonsTest)
#include "lessons_test.moc"
