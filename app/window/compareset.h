// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "comparisonmaterial.h"
#include "document.h"
#include "playback.h"
#include "playback/standing.h"
#include "player.h"
#include "replicator.h"
#include "scenesource.h"

#include <QAbstractListModel>
#include <QHash>
#include <QPointer>
#include <QQmlEngine>
#include <QStringList>
#include <QUrl>
#include <QVariantList>

#include <memory>
#include <vector>

namespace topologue::core {
struct LoadedDocument;
}

namespace topologue::window {

/// Two or three architectures under one playhead: the same scenario (matched by id), the same seed, so the same
/// requests arrive. A row for each, with what its users have felt until now. Once all recordings are there, the
/// scenario is run again with other chance in the background, and what is said of differences becomes surer.
class CompareSet : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Player *player READ player WRITE setPlayer NOTIFY playerChanged REQUIRED)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged) ///< False: nothing is simulated.
    Q_PROPERTY(QString scenario READ scenario WRITE setScenario NOTIFY scenarioChanged)
    Q_PROPERTY(QVariantList scenarios READ scenarios NOTIFY rowsChanged) ///< Of the first document: {id, name}.
    Q_PROPERTY(QString scenarioName READ scenarioName NOTIFY scenarioChanged)
    Q_PROPERTY(int count READ count NOTIFY rowsChanged)
    Q_PROPERTY(QStringList head READ head NOTIFY rowsChanged)         ///< Of the table's columns, after the name.
    Q_PROPERTY(QString sentence READ sentence NOTIFY sentenceChanged) ///< How they differ, over the whole scenario.
    Q_PROPERTY(QString note READ note NOTIFY sentenceChanged)         ///< On what that rests: how many runs.
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    Q_PROPERTY(bool refining READ isRefining NOTIFY refiningChanged) ///< More runs are being made.
    Q_PROPERTY(double refined READ refined NOTIFY refinedChanged)    ///< How far that is, 0..1.
    Q_PROPERTY(bool canExport READ canExport NOTIFY sentenceChanged) ///< There is something to draw.
    Q_PROPERTY(bool showsEdit READ showsEdit NOTIFY rowsChanged)     ///< The open document against how it was.

public:
    static constexpr int Most = 3;

    enum Role {
        DocumentRole = Qt::UserRole + 1,
        PlaybackRole,
        SourceRole,
        TitleRole,
        CellsRole, ///< Of the table, after the name: {text, detail}, see playback::standingCells.
        WellRole,  ///< Every objective is met now.
    };

    explicit CompareSet(QObject *parent = nullptr);
    ~CompareSet() override;

    [[nodiscard]] Player *player() const { return m_player; }
    void setPlayer(Player *player);
    [[nodiscard]] bool isActive() const { return m_active; }
    void setActive(bool active);
    [[nodiscard]] QString scenario() const { return m_scenario; }
    void setScenario(const QString &id);
    [[nodiscard]] QVariantList scenarios() const;
    [[nodiscard]] QString scenarioName() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QStringList head() const;
    [[nodiscard]] QString sentence() const { return m_sentence; }
    [[nodiscard]] QString note() const;
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool isRefining() const { return m_replicator.isBusy(); }
    [[nodiscard]] double refined() const { return m_replicator.progress(); }
    [[nodiscard]] bool canExport() const { return material().isComplete(); }
    [[nodiscard]] bool showsEdit() const;
    [[nodiscard]] const simulation::Contrast &contrast() const { return m_contrast; }

    /// Loads these files (or samples), instead of what is there. Away from the GUI thread.
    Q_INVOKABLE void open(const QStringList &paths);
    /// Puts a file, or the open document (an empty path), at this place; at `count` it is added. A picture of a
    /// comparison brings all of its documents, as long as there is room.
    Q_INVOKABLE void replace(int row, const QString &path);
    Q_INVOKABLE void replaceUrl(int row, const QUrl &url) { replace(row, url.toLocalFile()); }
    /// Puts the open document there as it was when it was opened, or saved last.
    Q_INVOKABLE void replaceWithSaved(int row);
    /// The open document as it was against what it is now, and as it will be edited, in one of its scenarios.
    Q_INVOKABLE void compareEdit(const QString &scenario);
    Q_INVOKABLE void openSamples();
    Q_INVOKABLE void remove(int row);
    /// Ends what refines; what is known stays.
    Q_INVOKABLE void stopRefining() { m_replicator.cancel(); }
    /// The table with its head, cells parted by tabs, for the clipboard.
    Q_INVOKABLE QString tableText() const;
    Q_INVOKABLE void copyTable() const;
    /// As it is at the playhead.
    [[nodiscard]] ComparisonMaterial material() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void playerChanged();
    void activeChanged();
    void scenarioChanged();
    void rowsChanged();
    void sentenceChanged();
    void busyChanged();
    void refiningChanged();
    void refinedChanged();

private:
    struct Row {
        std::unique_ptr<Document> own; // Null where the row shows an open document.
        QPointer<Document> document;
        QPointer<Document> origin; // The open document that is shown, or whose saved state is; null for a file.
        std::unique_ptr<QObject> following; // While it lives, the row follows the origin; null for a file.
        [[nodiscard]] bool showsSaved() const { return own && following; }
        std::unique_ptr<Playback> playback;
        std::unique_ptr<SceneSource> source;
    };
    using Cells = std::array<playback::StandingCell, playback::StandingColumns>;
    /// What a row shows at a moment.
    struct Figures {
        bool isWell = true;
        Cells cells;
        bool operator==(const Figures &) const = default;
    };
    [[nodiscard]] std::unique_ptr<Row> makeRow(std::unique_ptr<Document> own, Document *open = nullptr);
    [[nodiscard]] std::unique_ptr<Row> makeOpenRow(Document &open);
    [[nodiscard]] std::unique_ptr<Row> makeSavedRow(Document &open);
    [[nodiscard]] std::unique_ptr<Row> makeLoadedRow(core::LoadedDocument loaded, const QString &path);
    void put(int row, std::unique_ptr<Row> made);
    void rowsAreOthers();
    void follow(Row &row, Document &open);
    void originEdited(Row &row);
    void originSaved(const Row &row);
    void dropClosed();
    [[nodiscard]] std::vector<std::string> titles() const;

    void moved();
    void computeFigures() const;
    void filmsChanged();
    void tell();

    QPointer<Player> m_player;
    QString m_scenario;
    bool m_active = false;
    std::vector<std::unique_ptr<Row>> m_rows;
    quint64 m_request = 0;
    quint64 m_wishes = 0;
    QHash<int, quint64> m_wishFor; ///< By row: the last replacement that was asked for.
    int m_loading = 0;

    mutable std::vector<Figures> m_figures; ///< By row, of the moment in which m_areFiguresOld was set to false.
    std::vector<Figures> m_shownFigures;    ///< That were announced last.
    mutable bool m_areFiguresOld = true;
    bool m_isRefreshDue = false;
    Replicator m_replicator;
    std::vector<FilmPtr> m_contrasted; ///< The recordings that m_contrast begins with.
    simulation::Contrast m_contrast;
    QString m_sentence;
};

} // namespace topologue::window
