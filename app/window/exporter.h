// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/exportdocument.h"
#include "diagramcanvas.h"
#include "document.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QUrl>

namespace topologue::window {

/// The export dialog's choices, and the export itself; works on what the canvas shows. Encoding happens in another
/// thread.
class Exporter : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Document *document MEMBER m_document NOTIFY changed)
    Q_PROPERTY(topologue::window::DiagramCanvas *canvas READ canvas WRITE setCanvas NOTIFY changed)
    Q_PROPERTY(Format format MEMBER m_format NOTIFY changed)
    Q_PROPERTY(Theme theme MEMBER m_theme NOTIFY changed)
    Q_PROPERTY(double scale MEMBER m_scale NOTIFY changed) ///< 0.25..4.
    Q_PROPERTY(bool transparent MEMBER m_transparent NOTIFY changed)
    Q_PROPERTY(bool embedSource MEMBER m_embedSource NOTIFY changed)
    /// "1,240 × 780 px": what the file will measure.
    Q_PROPERTY(QString sizeText READ sizeText NOTIFY changed)
    /// Beside the document; for a sample, or what was never saved, in the user's folder for documents.
    Q_PROPERTY(QUrl suggestedFile READ suggestedFile NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    /// Why the last export failed, with what to do about it; empty = it did not.
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorChanged)

public:
    enum Format { Svg, Png, Pdf, Dot };
    Q_ENUM(Format)
    enum Theme { Light, Dark, Automatic };
    Q_ENUM(Theme)

    explicit Exporter(QObject *parent = nullptr);

    [[nodiscard]] DiagramCanvas *canvas() const { return m_canvas; }
    void setCanvas(DiagramCanvas *canvas);
    [[nodiscard]] QString sizeText() const;
    [[nodiscard]] QString suggestedName() const; ///< Without its folder.
    /// The document's name with this ending, beside the document; as suggestedFile otherwise.
    [[nodiscard]] QUrl suggestedFile(const QString &ending) const;
    [[nodiscard]] Document *document() const { return m_document; }
    /// What is chosen, for whatever is exported.
    [[nodiscard]] core::ExportOptions options() const;
    [[nodiscard]] QUrl suggestedFile() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }

    [[nodiscard]] QString errorText() const { return m_errorText; }
    Q_INVOKABLE void dismissError() { setErrorText({}); }

    /// Writes the file, whole or not at all; `finished` follows. Nothing happens while another export is busy.
    Q_INVOKABLE void exportTo(const QUrl &url);
    /// Puts the picture on the clipboard, as SVG (which carries the document) and as PNG.
    Q_INVOKABLE void copy();

signals:
    void changed();
    void busyChanged();
    void errorChanged();
    void finished(bool successful, const QString &path);
    void copied();

private:
    [[nodiscard]] QString baseName() const;
    void setBusy(bool busy);
    void setErrorText(const QString &text);

    QPointer<Document> m_document;
    QPointer<DiagramCanvas> m_canvas;
    Format m_format = Svg;
    Theme m_theme = Light;
    double m_scale = 1;
    bool m_transparent = false;
    bool m_embedSource = true;
    bool m_busy = false;
    QString m_errorText;
};

} // namespace topologue::window
