// SPDX-License-Identifier: Apache-2.0
// Other windows, which are other processes, and what comes from them: work that a crash has left, or that another
// window has handed over.
#include "core/documentfile.h"
#include "core/inpool.h"
#include "core/messages.h"
#include "session.h"

#include <QCoreApplication>
#include <QProcess>

#include <memory>
#include <utility>

namespace topologue::window {

namespace {

QString &program()
{
    static QString path = QCoreApplication::applicationFilePath();
    return path;
}

} // namespace

void Session::setProgram(const QString &path)
{
    program() = path;
}

void Session::newWindow()
{
    if (!QProcess::startDetached(program(), {}))
        emit noticed(tr("A new window could not be opened"));
}

qint64 Session::moveToNewWindow(int row)
{
    OpenFile *const file = m_documents.at(row);
    if (!file)
        return 0;
    const QString title = file->title();
    const QString origin = file->origin();
    std::filesystem::path journal;
    if (file->isModified()) {
        journal = file->keeper().journal();
        if (journal.empty()) {
            emit noticed(tr("%1 stays here: its unsaved changes could not be written for the other window").arg(title));
            return 0;
        }
    }
    QStringList arguments;
    if (!journal.empty())
        arguments = {QLatin1String(TakeOverOption), QString::fromStdString(journal.string())};
    else if (!origin.isEmpty())
        arguments = {origin};
    takeOut(row); // Lets go of the journal and of the file's lock.
    qint64 process = 0;
    if (QProcess::startDetached(program(), arguments, QString(), &process))
        return process;
    emit noticed(tr("A new window could not be opened"));
    if (!journal.empty())
        takeOver(QString::fromStdString(journal.string()), title);
    else if (!origin.isEmpty())
        open(origin);
    else
        newDocument();
    return 0;
}

void Session::takeOver(const QString &journal, const QString &name)
{
    const auto sayFailed = [this, name](const Diagnostics &why) {
        report(name.isEmpty() ? tr("Unsaved work could not be recovered") : tr("%1 could not be recovered").arg(name),
               why);
    };
    // At once, so that nobody else finds it meanwhile.
    auto adopted = core::JournalFile::adopt(journal.toStdString());
    if (!adopted) {
        sayFailed(failure(core::UnsavedWorkGone).value());
        return;
    }
    changeLoading(1);
    auto work = std::make_shared<core::JournalFile::Adopted>(std::move(*adopted));
    core::inPool([work] {
        return core::loadDocumentText(work->content.document, work->content.place.name);
    }).then(this, [this, work, sayFailed](Result<core::LoadedDocument> loaded) {
        if (loaded)
            addRecovered(std::move(loaded->architecture), std::move(*work));
        else
            sayFailed(loaded.error());
        changeLoading(-1);
    });
}

void Session::addRecovered(Architecture architecture, core::JournalFile::Adopted journal)
{
    ++m_request;
    // Of one file there is one tab, and the unsaved work is what the user wants to see.
    if (OpenFile *same = m_documents.at(m_documents.rowOfOrigin(QString::fromStdString(journal.content.place.path)));
        same && !same->isModified())
        closeNow(same);
    auto file = std::make_unique<OpenFile>(std::move(architecture), std::move(journal), freeNumber());
    add(std::move(file), true);
    emit opened(true);
}

} // namespace topologue::window
