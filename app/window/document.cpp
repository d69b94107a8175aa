// SPDX-License-Identifier: Apache-2.0
#include "document.h"

#include "appsettings.h"
#include "core/documentfile.h"
#include "core/filewatch.h"
#include "core/output.h"
#include "editing/versiondelta.h"

#include <QFileInfo>
#include <QUndoCommand>

#include <utility>
#include <vector>

namespace topologue::window {

namespace {

/// Documents live on the GUI thread, and so does what counts their versions.
quint64 nextVersion()
{
    static quint64 last = 0;
    return ++last;
}

} // namespace

/// One step: what makes the version before of the one after, and back. Not the versions themselves: each is as large as
/// the document.
class DocumentStep : public QUndoCommand
{
public:
    using Told = void (Document::*)();

    /// `told` says what kind of step it is, and is emitted after it; null: only that there is one more to undo.
    DocumentStep(Document &document, Document::Snapshot after, const QString &name, int mergeId, Told told)
        : QUndoCommand(name), m_document(document), m_after(std::move(after)), m_versionBefore(document.drawnVersion()),
          m_versionAfter(told == &Document::changed || told == &Document::drawnChanged ? nextVersion()
                                                                                       : m_versionBefore),
          m_mergeId(mergeId), m_told(told)
    {
        const Architecture &before = *document.architecture();
        const bool isDrawn = told == &Document::drawnChanged;
        const auto delta = [isDrawn](const Architecture &from, const Architecture &to) {
            return isDrawn ? editing::VersionDelta::ofDrawn(from, to) : editing::VersionDelta(from, to);
        };
        m_redo.push_back(delta(before, *m_after));
        m_undo.push_back(delta(*m_after, before));
    }
    void redo() override
    {
        if (m_after) // The first time it is at hand.
            show(std::exchange(m_after, nullptr), m_versionAfter);
        else
            go(m_redo.begin(), m_redo.end(), m_versionAfter);
    }
    void undo() override { go(m_undo.rbegin(), m_undo.rend(), m_versionBefore); }

    /// Steps of different kinds never merge, whatever merge ids their callers have chosen.
    [[nodiscard]] int id() const override
    {
        constexpr int Kinds = 4;
        const int kind = m_told == &Document::drawnChanged       ? 0
                         : m_told == &Document::scenariosChanged ? 1
                         : m_told                                ? 2
                                                                 : 3;
        return m_mergeId < 0 ? -1 : m_mergeId * Kinds + kind;
    }
    bool mergeWith(const QUndoCommand *later) override
    {
        const auto &next = *static_cast<const DocumentStep *>(later);
        m_redo.insert(m_redo.end(), next.m_redo.begin(), next.m_redo.end());
        m_undo.insert(m_undo.end(), next.m_undo.begin(), next.m_undo.end());
        m_versionAfter = next.m_versionAfter;
        return true;
    }

private:
    template<class Iterator>
    void go(Iterator delta, Iterator end, quint64 drawnVersion)
    {
        auto version = std::make_shared<Architecture>(*m_document.architecture());
        for (; delta != end; ++delta)
            delta->apply(*version);
        show(std::move(version), drawnVersion);
    }
    void show(Document::Snapshot version, quint64 drawnVersion)
    {
        m_document.m_architecture = std::move(version);
        m_document.m_drawnVersion = drawnVersion;
        if (m_told)
            emit(m_document.*m_told)();
    }

    Document &m_document;
    Document::Snapshot m_after; ///< Until it is shown.
    std::vector<editing::VersionDelta> m_redo;
    std::vector<editing::VersionDelta> m_undo; ///< The last is undone first.
    quint64 m_versionBefore;                   ///< As Document::drawnVersion.
    quint64 m_versionAfter;
    int m_mergeId;
    Told m_told;
};

Document::Document(Architecture architecture, QString path, QObject *parent)
    : QObject(parent), m_architecture(std::make_shared<const Architecture>(std::move(architecture))),
      m_drawnVersion(nextVersion()), m_saved(m_architecture), m_path(std::move(path))
{
    connect(&m_undo, &QUndoStack::cleanChanged, this, &Document::modifiedChanged);
    connect(&m_undo, &QUndoStack::indexChanged, this, &Document::undoChanged);
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &Document::changed);
}

QString Document::name() const
{
    const auto &name = m_architecture->name.in(AppSettings::instance().language());
    if (!name.empty())
        return QString::fromStdString(name);
    return m_path.isEmpty() ? tr("Untitled") : QFileInfo(m_path).completeBaseName();
}

QStringList Document::steps() const
{
    QStringList names;
    for (int i = 0; i < m_undo.count(); ++i)
        names.append(m_undo.text(i));
    return names;
}

void Document::setDrawn(Drawn drawn, const QString &stepName, int mergeId)
{
    if (m_architecture->drawn == drawn)
        return;
    auto next = std::make_shared<Architecture>(*m_architecture);
    next->drawn = std::move(drawn);
    m_undo.push(new DocumentStep(*this, std::move(next), stepName, mergeId, &Document::drawnChanged));
}

void Document::edit(Architecture next, const QString &stepName, int mergeId)
{
    if (*m_architecture == next)
        return;
    // Where only the drawing differs, nothing has to be simulated again.
    Drawn drawn = std::exchange(next.drawn, m_architecture->drawn);
    if (*m_architecture == next) {
        setDrawn(std::move(drawn), stepName, mergeId);
        return;
    }
    next.drawn = std::move(drawn);
    // Nor where only answers to "When MSA?" do, which nothing is drawn of either: who shows them follows undoChanged.
    auto answers = std::exchange(next.assessment, m_architecture->assessment);
    const bool isAnswer = *m_architecture == next;
    next.assessment = std::move(answers);
    m_undo.push(new DocumentStep(*this, std::make_shared<const Architecture>(std::move(next)), stepName, mergeId,
                                 isAnswer ? nullptr : &Document::changed));
}

void Document::setScenarios(IdTable<Scenario> scenarios, const QString &stepName, int mergeId)
{
    if (m_architecture->scenarios == scenarios)
        return;
    auto next = std::make_shared<Architecture>(*m_architecture);
    next->scenarios = std::move(scenarios);
    m_undo.push(new DocumentStep(*this, std::move(next), stepName, mergeId, &Document::scenariosChanged));
}

Result<QByteArray> Document::saveAs(const QString &path)
{
    const std::string text = core::documentText(*m_architecture);
    return core::writeOutput(path.toStdString(), text).map([&] {
        markSaved(path);
        return core::FileWatch::hashOf(text);
    });
}

void Document::markSaved(const QString &path)
{
    setPath(path);
    m_undo.setClean();
    m_saved = m_architecture;
    emit saved();
}

void Document::detach()
{
    setPath({});
    markUnsaved();
}

void Document::setPath(const QString &path)
{
    if (m_path == path)
        return;
    m_path = path;
    emit pathChanged();
    emit changed();
}

} // namespace topologue::window
