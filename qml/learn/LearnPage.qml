// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Learn: a slim navigation over its pages. A page is one line in `sections`: its key, its words, its file, and the
/// kinds of entries that it shows; search and links lead to it by these.
Item {
    id: root

    readonly property var sections: [
        { key: "timeline", text: qsTr("Timeline"), page: "TimelinePage.qml", kinds: ["timeline"] },
        { key: "concepts", text: qsTr("Concepts"), page: "ConceptsPage.qml", kinds: ["concept"] },
        { key: "lessons", text: qsTr("Lessons"), page: "LessonsPage.qml", kinds: ["lesson"] },
        { key: "challenges", text: qsTr("Challenges"), page: "ChallengesPage.qml", kinds: ["challenge"] },
        { key: "when", text: qsTr("When MSA?"), page: "WhenPage.qml", kinds: ["question"] },
        { key: "tools", text: qsTr("Tools"), page: "ToolsPage.qml", kinds: ["technology"] },
        { key: "cases", text: qsTr("Cases"), page: "CasesPage.qml", kinds: ["case"] },
        { key: "sides", text: qsTr("Pros and cons"), page: "SidesPage.qml", kinds: ["pro", "con"] }
    ]
    readonly property var kinds: root.sections.reduce((all, section) => all.concat(section.kinds), [])
    property int current: 0
    readonly property LearnSection section: (pages.itemAt(root.current) as LearnLoader)?.section ?? null
    signal notice(string text)

    Component.onCompleted: LessonLibrary.load() // Events and concepts say which lesson plays them.

    /// Shows an entry on the page that has its kind; without an id just the page. False: there is no such page.
    function go(kind: string, entry: string): bool {
        const index = root.sections.findIndex(section => section.kinds.includes(kind) || section.key === kind);
        if (index < 0)
            return false;
        root.current = index;
        const section = pages.itemAt(index) as LearnLoader;
        if (section && entry !== "")
            section.show(kind, entry);
        return true;
    }

    Rectangle {
        id: bar
        width: parent.width
        height: Presenter.on ? 0 : Theme.bar
        visible: !Presenter.on
        color: Theme.surface

        LearnTabs {
            x: Theme.margin - 10
            width: search.x - x - Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            name: qsTr("Pages of Learn")
            labels: root.sections.map(section => section.text)
            current: root.current
            onChosen: index => root.current = index
        }
        LearnSearchField {
            id: search
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(320, parent.width * 0.25)
            kinds: root.kinds
            onChosen: (kind, entry) => root.go(kind, entry)
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.border
        }
    }
    Repeater {
        id: pages
        model: root.sections.length // Not the sections: another language must not begin the pages anew.
        LearnLoader {
            required property int index
            anchors.top: problems.bottom
            anchors.bottom: root.bottom
            width: root.width
            page: root.sections[index].page
            current: root.current === index
            reachable: root.kinds
            onGoWanted: (kind, entry) => root.go(kind, entry)
            onNotice: text => root.notice(text)
        }
    }
    LearnProblems {
        id: problems
        anchors.top: bar.bottom
        width: parent.width
    }
}
