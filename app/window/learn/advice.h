// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "knowledge/assessmentplot.h"
#include "window/document.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QStringList>
#include <QUrl>
#include <QVariantList>

namespace topologue::window {

/// What the answers of a document to "When MSA?" come to, in words and as a plot, in the language of the program; or
/// instead what those of a worked example do. The result can be written as Markdown and PDF.
class Advice : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Document *document READ document WRITE setDocument NOTIFY documentChanged)
    /// The id of a worked example, which is shown instead; empty: the document.
    Q_PROPERTY(QString example READ example WRITE setExample NOTIFY changed)
    Q_PROPERTY(QVariantList examples READ examples NOTIFY changed) ///< {id, label, checked}, as menus have it.
    Q_PROPERTY(QString exampleName READ exampleName NOTIFY changed)
    Q_PROPERTY(QString exampleNote READ exampleNote NOTIFY changed)

    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed)      ///< Nothing is answered.
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed) ///< Its id; empty: too little is answered.
    Q_PROPERTY(QString title READ title NOTIFY changed)     ///< The advice, or that there is none yet.
    Q_PROPERTY(QString firmness READ firmness NOTIFY changed)
    Q_PROPERTY(bool firm READ isFirm NOTIFY changed)
    Q_PROPERTY(QStringList possible READ possible NOTIFY changed) ///< Other advice that can come out.
    Q_PROPERTY(QVariantList axes READ axes NOTIFY changed)        ///< {name, points, band, answered}; need, readiness.
    Q_PROPERTY(QString lowered READ lowered NOTIFY changed)       ///< For what was not tried; may be empty.
    /// {key, text, answer, least, state}; state: 0 passed, 1 failed, 2 open.
    Q_PROPERTY(QVariantList gates READ gates NOTIFY changed)
    Q_PROPERTY(QString gatesText READ gatesText NOTIFY changed)
    /// {key, text, answer, points, isGate}, the strongest first.
    Q_PROPERTY(QVariantList reasonsFor READ reasonsFor NOTIFY changed)
    Q_PROPERTY(QVariantList reasonsAgainst READ reasonsAgainst NOTIFY changed)
    Q_PROPERTY(QVariantList steps READ steps NOTIFY changed)        ///< {key, text}: what would change the advice.
    Q_PROPERTY(QStringList distances READ distances NOTIFY changed) ///< To the next lines, as sentences.
    Q_PROPERTY(QVariantList linksFor READ linksFor NOTIFY changed)  ///< {kind, entry, text}: lessons, then concepts.
    Q_PROPERTY(QVariantList linksAgainst READ linksAgainst NOTIFY changed)
    Q_PROPERTY(QString counting READ counting NOTIFY changed) ///< How it is counted, and why so.
    Q_PROPERTY(QString bandText READ bandText NOTIFY changed) ///< What the band means.

    /// The picture, in shares of its width and height (y downwards): {zones: [{key, name, x, y, width, height, advice,
    /// within, closed}], band: {x, y, width, height}, hasX, x, hasY, y: the result; needLine, readinessLine: where need
    /// and readiness begin; needTicks, readinessTicks: [points]; isClosed: gates close zones, heldBack: the result's}.
    Q_PROPERTY(QVariantMap plot READ plot NOTIFY changed)
    /// Where the document is while an example is shown: {hasX, x, hasY, y}.
    Q_PROPERTY(QVariantMap own READ own NOTIFY changed)
    Q_PROPERTY(QString plotText READ plotText NOTIFY changed) ///< For those who do not see it.
    Q_PROPERTY(QString documentName READ documentName NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged) ///< A file is being written.

public:
    explicit Advice(QObject *parent = nullptr);

    [[nodiscard]] Document *document() const { return m_document; }
    void setDocument(Document *document);
    [[nodiscard]] QString example() const { return m_example; }
    void setExample(const QString &example);
    [[nodiscard]] QVariantList examples() const;
    [[nodiscard]] QString exampleName() const;
    [[nodiscard]] QString exampleNote() const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString firmness() const;
    [[nodiscard]] bool isFirm() const { return m_shown.isFirm(); }
    [[nodiscard]] QStringList possible() const;
    [[nodiscard]] QVariantList axes() const;
    [[nodiscard]] QString lowered() const;
    [[nodiscard]] QVariantList gates() const;
    [[nodiscard]] QString gatesText() const;
    [[nodiscard]] QVariantList reasonsFor() const { return reasons(m_shown.reasonsFor); }
    [[nodiscard]] QVariantList reasonsAgainst() const { return reasons(m_shown.reasonsAgainst); }
    [[nodiscard]] QVariantList steps() const;
    [[nodiscard]] QStringList distances() const;
    [[nodiscard]] QVariantList linksFor() const { return links(m_shown.argumentsFor); }
    [[nodiscard]] QVariantList linksAgainst() const { return links(m_shown.argumentsAgainst); }
    [[nodiscard]] QString counting() const;
    [[nodiscard]] QString bandText() const;
    [[nodiscard]] QVariantMap plot() const;
    [[nodiscard]] QVariantMap own() const;
    [[nodiscard]] QString plotText() const;
    [[nodiscard]] QString documentName() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Beside the document, with this ending (".md").
    [[nodiscard]] Q_INVOKABLE QUrl suggestedFile(const QString &ending) const;
    /// Writes what is shown, whole or not at all, in the format of the name; one without an ending of a report gets
    /// `ending`. Asks first where there is such a file (OverwriteQuestion). `exported` or `exportFailed` follows.
    /// Nothing happens while another file is being written.
    Q_INVOKABLE void exportTo(const QUrl &file, const QString &ending);

signals:
    void documentChanged();
    void changed();
    void busyChanged();
    void exported(const QString &path);
    void exportFailed(const QString &text);

private:
    void write(const QString &path);
    [[nodiscard]] QVariantList reasons(const std::vector<knowledge::Reason> &reasons) const;
    [[nodiscard]] static QVariantList links(const knowledge::Arguments &arguments);
    void refresh();
    void assessAll();
    void setBusy(bool busy);

    QPointer<Document> m_document;
    QString m_example;
    knowledge::Answers m_own;     ///< Of the document.
    knowledge::Answers m_answers; ///< Of what is shown.
    knowledge::Assessment m_shown;
    knowledge::AssessmentPlot m_plot;
    knowledge::AssessmentPlot m_ownPlot;
    bool m_busy = false;
};

} // namespace topologue::window
