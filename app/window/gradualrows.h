// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QPointer>
#include <QQmlEngine>
#include <QTimer>

namespace topologue::window {

/// The rows of another list. Of a long one, the uppermost come at once and the rest in portions, one in a frame, so
/// that it does not hold up the frame in which it comes. The other list may be reset, or change rows where they
/// stand; nothing else.
class GradualRows : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QAbstractItemModel *rows READ rows WRITE setRows NOTIFY rowsChanged)

public:
    static constexpr int MostAtOnce = 80; ///< A list of so many is not long.
    static constexpr int AtOnce = 22;     ///< Of a long one; what fills a high window has come three frames later.
    static constexpr int Portion = 6;
    static constexpr int FrameMs = 16;

    explicit GradualRows(QObject *parent = nullptr);

    [[nodiscard]] QAbstractItemModel *rows() const { return m_rows; }
    void setRows(QAbstractItemModel *rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void rowsChanged();

private:
    [[nodiscard]] int all() const { return m_rows ? m_rows->rowCount() : 0; }
    void begin();
    void addPortion();
    void tellChange(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);

    QPointer<QAbstractItemModel> m_rows;
    int m_shown = 0;
    QTimer m_nextFrame;
};

} // namespace topologue::window
