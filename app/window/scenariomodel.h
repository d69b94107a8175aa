// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QQmlEngine>
#include <QStringList>
#include <QVariantList>

#include <optional>
#include <vector>

namespace topologue::window {

/// The events of one scenario of a document, as markers on its time line, and the edits of scenarios: each is one
/// undoable step. Times in seconds since the beginning of the scenario.
class ScenarioModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Document *document READ document WRITE setDocument NOTIFY documentChanged)
    /// The id of the scenario that is shown; empty: only load, no faults. Always one that the document has.
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY currentChanged)
    Q_PROPERTY(QString currentName READ currentName NOTIFY scenariosChanged)
    Q_PROPERTY(double duration READ duration NOTIFY scenariosChanged)
    /// Of the document: {id, name, description}.
    Q_PROPERTY(QVariantList scenarios READ scenarios NOTIFY scenariosChanged)
    Q_PROPERTY(int count READ count NOTIFY scenariosChanged)

public:
    enum Role {
        EventRole = Qt::UserRole + 1, ///< Id of the event.
        StartRole,
        EndRole,     ///< The scenario's duration where it has no end.
        HasEndRole,  ///< False: it lasts to the end.
        TextRole,    ///< "Payments DB does not answer".
        PlaceRole,   ///< Key of the element that it acts on; may be empty.
        TrafficRole, ///< True of a change of traffic rather than a fault.
    };

    explicit ScenarioModel(QObject *parent = nullptr);

    [[nodiscard]] Document *document() const { return m_document; }
    void setDocument(Document *document);
    [[nodiscard]] QString current() const { return m_current; }
    void setCurrent(const QString &id);
    [[nodiscard]] QString currentName() const;
    [[nodiscard]] double duration() const;
    [[nodiscard]] QVariantList scenarios() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    /// What can go wrong with the elements of these keys: {id, name}.
    Q_INVOKABLE QVariantList faultsFor(const QStringList &selection) const;
    /// Puts a fault of faultsFor into the scenario, from `at` on. Makes a scenario if there is none.
    /// Returns the id of the event; empty if there is no such fault.
    Q_INVOKABLE QString inject(const QString &fault, const QStringList &selection, double at);
    /// Ends, at `at`, what acts on the elements then (without a selection: everything). Returns how many.
    Q_INVOKABLE int restore(const QStringList &selection, double at);
    /// Steps of one drag share a `drag` number (see newDrag) and are one step for undo.
    Q_INVOKABLE void moveEvent(const QString &id, double start, int drag);
    Q_INVOKABLE void setEventEnd(const QString &id, double end, int drag);
    Q_INVOKABLE int newDrag() { return ++m_drag; }
    Q_INVOKABLE void removeEvent(const QString &id);
    /// What of an event can be edited: {id, name, unit, text: its value as it is written, isSwitch, isOn}. Its
    /// beginning and end first. Empty if there is no such event.
    Q_INVOKABLE QVariantList eventFields(const QString &id) const;
    /// Reads what was written into a field, as one undoable step; an empty text where a field may have no value takes
    /// it away. Returns why it cannot be that; empty = it is.
    Q_INVOKABLE QString setEventField(const QString &id, const QString &field, const QString &text);
    Q_INVOKABLE QString setEventSwitch(const QString &id, const QString &field, bool on);
    /// "Payments DB does not answer"; empty if there is no such event.
    Q_INVOKABLE QString eventText(const QString &id) const;

    /// Makes the scenario current: the document's own if it has the same one, whatever its id, else it is added (under
    /// an id that is free) as a step of this name. Returns the id.
    QString show(Scenario scenario, const QString &step);
    /// A copy becomes the current scenario.
    Q_INVOKABLE void duplicateScenario();
    Q_INVOKABLE void addScenario();
    Q_INVOKABLE void removeScenario();
    Q_INVOKABLE void renameScenario(const QString &name);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void documentChanged();
    void currentChanged();
    void scenariosChanged();

private:
    struct Row {
        QString event;
        double start = 0;
        double end = 0;
        bool hasEnd = false;
        QString text;
        QString place;
        bool isTraffic = false;
        bool operator==(const Row &) const = default;
    };
    [[nodiscard]] const Scenario *scenario() const;
    [[nodiscard]] std::vector<Row> rowsNow() const;
    [[nodiscard]] const ScenarioEvent *eventOf(const QString &id) const;
    QString setEventTime(const ScenarioEvent &event, bool isStart, const QString &text);
    QString setFaultField(const ScenarioEvent &event, const QString &field, std::optional<double> value);
    void refresh();
    /// Puts `changed` in the place of the current scenario.
    void replace(Scenario changed, const QString &step, int drag = -1);
    void add(Scenario scenario, const QString &step);
    [[nodiscard]] ScenarioId freeId(const std::string &wanted) const;

    QPointer<Document> m_document;
    QString m_current;
    std::vector<Row> m_rows;
    int m_drag = 0;
};

} // namespace topologue::window
