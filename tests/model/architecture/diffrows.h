// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/diff.h"
#include "teststrings.h"
#include "wholesample.h"

#include <QTest>
#include <string>
#include <utility>
#include <vector>

/// Edits of the whole sample, and what a diff is to say of each, in text.
namespace topologue::diffrows {

/// A change in one line: "changed component shop: name capacity.workers".
inline std::string line(const Change &change)
{
    static constexpr const char *Kinds[]{"added", "removed", "changed", "moved"};
    static constexpr const char *Elements[]{"component", "deployable", "dependency", "team", "journey", "scenario"};
    std::string text = Kinds[static_cast<int>(change.kind)];
    text += std::string(" ") + Elements[change.element.index()] + ' ';
    text += std::visit([](const auto &id) { return id.value(); }, change.element);
    if (!change.fields.empty())
        text += ':';
    for (const std::string &field : change.fields)
        text += ' ' + field;
    return text;
}

/// All of a diff: its changes, one a line, and "document" and "drawing" where those differ.
inline std::string lines(const Diff &diff)
{
    std::string text;
    for (const Change &change : diff.changes)
        text += (text.empty() ? "" : "\n") + line(change);
    if (diff.documentChanged)
        text += text.empty() ? "document" : "\ndocument";
    if (diff.drawingChanged)
        text += text.empty() ? "drawing" : "\ndrawing";
    return text;
}

struct Row {
    const char *title;
    wholesample::Mutation edit;
    const char *expected;
    bool isDrawingOnly = false;
};

template<class T>
void addCopy(IdTable<T> &table, const char *id)
{
    T copy = table[0];
    copy.id = decltype(T::id)(id);
    table.add(std::move(copy));
}

inline Extras unknown(const char *name, const char *value)
{
    return {{{name, value}}};
}

inline void addRows(const std::vector<Row> &rows)
{
    QTest::addColumn<Row>("row");
    for (const Row &row : rows)
        QTest::newRow(row.title) << row;
}

inline void checkRow()
{
    QFETCH(Row, row);
    Architecture after = wholesample::architecture();
    row.edit(after);
    const Diff found = diff(wholesample::architecture(), after);
    QCOMPARE(lines(found), std::string(row.expected));
    QCOMPARE(found.isDrawingOnly(), row.isDrawingOnly);
    QVERIFY(!found.isEmpty());
}

} // namespace topologue::diffrows
