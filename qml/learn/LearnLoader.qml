// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A page of Learn, loaded when it is first shown and kept from then on.
Loader {
    id: root

    required property string page
    required property bool current
    property var reachable: []
    property string wantedKind: ""
    property string wanted: ""
    property bool opened: false
    readonly property LearnSection section: item as LearnSection
    signal goWanted(string kind, string entry)
    signal notice(string text)

    function show(kind: string, entry: string) {
        root.wantedKind = kind;
        root.wanted = entry;
        root.hand();
    }
    function hand() {
        if (!root.section || root.wanted === "")
            return;
        root.section.kind = root.wantedKind;
        root.section.selected = root.wanted;
        root.wanted = "";
    }

    visible: current
    source: opened ? Qt.resolvedUrl(page) : ""
    onCurrentChanged: opened = opened || current
    Component.onCompleted: opened = current
    onLoaded: {
        root.section.reachable = Qt.binding(() => root.reachable);
        root.hand();
    }

    Connections {
        target: root.section
        function onGoWanted(kind: string, entry: string) { root.goWanted(kind, entry); }
        function onNotice(text: string) { root.notice(text); }
    }
}
