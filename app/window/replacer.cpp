// SPDX-License-Identifier: Apache-2.0
#include "replacer.h"

#include "switchto.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace topologue::window {

namespace {

/// Of one text, whatever becomes of it.
auto identityOf(const editing::Occurrence &occurrence)
{
    return std::tuple(occurrence.element ? elementKey(*occurrence.element) : std::string(), occurrence.field,
                      occurrence.language, occurrence.before);
}

} // namespace

void Replacer::setEditor(Editor *editor)
{
    if (!switchTo(m_editor, editor, this))
        return;
    if (m_editor)
        connect(m_editor, &Editor::documentChanged, this, &Replacer::follow);
    emit editorChanged();
    follow();
}

void Replacer::follow()
{
    if (m_document)
        m_document->disconnect(this);
    m_document = m_editor ? m_editor->document() : nullptr;
    if (m_document) {
        connect(m_document, &Document::changed, this, &Replacer::refresh);
        connect(m_document, &Document::drawnChanged, this, &Replacer::refresh); // Notes.
        connect(m_document, &Document::scenariosChanged, this, &Replacer::refresh);
    }
    refresh();
}

void Replacer::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    emit searchChanged();
    refresh();
}

void Replacer::setReplacement(const QString &replacement)
{
    if (m_replacement == replacement)
        return;
    m_replacement = replacement;
    emit searchChanged();
    refresh();
}

void Replacer::setMatchCase(bool matchCase)
{
    if (m_matchCase == matchCase)
        return;
    m_matchCase = matchCase;
    emit searchChanged();
    refresh();
}

void Replacer::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    emit searchChanged();
    refresh();
}

void Replacer::refresh()
{
    std::set<decltype(identityOf({}))> unticked;
    for (const Row &row : m_rows) {
        if (!row.isChosen)
            unticked.insert(identityOf(row.occurrence));
    }
    beginResetModel();
    m_rows.clear();
    if (m_document && m_active && !m_text.isEmpty()) {
        editing::TextSearch search;
        search.text = m_text.toStdString();
        search.matchCase = m_matchCase;
        auto occurrences = editing::findText(*m_document->architecture(), search, m_replacement.toStdString());
        for (std::size_t i = 0; occurrences && i < occurrences->size(); ++i) {
            const bool isChosen = !unticked.contains(identityOf((*occurrences)[i]));
            m_rows.push_back({std::move((*occurrences)[i]), isChosen});
        }
    }
    endResetModel();
    emit found();
}

int Replacer::chosen() const
{
    std::size_t places = 0;
    for (const Row &row : m_rows)
        places += row.isChosen ? row.occurrence.count : 0;
    return static_cast<int>(places);
}

void Replacer::choose(int row, bool chosen)
{
    if (row < 0 || row >= count() || m_rows[static_cast<std::size_t>(row)].isChosen == chosen)
        return;
    m_rows[static_cast<std::size_t>(row)].isChosen = chosen;
    emit dataChanged(index(row), index(row), {ChosenRole});
    emit found();
}

bool Replacer::replace()
{
    const int places = chosen();
    if (!m_document || places == 0)
        return false;
    editing::TextSearch search;
    search.text = m_text.toStdString();
    search.matchCase = m_matchCase;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i].isChosen)
            search.except.insert(i);
    }
    if (!m_editor->take(editing::replaceText(*m_document->architecture(), search, m_replacement.toStdString()),
                        tr("Replace")))
        return false;
    emit replaced(places);
    return true;
}

QString Replacer::whereOf(const editing::Occurrence &occurrence) const
{
    const QString field = occurrence.field == "name"          ? tr("Name")
                          : occurrence.field == "description" ? tr("Description")
                          : occurrence.field == "mission"     ? tr("Mission")
                          : occurrence.field == "technology"  ? tr("Technology")
                          : occurrence.field == "protocol"    ? tr("Protocol")
                          : occurrence.field == "label"       ? tr("Label")
                                                              : tr("Note");
    QString where = field;
    if (!occurrence.language.empty())
        where += QStringLiteral(" (%1)").arg(QString::fromStdString(occurrence.language));
    if (!occurrence.element)
        return where;
    const QString key = QString::fromStdString(elementKey(*occurrence.element));
    const QString name = m_editor ? m_editor->nameOf(key) : QString();
    return QStringLiteral("%1 · %2").arg(name.isEmpty() ? key.section(u':', 1) : name, where);
}

int Replacer::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant Replacer::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case WhereRole:
        return whereOf(row.occurrence);
    case BeforeRole:
        return QString::fromStdString(row.occurrence.before);
    case AfterRole:
        return QString::fromStdString(row.occurrence.after);
    case TimesRole:
        return static_cast<int>(row.occurrence.count);
    case ChosenRole:
        return row.isChosen;
    case KeyRole:
        return row.occurrence.element ? QString::fromStdString(elementKey(*row.occurrence.element)) : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> Replacer::roleNames() const
{
    return {{WhereRole, "where"}, {BeforeRole, "before"}, {AfterRole, "after"},
            {TimesRole, "times"}, {ChosenRole, "chosen"}, {KeyRole, "key"}};
}

} // namespace topologue::window
