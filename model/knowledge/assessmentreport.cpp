// SPDX-License-Identifier: Apache-2.0
#include "assessmentreport.h"
#include "assessmenttext.h"
#include "markdown.h"
#include "reportwords.h"

#include <algorithm>
#include <initializer_list>

namespace topologue::knowledge {

namespace {

using namespace markdown;
using words::Word;

constexpr std::size_t MostReasons = 5;

class Page
{
public:
    Page(const Knowledge &knowledge, const Assessment &assessment, const Answers &answers, Language language,
         const LessonTitles &lessonTitles, std::string_view document)
        : m_knowledge(knowledge), m_asked(knowledge.questionnaire), m_assessment(assessment), m_answers(answers),
          m_language(language), m_lessonTitles(lessonTitles), m_document(document)
    {
    }

    std::string write()
    {
        advice();
        axes();
        gates();
        reasons(words::ReasonsFor, m_assessment.reasonsFor);
        reasons(words::ReasonsAgainst, m_assessment.reasonsAgainst);
        changes();
        see();
        allAnswers();
        heading(words::Counting);
        line(text(m_asked.justification));
        line(text(m_asked.remedies.text) + " (" + text(m_asked.remedies.effect) + ".) "
             + text(m_asked.remedies.reason));
        m_text.pop_back(); // The empty line at the end.
        return std::move(m_text);
    }

private:
    [[nodiscard]] std::string text(const LocalText &local) const { return escaped(local.in(m_language)); }
    [[nodiscard]] std::string say(const Word &word, std::initializer_list<std::string> arguments = {}) const
    {
        return filled(word.in(m_language), arguments);
    }
    [[nodiscard]] std::string advice(const std::string &verdict) const
    {
        return escaped(verdictText(m_asked, verdict, m_language));
    }
    /// Of a question or a remedy.
    [[nodiscard]] std::string subject(const std::string &id, bool isRemedy) const
    {
        return escaped(subjectText(m_asked, id, isRemedy, m_language));
    }
    template<class Asked>
    [[nodiscard]] std::string answer(const Asked &asked) const
    {
        return escaped(answerText(asked, m_answers, m_language));
    }

    void heading(const Word &word) { line("## " + say(word)); }
    /// A paragraph, or the last row of a table or list.
    void line(const std::string &text) { m_text += text + "\n\n"; }
    void row(const std::string &text) { m_text += text + "\n"; }

    void advice()
    {
        line("# " + say(words::Title));
        if (!m_document.empty())
            line(say(words::About, {escaped(m_document)}));
        line("**" + (m_assessment.verdict ? advice(*m_assessment.verdict) : say(words::Undecided)) + "**");
        line(escaped(firmnessText(m_assessment, m_language)));
        if (m_assessment.isFirm())
            return;
        if (m_assessment.verdict)
            line(say(words::Possible));
        for (const std::string &id : m_assessment.within) {
            if (id != m_assessment.verdict)
                row("- " + advice(id));
        }
        row("");
    }
    void axis(const Word &name, const AxisResult &axis, const std::string &lines)
    {
        row("| " + say(name) + " | " + (axis.points ? std::to_string(*axis.points) : "–") + " | "
            + std::to_string(axis.low) + "–" + std::to_string(axis.high) + " | " + lines + " | "
            + say(words::OfAsked, {std::to_string(axis.answered), std::to_string(axis.asked)}) + " |");
    }
    void axes()
    {
        const Thresholds &at = m_asked.thresholds;
        heading(words::Axes);
        row(say(words::AxesHead));
        row("| --- | ---: | ---: | ---: | ---: |");
        axis(words::Need, m_assessment.need, std::to_string(at.needSome) + ", " + std::to_string(at.needStrong));
        axis(words::Readiness, m_assessment.readiness, std::to_string(at.readiness));
        row("");
        line(say(words::BandMeans));
        if (const std::string lowered = loweredText(m_asked, m_assessment, m_language); !lowered.empty())
            line(escaped(lowered));
    }
    void gates()
    {
        heading(words::Gates);
        row(say(words::GatesHead));
        row("| --- | --- | ---: | --- |");
        for (const Gate &gate : m_assessment.gates) {
            const Word &state = gate.state == GateState::Passed   ? words::Passed
                                : gate.state == GateState::Failed ? words::Failed
                                                                  : words::Open;
            const Question *question = findById(m_asked.questions, gate.question);
            row("| " + subject(gate.question, false) + " | " + (question ? answer(*question) : "") + " | "
                + std::to_string(gate.least) + " | " + say(state) + " |");
        }
        row("");
        if (const std::string told = gatesText(m_asked, m_assessment, m_language); !told.empty())
            line(escaped(told));
    }
    void reasons(const Word &title, const std::vector<Reason> &reasons)
    {
        heading(title);
        if (reasons.empty()) {
            line(say(words::None));
            return;
        }
        // A failed gate is never the one that is left out.
        const auto gates =
            std::count_if(reasons.begin(), reasons.end(), [](const Reason &each) { return each.isGate; });
        const std::size_t shown = std::min(reasons.size(), std::max(MostReasons, static_cast<std::size_t>(gates)));
        for (std::size_t i = 0; i < shown; ++i) {
            const Reason &reason = reasons[i];
            const std::string what = subject(reason.id, reason.isRemedy);
            const Question *question = reason.isRemedy ? nullptr : findById(m_asked.questions, reason.id);
            std::string told = "- ";
            told += question ? what : say(words::NotTried, {what});
            if (question)
                told.append(" ").append(answer(*question));
            row(told.append(" — ").append(escaped(weightText(reason, m_language))));
        }
        row("");
        if (shown < reasons.size())
            line(say(words::More, {std::to_string(reasons.size() - shown)}));
    }
    void changes()
    {
        if (!m_assessment.verdict)
            return;
        heading(words::Changes);
        if (m_assessment.steps.empty())
            line(say(words::NoChange));
        for (const Step &step : m_assessment.steps)
            row("- " + escaped(stepText(m_asked, step, m_language)));
        if (!m_assessment.steps.empty())
            row("");
        for (const std::string &distance : distanceTexts(m_asked, m_assessment, m_language))
            line(escaped(distance));
    }
    void see(const Word &title, const Arguments &arguments)
    {
        std::vector<std::string> names;
        for (const std::string &id : arguments.concepts) {
            if (const Concept *found = findById(m_knowledge.concepts, id))
                names.push_back(text(found->name));
        }
        std::vector<std::string> lessons;
        for (const std::string &id : arguments.lessons) {
            const auto found = m_lessonTitles.find(id);
            if (found != m_lessonTitles.end())
                lessons.push_back(text(found->second));
        }
        if (names.empty() && lessons.empty())
            return;
        line("### " + say(title));
        if (!names.empty())
            row("- " + say(words::Concepts) + ": " + joined(names));
        if (!lessons.empty())
            row("- " + say(words::Lessons) + ": " + joined(lessons));
        row("");
    }
    void see()
    {
        if (m_assessment.reasonsFor.empty() && m_assessment.reasonsAgainst.empty())
            return;
        heading(words::See);
        see(words::SeeFor, m_assessment.argumentsFor);
        see(words::SeeAgainst, m_assessment.argumentsAgainst);
    }
    void allAnswers()
    {
        heading(words::AllAnswers);
        row(say(words::AnswersHead));
        row("| --- | --- | --- | ---: |");
        for (const Question &question : m_asked.questions) {
            row("| " + escaped(question.id) + " | " + text(question.text) + " | " + answer(question) + " | "
                + std::to_string(question.weight) + " |");
        }
        row("");
        row(say(words::RemediesHead));
        row("| --- | --- |");
        for (const Remedy &remedy : m_asked.remedies.items)
            row("| " + text(remedy.name) + " | " + answer(remedy) + " |");
        row("");
        if (m_assessment.ignored.empty())
            return;
        std::vector<std::string> ids;
        for (const std::string &id : m_assessment.ignored)
            ids.push_back(escaped(id));
        line(say(words::Ignored, {joined(ids)}));
    }

    const Knowledge &m_knowledge;
    const Questionnaire &m_asked;
    const Assessment &m_assessment;
    const Answers &m_answers;
    Language m_language;
    const LessonTitles &m_lessonTitles;
    std::string_view m_document;
    std::string m_text;
};

} // namespace

std::string assessmentReport(const Knowledge &knowledge, const Assessment &assessment, const Answers &answers,
                             Language language, const LessonTitles &lessonTitles, std::string_view document)
{
    return Page(knowledge, assessment, answers, language, lessonTitles, document).write();
}

} // namespace topologue::knowledge
