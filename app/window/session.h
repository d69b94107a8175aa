// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QUrl>
#include <QVariantList>

#include <memory>

namespace topologue::window {

/// What is open, and opening it. Reading happens in another thread; results arrive on the GUI thread.
class Session : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(topologue::window::Document *document READ document NOTIFY documentChanged)
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

    [[nodiscard]] Document *document() const { return m_document.get(); }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] QString errorTitle() const { return m_errorTitle; }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] QVariantList samples() const;
    [[nodiscard]] QString version() const;

    /// Opens a file (document or exported SVG), or a sample by its resource path. A later call wins over an earlier
    /// one.
    Q_INVOKABLE void open(const QString &path);
    Q_INVOKABLE void openUrl(const QUrl &url);
    /// Saves to the document's path. False if it has none, or on failure (then an error is shown).
    Q_INVOKABLE bool save();
    Q_INVOKABLE bool saveAs(const QUrl &url);
    Q_INVOKABLE void dismissError();
    /// Diagnostics in the language of the window: a sentence with its remedy per line, the first few of many.
    [[nodiscard]] static QString textOf(const Diagnostics &diagnostics);
    /// Shows an error to the user.
    void report(const QString &title, const Diagnostics &diagnostics);

signals:
    void documentChanged();
    void loadingChanged();
    void errorChanged();
    void samplesChanged();
    /// A file has been read (or not): true if the document is open.
    void opened(bool successful);

private:
    Session();
    void setLoading(bool loading);

    std::unique_ptr<Document> m_document;
    bool m_loading = false;
    quint64 m_request = 0;
    QString m_errorTitle;
    QString m_errorText;
};

} // namespace topologue::window
