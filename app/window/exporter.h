// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compareset.h"
#include "core/exportdocument.h"
#include "diagramcanvas.h"
#include "document.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QUrl>

#include <functional>

namespace topologue::window {

/// The export dialog's choices, and the export itself; works on what the canvas shows, or on a comparison. Encoding
/// happens in another thread.
class Exporter : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Document *document MEMBER m_document NOTIFY changed)
    Q_PROPERTY(topologue::window::DiagramCanvas *canvas READ canvas WRITE setCanvas NOTIFY changed)
    /// What is exported instead, if it is not null: a comparison, as it was when prepare() was called.
    Q_PROPERTY(topologue::window::CompareSet *comparison READ comparison WRITE setComparison NOTIFY changed)
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

    [[nodiscard]] CompareSet *comparison() const { return m_comparison; }
    void setComparison(CompareSet *comparison);
    /// To be called before the dialog opens: takes what is to be exported from what is shown.
    Q_INVOKABLE void prepare();
    /// The picture as it will be exported; null until it is there.
    [[nodiscard]] ScenePtr picture() const;
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

    /// Writes the file, whole or not at all; `finished` follows. Asks first where there is one (OverwriteQuestion), and
    /// completes its name. Nothing happens while another export is busy.
    Q_INVOKABLE void exportTo(const QUrl &url);
    /// Puts the picture on the clipboard in the theme of the window, as SVG (which carries the document) and as PNG.
    Q_INVOKABLE void copy();

signals:
    void changed();
    void pictureChanged();
    void busyChanged();
    void errorChanged();
    void finished(bool successful, const QString &path);
    void copied();

private:
    void write(const QString &path);
    /// Calls `work` with the document and what it looks like: in a large one, right after an edit, that takes a moment.
    /// Null if there is no document any more, or another one.
    void withPicture(std::function<void(const Document::Snapshot &, const ScenePtr &)> work);
    void runExport(const QString &path, std::function<Result<void>()> work);
    [[nodiscard]] QString baseName() const;
    [[nodiscard]] Document *namedAfter() const;
    void setBusy(bool busy);
    void setErrorText(const QString &text);

    QPointer<Document> m_document;
    QPointer<DiagramCanvas> m_canvas;
    QPointer<CompareSet> m_comparison;
    std::shared_ptr<const ComparisonMaterial> m_material; ///< Null: nothing to export.
    ScenePtr m_sheet;                                     ///< What m_material looks like.
    Format m_format = Svg;
    Theme m_theme = Light;
    double m_scale = 1;
    bool m_transparent = false;
    bool m_embedSource = true;
    bool m_busy = false;
    QString m_errorText;
};

} // namespace topologue::window
