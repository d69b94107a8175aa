// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/answer.h"
#include "document.h"
#include "playback.h"
#include "scenariomodel.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QStringList>
#include <QTimer>
#include <QVariantList>

#include <array>
#include <atomic>
#include <memory>
#include <optional>
#include <variant>

namespace topologue::window {

/// The usual questions about the open document, asked away from the GUI thread, and their answers. Each question keeps
/// its last answer until another document is open.
class StressModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        topologue::window::ScenarioModel *scenarios READ scenarios WRITE setScenarios NOTIFY scenariosChanged REQUIRED)
    Q_PROPERTY(topologue::window::Playback *playback READ playback WRITE setPlayback NOTIFY playbackChanged REQUIRED)
    Q_PROPERTY(Question question READ question WRITE setQuestion NOTIFY questionChanged) ///< Whose answer is shown.
    /// Of Failures: what fails refuses at once; else it hangs.
    Q_PROPERTY(bool refuses READ refuses WRITE setRefuses NOTIFY refusesChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)              ///< Some question is being worked on.
    Q_PROPERTY(Question asked READ asked NOTIFY busyChanged)          ///< Which one, while busy.
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)  ///< 0..1.
    Q_PROPERTY(QString errorText READ errorText NOTIFY answerChanged) ///< Why there is no answer; may be empty.
    Q_PROPERTY(bool answered READ isAnswered NOTIFY answerChanged)    ///< The question.
    Q_PROPERTY(bool stale READ isStale NOTIFY staleChanged)           ///< Of the document as it was before an edit.
    Q_PROPERTY(QStringList sentences READ sentences NOTIFY answerChanged)
    Q_PROPERTY(int tone READ tone NOTIFY answerChanged) ///< Of the first sentence: 0 plain, 1 good, 2 warning, 3 bad.
    Q_PROPERTY(QStringList columns READ columns NOTIFY answerChanged)
    Q_PROPERTY(QVariantList head READ head NOTIFY answerChanged)     ///< The columns as cells: {text, tone}.
    Q_PROPERTY(QVariantList shares READ shares NOTIFY answerChanged) ///< Of the table's width that columns need; sum 1.
    /// {cells: [{text, tone}], marked, showable, place}
    Q_PROPERTY(QVariantList rows READ rows NOTIFY answerChanged)
    /// {title, xTitle, points: [{x, y, tone}], limit (undefined: none)}
    Q_PROPERTY(QVariantList curves READ curves NOTIFY answerChanged)

public:
    enum Question { Traffic, Failures, ColdCache, Metastable };
    Q_ENUM(Question)

    explicit StressModel(QObject *parent = nullptr);
    ~StressModel() override;

    [[nodiscard]] ScenarioModel *scenarios() const { return m_scenarios; }
    void setScenarios(ScenarioModel *scenarios);
    [[nodiscard]] Playback *playback() const { return m_playback; }
    void setPlayback(Playback *playback);
    [[nodiscard]] Question question() const { return m_question; }
    void setQuestion(Question question);
    [[nodiscard]] bool refuses() const { return m_refuses; }
    void setRefuses(bool refuses);
    [[nodiscard]] bool isBusy() const { return m_run != nullptr; }
    [[nodiscard]] Question asked() const { return m_asked; }
    [[nodiscard]] double progress() const { return m_progress; }
    [[nodiscard]] QString errorText() const { return m_errors[m_question]; }
    [[nodiscard]] bool isAnswered() const { return m_kept[m_question].has_value(); }
    [[nodiscard]] bool isStale() const { return m_stale; }
    [[nodiscard]] QStringList sentences() const;
    [[nodiscard]] int tone() const { return static_cast<int>(m_answer.tone); }
    [[nodiscard]] QStringList columns() const;
    [[nodiscard]] QVariantList head() const;
    [[nodiscard]] QVariantList shares() const;
    [[nodiscard]] QVariantList rows() const;
    [[nodiscard]] QVariantList curves() const;

    /// Asks the current question; what is being worked on is given up.
    Q_INVOKABLE void run();
    Q_INVOKABLE void cancel();
    /// Puts the scenario that shows this row into the document (undoable), makes it current, and plays it from just
    /// before the moment as soon as it is simulated. False, with an error, if what fails there is gone.
    Q_INVOKABLE bool show(int row);
    /// The table and the sentences, cells parted by tabs, for the clipboard.
    [[nodiscard]] QString tableText() const;
    Q_INVOKABLE void copyTable() const;

signals:
    void scenariosChanged();
    void playbackChanged();
    void questionChanged();
    void refusesChanged();
    void busyChanged();
    void progressChanged();
    void answerChanged();
    void staleChanged();

private:
    static constexpr std::size_t QuestionCount = 4;
    using Found = std::variant<analysis::TrafficLimit, analysis::Failures, analysis::ColdCache, analysis::Metastable>;
    /// Between the GUI thread and the one that works.
    struct Run {
        std::atomic<bool> cancelled = false;
        std::atomic<double> done = 0; // 0..1.
    };
    struct Outcome;
    struct Kept {
        Document::Snapshot document;
        Found found;
    };

    [[nodiscard]] Document *document() const { return m_scenarios ? m_scenarios->document() : nullptr; }
    void documentIsAnother();
    void documentWasEdited();
    void finished(Outcome outcome);
    void setRun(std::shared_ptr<Run> run);
    void word();
    void jump();
    [[nodiscard]] QString missingIn(const Scenario &scenario) const;

    QPointer<ScenarioModel> m_scenarios;
    QPointer<Playback> m_playback;
    QPointer<Document> m_document; // Whose answers these are.
    Question m_question = Traffic;
    bool m_refuses = false;
    std::shared_ptr<Run> m_run;
    Question m_asked = Traffic;
    double m_progress = 0;
    QTimer m_progressTimer;
    std::array<std::optional<Kept>, QuestionCount> m_kept;
    std::array<QString, QuestionCount> m_errors;
    analysis::Answer m_answer; // Of the current question, in the language of the window.
    bool m_stale = false;
    QString m_jumpScenario; // Once it is simulated, the player goes to m_jumpTo.
    double m_jumpTo = 0;
};

} // namespace topologue::window
