// SPDX-License-Identifier: Apache-2.0
#include "lessonpage.h"

#include "drawing/svginline.h"
#include "drawing/xmltext.h"
#include "measurewords.h"
#include "pagestyle.h"
#include "pagewords.h"
#include "pagexml.h"
#include "playback/whywords.h"
#include "words.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace topologue::lessons {

using simulation::Word;

namespace {

std::string clock(Duration at)
{
    return playback::Words::clock(at.inNanoseconds());
}

/// Only what leads to a page of the web may be followed.
bool isWebAddress(const std::string &url)
{
    return url.starts_with("https://") || url.starts_with("http://");
}

class PageWriter
{
public:
    explicit PageWriter(const PageFacts &facts) : m_facts(facts), m_lesson(facts.lesson), m_page(facts.languages) {}

    std::string write()
    {
        addHead();
        addQuestion();
        addSteps();
        addPictures();
        addMeasured();
        addAnswer();
        addSources();
        addFoot();
        return m_page.take();
    }

private:
    void addHead()
    {
        const Language first = m_page.firstLanguage();
        const std::string tag(languageTag(first));
        m_page.add("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + tag + "\">\n<head>\n"
                   + "<meta charset=\"utf-8\"/>\n"
                   + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src "
                     "&#39;unsafe-inline&#39;\"/>\n"
                   + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>"
                   + drawing::xmlText(m_lesson.card.title.in(first)) + "</title>\n<style>" + pageStyle()
                   + "</style>\n</head>\n<body>\n<main>\n<header>\n");
        m_page.addHeading("h1", of(m_lesson.card.title));
        m_page.addBlock("p", of(m_lesson.card.summary), "quiet");
        m_page.add("<div class=\"claim\">\n");
        m_page.addBlock("p", of(m_lesson.claim));
        m_page.add("</div>\n</header>\n");
    }

    void addQuestion()
    {
        m_page.add("<section>\n");
        m_page.addHeading("h2", of(pageword::Question));
        m_page.addBlock("p", of(m_lesson.prediction.question));
        m_page.add("<ol class=\"options\">\n");
        for (const Text &option : m_lesson.prediction.options) {
            m_page.add("<li>");
            m_page.addBlock("p", of(option));
            m_page.add("</li>\n");
        }
        m_page.add("</ol>\n</section>\n");
    }

    /// "Monolith, cure applied · at 0:20"; empty where there is nothing to say.
    [[nodiscard]] std::string stepPlace(const Step &step, Language language) const
    {
        const Cure *cure = m_lesson.cure && step.withCure ? &*m_lesson.cure : nullptr;
        const std::string &variant = step.variant.empty() && cure ? cure->variant : step.variant;
        std::string place = runTitle(m_lesson, {variant, std::nullopt, cure && cure->variant == variant}, language);
        if (step.at)
            place += (place.empty() ? "" : " · ") + filled(pageword::StepAt.in(language), {clock(*step.at)});
        return place;
    }

    void addSteps()
    {
        m_page.add("<section>\n");
        m_page.addHeading("h2", of(pageword::Story));
        m_page.add("<ol class=\"steps\">\n");
        for (const Step &step : m_lesson.steps) {
            m_page.add("<li>");
            const auto place = [&](Language language) { return stepPlace(step, language); };
            if (!place(m_page.firstLanguage()).empty())
                m_page.addBlock("p", place, "quiet");
            m_page.addBlock("p", of(step.text));
            m_page.add("</li>\n");
        }
        m_page.add("</ol>\n</section>\n");
    }

    [[nodiscard]] std::string runName(const RunChoice &run, Language language) const
    {
        const std::string title = runTitle(m_lesson, run, language);
        return title.empty() ? word::AsItComes.in(language) : title;
    }

    void addPicture(const PageRun &run, std::size_t index)
    {
        if (run.picture.empty())
            return;
        m_page.add("<figure>\n" + drawing::inlineSvg(run.picture, "p" + std::to_string(index + 1) + "-")
                   + "<figcaption>\n");
        m_page.addInline(
            "p", [&](Language language) { return runName(run.run, language); }, " class=\"strong\"");
        if (run.speed > 0)
            m_page.addBlock("p", of(pageword::Moves, {drawing::xmlNumber(run.speed)}), "moves");
        else
            m_page.addBlock("p", of(pageword::Stands, {clock(run.at)}));
        m_page.add("</figcaption>\n</figure>\n");
    }

    void addPictures()
    {
        m_page.add("<section>\n");
        m_page.addHeading("h2", of(m_lesson.cure ? pageword::RunBefore : pageword::Run));
        for (std::size_t i = 0; i < m_facts.runs.size(); ++i) {
            if (!m_facts.runs[i].run.withCure)
                addPicture(m_facts.runs[i], i);
        }
        m_page.add("</section>\n");
        if (!m_lesson.cure)
            return;
        m_page.add("<section>\n");
        m_page.addHeading("h2", of(pageword::RunAfter));
        m_page.addInline("p", of(m_lesson.cure->title), " class=\"strong\"");
        m_page.addBlock("p", of(m_lesson.cure->text));
        for (std::size_t i = 0; i < m_facts.runs.size(); ++i) {
            if (m_facts.runs[i].run.withCure)
                addPicture(m_facts.runs[i], i);
        }
        m_page.add("</section>\n");
    }

    void addFigures()
    {
        const std::vector<PageMeasure> measures = pageMeasures(m_lesson);
        if (measures.empty() || m_facts.runs.empty())
            return;
        m_page.addBlock("p", of(pageword::Figures), "quiet");
        m_page.add("<table>\n<thead><tr>\n");
        m_page.addInline("th", of(pageword::Figure), " scope=\"col\"");
        for (const PageRun &run : m_facts.runs)
            m_page.addInline(
                "th", [&](Language language) { return runName(run.run, language); }, " scope=\"col\"");
        m_page.add("</tr></thead>\n<tbody>\n");
        for (std::size_t i = 0; i < measures.size(); ++i) {
            const PageMeasure &row = measures[i];
            const Architecture *architecture = architectureOf(m_lesson, row.run);
            if (!architecture)
                continue;
            m_page.add("<tr>\n");
            m_page.addInline(
                "th", [&](Language language) { return measureTitle(*architecture, row.measure, language); },
                " scope=\"row\"");
            for (const PageRun &run : m_facts.runs) {
                m_page.addInline("td", [&](Language language) {
                    const bool isThere = i < run.figures.size() && run.figures[i];
                    return isThere ? measuredText(row.measure.figure, *run.figures[i], architecture->currency, language)
                                   : std::string(simulation::Nothing);
                });
            }
            m_page.add("</tr>\n");
        }
        m_page.add("</tbody>\n</table>\n");
    }

    void addProof()
    {
        const std::vector<Checked> &came = m_facts.check.expectations;
        if (came.size() != m_lesson.expectations.size() || came.empty())
            return;
        m_page.addBlock("p", of(pageword::Proof), "quiet");
        m_page.add("<table>\n<thead><tr>\n");
        for (const Word &head : {pageword::Figure, pageword::Expected, pageword::CameOut, pageword::Verdict})
            m_page.addInline("th", of(head), " scope=\"col\"");
        m_page.add("</tr></thead>\n<tbody>\n");
        for (std::size_t i = 0; i < came.size(); ++i) {
            const Expectation &expected = m_lesson.expectations[i];
            const Checked &checked = came[i];
            m_page.add("<tr>\n");
            m_page.addInline(
                "th", [&](Language language) { return expectationTitle(m_lesson, expected, language); },
                " scope=\"row\"");
            m_page.addInline("td", [&](Language language) { return expectedText(m_lesson, expected, language); });
            m_page.addInline("td",
                             [&](Language language) { return checkedText(m_lesson, expected, checked, language); });
            m_page.addInline("td", of(checked.holds ? pageword::Holds : pageword::Fails),
                             checked.holds ? " class=\"holds\"" : " class=\"fails\"");
            m_page.add("</tr>\n");
        }
        m_page.add("</tbody>\n</table>\n");
    }

    void addMeasured()
    {
        m_page.add("<section>\n");
        m_page.addHeading("h2", of(pageword::Measured));
        addFigures();
        addProof();
        m_page.add("</section>\n");
    }

    void addAnswer()
    {
        const Prediction &prediction = m_lesson.prediction;
        if (prediction.answer >= prediction.options.size())
            return;
        m_page.add("<section>\n");
        m_page.addHeading("h2", of(pageword::Answer));
        m_page.addInline("p", of(prediction.options[prediction.answer]), " class=\"strong\"");
        m_page.addBlock("p", of(prediction.why));
        m_page.add("</section>\n");
    }

    void addSources()
    {
        if (m_lesson.card.sources.empty())
            return;
        m_page.add("<section>\n");
        m_page.addHeading("h2", of(pageword::Sources));
        m_page.add("<ul>\n");
        for (const Source &source : m_lesson.card.sources) {
            m_page.add(isWebAddress(source.url)
                           ? "<li><a rel=\"noopener noreferrer\" href=\"" + drawing::xmlText(source.url) + "\">"
                                 + drawing::xmlText(source.title) + "</a></li>\n"
                           : "<li>" + drawing::xmlText(source.title) + "</li>\n");
        }
        m_page.add("</ul>\n</section>\n");
    }

    void addFoot()
    {
        m_page.add("<footer>\n");
        m_page.addBlock("p", of(pageword::MadeBy, {m_lesson.card.id, std::to_string(m_lesson.seed)}));
        m_page.add("</footer>\n</main>\n</body>\n</html>\n");
    }

    const PageFacts &m_facts;
    const Lesson &m_lesson;
    PageXml m_page;
};

} // namespace

std::vector<RunChoice> pageRuns(const Lesson &lesson)
{
    std::vector<RunChoice> runs;
    for (const Variant &variant : lesson.variants)
        runs.push_back({variant.id, std::nullopt, false});
    if (lesson.cure)
        runs.push_back({lesson.cure->variant, std::nullopt, true});
    return runs;
}

std::vector<PageMeasure> pageMeasures(const Lesson &lesson)
{
    std::vector<PageMeasure> measures;
    const auto add = [&measures](const Measure &measure, const RunChoice &run) {
        const bool isThere =
            std::ranges::any_of(measures, [&measure](const PageMeasure &other) { return other.measure == measure; });
        if (!isThere)
            measures.push_back({measure, run});
    };
    for (const Expectation &expectation : lesson.expectations) {
        add(expectation.measure, expectation.run);
        if (expectation.otherRun)
            add(expectation.otherMeasure, *expectation.otherRun);
    }
    return measures;
}

std::string lessonPage(const PageFacts &facts)
{
    return PageWriter(facts).write();
}

} // namespace topologue::lessons
