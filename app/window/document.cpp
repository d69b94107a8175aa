// SPDX-License-Identifier: Apache-2.0
#include "document.h"

#include "appsettings.h"
#include "core/documentfile.h"

#include <QFileInfo>
#include <QUndoCommand>

namespace topologue::window {

/// Swaps where and how things are drawn; holds values, no pointers into the document.
class SetDrawn : public QUndoCommand
{
public:
    SetDrawn(Document &document, Drawn drawn, const QString &name)
        : QUndoCommand(name), m_document(document), m_other(std::move(drawn))
    {
    }
    void redo() override { swap(); }
    void undo() override { swap(); }

private:
    void swap()
    {
        Drawn before = m_document.architecture()->drawn;
        m_document.replace([&](Architecture &next) { next.drawn = m_other; });
        m_other = std::move(before);
        emit m_document.drawnChanged();
    }

    Document &m_document;
    Drawn m_other;
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
    [[nodiscard]] int id() const override { return m_mergeId; }
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
    SetArchitecture(Document &document, Document::Snapshot after, const QString &name)
        : QUndoCommand(name), m_document(document), m_before(document.architecture()), m_after(std::move(after))
    {
    }
    void redo() override { show(m_after); }
    void undo() override { show(m_before); }

private:
    void show(const Document::Snapshot &architecture)
    {
        m_document.m_architecture = architecture;
        emit m_document.changed();
    }

    Document &m_document;
    Document::Snapshot m_before;
    Document::Snapshot m_after;
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

void Document::setDrawn(Drawn drawn, const QString &stepName)
{
    if (m_architecture->drawn == drawn)
        return;
    m_undo.push(new SetDrawn(*this, std::move(drawn), stepName));
}

void Document::edit(Architecture next, const QString &stepName)
{
    if (*m_architecture == next)
        return;
    m_undo.push(new SetArchitecture(*this, std::make_shared<const Architecture>(std::move(next)), stepName));
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
    if (m_path != path) {
        m_path = path;
        emit pathChanged();
        emit changed();
    }
    m_undo.setClean();
    m_saved = m_architecture;
    emit saved();
    return {};
}

} // namespace topologue::window
