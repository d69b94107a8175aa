// SPDX-License-Identifier: Apache-2.0
#include "componentchoices.h"

#include "appsettings.h"
#include "editing/defaults.h"
#include "editing/kinds.h"
#include "names.h"

#include <QStringList>

#include <array>

namespace topologue::window {

namespace {

struct Technology {
    const char *name;
    ComponentKind kind;
};

/// What people draw most, by kind; any other technology can be typed in the inspector.
constexpr auto Technologies = std::to_array<Technology>({
    {"Web browser", ComponentKind::Client},
    {"Mobile app", ComponentKind::Client},
    {"Spring Cloud Gateway", ComponentKind::Gateway},
    {"Kong", ComponentKind::Gateway},
    {"NGINX", ComponentKind::Gateway},
    {"Envoy", ComponentKind::Gateway},
    {"Traefik", ComponentKind::Gateway},
    {"Zuul", ComponentKind::Gateway},
    {"Spring Boot", ComponentKind::Service},
    {"Node.js", ComponentKind::Service},
    {"Go", ComponentKind::Service},
    {"Python", ComponentKind::Service},
    {".NET", ComponentKind::Service},
    {"AWS Lambda", ComponentKind::Service},
    {"Spring Batch", ComponentKind::Job},
    {"PostgreSQL", ComponentKind::Database},
    {"MySQL", ComponentKind::Database},
    {"MariaDB", ComponentKind::Database},
    {"Oracle", ComponentKind::Database},
    {"SQL Server", ComponentKind::Database},
    {"MongoDB", ComponentKind::Database},
    {"DynamoDB", ComponentKind::Database},
    {"Cassandra", ComponentKind::Database},
    {"Redis", ComponentKind::Cache},
    {"Memcached", ComponentKind::Cache},
    {"Valkey", ComponentKind::Cache},
    {"Kafka", ComponentKind::Queue},
    {"RabbitMQ", ComponentKind::Queue},
    {"Amazon SQS", ComponentKind::Queue},
    {"NATS", ComponentKind::Queue},
    {"Pulsar", ComponentKind::Queue},
    {"Elasticsearch", ComponentKind::SearchIndex},
    {"OpenSearch", ComponentKind::SearchIndex},
    {"Amazon S3", ComponentKind::ObjectStore},
    {"MinIO", ComponentKind::ObjectStore},
});

QString wordOf(ComponentKind kind)
{
    const std::string_view word = topologue::kindName(kind).word;
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

bool matches(const QString &filter, const QString &text)
{
    return text.contains(filter, Qt::CaseInsensitive);
}

bool kindMatches(const QString &filter, ComponentKind kind)
{
    const KindName &name = topologue::kindName(kind);
    const auto has = [&](std::string_view text) {
        return matches(filter, QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    };
    return has(name.english) || has(name.korean) || has(name.word);
}

} // namespace

ComponentChoices::ComponentChoices(QObject *parent) : QAbstractListModel(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &ComponentChoices::refresh);
    refresh();
}

void ComponentChoices::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    refresh();
}

void ComponentChoices::refresh()
{
    beginResetModel();
    m_rows.clear();
    const QString filter = m_filter.trimmed();
    for (int i = 0; i < ComponentKindCount; ++i) {
        const auto kind = static_cast<ComponentKind>(i);
        if (filter.isEmpty() || kindMatches(filter, kind))
            m_rows.push_back({kindText(kind), {}, iconName(kind), wordOf(kind), {}, {}});
    }
    const auto addDrawn = [&](const QString &label, const QString &word) {
        if (filter.isEmpty() || matches(filter, label) || matches(filter, word))
            m_rows.push_back({label, {}, word, word, {}, {}});
    };
    addDrawn(tr("Note"), QStringLiteral("note"));
    addDrawn(tr("Section"), QStringLiteral("section"));
    for (const Technology &technology : Technologies) {
        const QString name = QString::fromUtf8(technology.name);
        if (filter.isEmpty() || matches(filter, name) || kindMatches(filter, technology.kind))
            m_rows.push_back(
                {name, kindText(technology.kind), iconName(technology.kind), wordOf(technology.kind), name, {}});
    }
    if (!filter.isEmpty()) {
        const editing::Guess guess = editing::guessFromName(filter.toStdString());
        const ComponentKind kind = guess.kind.value_or(ComponentKind::Service);
        const QString technology = QString::fromStdString(guess.technology);
        m_rows.push_back({tr("“%1”").arg(filter), kindText(kind), iconName(kind), wordOf(kind), technology, filter});
    }
    endResetModel();
    emit filterChanged();
}

QString ComponentChoices::at(int row, int role) const
{
    return row >= 0 && row < count() ? data(index(row), role).toString() : QString();
}

QString ComponentChoices::aboutAt(int row) const
{
    if (isDrawnOnly(row))
        return kindAt(row) == QLatin1String("note") ? tr("A free text on the canvas.")
                                                    : tr("A titled area behind the diagram; moved, it takes along what "
                                                         "stands in it.");
    const auto kind = editing::kindFromWord(kindAt(row).toStdString());
    if (!kind)
        return {};
    const editing::ComponentDefaults defaults = editing::defaultsFor(*kind, technologyAt(row).toStdString());
    QStringList lines;
    for (const editing::DefaultReason &reason : defaults.reasons) {
        const QString line =
            QString::fromStdString(editing::sourceSentence(*reason.value, AppSettings::instance().language()));
        if (!lines.contains(line))
            lines.append(line);
    }
    return lines.isEmpty() ? tr("No figures are assumed.") : lines.join(u'\n');
}

int ComponentChoices::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ComponentChoices::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return row.label;
    case DetailRole:
        return row.detail;
    case IconRole:
        return row.icon;
    case KindRole:
        return row.kind;
    case TechnologyRole:
        return row.technology;
    case NameRole:
        return row.name;
    case GroupRole:
        if (isDrawnOnly(index.row()))
            return tr("On the canvas");
        return !row.name.isEmpty() ? tr("By name") : row.technology.isEmpty() ? tr("Kinds") : tr("Technologies");
    default:
        return {};
    }
}

QHash<int, QByteArray> ComponentChoices::roleNames() const
{
    return {{LabelRole, "label"},           {DetailRole, "detail"}, {IconRole, "symbol"}, {KindRole, "kind"},
            {TechnologyRole, "technology"}, {NameRole, "name"},     {GroupRole, "group"}};
}

} // namespace topologue::window
