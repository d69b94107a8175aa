// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/layoutservice.h"
#include "core/pipeline.h"
#include "diagramcanvas.h"
#include "document.h"
#include "scenesource.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace topologue::window {

/// A layout that the user sees before it is one: computed in the background, shown as outlines of where the boxes would
/// go, then accepted as one undoable step (the boxes glide there), or discarded. What is pinned stays (unless
/// everything is). With several boxes selected only those are placed, around where they stand. A change of the document
/// discards it.
class LayoutProposal : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Document *document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(topologue::window::DiagramCanvas *canvas MEMBER m_canvas NOTIFY canvasChanged REQUIRED)
    Q_PROPERTY(bool stands READ stands NOTIFY changed)     ///< There is one to accept or to discard.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)       ///< One is being computed.
    Q_PROPERTY(QString text READ text NOTIFY changed)      ///< What it would do, or what is being done.
    Q_PROPERTY(bool partial READ isPartial NOTIFY changed) ///< Of the selection only.

public:
    explicit LayoutProposal(QObject *parent = nullptr);

    [[nodiscard]] Document *document() const { return m_document; }
    void setDocument(Document *document);
    [[nodiscard]] bool stands() const { return m_drawn.has_value(); }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool isPartial() const { return m_isPartial; }
    [[nodiscard]] const std::vector<ProposedMove> &moves() const { return m_moves; }

    /// In a view that arranges the boxes itself, that view is laid out anew instead.
    Q_INVOKABLE void propose(topologue::window::SceneSource::Style style);
    Q_INVOKABLE void accept();
    /// Also stops one that is being computed.
    Q_INVOKABLE void discard();

signals:
    void documentChanged();
    void canvasChanged();
    void changed();
    void refused(const QString &text);

private:
    struct Wish {
        Document::Snapshot architecture;
        ScenePtr scene;
        std::shared_ptr<const drawing::Diagram> diagram;
        LayoutStyle style = LayoutStyle::Flow;
        layout::Graph graph;            ///< Of the whole diagram, as shown.
        layout::Graph part;             ///< What is laid out.
        std::vector<std::size_t> boxes; ///< Of `part`, in `graph`.
        bool isPartial = false;
    };
    struct Outcome {
        Drawn drawn;
        std::vector<ProposedMove> moves;
    };
    [[nodiscard]] static std::shared_ptr<const Wish> wished(Wish wish, const core::DrawingOptions &options,
                                                            const std::vector<std::string> &keys);
    [[nodiscard]] static Outcome outcomeOf(const Wish &wish, std::vector<Point> centers);
    void placed(const core::LayoutOutcome &outcome);
    void show(Outcome outcome, const QString &notes);
    void clear();

    QPointer<Document> m_document;
    QPointer<DiagramCanvas> m_canvas;
    core::LayoutService m_layout;
    std::shared_ptr<const Wish> m_wish; ///< While m_layout runs, and what stands then.
    std::optional<Drawn> m_drawn;
    std::vector<ProposedMove> m_moves;
    std::optional<Viewport> m_before; ///< What the canvas showed.
    quint64 m_run = 0;
    bool m_busy = false;
    bool m_isPartial = false;
    QString m_text;
};

} // namespace topologue::window
