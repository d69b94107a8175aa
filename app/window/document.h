// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/result.h"

#include <QByteArray>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <QUndoStack>

#include <memory>

namespace topologue::window {

/// An open document: a value that is replaced, never changed in place, by commands on an undo stack.
/// Lives on the GUI thread; its architecture() may be read from any thread.
class Document : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("documents are opened by the session")
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString path READ path NOTIFY pathChanged) ///< Empty: a sample, or never saved.
    Q_PROPERTY(bool modified READ isModified NOTIFY modifiedChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY undoChanged)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY undoChanged)
    Q_PROPERTY(int componentCount READ componentCount NOTIFY changed)
    Q_PROPERTY(int dependencyCount READ dependencyCount NOTIFY changed)

public:
    using Snapshot = std::shared_ptr<const Architecture>;

    Document(Architecture architecture, QString path, QObject *parent = nullptr);

    [[nodiscard]] Snapshot architecture() const { return m_architecture; }
    /// A number for all of architecture() that is drawn, which is all but scenarios and answers: the same number, in
    /// whatever document, means that the same is drawn. An undone step has the number of before, done again that of
    /// after.
    [[nodiscard]] quint64 drawnVersion() const { return m_drawnVersion; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool isModified() const { return !m_undo.isClean(); }
    [[nodiscard]] int componentCount() const { return static_cast<int>(m_architecture->components.size()); }
    [[nodiscard]] int dependencyCount() const { return static_cast<int>(m_architecture->dependencies.size()); }
    [[nodiscard]] bool canUndo() const { return m_undo.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_undo.canRedo(); }
    /// What would be undone and redone, as the step was named; empty if there is nothing.
    [[nodiscard]] QString undoName() const { return m_undo.undoText(); }
    [[nodiscard]] QString redoName() const { return m_undo.redoText(); }
    Q_INVOKABLE void undo() { m_undo.undo(); }
    Q_INVOKABLE void redo() { m_undo.redo(); }

    /// The names of all steps that can be undone or done again, oldest first.
    [[nodiscard]] QStringList steps() const;
    [[nodiscard]] int stepIndex() const { return m_undo.index(); }      ///< How many of them are done.
    [[nodiscard]] int savedStep() const { return m_undo.cleanIndex(); } ///< At which index it was saved; -1: at none.
    /// Undoes or does again until so many are done; bounded to what there are.
    void goToStep(int index) { m_undo.setIndex(index); }

    /// The document as it was when it was opened, or saved last.
    [[nodiscard]] Snapshot savedArchitecture() const { return m_saved; }

    /// Replaces the drawn side, as one undoable step with a name for the user. Steps in a row with the same `mergeId`
    /// (not negative) become one.
    void setDrawn(Drawn drawn, const QString &stepName, int mergeId = -1);
    /// Replaces what the document says, as one undoable step. Steps in a row with the same `mergeId` (not negative)
    /// become one.
    void edit(Architecture next, const QString &stepName, int mergeId = -1);
    /// Replaces the scenarios, as one undoable step. Steps in a row with the same `mergeId` (not negative), such as
    /// those of one drag, become one.
    void setScenarios(IdTable<Scenario> scenarios, const QString &stepName, int mergeId = -1);
    /// Writes the document there, atomically, and makes it the document's path. Returns the hash of what is written,
    /// see core::FileWatch.
    [[nodiscard]] Result<QByteArray> saveAs(const QString &path);
    /// The document is what its file says; the file is this one now. An empty path: it belongs to no file.
    void markSaved(const QString &path);
    /// The document is not what any file says, however far it is undone.
    void markUnsaved() { m_undo.resetClean(); }
    /// The document belongs to no file any more.
    void detach();

signals:
    void changed();
    void drawnChanged();
    void scenariosChanged();
    void pathChanged();
    void saved();
    void modifiedChanged();
    void undoChanged();

private:
    friend class DocumentStep;
    void setPath(const QString &path);

    Snapshot m_architecture;
    quint64 m_drawnVersion;
    Snapshot m_saved;
    QString m_path;
    QUndoStack m_undo;
};

} // namespace topologue::window
