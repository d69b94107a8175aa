// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "closing.h"
#include "document.h"
#include "documentlist.h"
#include "recoverymodel.h"

#include <QHash>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVariantList>

#include <memory>

namespace topologue::window {

/// What is open in this window, and opening it. Reading happens in another thread; results arrive on the GUI thread.
/// Another window is another process with a session of its own, so that a crash takes one window's documents, not all.
class Session : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// The one that is shown; null if none is open.
    Q_PROPERTY(topologue::window::Document *document READ document NOTIFY documentChanged)
    Q_PROPERTY(topologue::window::OpenFile *file READ file NOTIFY documentChanged)
    Q_PROPERTY(topologue::window::DocumentList *documents READ documents CONSTANT)
    /// The row of the one that is shown; -1 if none is open.
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
    Q_PROPERTY(topologue::window::Closing *closing READ closing CONSTANT)
    Q_PROPERTY(topologue::window::RecoveryModel *recovery READ recovery CONSTANT)
    Q_PROPERTY(bool loading READ isLoading NOTIFY loadingChanged)
    /// What went wrong last, as text for the user: a title, and one sentence with its remedy per line. Empty = nothing.
    Q_PROPERTY(QString errorTitle READ errorTitle NOTIFY errorChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorChanged)
    /// The samples, in the order in which they are shown: {id, name, file}.
    Q_PROPERTY(QVariantList samples READ samples NOTIFY samplesChanged)
    Q_PROPERTY(QString version READ version CONSTANT)

public:
    static Session *create(QQmlEngine *engine, QJSEngine *scriptEngine);
    static Session &instance();

    [[nodiscard]] Document *document() const { return m_file ? m_file->document() : nullptr; }
    [[nodiscard]] OpenFile *file() const { return m_file; }
    [[nodiscard]] bool isOpen(const Document *document) const;
    [[nodiscard]] DocumentList *documents() { return &m_documents; }
    [[nodiscard]] int current() const { return m_documents.rowOf(m_file); }
    void setCurrent(int row);
    [[nodiscard]] Closing *closing() { return &m_closing; }
    [[nodiscard]] RecoveryModel *recovery() { return &m_recovery; }
    [[nodiscard]] bool isLoading() const { return m_loading > 0; }
    [[nodiscard]] QString errorTitle() const { return m_errorTitle; }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] QVariantList samples() const;
    [[nodiscard]] QString version() const;

    /// Opens a file (document or exported SVG), or a sample by its resource path, as a tab. One that is open already is
    /// shown instead; a sample that has been changed is opened once more. The last call decides which tab is shown.
    Q_INVOKABLE void open(const QString &path);
    Q_INVOKABLE void openUrl(const QUrl &url);
    Q_INVOKABLE void openUrls(const QList<QUrl> &urls);
    /// An empty architecture.
    Q_INVOKABLE void newDocument();
    /// A document of its own that begins like this one, unsaved.
    void openCopy(Architecture architecture);
    /// Another process of this program.
    Q_INVOKABLE void newWindow();
    /// Opens the document of this tab in a window of its own, with what is unsaved but without its history, and closes
    /// it here. Returns the other process; 0 if the document stays here (then a notice says why).
    Q_INVOKABLE qint64 moveToNewWindow(int row);
    /// The option by which that window is told, with the journal as its value.
    static constexpr const char *TakeOverOption = "--take-over";
    /// Opens unsaved work that a crash or another window has left in this journal. `name` is for the message if it
    /// cannot be read; may be empty.
    void takeOver(const QString &journal, const QString &name);
    /// The tab so many further, round in a circle.
    Q_INVOKABLE void step(int tabs);
    Q_INVOKABLE void moveTab(int from, int to);

    /// Saves what is shown. Asks for a name where it has no place that may be written, and for permission where
    /// somebody else has changed the file. False if it is not saved (yet), or on failure (then an error is shown).
    Q_INVOKABLE bool save();
    /// Saves over what somebody else has written.
    Q_INVOKABLE bool saveOver();
    /// Completes the name, and asks before it replaces another file (OverwriteQuestion): false if it is not saved yet.
    Q_INVOKABLE bool saveAs(const QUrl &url);
    /// Where what is shown would be saved if the user has no better idea: its file, or a name that its own makes.
    [[nodiscard]] Q_INVOKABLE QUrl suggestedFile() const;
    /// The user was asked for a name, and gave none.
    Q_INVOKABLE void saveAsCancelled();
    [[nodiscard]] bool isAskingForName() const { return m_isAskingForName; }

    /// A document with the unsaved work of a crash.
    void addRecovered(Architecture architecture, core::JournalFile::Adopted journal);
    /// Closes it without a question; unsaved work is given up.
    void closeNow(OpenFile *file);
    void closeAllNow();
    /// Looks again at the files, for what others have done to them.
    Q_INVOKABLE void lookAtFiles();

    Q_INVOKABLE void dismissError();
    /// Diagnostics in the language of the window: a sentence with its remedy per line, the first few of many.
    [[nodiscard]] static QString textOf(const Diagnostics &diagnostics);
    /// Shows an error to the user.
    void report(const QString &title, const Diagnostics &diagnostics);
    /// What newWindow() starts; tests, which are programs of their own, name the real one.
    static void setProgram(const QString &path);

signals:
    /// Another document is about to be shown.
    void leaving();
    void documentChanged();
    /// Is not open any more; its document goes after this signal.
    void closed();
    void currentChanged();
    void loadingChanged();
    void errorChanged();
    void samplesChanged();
    /// A file has been read (or not): true if the document is open.
    void opened(bool successful);
    /// The user is to be asked under which name to save what is shown; see saveAs and saveAsCancelled.
    void saveAsWanted();
    /// The user is to be asked whether to save over what somebody else has written; see saveOver.
    void overwriteWanted();
    /// Something worth a word.
    void noticed(const QString &text);

private:
    Session();
    void add(std::unique_ptr<OpenFile> file, bool show);
    void takeOut(int row);
    void show(OpenFile *file);
    void load(const QString &path);
    void changeLoading(int by);
    bool askForName();
    bool saveTo(OpenFile &file, const QString &path);
    [[nodiscard]] int freeNumber() const;

    DocumentList m_documents;
    OpenFile *m_file = nullptr; // One of m_documents.
    RecoveryModel m_recovery;
    Closing m_closing;
    int m_loading = 0;
    quint64 m_request = 0;
    bool m_isAskingForName = false;
    QHash<QString, quint64> m_beingRead; // Paths, with the last request for each.
    QString m_errorTitle;
    QString m_errorText;
};

} // namespace topologue::window
