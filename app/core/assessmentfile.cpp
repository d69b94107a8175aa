// SPDX-License-Identifier: Apache-2.0
#include "assessmentfile.h"

#include "knowledge/assessmentreport.h"
#include "knowledge/reportwords.h"
#include "render/textpdf.h"
#include "shippedlessons.h"

#include <algorithm>
#include <cctype>

namespace topologue::core {

namespace {

knowledge::LessonTitles lessonTitles()
{
    knowledge::LessonTitles titles;
    for (const lessons::Lesson &lesson : shippedLessons().lessons) {
        const Text &title = lesson.card.title;
        titles.emplace(lesson.card.id, knowledge::LocalText{title.in(Language::English), title.in(Language::Korean)});
    }
    return titles;
}

} // namespace

std::optional<AssessmentFormat> assessmentFormatFromPath(const std::filesystem::path &path)
{
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (ending == ".md" || ending == ".markdown")
        return AssessmentFormat::Markdown;
    return ending == ".pdf" ? std::optional(AssessmentFormat::Pdf) : std::nullopt;
}

Result<std::string> encodeAssessment(const knowledge::Knowledge &knowledge, const Architecture &architecture,
                                     AssessmentFormat format, Language language)
{
    const knowledge::Answers answers(architecture.assessment.begin(), architecture.assessment.end());
    const std::string &name = architecture.name.in(language);
    const std::string page =
        assessmentReport(knowledge, assess(knowledge.questionnaire, answers), answers, language, lessonTitles(), name);
    if (format == AssessmentFormat::Markdown)
        return page;
    const std::string_view title = knowledge::words::Title.in(language);
    const QString shown = QString::fromStdString(name.empty() ? std::string(title) : name);
    return render::renderTextPdf(QString::fromStdString(page), shown).map([](const QByteArray &bytes) {
        return bytes.toStdString();
    });
}

} // namespace topologue::core
