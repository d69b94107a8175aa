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
        m_document.replaceDrawn(m_other);
        m_other = std::move(before);
    }

    Document &m_document;
    Drawn m_other;
};

Document::Document(Architecture architecture, QString path, QObject *parent)
    : QObject(parent), m_architecture(std::make_shared<const Architecture>(std::move(architecture))),
      m_path(std::move(path))
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

void Document::replaceDrawn(const Drawn &drawn)
{
    auto next = std::make_shared<Architecture>(*m_architecture);
    next->drawn = drawn;
    m_architecture = std::move(next);
    emit drawnChanged();
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
    return {};
}

} // namespace topologue::window
