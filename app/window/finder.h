// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document.h"
#include "editing/query.h"
#include "playback.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QStringList>

#include <vector>

namespace topologue::window {

/// What of a document fulfils a query (editing/query.h). Figures are those of the recording where the player stands;
/// what is found follows it, and the document. While a query is wrong, what the last right one found stays.
class Finder : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to an outline")
    /// What is wrong with the query, as sentences; empty = nothing.
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorChanged)
    Q_PROPERTY(bool seeks READ seeks NOTIFY foundChanged)      ///< There is something to look for.
    Q_PROPERTY(QStringList keys READ keys NOTIFY foundChanged) ///< Of what is found and can be selected.
    Q_PROPERTY(QStringList lit READ lit NOTIFY foundChanged)   ///< What stays clear when the rest is faded.

public:
    explicit Finder(QObject *parent = nullptr);

    void setDocument(Document *document);
    [[nodiscard]] Playback *playback() const { return m_playback; }
    void setPlayback(Playback *playback);
    void setQuery(const QString &query);
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] bool seeks() const { return !m_query.conditions.empty(); }
    [[nodiscard]] QStringList keys() const { return m_keys; }
    [[nodiscard]] QStringList lit() const;
    /// In document order. Words alone find components and deployables; an arrow has to be asked for.
    [[nodiscard]] const std::vector<ElementId> &found() const { return m_found; }

signals:
    void errorChanged();
    void foundChanged();

private:
    void refresh();
    void parse();

    QPointer<Document> m_document;
    QPointer<Playback> m_playback;
    QString m_text;
    QString m_errorText;
    editing::Query m_query;
    std::vector<ElementId> m_found;
    QStringList m_keys;
};

} // namespace topologue::window
