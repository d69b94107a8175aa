// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Learn, made when it is first opened and kept from then on.
Loader {
    id: root

    property bool current: false
    property bool opened: false
    readonly property LearnPage learn: item as LearnPage
    readonly property LearnSection section: root.current && root.learn ? root.learn.section : null ///< That is shown.
    signal notice(string text)

    /// Shows an entry, see LearnPage.
    function go(kind: string, entry: string) {
        root.opened = true;
        if (root.learn)
            root.learn.go(kind, entry);
    }

    visible: current
    source: opened ? Qt.resolvedUrl("LearnPage.qml") : ""
    onCurrentChanged: opened = opened || current

    Connections {
        target: root.learn
        function onNotice(text: string) { root.notice(text); }
    }
}
