// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// One page of Learn. LearnPage loads it when it is first opened, and tells it what is to be shown.
Item {
    id: root

    property string kind: "" ///< Of what `selected` is, where a page shows several kinds.
    property string selected: "" ///< The id of an entry; empty: none.
    property bool edits: false ///< The document that is open can be changed on it.
    property Player player: null ///< That is shown on it; null: none.
    property var reachable: [] ///< Kinds of entries that have a page.
    signal goWanted(string kind, string entry)
    signal notice(string text)
}
