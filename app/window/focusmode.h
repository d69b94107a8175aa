// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagramcanvas.h"
#include "document.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QStringList>

#include <vector>

namespace topologue::window {

/// What lies so many arrows around some components; the rest is faded. Stays on them, whatever is selected later, and
/// follows the document; ends when they are gone, or when another document comes.
class FocusMode : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Document *document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(topologue::window::DiagramCanvas *canvas MEMBER m_canvas NOTIFY canvasChanged REQUIRED)
    Q_PROPERTY(bool active READ isActive NOTIFY changed)
    Q_PROPERTY(int hops READ hops WRITE setHops NOTIFY changed) ///< 0..MostHops.
    Q_PROPERTY(int count READ count NOTIFY changed)             ///< Components that are in it.
    Q_PROPERTY(QStringList lit READ lit NOTIFY changed)         ///< Keys.

public:
    static constexpr int MostHops = 20;

    explicit FocusMode(QObject *parent = nullptr);

    [[nodiscard]] Document *document() const { return m_document; }
    void setDocument(Document *document);
    [[nodiscard]] bool isActive() const { return !m_middle.empty(); }
    [[nodiscard]] int hops() const { return m_hops; }
    void setHops(int hops);
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] QStringList lit() const { return m_lit; }

    /// Around what is selected (of an arrow its ends, of a deployable all in it); ends it if nothing is, or if it is
    /// around just this already.
    Q_INVOKABLE void toggle();
    Q_INVOKABLE void leave();

signals:
    void documentChanged();
    void canvasChanged();
    void changed();
    void refused(const QString &text);

private:
    [[nodiscard]] std::vector<ComponentId> selected() const;
    void refresh();

    QPointer<Document> m_document;
    QPointer<DiagramCanvas> m_canvas;
    std::vector<ComponentId> m_middle;
    int m_hops = 1;
    int m_count = 0;
    QStringList m_lit;
};

} // namespace topologue::window
