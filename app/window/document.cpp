// SPDX-License-Identifier: Apache-2.0
#include "document.h"

#include "appsettings.h"
#include "core/documentfile.h"

#include <QFileInfo>
#include <QUndoCommand>

#include <utility>

namespace topologue::window {

namespace {

/// Commands of different classes never merge, whatever merge ids their callers have chosen.
int idOf(int mergeId, int commandClass)
{
    constexpr int Classes = 3;
    return mergeId < 0 ? -1 : mergeId * Classes + commandClass;
}

} // namespace

/// Replaces where and how things are drawn.
class SetDrawn : public QUndoCommand
{
public:
    SetDrawn(Document &document, Drawn drawn, const QString &name, int mergeId)
        : QUndoCommand(name), m_document(document), m_before(document.architecture()->drawn), m_after(std::move(drawn)),
          m_mergeId(mergeId)
    {
    }
    void redo() override { show(m_after); }
    void undo() override { show(m_before); }
    [[nodiscard]] int id() const override { return idOf(m_mergeId, 0); }
    bool mergeWith(const QUndoCommand *later) override
    {
        m_after = static_cast<const SetDrawn *>(later)->m_after;
        return true;
    }

private:
    void show(const Drawn &drawn)
    {
        m_document.replace([&](Architecture &next) { next.drawn = drawn; });
        emit m_document.drawnChanged();
    }

    Document &m_document;
    Drawn m_before;
    Drawn m_after;
    int m_mergeId;
};

/// Replaces what can be played.
class SetScenarios : public QUndoCommand
{
public:
    SetScenarios(Document &document, IdTable<Scenario> scenarios, const QString &name, int mergeId)
        : QUndoCommand(name), m_document(document), m_before(document.architecture()->scenarios),
          m_after(std::move(scenarios)), m_mergeId(mergeId)
    {
    }
    void redo() override { show(m_after); }
    void undo() override { show(m_before); }
    [[nodiscard]] int id() const override { return idOf(m_mergeId, 1); }
    bool mergeWith(const QUndoCommand *later) override
    {
        m_after = static_cast<const SetScenarios *>(later)->m_after;
        return true;
    }

private:
    void show(const IdTable<Scenario> &scenarios)
    {
        m_document.replace([&](Architecture &next) { next.scenarios = scenarios; });
        emit m_document.scenariosChanged();
    }

    Document &m_document;
    IdTable<Scenario> m_before;
    IdTable<Scenario> m_after;
    int m_mergeId;
};

/// Any change of what the document says: the whole value before and after.
class SetArchitecture : public QUndoCommand
{
public:
    SetArchitecture(Document &document, Document::Snapshot after, const QString &name, int mergeId)
        : QUndoCommand(name), m_document(document), m_before(document.architecture()), m_after(std::move(after)),
          m_mergeId(mergeId)
    {
    }
    void redo() override { show(m_after); }
    void undo() override { show(m_before); }
    [[nodiscard]] int id() const override { return idOf(m_mergeId, 2); }
    bool mergeWith(const QUndoCommand *later) override
    {
        m_after = static_cast<const SetArchitecture *>(later)->m_after;
        return true;
    }

private:
    void show(const Document::Snapshot &architecture)
    {
        m_document.m_architecture = architecture;
        emit m_document.changed();
    }

    Document &m_document;
    Document::Snapshot m_before;
    Document::Snapshot m_after;
    int m_mergeId;
};

Document::Document(Architecture architecture, QString path, QObject *parent)
    : QObject(parent), m_architecture(std::make_shared<const Architecture>(std::move(architecture))),
      m_saved(m_architecture), m_path(std::move(path))
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
    m_undo.push(new SetDrawn(*this, std::move(drawn), stepName, mergeId));
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
    m_undo.push(new SetArchitecture(*this, std::make_shared<const Architecture>(std::move(next)), stepName, mergeId));
}

void Document::setScenarios(IdTable<Scenario> scenarios, const QString &stepName, int mergeId)
{
    if (m_architecture->scenarios == scenarios)
        return;
    m_undo.push(new SetScenarios(*this, std::move(scenarios), stepName, mergeId));
}

void Document::replace(const std::function<void(Architecture &)> &change)
{
    auto next = std::make_shared<Architecture>(*m_architecture);
    change(*next);
    m_architecture = std::move(next);
}

Result<void> Document::saveAs(const QString &path)
{
    auto written = core::saveDocument(path.toStdString(), *m_architecture);
    if (!written)
        return written;
    markSaved(path);
    return {};
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
