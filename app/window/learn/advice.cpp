// SPDX-License-Identifier: Apache-2.0
#include "advice.h"

#include "appsettings.h"
#include "core/assessmentfile.h"
#include "core/inpool.h"
#include "core/output.h"
#include "exportplace.h"
#include "learn.h"
#include "overwritequestion.h"
#include "session.h"
#include "switchto.h"

#include <memory>
#include <utility>

namespace topologue::window {

namespace {

const knowledge::Questionnaire &asks()
{
    return Learn::instance().knowledge().questionnaire;
}

const knowledge::WorkedExample *exampleOf(const QString &id)
{
    return knowledge::findById(asks().examples, id.toStdString());
}

} // namespace

Advice::Advice(QObject *parent) : QObject(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &Advice::changed);
    connect(&Learn::instance(), &Learn::lessonsChanged, this, &Advice::changed);
    assessAll();
}

void Advice::setDocument(Document *document)
{
    if (!switchTo(m_document, document, this))
        return;
    if (m_document) { // An answer tells nobody else, see Document::edit.
        connect(m_document, &Document::undoChanged, this, &Advice::refresh);
        connect(m_document, &Document::changed, this, &Advice::changed); // Its name.
    }
    emit documentChanged();
    refresh();
    emit changed();
}

void Advice::setExample(const QString &example)
{
    if (m_example == example || (!example.isEmpty() && !exampleOf(example)))
        return;
    m_example = example;
    assessAll();
    emit changed();
}

void Advice::refresh()
{
    knowledge::Answers now;
    if (m_document) {
        const auto &assessment = m_document->architecture()->assessment;
        now.insert(assessment.begin(), assessment.end());
    }
    if (now == m_own)
        return;
    m_own = std::move(now);
    assessAll();
    emit changed();
}

void Advice::assessAll()
{
    const auto *shown = exampleOf(m_example);
    m_answers = shown ? knowledge::answersOf(*shown, asks()) : m_own;
    m_shown = knowledge::assess(asks(), m_answers);
    m_plot = knowledge::plotOf(asks(), m_shown);
    m_ownPlot = shown ? knowledge::plotOf(asks(), knowledge::assess(asks(), m_own)) : m_plot;
}

QUrl Advice::suggestedFile(const QString &ending) const
{
    return QUrl::fromLocalFile(
        exportFolder(m_document).filePath(exportBaseName(m_document) + QStringLiteral("-when-msa") + ending));
}

void Advice::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    emit busyChanged();
}

void Advice::exportTo(const QUrl &file, const QString &ending)
{
    const QString path =
        chosenFile(file, ending, {QStringLiteral(".md"), QStringLiteral(".markdown"), QStringLiteral(".pdf")});
    if (path.isEmpty() || m_busy)
        return;
    OverwriteQuestion::instance().unlessRefused(path, this, [this, path] { write(path); });
}

void Advice::write(const QString &path)
{
    const auto format = core::assessmentFormatFromPath(path.toStdString());
    if (!format || m_busy)
        return;
    // Only what the report is about.
    auto written = std::make_shared<Architecture>();
    if (const auto *shown = exampleOf(m_example))
        written->name = Text::bilingual(shown->name.english, shown->name.korean);
    else if (m_document)
        written->name = m_document->architecture()->name;
    written->assessment.insert(m_answers.begin(), m_answers.end());
    setBusy(true);
    core::inPool([path, format = *format, written, language = AppSettings::instance().language()] {
        return core::encodeAssessment(Learn::instance().knowledge(), *written, format, language)
            .and_then([&path](const std::string &bytes) { return core::writeOutput(path.toStdString(), bytes); });
    }).then(this, [this, path](const Result<void> &done) {
        setBusy(false);
        if (done)
            emit exported(path);
        else
            emit exportFailed(Session::textOf(done.error()));
    });
}

} // namespace topologue::window
