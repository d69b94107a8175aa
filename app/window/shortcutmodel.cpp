// SPDX-License-Identifier: Apache-2.0
#include "shortcutmodel.h"

#include "appsettings.h"

#include <algorithm>
#include <string_view>

namespace topologue::window {

namespace {

// What Shift and a digit give on the keyboards of most. The table names the digit, and so does the sheet.
constexpr std::u16string_view ShiftedDigits = u")!@#$%^&*(";

} // namespace

ShortcutModel::ShortcutModel(QObject *parent) : QAbstractListModel(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &ShortcutModel::rebuild);
}

void ShortcutModel::setActions(Actions *actions)
{
    if (m_actions == actions)
        return;
    if (m_actions) {
        for (Action *action : m_actions->all())
            action->disconnect(this);
    }
    m_actions = actions;
    if (actions) {
        for (Action *action : actions->all())
            connect(action, &Action::shortcutsChanged, this, &ShortcutModel::tellShortcuts);
    }
    emit actionsChanged();
    rebuild();
}

void ShortcutModel::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    emit filterChanged();
    rebuild();
}

void ShortcutModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    if (m_actions) {
        for (Action *action : m_actions->all())
            m_rows.push_back({action->text(), {}, action->group(), action});
        std::stable_sort(m_rows.begin(), m_rows.end(),
                         [](const Row &a, const Row &b) { return a.action->info().group < b.action->info().group; });
    }
    const QString hands = tr("On the canvas");
    m_rows.push_back({tr("Zoom at the pointer"), tr("Wheel"), hands});
    m_rows.push_back({tr("Move the canvas"), tr("Space and drag, middle button, arrow keys"), hands});
    m_rows.push_back({tr("Select several"), tr("Drag on empty, Shift and click"), hands});
    m_rows.push_back({tr("Walk through the components"), tr("Tab, Shift+Tab"), hands});
    m_rows.push_back({tr("Move the selection"), tr("Arrow keys, with Shift further"), hands});
    m_rows.push_back({tr("Add a connected component"), tr("Ctrl and an arrow key"), hands});
    m_rows.push_back({tr("Copy while dragging"), tr("Alt and drag"), hands});
    m_rows.push_back({tr("Open the inspector"), tr("Enter"), hands});
    m_rows.push_back({tr("Select nothing"), tr("Escape"), hands});
    const QString lessons = tr("In a lesson");
    m_rows.push_back({tr("Next and previous page"), tr("Arrow keys, Page Up and Page Down"), lessons});
    m_rows.push_back({tr("Play and pause"), tr("Space"), lessons});
    m_rows.push_back({tr("Put an architecture in front"), tr("1, 2, 3"), lessons});
    m_rows.push_back({tr("Present to a room"), tr("F5"), lessons});
    m_rows.push_back({tr("Both languages, while presenting"), tr("B"), lessons});
    m_rows.push_back({tr("Pointer, while presenting"), tr("L"), lessons});
    m_rows.push_back({tr("Leave"), tr("Escape"), lessons});
    std::erase_if(m_rows, [this](const Row &row) {
        const QString keys = row.action ? row.action->shortcutsText() : row.keys;
        return !row.name.contains(m_filter, Qt::CaseInsensitive) && !keys.contains(m_filter, Qt::CaseInsensitive);
    });
    endResetModel();
}

void ShortcutModel::tellShortcuts()
{
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {KeysRole, ChangedRole});
    emit shortcutsChanged();
}

bool ShortcutModel::isAnyChanged() const
{
    return m_actions && std::any_of(m_actions->all().begin(), m_actions->all().end(), [](const Action *action) {
               return action->sequences() != action->defaultSequences();
           });
}

QString ShortcutModel::keysOf(int key, int modifiers)
{
    switch (key) {
    case 0:
    case Qt::Key_unknown:
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_Super_L:
    case Qt::Key_Super_R:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
    case Qt::Key_Hangul:
    case Qt::Key_Hangul_Hanja:
        return {};
    default:
        break;
    }
    modifiers &= int(Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (key == Qt::Key_Backtab)
        key = Qt::Key_Tab;
    if (modifiers & int(Qt::ShiftModifier)) {
        const auto digit = ShiftedDigits.find(static_cast<char16_t>(key));
        if (digit != std::u16string_view::npos)
            key = Qt::Key_0 + static_cast<int>(digit);
        else if (key > Qt::Key_Space && key < 0x7f && (key < Qt::Key_0 || key > Qt::Key_9)
                 && (key < Qt::Key_A || key > Qt::Key_Z))
            modifiers &= ~int(Qt::ShiftModifier); // "?" is what Shift made.
    }
    return QKeySequence(modifiers | key).toString(QKeySequence::PortableText);
}

QString ShortcutModel::shown(const QString &keys)
{
    return QKeySequence::fromString(keys, QKeySequence::PortableText).toString(QKeySequence::NativeText);
}

bool ShortcutModel::mayBe(const QString &keys)
{
    const QKeySequence sequence = QKeySequence::fromString(keys, QKeySequence::PortableText);
    if (sequence.isEmpty())
        return false;
    switch (sequence[0].key()) {
    case Qt::Key_Tab:
        return sequence[0].keyboardModifiers() & Qt::ControlModifier;
    case Qt::Key_Space:
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        // With Alt they are free, and with Ctrl and Shift; Ctrl and an arrow adds a component.
        return (sequence[0].keyboardModifiers() & (Qt::AltModifier | Qt::MetaModifier))
               || sequence[0].keyboardModifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    default:
        return true;
    }
}

Action *ShortcutModel::actionAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].action : nullptr;
}

QString ShortcutModel::holderOf(const QString &keys, int row) const
{
    const QKeySequence sequence = QKeySequence::fromString(keys, QKeySequence::PortableText);
    const Action *holder = m_actions ? m_actions->holderOf(sequence, actionAt(row)) : nullptr;
    return holder ? holder->text() : QString();
}

void ShortcutModel::assign(int row, const QString &keys)
{
    if (Action *action = actionAt(row); action && (keys.isEmpty() || mayBe(keys)))
        m_actions->assign(action, QKeySequence::fromString(keys, QKeySequence::PortableText));
}

void ShortcutModel::reset(int row)
{
    if (Action *action = actionAt(row))
        m_actions->reset(action);
}

void ShortcutModel::resetAll()
{
    if (m_actions)
        m_actions->resetAll();
}

int ShortcutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ShortcutModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case KeysRole:
        return row.action ? row.action->shortcutsText() : row.keys;
    case HeadingRole: {
        const int before = index.row() - 1;
        return before >= 0 && m_rows[static_cast<std::size_t>(before)].group == row.group ? QString() : row.group;
    }
    case ChangeableRole:
        return row.action != nullptr;
    case ChangedRole:
        return row.action && row.action->sequences() != row.action->defaultSequences();
    default:
        return {};
    }
}

QHash<int, QByteArray> ShortcutModel::roleNames() const
{
    return {{NameRole, "name"},
            {KeysRole, "keys"},
            {HeadingRole, "heading"},
            {ChangeableRole, "changeable"},
            {ChangedRole, "changed"}};
}

} // namespace topologue::window
