// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document.h"
#include "playback.h"
#include "player.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QQmlEngine>
#include <QStringList>
#include <QUrl>
#include <QVariantList>

#include <memory>
#include <vector>

namespace topologue::window {

/// Two or three architectures under one playhead: the same scenario (matched by id), the same seed, so the same
/// requests arrive. A row for each, with what its users have felt until now.
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
    Q_PROPERTY(QString sentence READ sentence NOTIFY sentenceChanged) ///< How they differ, over the whole scenario.
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)

public:
    static constexpr int Most = 3;

    enum Role {
        DocumentRole = Qt::UserRole + 1,
        PlaybackRole,
        TitleRole,
        FailedRole,    ///< Requests until now.
        LostRole,      ///< Money until now.
        FirstRole,     ///< From the fault to the first broken objective, in the end; "–" if none breaks.
        RecoveredRole, ///< From the end of the fault until the last objective is met again.
        BrokenRole,    ///< "4 of 5": journeys whose objective is not met now.
        WellRole,      ///< Every objective is met now.
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
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] bool isBusy() const;

    /// Loads these files (or samples), instead of what is there. Away from the GUI thread.
    Q_INVOKABLE void open(const QStringList &paths);
    /// Puts a file, or the open document (an empty path), at this place; at `count` it is added.
    Q_INVOKABLE void replace(int row, const QString &path);
    Q_INVOKABLE void replaceUrl(int row, const QUrl &url) { replace(row, url.toLocalFile()); }
    Q_INVOKABLE void openSamples();
    Q_INVOKABLE void remove(int row);
    /// The table with its head, cells parted by tabs, for the clipboard.
    Q_INVOKABLE QString tableText() const;
    Q_INVOKABLE void copyTable() const;

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

private:
    struct Row {
        std::unique_ptr<Document> own; // Null where the row shows the open document.
        QPointer<Document> document;
        std::unique_ptr<Playback> playback;
    };
    [[nodiscard]] std::unique_ptr<Row> makeRow(std::unique_ptr<Document> own, Document *shared);
    void put(int row, std::unique_ptr<Row> made);
    void load(const QString &path, int row);
    void rowsAreOthers();
    void moved();
    void dropClosed();

    QPointer<Player> m_player;
    QString m_scenario;
    bool m_active = false;
    std::vector<std::unique_ptr<Row>> m_rows;
    quint64 m_request = 0;
    int m_loading = 0;
};

} // namespace topologue::window
